/**
 * Times to a first answer, counted in logarithmic buckets: histograms of days add up to that of any range,
 * and a median read from one is right within its bucket, which is shown.
 */

import type { MedianTime } from "@/lib/model/figures";

const shortestMs = 60_000;
/** Four to an octave: a bucket ends 19 % above its beginning. */
const perOctave = 4;

/** The first is all below a minute, the last all from about 150 days on. */
export const firstAnswerBuckets = 73;

/** @param ms from the mention to our first answer; not below 0. */
export function bucketOf(ms: number): number {
  if (ms < shortestMs) return 0;
  return Math.min(firstAnswerBuckets - 1, 1 + Math.floor(perOctave * Math.log2(ms / shortestMs)));
}

/**
 * The lower of the two middle values decides.
 *
 * @param waiting how many have no answer so far: each counts as longer than any answer took.
 * @returns `undefined` where nobody asked, and where the middle one still waits.
 */
export function medianOf(counts: readonly number[], waiting: number): MedianTime | undefined {
  const n = counts.reduce((sum, count) => sum + count, waiting);
  if (n === 0) return undefined;
  let below = 0;
  const bucket = counts.findIndex((count) => (below += count) >= n / 2);
  if (bucket === -1) return undefined;
  return { low: startOf(bucket), high: startOf(bucket + 1), n };
}

function startOf(bucket: number): number {
  if (bucket === 0) return 0;
  if (bucket >= firstAnswerBuckets) return Number.POSITIVE_INFINITY;
  return Math.round(shortestMs * 2 ** ((bucket - 1) / perOctave));
}
