/** What a site's second script does, when there is a screen to read: it hands the first one its second source. */

import { createScreen, type Screen } from "@/lib/capture/screen";
import { secondSource } from "@/lib/capture/second-source";
import { followShown, shownName } from "@/lib/marks/shown-posts";
import type { PageReader } from "@/lib/platforms/page-reader";

import { attachName } from "./attach-name";

/** Something that is read as long as the screen is. */
export type Beside = Pick<Screen, "close"> & { readonly open: () => void };

export function attachScreen(page: PageReader, beside?: () => Beside): void {
  // Absent where the first script does nothing, and where the second has been already.
  const attach: unknown = Object.getOwnPropertyDescriptor(globalThis, attachName)?.value;
  if (typeof attach !== "function") return;
  const followed = followShown(page, () => document.documentElement.lang);
  Object.assign(globalThis, { [shownName]: followed.posts });
  Object.assign(globalThis, { [attachName]: undefined });
  attach(secondSource(followed.page, together(beside?.())));
}

function together(beside: Beside | undefined): typeof createScreen {
  if (!beside) return createScreen;
  return (options) => {
    const screen = createScreen(options);
    return {
      ...screen,
      open: (key) => {
        screen.open(key);
        beside.open();
      },
      close: () => {
        screen.close();
        beside.close();
      },
    };
  };
}
