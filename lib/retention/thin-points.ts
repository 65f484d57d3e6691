/**
 * What is kept of the counts of a post when they are old: the first sighting, the last of each day (UTC), the
 * newest, and the two ends of the steepest growth; besides those that say what the counts are now, and what they were
 * at the ages that are compared.
 */

import { countNames, type Count, type CountName } from "@/lib/model/counts";
import { comparedAges, pointsAround } from "@/lib/store/count-at-age";
import type { CountPoint } from "@/lib/store/observation-row";

const dayMs = 24 * 60 * 60_000;

/**
 * Thins what lies before `before` (epoch ms) and leaves the rest as it is.
 *
 * @param points in order of `firstAt`.
 * @param postedAt epoch ms, where it is known.
 */
export function thinPoints(
  points: readonly CountPoint[],
  before: number,
  postedAt?: number,
): readonly CountPoint[] {
  const old = points.filter(({ lastAt }) => lastAt < before);
  if (old.length <= 2) return points;
  const kept = new Set<CountPoint>([
    ...points.filter(({ lastAt }) => lastAt >= before),
    ...old.slice(0, 1),
    ...lastOfDays(old),
    ...steepest(old),
    ...decisive(points),
    ...(postedAt === undefined ? [] : aroundAges(points, postedAt)),
  ]);
  return kept.size === points.length ? points : points.filter((point) => kept.has(point));
}

function lastOfDays(points: readonly CountPoint[]): CountPoint[] {
  const days = new Map<number, CountPoint>();
  for (const point of points) days.set(Math.floor(point.firstAt / dayMs), point);
  return [...days.values()];
}

/** The figures "at 24 hours" and "at 7 days" stay what they are. */
function aroundAges(points: readonly CountPoint[], postedAt: number): CountPoint[] {
  const moments = Object.values(comparedAges).map((age) => postedAt + age);
  return moments.flatMap((at) => countNames.flatMap((name) => pointsAround(points, name, at)));
}

/** Two neighbours between which engagement and views grew fastest. */
function steepest(points: readonly CountPoint[]): readonly CountPoint[] {
  let best: { readonly slope: number; readonly pair: readonly CountPoint[] } = { slope: 0, pair: [] };
  for (const [place, point] of points.entries()) {
    const before = points[place - 1];
    if (!before) continue;
    const slope = growth(before, point) / Math.max(1, point.firstAt - before.lastAt);
    if (slope > best.slope) best = { slope, pair: [before, point] };
  }
  return best.pair;
}

function growth(a: CountPoint, b: CountPoint): number {
  return countNames.reduce((sum, name) => {
    const [before, after] = [a.counts[name], b.counts[name]];
    if (before === undefined || after === undefined) return sum;
    return sum + Math.max(0, lowest(after) - lowest(before));
  }, 0);
}

const lowest = (count: Count): number => (typeof count === "number" ? count : count[0]);

/** The newest exact figure and the newest interval of each count: what the counts are now follows from them. */
function decisive(points: readonly CountPoint[]): CountPoint[] {
  return countNames.flatMap((name) => [
    ...newest(points, name, (count) => typeof count === "number"),
    ...newest(points, name, (count) => typeof count === "object"),
  ]);
}

function newest(
  points: readonly CountPoint[],
  name: CountName,
  isWanted: (count: Count | undefined) => boolean,
): readonly CountPoint[] {
  const wanted = points.filter(({ counts }) => isWanted(counts[name]));
  const lastAt = Math.max(...wanted.map((point) => point.lastAt));
  return wanted.filter((point) => point.lastAt === lastAt);
}
