/**
 * Pages and posts that wait to be clipped: kept for the session only, until they are clipped or thrown away.
 * Each is a row of its own, so that two that come at once do not overwrite each other.
 */

import * as v from "valibot";

import { browser } from "@/lib/browser";
import { captured } from "@/lib/ingest/batch-schema";
import { AppError } from "@/lib/model/app-error";
import type { ClippedPage } from "@/lib/model/clipped-page";
import type { Post } from "@/lib/model/post";
import { waitingPrefix } from "@/lib/sites/waiting-clips";

import { pageSchema } from "./page-schema";

/** The tab in which it stood, so that it can be pictured there. */
export interface ClipTab {
  readonly tabId: number;
  readonly windowId: number;
  /** Where the tab was then: another address is another page. */
  readonly url: string;
}

export interface Offered {
  readonly page: ClippedPage;
  readonly post?: Post | undefined;
  readonly tab?: ClipTab | undefined;
}

/** `windowId`: it waits in the panel beside that window. Absent = in a window of its own. */
export interface OfferPlace {
  readonly windowId?: number | undefined;
}

const mostWaiting = 20;
const whole = v.pipe(v.number(), v.safeInteger());

const row = v.object({
  at: whole,
  windowId: v.optional(whole),
  state: v.literal("ready"),
  page: pageSchema,
  post: v.optional(captured.entries.post),
  tab: v.optional(v.object({ tabId: whole, windowId: whole, url: v.string() })),
});

/** It is being read: the panel, which opens meanwhile, shows that something comes. */
export async function beginOffer(id: string, place: OfferPlace): Promise<void> {
  await dropOldest();
  await write(id, { ...place, state: "reading" });
}

/** What could not be read says so in the panel: a click that does nothing is worse. */
export async function putUnreadable(id: string, place: OfferPlace): Promise<void> {
  await write(id, { ...place, state: "unreadable" });
}

/**
 * @returns under which name it waits: that of an earlier one where the same thing waits already, so that what
 * was typed there is not lost.
 */
export async function putOffer(id: string, offered: Offered, place: OfferPlace): Promise<string> {
  const earlier = (await waiting()).find((one) => one.id !== id && isSame(one.offered, offered))?.id;
  if (earlier !== undefined) await dropOffer(id);
  await write(earlier ?? id, { ...offered, ...place, state: "ready" });
  return earlier ?? id;
}

/** What stands on top in the panel beside a window; `undefined` = nothing that was read. */
export async function offerInFront(
  windowId: number,
): Promise<{ readonly id: string; readonly at: number; readonly offered: Offered } | undefined> {
  const here = (await waiting()).find(({ offered }) => offered?.windowId === windowId);
  return here?.offered && { id: here.id, at: here.at, offered: here.offered };
}

/** The user pressed the key again: the panel keeps what stands in it, as if they had pressed Enter there. */
export async function askToKeep(id: string): Promise<void> {
  const { [waitingPrefix + id]: kept } = await browser.storage.session.get(waitingPrefix + id);
  if (!v.is(row, kept)) return;
  await browser.storage.session.set({ [waitingPrefix + id]: { ...kept, keepAskedAt: Date.now() } });
}

/** @throws AppError `page-unreadable` where it was clipped, thrown away, or the browser was closed since. */
export async function takeOffer(id: string): Promise<Offered> {
  const { [waitingPrefix + id]: kept } = await browser.storage.session.get(waitingPrefix + id);
  const parsed = v.safeParse(row, kept);
  if (!parsed.success) throw new AppError("page-unreadable", "The page is not waiting any more");
  const { page, post, tab } = parsed.output;
  return { page, post, tab };
}

export async function dropOffer(id: string): Promise<void> {
  await browser.storage.session.remove(waitingPrefix + id);
}

async function write(id: string, kept: object): Promise<void> {
  await browser.storage.session.set({ [waitingPrefix + id]: { ...kept, at: Date.now() } });
}

/** The newest first. */
async function waiting() {
  const all = Object.entries(await browser.storage.session.get(null));
  return all
    .filter(([name]) => name.startsWith(waitingPrefix))
    .map(([name, kept]) => {
      const parsed = v.safeParse(row, kept);
      const begun = v.safeParse(v.object({ at: whole }), kept);
      return {
        id: name.slice(waitingPrefix.length),
        at: begun.success ? begun.output.at : 0,
        offered: parsed.success ? parsed.output : undefined,
      };
    })
    .toSorted((a, b) => b.at - a.at);
}

/** Of one place: the same page or post, and the same words marked in it. */
export function isSame(one: Offered | undefined, other: Offered): boolean {
  return (
    one !== undefined &&
    one.page.url === other.page.url &&
    one.page.selection === other.page.selection &&
    one.post?.postId === other.post?.postId
  );
}

async function dropOldest(): Promise<void> {
  const old = (await waiting()).slice(mostWaiting - 1);
  await browser.storage.session.remove(old.map(({ id }) => waitingPrefix + id));
}
