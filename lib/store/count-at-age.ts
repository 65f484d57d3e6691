/** What a count was when a post was so and so old: figures of posts of any age become comparable. */

import type { Count, CountName } from "@/lib/model/counts";

import type { CountPoint } from "./observation-row";

/**
 * The count at the moment `at` (epoch ms): exact where it was seen the same before and after, else the
 * interval from the last figure before to the first one after.
 *
 * @param points in order of `firstAt`.
 * @returns `undefined` where it was not seen on both sides of that moment.
 */
export function countAt(points: readonly CountPoint[], name: CountName, at: number): Count | undefined {
  const known = points.flatMap(({ counts, firstAt, lastAt }) => {
    const count = counts[name];
    return count === undefined ? [] : [{ low: lowest(count), high: highest(count), firstAt, lastAt }];
  });
  const before = known.findLast(({ firstAt }) => firstAt <= at);
  if (!before) return undefined;
  const after = before.lastAt >= at ? before : known.find(({ firstAt }) => firstAt > at);
  if (!after) return undefined;
  const [low, high] = [Math.min(before.low, after.low), Math.max(before.high, after.high)];
  return low === high ? low : [low, high];
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
