/** What a site's second script does, when there is a screen to read: it hands the first one its second source. */

import { createScreen } from "@/lib/capture/screen";
import { createViewer } from "@/lib/capture/viewer";
import { followShown, shownName } from "@/lib/marks/shown-posts";
import type { PageReader } from "@/lib/platforms/page-reader";

import { attachName } from "./attach-name";

export function attachScreen(page: PageReader): void {
  // Absent in frames, and where the first script was not there when the page began.
  const attach: unknown = Object.getOwnPropertyDescriptor(globalThis, attachName)?.value;
  if (typeof attach !== "function") return;
  const followed = followShown(page, () => document.documentElement.lang);
  Object.assign(globalThis, { [shownName]: followed.posts });
  attach({ page: followed.page, createScreen, createViewer });
}
