/**
 * What every site's pages begin with, before tap.js: takes notes for the reader, and asks for it when the page has
 * come up. Until then nothing of ours is loaded that the page would have to wait for: what a browser brings by
 * itself "when the page is idle" it brings before the page counts as loaded.
 */

import { native } from "@/lib/browser/native";
import { dropNotes, notePage } from "@/lib/capture/page-notes";
import type { PageNotes } from "@/lib/capture/page-notes";
import { whenOpened } from "@/lib/capture/when-opened";
import { sendFromPage } from "@/lib/messages/page-bus";
import type { Batch } from "@/lib/model/batch";
import { leaveBatches } from "@/lib/settings/left-batches";
import { createPlanReader } from "@/lib/settings/published";

import { isGone } from "./is-gone";
import { notesName } from "./notes-name";

/** A page that takes longer to come up, or never pauses, is read all the same. */
const patienceMs = 1000;
/** Between two times that it is asked: the worker may be restarting, or of another version by now. */
const pausesMs = [0, 1000, 4000, 15_000, 40_000] as const;

/** Frames are left alone. */
export function runStart(): void {
  if (window !== window.top) return;
  let waiting: PageNotes | undefined = notePage(document, createPlanReader(native), createLeave());
  const take = (): PageNotes | undefined => {
    const notes = waiting;
    waiting = undefined;
    return notes;
  };
  Object.assign(globalThis, { [notesName]: take });
  const dropWaiting = (): void => {
    const notes = take();
    if (notes) dropNotes(notes);
  };
  void atRest()
    .then(() => askForReader(() => waiting))
    .then(dropWaiting);
}

/** A page that is only hidden is asked again by its courier; one that is left may never be. */
function createLeave(): (batches: readonly Batch[]) => void {
  let isLeaving = false;
  window.addEventListener("pagehide", () => {
    isLeaving = true;
  });
  window.addEventListener("pageshow", () => {
    isLeaving = false;
  });
  return (batches) => {
    if (isLeaving && batches.length > 0 && !isGone()) leaveBatches(native().storage.local, batches);
  };
}

/** When the page is loaded and pauses for the first time. */
function atRest(): Promise<void> {
  return new Promise((resolve) => {
    const rest = () => requestIdleCallback(() => resolve(), { timeout: patienceMs });
    whenOpened(document, () => {
      window.addEventListener("load", rest, { once: true });
      setTimeout(resolve, patienceMs);
    });
  });
}

/** Until it is here, the extension is gone, or nobody has brought it for a minute. */
async function askForReader(waiting: () => PageNotes | undefined): Promise<void> {
  for (const pauseMs of pausesMs) {
    await new Promise((resolve) => void setTimeout(resolve, pauseMs));
    const notes = waiting();
    if (!notes || isGone()) return;
    notes.plan.begin(); // On its way beside the readers, which need it first of all.
    await sendFromPage("page.up", {}).catch(() => undefined); // It is asked again.
  }
}
