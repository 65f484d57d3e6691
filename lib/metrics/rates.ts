/** Rates of engagement. Each rests only on the posts for which both of its counts are known. */

import type { Sum } from "@/lib/model/figures";

import { meanInterval, type Pair, ratioInterval } from "./intervals";
import { type Bounds, boundsOf, exactly, type Measure, whyNoRate } from "./measure";
import type { MetricId } from "./passport";

/**
 * One sum over another of the same posts: engagement over views, shares over views.
 *
 * @param posts how many posts there are, known or not.
 * @param pairs the posts one by one where they were read: for the interval.
 */
export function ratioOfSums(
  metric: MetricId,
  top: Sum,
  bottom: Sum,
  posts: number,
  pairs?: readonly Pair[],
): Measure {
  const n = Math.min(top.known, bottom.known);
  const parts = { numerator: boundsOf(top), denominator: boundsOf(bottom) };
  const why = whyNoRate(n, posts) ?? (bottom.low === 0 ? "not-shown" : undefined);
  const value = why === undefined ? quotient(top, bottom) : undefined;
  const interval = value && pairs && ratioInterval(pairs);
  return { metric, value, why, interval, n, of: posts, ...parts };
}

/** A sum per post whose count is known: replies, shares or likes. */
export function perPost(metric: MetricId, sum: Sum, posts: number, counts?: readonly number[]): Measure {
  const n = sum.known;
  const why = whyNoRate(n, posts);
  const value = why === undefined ? { low: sum.low / n, high: sum.high / n } : undefined;
  const interval = value && counts && meanInterval(counts);
  return {
    metric,
    value,
    why,
    interval,
    n,
    of: posts,
    numerator: boundsOf(sum),
    denominator: exactly(n),
  };
}

/** The mean of the posts' own rates: each post weighs the same, however many saw it. */
export function meanOfRates(metric: MetricId, pairs: readonly Pair[], posts: number): Measure {
  const rates = pairs.filter(({ bottom }) => bottom > 0).map(({ top, bottom }) => top / bottom);
  const n = rates.length;
  const why = whyNoRate(n, posts);
  const total = rates.reduce((sum, rate) => sum + rate, 0);
  return {
    metric,
    why,
    value: why === undefined ? exactly(total / n) : undefined,
    interval: why === undefined ? meanInterval(rates) : undefined,
    n,
    of: posts,
    numerator: n === 0 ? undefined : exactly(total),
    denominator: exactly(n),
  };
}

function quotient(top: Bounds, bottom: Bounds): Bounds {
  return { low: top.low / bottom.high, high: top.high / bottom.low };
}
