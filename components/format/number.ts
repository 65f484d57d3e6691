/** Numbers as people read them, in the interface's language. Only what is surely true is printed. */

import { numberFormat } from "./formats";

/** Written out: "4,310". */
export function wholeNumber(value: number, locale: string): string {
  return numberFormat(locale, { maximumFractionDigits: 0 }).format(value);
}

/**
 * Written out below 10,000, then shortened: "61.4K". Cut, never rounded up: a figure with "+" behind it
 * must not promise more than there is.
 */
export function shortNumber(value: number, locale: string): string {
  if (value < 10_000) return wholeNumber(value, locale);
  return numberFormat(locale, {
    notation: "compact",
    maximumFractionDigits: 1,
    roundingMode: "trunc",
  }).format(value);
}

/** With its sign: "+22", "-3", "0". */
export function signedNumber(value: number, locale: string): string {
  return numberFormat(locale, { signDisplay: "exceptZero", maximumFractionDigits: 0 }).format(value);
}
