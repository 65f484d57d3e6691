/**
 * Days with more mentions than the days before explain, given how much was looked at: a raw count also
 * rises when the user only scrolls more. Poisson with exposure; where the days before differ among
 * themselves more than chance allows, negative binomial with their dispersion.
 */

import { negativeBinomialTail } from "./tails";

export interface ExposedDay {
  readonly day: string;
  readonly mentions: number;
  /** Posts checked. `undefined` or 0 = nothing can be said of this day. */
  readonly checked?: number | undefined;
}

export interface Spike {
  readonly day: string;
  readonly mentions: number;
  readonly checked: number;
  /** Mentions that the days before let one expect in as many posts checked. */
  readonly expected: number;
  /** How many times the usual number of posts was checked. */
  readonly exposureRatio: number;
  /** Chance of as many or more. */
  readonly p: number;
  /** `more-talk`: even so too many. `more-scrolling`: the count stands out, the rate does not. */
  readonly verdict: "more-talk" | "more-scrolling";
  /** Days that it was compared with. */
  readonly baseline: number;
}

/** Days before that a day is compared with. */
export const baselineDays = 28;
const leastBaseline = 7;
const leastMentions = 5;
const alarm = 0.001;
/** Times the usual posts checked: less explains no day that stands out. */
const muchScrolling = 1.5;

/**
 * @param days in order, one entry a calendar day; the first ones serve as baseline only.
 * @param from the first day that is judged.
 */
export function spikesIn(days: readonly ExposedDay[], from: string): Spike[] {
  return days.flatMap((day, place) => {
    if (day.day < from || day.mentions < leastMentions || !day.checked) return [];
    const before = days.slice(Math.max(0, place - baselineDays), place).filter(isExposed);
    return before.length < leastBaseline ? [] : (judged(day, day.checked, before) ?? []);
  });
}

interface Baseline extends ExposedDay {
  readonly checked: number;
}

function isExposed(day: ExposedDay): day is Baseline {
  return day.checked !== undefined && day.checked > 0;
}

function judged(
  { day, mentions }: ExposedDay,
  checked: number,
  before: readonly Baseline[],
): Spike | undefined {
  const total = before.reduce((sum, one) => sum + one.mentions, 0);
  const exposure = before.reduce((sum, one) => sum + one.checked, 0);
  // Half a mention more: after days without any, the first five are still not impossible.
  const rate = (total + 0.5) / exposure;
  const expected = rate * checked;
  const p = negativeBinomialTail(mentions, expected, dispersionOf(before, rate));
  const spike = {
    day,
    mentions,
    checked,
    expected,
    p,
    baseline: before.length,
    exposureRatio: checked / (exposure / before.length),
  };
  if (p < alarm) return { ...spike, verdict: "more-talk" };
  const isScrolling = spike.exposureRatio >= muchScrolling && standsOut(mentions, before);
  return isScrolling ? { ...spike, verdict: "more-scrolling" } : undefined;
}

/** Pearson's statistic over its degrees of freedom; never below 1. */
function dispersionOf(before: readonly Baseline[], rate: number): number {
  const statistic = before.reduce((sum, { mentions, checked }) => {
    const expected = rate * checked;
    return sum + (mentions - expected) ** 2 / expected;
  }, 0);
  return Math.max(1, statistic / (before.length - 1));
}

/** What a tool that does not know the exposure would report: three standard deviations above the mean. */
function standsOut(mentions: number, before: readonly Baseline[]): boolean {
  const mean = before.reduce((sum, one) => sum + one.mentions, 0) / before.length;
  const variance =
    before.reduce((sum, one) => sum + (one.mentions - mean) ** 2, 0) / Math.max(1, before.length - 1);
  return mentions > mean + 3 * Math.sqrt(Math.max(variance, mean, 1));
}
