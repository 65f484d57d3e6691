/** The order of the queue: which mention is to be answered first. */

import type { Intent, SentimentLabel } from "@/lib/model/classification";

export interface Needing {
  /** When it was posted, or first seen where that is unknown; epoch ms. */
  readonly at: number;
  /** Said to the subject, and not only about it. */
  readonly isAddressed: boolean;
  readonly sentiment: SentimentLabel;
  readonly intents: readonly Intent[];
  /** Followers of the author. Unknown adds nothing. */
  readonly followers?: number | undefined;
  /** Engagement gained an hour, lately. Unknown adds nothing. */
  readonly growth?: number | undefined;
}

const hourMs = 60 * 60_000;

const addressedHours = 24;
const negativeHours = 12;
const troubleHours = 8;
/** Of a hundred followers, and for every tenfold more again. */
const reachHours = 4;
const mostReachHours = 20;
/** Of ten interactions an hour, and for every tenfold more again. */
const growthHours = 12;
const mostGrowthHours = 36;

/**
 * A point in time, in ms: the higher, the sooner it is to be answered. It is when the mention was posted,
 * moved forward by
 *
 *   24 h  if it was said to the subject,
 *   12 h  if it is negative,
 *    8 h  if it complains or asks for help,
 *    4 h · log10(1 + followers / 11), at most 20 h: 4 h for a hundred, 12 h for ten thousand followers,
 *   12 h · log10(1 + growth / 1.1), at most 36 h: 12 h for ten interactions an hour, 24 h for a hundred.
 *
 * Of two alike the younger comes first: an answer is worth most while its reader still waits for it. As the
 * clock moves all of them alike, the order stands without anything being written.
 */
export function needOf({ at, isAddressed, sentiment, intents, followers = 0, growth = 0 }: Needing): number {
  const isInTrouble = intents.includes("complaint") || intents.includes("support");
  const hours =
    (isAddressed ? addressedHours : 0) +
    (sentiment === "negative" ? negativeHours : 0) +
    (isInTrouble ? troubleHours : 0) +
    Math.min(mostReachHours, reachHours * tenfolds(followers / 11)) +
    Math.min(mostGrowthHours, growthHours * tenfolds(growth / 1.1));
  return Math.round(at + hours * hourMs);
}

function tenfolds(value: number): number {
  return Math.log10(1 + Math.max(0, value)) || 0;
}
