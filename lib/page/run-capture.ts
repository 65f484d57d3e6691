/** What a site's reader does in its pages, when they have come up: reads, and brings mentions to the worker. */

import type { Circles } from "@/lib/capture/circles";
import type { PageNotes } from "@/lib/capture/page-notes";
import { startCapture } from "@/lib/capture/start";
import { answerFromPage, sendFromPage } from "@/lib/messages/page-bus";
import type { Platform } from "@/lib/platforms/platform";
import { doesShow } from "@/lib/platforms/site";

import { attachName } from "./attach-name";
import { isGone } from "./is-gone";
import { notesName } from "./notes-name";

export interface Parts {
  /** For a site with circles of its own. */
  readonly circles?: Circles;
}

/**
 * Does nothing where no notes were taken, as in tabs that were open before, or where it has been already. By the
 * time that it comes, a tab may show another site.
 */
export function runCapture(platform: Platform, { circles }: Parts): void {
  const { site } = platform;
  if (!doesShow(site, location.href)) return;
  const notes = takeNotes();
  if (!notes) return;
  const { status, attach } = startCapture({
    notes,
    platform,
    circles,
    deliver: (batch) => sendFromPage("batch.deliver", batch),
    isKept: async (ids) => (await sendFromPage("conversation.isKept", { platform: site.id, ids })).isKept,
    isGone,
    newId: () => crypto.randomUUID(),
  });
  Object.assign(globalThis, { [attachName]: attach });
  answerFromPage({ "page.status": status });
}

function takeNotes(): PageNotes | undefined {
  const take: unknown = Object.getOwnPropertyDescriptor(globalThis, notesName)?.value;
  const notes: unknown = typeof take === "function" ? take() : undefined;
  return isNotes(notes) ? notes : undefined;
}

/** Only our own scripts run in this world: this tells one version's shape from another's. */
function isNotes(value: unknown): value is PageNotes {
  return typeof value === "object" && value !== null && "scripts" in value && "plan" in value;
}
