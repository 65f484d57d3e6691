import { expect, test } from "vitest";

import { curveOf, placed } from "@/components/inbox/growth";

const point = (firstAt: number, lastAt: number, counts: object) => ({ firstAt, lastAt, counts, rank: 2 });

test("a curve has a point for each look that showed the figure, with its interval", () => {
  const points = [
    point(10, 20, { likes: 3, replies: 1 }),
    point(30, 30, { views: 9 }),
    point(40, 40, { likes: [1_000, 1_999] }),
  ];
  expect(curveOf(points, "engagement")).toEqual([
    { at: 10, low: 4, high: 4 },
    { at: 20, low: 4, high: 4 },
    { at: 40, low: 1_000, high: 1_999 },
  ]);
  expect(curveOf(points, "views")).toEqual([{ at: 30, low: 9, high: 9 }]);
});

test("a figure that was never shown has no curve", () => {
  expect(curveOf([point(1, 2, { likes: 3 })], "views")).toEqual([]);
});

test("the curve fills its plane, and a flat one stands in the middle", () => {
  const rising = [
    { at: 0, low: 5, high: 5 },
    { at: 10, low: 15, high: 15 },
  ];
  expect(placed(rising, 100, 50)).toEqual([
    [0, 50],
    [100, 0],
  ]);
  const flat = rising.map((one) => ({ ...one, low: 5 }));
  expect(placed(flat, 100, 50)).toEqual([
    [0, 25],
    [100, 25],
  ]);
});
