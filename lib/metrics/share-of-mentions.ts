/** Share of voice. Apart from the other shares: the popup needs no more than it. */

import { exactly, leastForRate, type Measure } from "./measure";
import { wilson } from "./wilson";

/** Of all mentions, of those first seen in a feed, of those first seen in a search. */
export type MentionShare = "shareOfMentions" | "shareInFeeds" | "shareInSearches";

/**
 * The subject's part of the mentions of all compared subjects, itself included. The shares of all sum to 1.
 *
 * @param others how many others are compared; without any there is no voice to share.
 */
export function shareOfMentions(
  own: number,
  all: number,
  others: number,
  metric: MentionShare = "shareOfMentions",
): Measure {
  const base = { metric, n: all, of: all, numerator: exactly(own) } as const;
  const denominator = exactly(all);
  if (others === 0) return { ...base, denominator, why: "no-competitor" };
  if (all === 0) return { ...base, denominator, why: "no-posts" };
  if (all < leastForRate) return { ...base, denominator, why: "too-few" };
  return { ...base, denominator, value: exactly(own / all), interval: wilson(own, all) };
}
