/** What a count was when a post was so and so old: figures of posts of any age become comparable. */

import type { Count, CountName } from "@/lib/model/counts";

import type { CountPoint } from "./observation-row";

/** The ages at which posts are compared. Thinning keeps what tells of them. */
export const comparedAges = { "24h": 24 * 3_600_000, "7d": 7 * 24 * 3_600_000 } as const;

/**
 * The count at the moment `at` (epoch ms): exact where it was seen the same before and after, else the
 * interval from the last figure before to the first one after.
 *
 * @param points in order of `firstAt`.
 * @returns `undefined` where it was not seen on both sides of that moment.
 */
export function countAt(points: readonly CountPoint[], name: CountName, at: number): Count | undefined {
  const counts = pointsAround(points, name, at).flatMap((point) => point.counts[name] ?? []);
  if (counts.length === 0) return undefined;
  const [low, high] = [Math.min(...counts.map(lowest)), Math.max(...counts.map(highest))];
  return low === high ? low : [low, high];
}

/** The points that tell of the moment `at`: the one that was seen then, or the last before and the first after. */
export function pointsAround(
  points: readonly CountPoint[],
  name: CountName,
  at: number,
): readonly CountPoint[] {
  const known = points.filter(({ counts }) => counts[name] !== undefined);
  const before = known.findLast(({ firstAt }) => firstAt <= at);
  if (!before) return [];
  if (before.lastAt >= at) return [before];
  const after = known.find(({ firstAt }) => firstAt > at);
  return after ? [before, after] : [];
}

/**
 * The count when the post was `ageMs` old. A new post had none: for views, likes and the like nothing is
 * known of before the first sighting all the same, because nobody looked.
 */
export function countAtAge(
  points: readonly CountPoint[],
  name: CountName,
  postedAt: number,
  ageMs: number,
): Count | undefined {
  return countAt(points, name, postedAt + ageMs);
}

const lowest = (count: Count): number => (typeof count === "number" ? count : count[0]);
const highest = (count: Count): number => (typeof count === "number" ? count : count[1]);
