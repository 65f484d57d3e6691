/** How long ago, as short as it can be said, and the moment itself in full. */

import { dateFormat, numberFormat } from "./formats";

const steps = [
  { unit: "year", ms: 365 * 86_400_000 },
  // No months: short, they are the same letter as minutes.
  { unit: "week", ms: 7 * 86_400_000 },
  { unit: "day", ms: 86_400_000 },
  { unit: "hour", ms: 3_600_000 },
  { unit: "minute", ms: 60_000 },
] as const;

export type AgeStyle = "narrow" | "long";

/**
 * "6h", "3d"; "1m" for anything younger than a minute, and for what the clock says is still to come.
 *
 * @param at epoch milliseconds, as is `now`.
 */
export function ageOf(at: number, now: number, locale: string, style: AgeStyle = "narrow"): string {
  const age = Math.max(60_000, now - at);
  const step = steps.find(({ ms }) => age >= ms) ?? { unit: "minute", ms: 60_000 };
  return numberFormat(locale, { style: "unit", unit: step.unit, unitDisplay: style }).format(
    Math.floor(age / step.ms),
  );
}

/** Date and time of day in the reader's zone; "" for a moment no calendar has. */
export function momentOf(at: number, locale: string): string {
  if (!isMoment(at)) return "";
  return dateFormat(locale, { dateStyle: "medium", timeStyle: "short" }).format(at);
}

/** A time from a page can be any number; dates end at 8.64e15 ms. */
export function isMoment(at: number): boolean {
  return Math.abs(at) <= 8.64e15;
}
