import type { Cells } from "@/lib/rollup/cells";

/** `posted`: by the day a mention was posted; `seen`: by the day it was first seen here; `all`: for all time. */
export type DayKind = "posted" | "seen" | "all";

/** The sums of one subject and month, by day. Key: `subjectId|seen|2026-11`, of all time `subjectId|all|`. */
export interface RollupRow {
  readonly key: string;
  /** By day; of all time the only day is "". A day without mentions is absent. */
  readonly days: Readonly<Record<string, Cells>>;
}

/** Who was heard on one day. Apart from the sums, because it grows with the authors. Key: `subjectId|seen|2026-11-22`. */
export interface AuthorRow {
  readonly key: string;
  /** Pairs of a voice (see lib/rollup/voices.ts) and its mentions, sorted by voice. */
  readonly voices: Uint32Array;
}
