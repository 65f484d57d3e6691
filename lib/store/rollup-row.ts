import type { Cells } from "@/lib/rollup/cells";
import type { Heard } from "@/lib/rollup/heard";
import type { Voices } from "@/lib/rollup/voices";

/** `posted`: by the day a mention was posted; `seen`: by the day it was first seen here; `all`: for all time. */
export type DayKind = "posted" | "seen" | "all";

/** The same by whole months and years, so that a range of years need not read every day of it. */
export type MonthKind = "postedMonths" | "seenMonths";
export type YearKind = "postedYears" | "seenYears";

/**
 * The sums of one subject on one day, `subjectId|seen|2026-11-22`, in one month, `subjectId|seenMonths|2026-11`, in one
 * year, `subjectId|seenYears|2026`, or of all time, `subjectId|all|`. A row a day and not one for many: every batch reads and writes those that it changes.
 */
export interface RollupRow {
  readonly key: string;
  readonly cells: Cells;
  /** Of a day or a month: who was heard then. Absent = nobody who is known. */
  readonly voices?: Voices | undefined;
  /** Of a year: the same without how often. */
  readonly heard?: Heard | undefined;
}
