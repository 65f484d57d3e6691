/** Isolated world, at document_start, before tap.js: reads what the tap copies and brings mentions to the worker. */

import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";

import { browser } from "@/lib/browser";
import { startCapture } from "@/lib/capture/start";
import { newId } from "@/lib/kit/id";
import { at } from "@/lib/kit/read";
import { send } from "@/lib/messages/bus";
import type { PageStatus } from "@/lib/messages/contract";
import { platformOf } from "@/lib/platforms/registry";
import { readPlan, watchPlan } from "@/lib/settings/plan-storage";

export default defineUnlistedScript(() => {
  const platform = platformOf(location.href);
  if (!platform || window !== window.top) return;
  const { id } = platform.site;
  const { status } = startCapture({
    platform,
    readPlan,
    watchPlan,
    deliver: (batch) => send("batch.deliver", batch),
    isKept: async (ids) => (await send("conversation.isKept", { platform: id, ids })).isKept,
    isGone,
    newId,
  });
  browser.runtime.onMessage.addListener(async (message: unknown): Promise<PageStatus | undefined> =>
    at(message, "name") === "page.status" ? status() : undefined,
  );
});

/** After a reload or an update of the extension its old scripts stay in the page, cut off. */
function isGone(): boolean {
  try {
    return browser.runtime.id === undefined;
  } catch {
    return true;
  }
}
