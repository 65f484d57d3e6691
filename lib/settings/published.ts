/** What the worker publishes for the pages, and how it is read back: only what this version itself wrote. */

import type { NativeBrowser } from "@/lib/browser/native";
import { at, isRecord } from "@/lib/kit/read";
import type { CapturePlan, KeptConversations, PlanReader, Published } from "@/lib/model/plan";

/** @param api called anew each time: in a page it may be gone. */
export function createPlanReader(api: () => Pick<NativeBrowser, "storage">): PlanReader {
  const readPlan = async (): Promise<Published> =>
    publishedIn(await api().storage.local.get(["plan", "kept"]));
  return {
    readPlan,
    watchPlan: (onChange) => {
      const { onChanged } = api().storage;
      const listener = async (changes: Record<string, unknown>, area: string): Promise<void> => {
        if (area === "local" && ("plan" in changes || "kept" in changes)) onChange(await readPlan());
      };
      onChanged.addListener(listener);
      return () => onChanged.removeListener(listener);
    },
  };
}

/** Changes with the shape of what is published: what another version of ours wrote is not understood. */
export const planFormat = 1;

function publishedIn({ plan, kept }: Record<string, unknown>): Published {
  return { plan: isPlan(plan) ? plan : undefined, kept: isKept(kept) ? kept : {} };
}

function isPlan(value: unknown): value is CapturePlan {
  return at(value, "format") === planFormat;
}

/** Written in the same breath as a plan, by the same version. */
function isKept(value: unknown): value is KeptConversations {
  return isRecord(value);
}
