import * as fc from "fast-check";
import { expect, test } from "vitest";

import { countsIn, mergePoints } from "@/lib/ingest/merge-points";
import type { CountPoint } from "@/lib/store/observation-row";

const dayMs = 24 * 60 * 60_000;
const aPoint = (likes: number, at: number): CountPoint => ({
  counts: { likes },
  firstAt: at,
  lastAt: at,
  rank: 2,
});
const count = fc.oneof(fc.nat({ max: 3 }), fc.constant([1, 3] as const));

const point: fc.Arbitrary<CountPoint> = fc
  .record({
    likes: count,
    views: fc.option(count, { nil: undefined }),
    at: fc.nat({ max: 9 }),
    rank: fc.nat({ max: 2 }),
  })
  .map(({ likes, views, at, rank }) => ({
    counts: views === undefined ? { likes } : { likes, views },
    firstAt: at,
    lastAt: at,
    rank,
  }));

const oneByOne = (points: readonly CountPoint[]) =>
  points.reduce<readonly CountPoint[]>((series, next) => mergePoints(series, [next]), []);

test("sightings end in the same series and counts, in any order and however often", () => {
  fc.assert(
    fc.property(
      fc
        .array(point)
        .chain((points) =>
          fc.tuple(
            fc.constant(points),
            fc.shuffledSubarray([...points, ...points], { minLength: points.length * 2 }),
          ),
        ),
      ([points, shuffled]) => {
        expect(oneByOne(shuffled)).toEqual(oneByOne(points));
        expect(countsIn(oneByOne(shuffled))).toEqual(countsIn(points));
      },
    ),
  );
});

test("first and last sighting of the same counts are kept, a change and its return as well", () => {
  const series = oneByOne([aPoint(5, 1), aPoint(5, 2), aPoint(7, 3), aPoint(5, 4)]);
  expect(series).toEqual([{ ...aPoint(5, 1), lastAt: 4 }, aPoint(7, 3)]);
  expect(countsIn(series)).toEqual({ likes: 5 });
});

test("a post that is looked at all day keeps its beginning, its newest points and the end of each day", () => {
  let series: readonly CountPoint[] = [];
  const perDay = 100;
  for (let place = 0; place < 10 * perDay; place += 1) {
    series = mergePoints(series, [aPoint(place, Math.floor((place * dayMs) / perDay))]);
  }
  const likes = new Set(series.map(({ counts }) => counts.likes));
  expect(series.length).toBeLessThanOrEqual(240);
  expect(likes.has(0)).toBe(true);
  for (let day = 1; day <= 10; day += 1) expect(likes.has(day * perDay - 1)).toBe(true);
  expect(countsIn(series)).toEqual({ likes: 10 * perDay - 1 });
});
