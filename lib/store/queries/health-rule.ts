/**
 * When a site is said to fail. Everything is judged by counts of this browser, and only by enough of them: an
 * alarm that cries for nothing is switched off.
 *
 * Failing, by the newest quarters of an hour that together show enough:
 * - at least 20 posts stood on the screen and none was read, neither from markup nor from a response;
 * - at least 3 responses were read, and most of them could not be;
 * - at least 10 items came in responses, and no post could be made of any;
 * - at least 20 posts stood on the screen and 5 responses were read, and no response held a post.
 *
 * Dropping, by the whole of today:
 * - the share of items dropped has jumped against the site's own past: the lower end of today's interval
 *   (Wilson's, 99.9 %) lies above the upper end of that of the last 14 days. For unreadable items, of which
 *   a site that works has none, and above 2 % at least; for all drops together, whose share depends on what
 *   one looks at, above twice the past and 20 %. Today needs 30 items, the past 3 days and 200;
 * - without such a past, more than one item in ten is unreadable, by the same lower end;
 * - responses brought 200 posts, and none was found on the screen, where posts were found in the past;
 * - the page's half of us did not shake hands in the newest quarter;
 * - mentions were given up.
 */

import type { SiteHealth, Trouble } from "@/lib/model/figures";
import { addDropped } from "@/lib/model/read-counts";
import type { Dropped } from "@/lib/model/reading";
import { addPulses, emptyPulse, type Pulse } from "@/lib/store/pulse-row";

export interface Record14Days {
  /** Quarters of the last 24 hours, the newest first. */
  readonly recent: readonly Pulse[];
  readonly today: Pulse;
  /** The days before, those on which something was read. */
  readonly past: readonly Pulse[];
}

export type Verdict = Pick<SiteHealth, "state" | "trouble">;

export function judge({ recent, today, past }: Record14Days): Verdict {
  const failure = blindness(recent) ?? deafness(recent);
  if (failure) return { state: "failing", trouble: failure };
  if (today.batches === 0) return { state: "quiet" };
  const flaw = jump(today, past) ?? invisible(recent, past) ?? absence(recent) ?? loss(today);
  return flaw ? { state: "dropping", trouble: flaw } : { state: "working" };
}

function blindness(recent: readonly Pulse[]): Trouble | undefined {
  const shown = newestWith(recent, ({ onScreen }) => onScreen >= 20);
  if (!shown || shown.posts > 0 || shown.onScreenRead > 0) return undefined;
  return { kind: "nothing-read", count: shown.onScreen };
}

function deafness(recent: readonly Pulse[]): Trouble | undefined {
  const answered = newestWith(recent, (sum) => readOf(sum) >= 3);
  const itemised = newestWith(recent, ({ slots }) => slots >= 10);
  const both = newestWith(recent, (sum) => sum.onScreen >= 20 && readOf(sum) >= 5);
  const isBroken = answered !== undefined && answered.unreadable * 2 > readOf(answered);
  const isEmpty = itemised?.posts === 0 && (itemised.dropped.unreadable ?? 0) > 0;
  const isSilent = both?.posts === 0;
  const proof = (isBroken && answered) || (isEmpty && itemised) || (isSilent && both);
  return proof ? { kind: "responses", count: readOf(proof) } : undefined;
}

/** Responses that were read at all: the gate passes over the others. */
function readOf({ payloads, passed }: Pulse): number {
  return payloads - passed;
}

function newestWith(recent: readonly Pulse[], isEnough: (sum: Pulse) => boolean): Pulse | undefined {
  let sum = emptyPulse;
  for (const pulse of recent) {
    sum = addPulses(sum, pulse);
    if (isEnough(sum)) return sum;
  }
  return undefined;
}

interface Drops {
  readonly items: number;
  readonly unreadable: number;
  readonly all: number;
}

function jump(today: Pulse, past: readonly Pulse[]): Trouble | undefined {
  const now = dropsOf(today);
  const before = dropsOf(past.reduce(addPulses, emptyPulse));
  if (now.items < 30) return undefined;
  const hasPast = past.length >= 3 && before.items >= 200;
  const leastUnreadable = hasPast ? Math.max(0.02, upper(before.unreadable, before.items)) : 0.1;
  if (lower(now.unreadable, now.items) > leastUnreadable) return { kind: "drops", count: now.unreadable };
  const leastOfAll = Math.max(0.2, 2 * upper(before.all, before.items));
  if (hasPast && lower(now.all, now.items) > leastOfAll) return { kind: "drops", count: now.all };
  return undefined;
}

function invisible(recent: readonly Pulse[], past: readonly Pulse[]): Trouble | undefined {
  const brought = newestWith(recent, ({ posts }) => posts >= 200);
  if (!brought || brought.onScreen > 0 || past.every(({ onScreen }) => onScreen === 0)) return undefined;
  return { kind: "markup", count: brought.posts };
}

function absence(recent: readonly Pulse[]): Trouble | undefined {
  const newest = recent.find(({ batches }) => batches > 0);
  if (!newest || newest.untapped < newest.batches) return undefined;
  return { kind: "no-tap", count: newest.untapped };
}

function loss({ givenUp }: Pulse): Trouble | undefined {
  return givenUp > 0 ? { kind: "given-up", count: givenUp } : undefined;
}

/** Items that gave no post, in responses and on the screen together. */
export function droppedOf({ dropped, onScreenDropped }: Pulse): Dropped {
  return addDropped(dropped, onScreenDropped);
}

function dropsOf(pulse: Pulse): Drops {
  const dropped = droppedOf(pulse);
  return {
    items: pulse.slots + pulse.onScreen,
    unreadable: dropped.unreadable ?? 0,
    all: Object.values(dropped).reduce((sum, count) => sum + count, 0),
  };
}

/** 99.9 %, two-sided. */
const z = 3.29;

function lower(hits: number, of: number): number {
  return of === 0 ? 0 : wilson(hits, of, -1);
}

function upper(hits: number, of: number): number {
  return of === 0 ? 1 : wilson(hits, of, 1);
}

/** An end of Wilson's interval of a share. */
function wilson(hits: number, of: number, side: 1 | -1): number {
  const share = hits / of;
  const middle = share + z ** 2 / (2 * of);
  const spread = z * Math.sqrt((share * (1 - share)) / of + z ** 2 / (4 * of ** 2));
  return (middle + side * spread) / (1 + z ** 2 / of);
}
