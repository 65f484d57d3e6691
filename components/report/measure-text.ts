/** A measure as it is printed, in its unit. */

import { shownSum } from "@/components/format/count";
import { signedNumber, wholeNumber } from "@/components/format/number";
import { decimal, duration, percent } from "@/components/format/rate";
import type { Bounds, Measure } from "@/lib/metrics/measure";
import { passportOf, type Unit } from "@/lib/metrics/passport";

const unknownMark = "–";

/** The value alone: "4,310", "7.0 %", "+22", "48 min", "–". */
export function measureText(measure: Measure, locale: string): string {
  const { value, metric, n, of } = measure;
  if (value === undefined) return unknownMark;
  const { unit } = passportOf(metric);
  if (unit === "count" && metric !== "change") {
    const sum = { ...value, known: Math.max(1, n) };
    return shownSum(sum, n < of, locale).text;
  }
  return boundsText(value, unit, metric === "change", locale);
}

/** "3.1 to 4.3" is for the sentence around it: here are its two ends, in the same unit. */
export function intervalTexts(
  measure: Measure,
  locale: string,
): readonly [low: string, high: string] | undefined {
  const { interval, metric } = measure;
  if (interval === undefined) return undefined;
  const { unit } = passportOf(metric);
  const print = (value: number) => printed(value, unit, metric === "change", locale);
  return [print(interval.low), print(interval.high)];
}

/** Of a part of a measure: always a plain number, or its least and most. */
export function partText(part: Bounds | undefined, locale: string): string {
  if (part === undefined) return unknownMark;
  const [low, high] = [wholeNumber(part.low, locale), wholeNumber(part.high, locale)];
  return low === high ? low : `${low}–${high}`;
}

function boundsText({ low, high }: Bounds, unit: Unit, isSigned: boolean, locale: string): string {
  const [least, most] = [printed(low, unit, isSigned, locale), printed(high, unit, isSigned, locale)];
  return least === most ? least : `${least}–${most}`;
}

function printed(value: number, unit: Unit, isSigned: boolean, locale: string): string {
  return isSigned ? signedNumber(value, locale) : printers[unit](value, locale);
}

const printers: Readonly<Record<Unit, (value: number, locale: string) => string>> = {
  count: wholeNumber,
  share: percent,
  ratio: percent,
  score: signedNumber,
  perThousand: decimal,
  perPost: decimal,
  duration,
};
