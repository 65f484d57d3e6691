import type { Counts } from "@/lib/model/counts";

/** The same counts, seen one or several times. A lower count is a point of its own too. */
export interface CountPoint {
  readonly counts: Counts;
  readonly firstAt: number;
  readonly lastAt: number;
  /** Rank of the source that showed them last. */
  readonly rank: number;
  /** Local number of who was logged in then. Absent = nobody, or not known. */
  readonly viewer?: number | undefined;
}

/** The counts of one post over time, in order of `firstAt`. One row a post: read and written as a whole. */
export interface ObservationRow {
  readonly postKey: string;
  readonly points: readonly CountPoint[];
}
