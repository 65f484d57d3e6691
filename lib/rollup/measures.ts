/** What is added up, in the order in which it stands in a row of sums. Append only: rows hold positions. */

import { countNames, type CountName } from "@/lib/model/counts";

export const plainMeasures = ["mentions", "named", "addressed", "waiting", "answered"] as const;

/** Counts, and likes + replies + shares + quotes together. */
export const sumMeasures = [...countNames, "engagement"] as const;

export type PlainMeasure = (typeof plainMeasures)[number];
export type SumMeasure = CountName | "engagement";

/** Each sum takes three places: the least it can be, the most, and how many posts are in it. */
export const sumWidth = 3;
export const measureCount = plainMeasures.length + sumMeasures.length * sumWidth;

export function plainPosition(name: PlainMeasure): number {
  return plainMeasures.indexOf(name);
}

/** Where the least stands; the most and the number of posts follow. */
export function sumPosition(name: SumMeasure): number {
  return plainMeasures.length + sumMeasures.indexOf(name) * sumWidth;
}
