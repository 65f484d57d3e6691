/** The stretches of rows that answer a range of days: whole months by their own rows, the days beside them by theirs. */

import type { DayRange } from "@/lib/kit/time";
import type { DayKind, MonthKind } from "@/lib/store/rollup-row";

import { splitRange } from "./split-range";

export type Deciding = Exclude<DayKind, "all">;

/** From the first to the last, days or months. */
export interface RangePart extends DayRange {
  readonly kind: Deciding | MonthKind;
}

/** @param by the day that decides: when a mention was first seen here, or when it was posted. */
export function rangeParts(by: Deciding, range: DayRange): RangePart[] {
  const { months, days } = splitRange(range);
  const ofMonths = by === "seen" ? "seenMonths" : "postedMonths";
  return [
    ...months.map((part) => ({ ...part, kind: ofMonths }) as const),
    ...days.map((part) => ({ ...part, kind: by })),
  ];
}
