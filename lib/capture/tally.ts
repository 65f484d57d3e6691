/** Counts of what was read at a place. They hold no post and no name. */

import type { Tally } from "@/lib/model/batch";
import type { Place } from "@/lib/model/place";
import type { Dropped, DropReason, Reading } from "@/lib/model/reading";

export function emptyTally(place: Place): Tally {
  return { place, payloads: 0, unreadable: 0, passed: 0, slots: 0, posts: 0, dropped: {}, givenUp: 0 };
}

/** What the user wrote was not shown to them: it counts as a payload and not as posts seen. */
export function tallyOf(reading: Reading): Tally {
  const tally = { ...emptyTally(reading.place), payloads: 1, dropped: reading.dropped };
  if (reading.isOwnWriting) return tally;
  return { ...tally, slots: reading.slots, posts: reading.posts.length - reading.nested };
}

/** Both must be of one place. */
export function addTallies(first: Tally, second: Tally): Tally {
  return {
    place: first.place,
    payloads: first.payloads + second.payloads,
    unreadable: first.unreadable + second.unreadable,
    passed: first.passed + second.passed,
    slots: first.slots + second.slots,
    posts: first.posts + second.posts,
    dropped: addDropped(first.dropped, second.dropped),
    givenUp: first.givenUp + second.givenUp,
  };
}

export function placeKey({ kind, detail }: Place): string {
  return detail === undefined ? kind : `${kind} ${detail}`;
}

const reasons = [
  "empty",
  "tombstone",
  "unavailable",
  "stub",
  "unreadable",
] as const satisfies readonly DropReason[];

function addDropped(first: Dropped, second: Dropped): Dropped {
  const sum: Dropped = {};
  for (const reason of reasons) {
    const count = (first[reason] ?? 0) + (second[reason] ?? 0);
    if (count > 0) sum[reason] = count;
  }
  return sum;
}
