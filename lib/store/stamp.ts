/** How well and when something was seen: what decides between two sightings of the same field. */

import type { CapturedPost } from "@/lib/model/batch";

export type Source = CapturedPost["source"];

/** A higher rank wins whenever it was seen; within a rank the later sighting wins. */
export type Stamp = readonly [rank: number, at: number];

export function rankOf(source: Source): number {
  if (source === "response") return 2;
  return source === "island" ? 1 : 0;
}

/** Below 0 when `a` is the weaker of the two. */
export function compareStamps(a: Stamp, b: Stamp): number {
  return a[0] - b[0] || a[1] - b[1];
}

/** A row whose fields may stem from different sightings. */
export interface Stamped {
  /** The best sighting. */
  readonly stamp: Stamp;
  /** Fields that the best sighting did not show, by the name of their group. */
  readonly stamps?: Readonly<Record<string, Stamp>> | undefined;
}
