/** What every site's script does in its pages, at document_start and before tap.js: reads, and brings mentions to the worker. */

import { native } from "@/lib/browser/native";
import type { Circles } from "@/lib/capture/circles";
import { startCapture } from "@/lib/capture/start";
import { answerFromPage, sendFromPage } from "@/lib/messages/page-bus";
import type { Platform } from "@/lib/platforms/platform";
import { createPlanReader } from "@/lib/settings/published";

import { attachName } from "./attach-name";
import { isGone } from "./is-gone";

export interface Parts {
  /** For a site with circles of its own. */
  readonly circles?: Circles;
}

/** Frames are left alone. */
export function runCapture(platform: Platform, { circles }: Parts): void {
  if (window !== window.top) return;
  const { id } = platform.site;
  const { status, attach } = startCapture({
    platform,
    circles,
    ...createPlanReader(native),
    deliver: (batch) => sendFromPage("batch.deliver", batch),
    isKept: async (ids) => (await sendFromPage("conversation.isKept", { platform: id, ids })).isKept,
    isGone,
    newId: () => crypto.randomUUID(),
  });
  Object.assign(globalThis, { [attachName]: attach });
  answerFromPage({ "page.status": status });
}
