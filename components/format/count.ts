/** A count or a sum as it is printed, with what the print leaves out. */

import type { Count } from "@/lib/model/counts";
import type { Sum } from "@/lib/model/figures";

import { shortNumber, wholeNumber } from "./number";

/** What stands where nothing is known. Zero is "0". */
const unknownMark = "–";

export interface Shown {
  /** As printed: "4,310", "34K+", "–". */
  readonly text: string;
  /** `undefined` = unknown. Written out in full, least and most; equal when the figure is exact. */
  readonly between?: readonly [low: string, high: string];
  /** The least it can be, as a number; `undefined` = unknown. */
  readonly least?: number;
  /** The print says less than is known: there is more to read on hover. */
  readonly isShortened: boolean;
}

const unknown: Shown = { text: unknownMark, isShortened: false };

export function shownCount(count: Count | undefined, locale: string): Shown {
  if (count === undefined) return unknown;
  const [low, high] = typeof count === "number" ? [count, count] : count;
  return shownInterval(low, high, low < high, locale);
}

/** @param isPartial some posts' figure is unknown, so that there may be more. */
export function shownSum({ low, high, known }: Sum, isPartial: boolean, locale: string): Shown {
  if (known === 0) return unknown;
  return shownInterval(low, high, isPartial || low < high, locale);
}

function shownInterval(low: number, high: number, mayBeMore: boolean, locale: string): Shown {
  const full: readonly [string, string] = [wholeNumber(low, locale), wholeNumber(high, locale)];
  const short = shortNumber(low, locale);
  return {
    text: mayBeMore ? `${short}+` : short,
    between: full,
    least: low,
    isShortened: mayBeMore || short !== full[0],
  };
}
