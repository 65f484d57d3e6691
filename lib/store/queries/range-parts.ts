/** The stretches of rows that answer a range of days: whole years and months by their own rows, the days beside them by theirs. */

import type { DayRange } from "@/lib/kit/time";
import type { DayKind, MonthKind, YearKind } from "@/lib/store/rollup-row";

import { splitRange } from "./split-range";

export type Deciding = Exclude<DayKind, "all">;

/** From the first to the last, days, months or years. */
export interface RangePart extends DayRange {
  readonly kind: Deciding | MonthKind | YearKind;
}

/** @param by the day that decides: when a mention was first seen here, or when it was posted. */
export function rangeParts(by: Deciding, range: DayRange): RangePart[] {
  const { years, months, days } = splitRange(range);
  return [
    ...years.map((part) => ({ ...part, kind: `${by}Years` }) as const),
    ...months.map((part) => ({ ...part, kind: `${by}Months` }) as const),
    ...days.map((part) => ({ ...part, kind: by })),
  ];
}
