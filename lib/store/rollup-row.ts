import type { Cells } from "@/lib/rollup/cells";

/** `posted`: by the day a mention was posted; `seen`: by the day it was first seen here; `all`: for all time. */
export type DayKind = "posted" | "seen" | "all";

/** The same by whole months, so that a range of years need not read every day of it. */
export type MonthKind = "postedMonths" | "seenMonths";

/**
 * The sums of one subject: of a month by day, `subjectId|seen|2026-11`; of a year by month,
 * `subjectId|seenMonths|2026`; of all time, `subjectId|all|`.
 */
export interface RollupRow {
  readonly key: string;
  /** By day or month; of all time the only day is "". One without mentions is absent. */
  readonly days: Readonly<Record<string, Cells>>;
}

/**
 * Who was heard on one day, `subjectId|seen|2026-11-22`, or in one month, `subjectId|seenMonths|2026-11`. Apart
 * from the sums, because it grows with the authors.
 */
export interface AuthorRow {
  readonly key: string;
  /** Pairs of a voice (see lib/rollup/voices.ts) and its mentions, sorted by voice. */
  readonly voices: Uint32Array;
}
