/** What is added up, in the order in which it stands in a row of sums. Append only: rows hold positions. */

import { countNames } from "@/lib/model/counts";

/** Raised whenever what is added up means something else: an update then adds up everything stored anew. */
export const measuresVersion = 1;

export const plainMeasures = [
  "mentions",
  "named",
  "addressed",
  "unclassified",
  /** Wants an answer, and none was seen. */
  "waiting",
  /** Wanted one and got one, or was moved to private messages. */
  "answered",
  /** Says the name, and was first seen where nobody had looked for it; where somebody had. */
  "namedInFeed",
  "namedInSearch",
] as const;

/** Of those posts alone whose views, or whose author's followers, are known: what a rate divides are the same posts. */
export const jointMeasures = ["viewedEngagement", "viewedShares", "reachedEngagement"] as const;

/** Counts; likes + replies + shares + quotes together; followers of the author; the tops of rates. */
export const sumMeasures = [...countNames, "engagement", "reach", ...jointMeasures] as const;

export type PlainMeasure = (typeof plainMeasures)[number];
export type SumMeasure = (typeof sumMeasures)[number];

/** Each sum takes three places: the least it can be, the most, and how many posts are in it. */
export const sumWidth = 3;

/** Where the histogram of first answers begins: last, because most rows end before it. */
export const firstAnswersPosition = plainMeasures.length + sumMeasures.length * sumWidth;

export function plainPosition(name: PlainMeasure): number {
  return plainMeasures.indexOf(name);
}

/** Where the least stands; the most and the number of posts follow. */
export function sumPosition(name: SumMeasure): number {
  return plainMeasures.length + sumMeasures.indexOf(name) * sumWidth;
}
