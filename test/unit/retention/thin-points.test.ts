import * as fc from "fast-check";
import { expect, test } from "vitest";

import { countsIn, mergePoints } from "@/lib/ingest/merge-points";
import { thinPoints } from "@/lib/retention/thin-points";
import { comparedAges, countAtAge } from "@/lib/store/count-at-age";
import type { CountPoint } from "@/lib/store/observation-row";

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
const at = (hours: number, likes: number): CountPoint => ({
  counts: { likes },
  firstAt: hours * hourMs,
  lastAt: hours * hourMs,
  rank: 2,
});

test("of an old series the first, the last of each day, the newest and the steepest stretch are kept", () => {
  const series = [
    at(1, 1),
    at(2, 2),
    at(3, 3),
    at(4, 90),
    at(5, 91),
    at(20, 92),
    at(30, 93),
    at(40, 94),
    at(60, 95),
  ];
  expect(thinPoints(series, 10 * dayMs)).toEqual([
    at(1, 1), // the first
    at(3, 3), // the steepest hour begins
    at(4, 90), // and ends
    at(20, 92), // the last of the first day
    at(40, 94), // of the second
    at(60, 95), // the newest
  ]);
});

test("what is younger stays whole", () => {
  const series = [at(1, 1), at(2, 2), at(3, 3), at(4, 4)];
  expect(thinPoints(series, 2 * hourMs)).toEqual(series);
});

const count = fc.option(fc.oneof(fc.nat({ max: 9 }), fc.constantFrom([0, 4] as const, [4, 9] as const)), {
  nil: undefined,
});
const point: fc.Arbitrary<CountPoint> = fc
  .record({ likes: count, views: count, hour: fc.nat({ max: 90 }), stay: fc.nat({ max: 30 }) })
  .map(({ likes, views, hour, stay }) => ({
    counts: { ...(likes !== undefined && { likes }), ...(views !== undefined && { views }) },
    firstAt: hour * hourMs,
    lastAt: (hour + stay) * hourMs,
    rank: 1,
  }));

test("thinning never changes what a count was at 24 hours and at 7 days", () => {
  fc.assert(
    fc.property(
      fc.array(point, { maxLength: 30 }),
      fc.integer({ min: -150, max: 90 }),
      fc.nat({ max: 130 }),
      (list, posted, hours) => {
        const [points, postedAt] = [mergePoints(list, []), posted * hourMs];
        const thin = thinPoints(points, hours * hourMs, postedAt);
        const atAges = (of: readonly CountPoint[]) =>
          Object.values(comparedAges).map((age) => [
            countAtAge(of, "likes", postedAt, age),
            countAtAge(of, "views", postedAt, age),
          ]);
        expect(atAges(thin)).toEqual(atAges(points));
      },
    ),
  );
});

test("thinning never changes what the counts are now, drops no end, and thins no further the second time", () => {
  fc.assert(
    fc.property(fc.array(point, { maxLength: 30 }), fc.nat({ max: 130 }), (list, hours) => {
      const points = mergePoints(list, []);
      const thin = thinPoints(points, hours * hourMs);
      expect(countsIn(thin)).toEqual(countsIn(points));
      expect(thin.at(0)).toEqual(points.at(0));
      expect(thin.every((one) => points.includes(one))).toBe(true);
    }),
  );
});
