/** Isolated world, at document_start, before tap.js: reads what the tap copies and brings mentions to the worker. */

import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";

import { native } from "@/lib/browser/native";
import { startCapture } from "@/lib/capture/start";
import { answerFromPage, sendFromPage } from "@/lib/messages/page-bus";
import { platformOf } from "@/lib/platforms/registry";
import { createPlanReader } from "@/lib/settings/published";

export default defineUnlistedScript(() => {
  const platform = platformOf(location.href);
  if (!platform || window !== window.top) return;
  const { id } = platform.site;
  const { status } = startCapture({
    platform,
    ...createPlanReader(native),
    deliver: (batch) => sendFromPage("batch.deliver", batch),
    isKept: async (ids) => (await sendFromPage("conversation.isKept", { platform: id, ids })).isKept,
    isGone,
    newId: () => crypto.randomUUID(),
  });
  answerFromPage({ "page.status": status });
});

/** After a reload or an update of the extension its old scripts stay in the page, cut off. */
function isGone(): boolean {
  try {
    return native().runtime.id === undefined;
  } catch {
    return true;
  }
}
