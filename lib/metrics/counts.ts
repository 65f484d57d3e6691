/** Figures that are counted, and how they changed. */

import type { Sum } from "@/lib/model/figures";

import { differenceInterval, poissonInterval } from "./intervals";
import { type Bounds, boundsOf, exactly, leastForRate, type Measure } from "./measure";
import type { MetricId } from "./passport";
import { wilson } from "./wilson";

/** A number of posts or people: exact, as far as this browser saw them. */
export function counted(metric: MetricId, count: number): Measure {
  return { metric, value: exactly(count), n: count, of: count };
}

/** A sum of counts of which some may be unknown. */
export function summed(metric: MetricId, sum: Sum, posts: number): Measure {
  const value = boundsOf(sum);
  const why = value ? undefined : posts === 0 ? "no-posts" : "not-shown";
  return { metric, value, why, n: sum.known, of: posts };
}

/**
 * How many more mentions than in the range compared with, and what of that can be chance.
 *
 * @param before `undefined` where nothing was captured then at all.
 */
export function changeOf(count: number, before: number | undefined): Measure {
  const base = { metric: "change", n: count + (before ?? 0), of: count + (before ?? 0) } as const;
  if (before === undefined) return { ...base, why: "no-before" };
  return { ...base, value: exactly(count - before), interval: differenceInterval(count, before) };
}

/**
 * Mentions per 1,000 posts checked: comparable between a day of much scrolling and one of little.
 *
 * @param checked `undefined` where nobody counted; 0 is unknown too, there is nothing to divide by.
 */
export function ratePerThousand(mentions: number, checked: number | undefined): Measure {
  const base = {
    metric: "ratePerThousand",
    n: mentions,
    of: mentions,
    numerator: exactly(mentions),
  } as const;
  if (checked === undefined || checked === 0) return { ...base, why: "no-exposure" };
  const denominator = exactly(checked);
  // Few mentions in many posts are a rate as well: what is small here is the count, and the interval says so.
  if (checked < leastForRate) return { ...base, denominator, why: "too-few" };
  const per = ({ low, high }: Bounds): Bounds => ({
    low: (low / checked) * 1_000,
    high: (high / checked) * 1_000,
  });
  return { ...base, denominator, value: per(exactly(mentions)), interval: per(poissonInterval(mentions)) };
}

/**
 * How many times as often as before a mention came up per post checked: above 1 there is more talk, not only
 * more scrolling. The interval is exact on the total of both (Wilson).
 *
 * @returns `undefined` where one of the exposures is unknown or 0, or nothing was found before.
 */
export function rateRatio(
  now: { readonly mentions: number; readonly checked?: number | undefined },
  before: { readonly mentions: number; readonly checked?: number | undefined },
): { readonly ratio: number; readonly interval: Bounds } | undefined {
  if (!now.checked || !before.checked || before.mentions === 0) return undefined;
  const exposure = before.checked / now.checked;
  const { low, high } = wilson(now.mentions, now.mentions + before.mentions);
  const odds = (share: number) => (share >= 1 ? Number.POSITIVE_INFINITY : (share / (1 - share)) * exposure);
  return {
    ratio: (now.mentions / before.mentions) * exposure,
    interval: { low: odds(low), high: odds(high) },
  };
}
