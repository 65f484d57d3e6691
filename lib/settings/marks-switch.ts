/**
 * The marks in a site's pages: whether the user wants them, and the moment at which what they say last changed.
 * Written by our own views and the worker, followed by the pages.
 */

import type { NativeBrowser } from "@/lib/browser/native";
import { asList, at } from "@/lib/kit/read";

export interface MarksSwitch {
  /** They are on until the user switches them off. */
  readonly isOn: (siteId: string) => Promise<boolean>;
  readonly set: (siteId: string, isOn: boolean) => Promise<void>;
  /** Every page asks anew how its posts stand. */
  readonly touch: () => Promise<void>;
  /** Returns the way to stop. */
  readonly watch: (onTouched: () => void, onSwitched: () => void) => () => void;
}

const off = "marksOff";
const touched = "marksAt";

/** @param api called anew each time: in a page it may be gone. */
export function createMarksSwitch(api: () => Pick<NativeBrowser, "storage">): MarksSwitch {
  const switchedOff = async () =>
    asList(at(await api().storage.local.get(off), off)).filter((id) => typeof id === "string");
  return {
    isOn: async (siteId) => !(await switchedOff()).includes(siteId),
    set: async (siteId, isOn) => {
      const others = (await switchedOff()).filter((id) => id !== siteId);
      await api().storage.local.set({ [off]: isOn ? others : [...others, siteId] });
    },
    touch: () => api().storage.local.set({ [touched]: Date.now() }),
    watch: (onTouched, onSwitched) => {
      const { onChanged } = api().storage;
      const listener = (changes: Record<string, unknown>, area: string): void => {
        if (area !== "local") return;
        if (touched in changes) onTouched();
        if (off in changes) onSwitched();
      };
      onChanged.addListener(listener);
      return () => onChanged.removeListener(listener);
    },
  };
}
