/** A figure with everything that it takes to judge it. What is not known is absent, and says why. */

import type { Sum } from "@/lib/model/figures";

import type { MetricId } from "./passport";

/** A closed range; least and most are equal where the figure is exact. */
export interface Bounds {
  readonly low: number;
  readonly high: number;
}

export type WhyUnknown =
  /** There is no post in this time. */
  | "no-posts"
  /** The sites showed the count for none of the posts. */
  | "not-shown"
  /** Fewer than ten: the counts stand for themselves. */
  | "too-few"
  /** Nobody counted what was looked at. */
  | "no-exposure"
  /** Nothing was captured in the time compared with. */
  | "no-before"
  /** Nobody to compare with is tracked. */
  | "no-competitor"
  /** The reading could say of none what it feels. */
  | "not-classified"
  /** The mentions drawn by lot were not labelled, or not of every class that occurs. */
  | "no-labels"
  /** Nothing wanted an answer. */
  | "nothing-asked"
  /** More than half are still without an answer. */
  | "not-reached"
  /** Switched off: the user has not asked for estimates. */
  | "off";

export interface Measure {
  readonly metric: MetricId;
  /** In the unit of the passport: a ratio 0.05, not 5 %. */
  readonly value?: Bounds | undefined;
  readonly why?: WhyUnknown | undefined;
  /** 95 %, for chance alone: not for what the sites chose to show. */
  readonly interval?: Bounds | undefined;
  /** Posts that it rests on. */
  readonly n: number;
  /** Posts that it could rest on, were every input known. */
  readonly of: number;
  readonly numerator?: Bounds | undefined;
  readonly denominator?: Bounds | undefined;
}

/** Below it only counts are shown, no rate. */
export const leastForRate = 10;
/** Below it a rate is shown only with its interval. */
export const leastWithoutInterval = 30;

export function exactly(value: number): Bounds {
  return { low: value, high: value };
}

/** `undefined` where no post's figure is known. */
export function boundsOf({ low, high, known }: Sum): Bounds | undefined {
  return known === 0 ? undefined : { low, high };
}

/** Whether the interval belongs beside the figure, not only behind it. */
export function needsInterval({ n }: Pick<Measure, "n">): boolean {
  return n < leastWithoutInterval;
}

/** Why a rate over `n` of `posts` posts cannot be said; `undefined` where it can. */
export function whyNoRate(n: number, posts: number): WhyUnknown | undefined {
  if (posts === 0) return "no-posts";
  if (n === 0) return "not-shown";
  return n < leastForRate ? "too-few" : undefined;
}
