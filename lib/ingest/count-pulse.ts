/** Adds a batch to the pulse of its quarter of an hour: how reading the site goes. */

import type { Batch, Tally } from "@/lib/model/batch";
import { addDropped, addReadCounts, noReadCounts } from "@/lib/model/read-counts";
import { addPulses, emptyPulse, pulseKey, startOfPulse, type Pulse } from "@/lib/store/pulse-row";

import type { Work } from "./work";

/** @param refused items of this batch that were refused here: they count as given up. */
export async function countPulse(work: Work, batch: Batch, refused: number): Promise<void> {
  const { platform, madeAt, posts, tallies, exposed = [] } = batch;
  if (posts.length + tallies.length + exposed.length === 0) return;
  const key = pulseKey(platform, madeAt);
  await work.pulses.load([key]);
  const known = work.pulses.get(key);
  work.pulses.put({
    ...addPulses(known ?? emptyPulse, pulseOf(batch, refused)),
    key,
    platform,
    at: startOfPulse(madeAt),
    lastAt: Math.max(known?.lastAt ?? 0, madeAt),
  });
}

function pulseOf({ tallies, hasTap }: Batch, refused: number): Pulse {
  const sums = tallies.map(pulseOfTally).reduce(addPulses, emptyPulse);
  return { ...sums, batches: 1, untapped: hasTap === false ? 1 : 0, givenUp: sums.givenUp + refused };
}

function pulseOfTally(tally: Tally): Pulse {
  const { screen } = tally;
  return {
    ...emptyPulse,
    ...addReadCounts(tally, noReadCounts),
    onScreen: screen?.items ?? 0,
    onScreenRead: screen?.posts ?? 0,
    onScreenDropped: addDropped(screen?.dropped ?? {}, {}),
  };
}
