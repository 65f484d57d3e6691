/** Adds the engagement of posts, of which some may be unknown or shortened. */

import type { Count, Counts } from "@/lib/model/counts";
import type { Sum } from "@/lib/model/figures";

export const noSum: Sum = { low: 0, high: 0, known: 0 };

/** Likes + replies + shares + quotes of one more post; none of them known adds nothing. */
export function plusCounts(sum: Sum, { counts }: { readonly counts: Counts }): Sum {
  const { likes, replies, shares, quotes } = counts;
  const known = [likes, replies, shares, quotes].filter((count) => count !== undefined);
  if (known.length === 0) return sum;
  return {
    low: sum.low + known.reduce<number>((total, count) => total + edge(count, 0), 0),
    high: sum.high + known.reduce<number>((total, count) => total + edge(count, 1), 0),
    known: sum.known + 1,
  };
}

function edge(count: Count, place: 0 | 1): number {
  return typeof count === "number" ? count : count[place];
}
