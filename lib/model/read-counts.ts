/** What reading came to, as sums: of a place since the last batch, of a day, of a quarter of an hour. */

import type { DropReason, Dropped } from "./reading";

export interface ReadCounts {
  readonly payloads: number;
  /** Payloads that could not be read at all. */
  readonly unreadable: number;
  /** Payloads that the gate ruled out unread. */
  readonly passed: number;
  /** Of the responses: timeline items, and those that gave a post. */
  readonly slots: number;
  readonly posts: number;
  readonly dropped: Dropped;
  /** Mentions that were seen and could not be kept. */
  readonly givenUp: number;
}

export const noReadCounts: ReadCounts = {
  payloads: 0,
  unreadable: 0,
  passed: 0,
  slots: 0,
  posts: 0,
  dropped: {},
  givenUp: 0,
};

export const dropReasons = [
  "empty",
  "tombstone",
  "unavailable",
  "stub",
  "unreadable",
] as const satisfies readonly DropReason[];

export function addReadCounts(first: ReadCounts, second: ReadCounts): ReadCounts {
  return {
    payloads: first.payloads + second.payloads,
    unreadable: first.unreadable + second.unreadable,
    passed: first.passed + second.passed,
    slots: first.slots + second.slots,
    posts: first.posts + second.posts,
    dropped: addDropped(first.dropped, second.dropped),
    givenUp: first.givenUp + second.givenUp,
  };
}

export function addDropped(first: Dropped, second: Dropped): Dropped {
  const sum: Dropped = {};
  for (const reason of dropReasons) {
    const count = (first[reason] ?? 0) + (second[reason] ?? 0);
    if (count > 0) sum[reason] = count;
  }
  return sum;
}
