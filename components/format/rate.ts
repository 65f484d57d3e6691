/** Shares, rates and durations as people read them. */

import { numberFormat } from "./formats";

/** Two figures that say something: "0.42 %", "7.0 %", "34 %". */
export function percent(share: number, locale: string): string {
  const size = Math.abs(share * 100);
  const digits = size >= 10 || size === 0 ? 0 : size >= 1 ? 1 : 2;
  return numberFormat(locale, {
    style: "percent",
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  }).format(share);
}

/** "3.1", "128", "0.04". */
export function decimal(value: number, locale: string): string {
  const size = Math.abs(value);
  const digits = size >= 100 || size === 0 ? 0 : size >= 1 ? 1 : 2;
  return numberFormat(locale, {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  }).format(value);
}

const units = [
  { unit: "day", ms: 86_400_000 },
  { unit: "hour", ms: 3_600_000 },
  { unit: "minute", ms: 60_000 },
] as const;

/** In the largest unit of which there are two: "90 min", "36 hr", "3 days". An endless one is its sign. */
export function duration(ms: number, locale: string): string {
  if (!Number.isFinite(ms)) return "∞";
  const step = stepOf(ms);
  return formatOf(step, locale).format(ms / step.ms);
}

type Step = (typeof units)[number];

function stepOf(ms: number): Step {
  return units.find((one) => ms >= 2 * one.ms) ?? units[2];
}

function formatOf({ unit }: Step, locale: string): Intl.NumberFormat {
  return numberFormat(locale, {
    style: "unit",
    unit,
    unitDisplay: "short",
    maximumFractionDigits: 0,
  });
}

/** Of a time that is known to lie between two, in milliseconds: "48–57 min", or one print where both look alike. */
export function durationBetween(low: number, high: number, locale: string): string {
  if (!Number.isFinite(high)) return `${duration(low, locale)}+`;
  const step = stepOf(low);
  const [least, most] = [Math.round(low / step.ms), Math.round(high / step.ms)];
  const format = formatOf(step, locale);
  return least === most ? format.format(least) : format.formatRange(least, most);
}
