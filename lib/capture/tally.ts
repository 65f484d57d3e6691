/** Counts of what was read at a place. They hold no post and no name. */

import type { ScreenTally, Tally } from "@/lib/model/batch";
import type { Place } from "@/lib/model/place";
import { addDropped, addReadCounts, noReadCounts } from "@/lib/model/read-counts";
import type { Reading } from "@/lib/model/reading";

import type { Sighting } from "./select-posts";

export function emptyTally(place: Place): Tally {
  return { ...noReadCounts, place };
}

/** What the user wrote was not shown to them: it counts as a payload and not as posts seen. */
export function tallyOf(reading: Reading): Tally {
  const tally = { ...emptyTally(reading.place), payloads: 1, dropped: reading.dropped };
  if (reading.isOwnWriting) return tally;
  return { ...tally, slots: reading.slots, posts: reading.posts.length - reading.nested };
}

/** Of markup: it is no payload, and what stood there before is counted already. */
export function screenTallyOf({ place, screen }: Sighting): Tally {
  return { ...emptyTally(place), ...(screen !== undefined && screen.items > 0 && { screen }) };
}

/** Both must be of one place. */
export function addTallies(first: Tally, second: Tally): Tally {
  return {
    place: first.place,
    ...addReadCounts(first, second),
    screen: addScreens(first.screen, second.screen),
  };
}

export const emptyScreen: ScreenTally = { items: 0, posts: 0, dropped: {} };

function addScreens(
  first: ScreenTally | undefined,
  second: ScreenTally | undefined,
): ScreenTally | undefined {
  if (!first || !second) return first ?? second;
  return {
    items: first.items + second.items,
    posts: first.posts + second.posts,
    dropped: addDropped(first.dropped, second.dropped),
  };
}

export function placeKey({ kind, detail }: Place): string {
  return detail === undefined ? kind : `${kind} ${detail}`;
}
