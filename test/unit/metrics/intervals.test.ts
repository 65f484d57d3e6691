import * as fc from "fast-check";
import { expect, test } from "vitest";

import {
  differenceInterval,
  meanInterval,
  pairedDifferenceInterval,
  poissonInterval,
  ratioInterval,
  studentAt,
} from "@/lib/metrics/intervals";
import { wilson } from "@/lib/metrics/wilson";

// Newcombe, Statistics in Medicine 17 (1998), table I, method 3: the published limits.
test.each([
  { hits: 81, n: 263, low: 0.2553, high: 0.3662 },
  { hits: 15, n: 148, low: 0.0624, high: 0.1605 },
  { hits: 0, n: 20, low: 0, high: 0.1611 },
  { hits: 1, n: 29, low: 0.0061, high: 0.1718 },
])("Wilson's interval of $hits in $n is the published one", ({ hits, n, low, high }) => {
  expect(wilson(hits, n).low).toBeCloseTo(low, 4);
  expect(wilson(hits, n).high).toBeCloseTo(high, 4);
});

// Exact (Garwood 1936) limits of a Poisson count, from any table of them; Byar stays within 2 % of them.
test.each([
  { count: 0, low: 0, high: 3.689 },
  { count: 1, low: 0.0253, high: 5.572 },
  { count: 5, low: 1.6235, high: 11.668 },
  { count: 10, low: 4.7954, high: 18.39 },
  { count: 50, low: 37.11, high: 65.92 },
])("the interval of a count of $count is near the exact one", ({ count, low, high }) => {
  const found = poissonInterval(count);
  expect(Math.abs(found.low - low)).toBeLessThan(Math.max(0.02 * low, 0.015));
  expect(Math.abs(found.high - high)).toBeLessThan(0.02 * high);
});

// By hand: counts 12 and 8 have Byar limits 6.19–20.97 and 3.44–15.76; 4 - √(5.81² + 7.76²), 4 + √(8.97² + 4.56²).
test("the difference of two counts by hand", () => {
  const { low, high } = differenceInterval(12, 8);
  expect(low).toBeCloseTo(4 - Math.hypot(5.81, 7.76), 1);
  expect(high).toBeCloseTo(4 + Math.hypot(8.97, 4.56), 1);
});

// By hand: p = 31/102, q = 11/102, difference 20/102 = 0.196, half = 1.96 √((42/102 - 0.196²)/102) = 0.1187.
test("the difference of two shares of the same posts by hand", () => {
  const { low, high } = pairedDifferenceInterval(30, 10, 100);
  expect(low).toBeCloseTo(0.1961 - 0.1186, 3);
  expect(high).toBeCloseTo(0.1961 + 0.1186, 3);
});

test.each([
  { freedom: 1, t: 12.706 },
  { freedom: 5, t: 2.571 },
  { freedom: 10, t: 2.228 },
  { freedom: 29, t: 2.045 },
])("Student's t with $freedom degrees is the one of the tables", ({ freedom, t }) => {
  expect(studentAt(freedom)).toBeCloseTo(t, 2);
});

// A jackknife of a mean is the classical interval: 2, 4, 6, 8 has mean 5, s = 2.582, t = 3.182, half = 4.108.
test("the interval of a mean is the classical one", () => {
  const interval = meanInterval([2, 4, 6, 8]);
  expect(interval?.low).toBeCloseTo(5 - 4.108, 2);
  expect(interval?.high).toBeCloseTo(5 + 4.108, 2);
});

test("no interval is claimed where nothing can vary or be divided by", () => {
  expect(ratioInterval([{ top: 1, bottom: 3 }])).toBeUndefined();
  expect(
    ratioInterval([
      { top: 1, bottom: 0 },
      { top: 2, bottom: 0 },
    ]),
  ).toBeUndefined();
  expect(
    ratioInterval([
      { top: 1, bottom: 5 },
      { top: 2, bottom: 0 },
    ]),
  ).toBeUndefined();
});

const hitsOfN = fc
  .integer({ min: 1, max: 100_000 })
  .chain((n) => fc.tuple(fc.integer({ min: 0, max: n }), fc.constant(n)));

test("every interval contains its figure and stays in its range", () => {
  fc.assert(
    fc.property(hitsOfN, fc.integer({ min: 0, max: 100_000 }), ([hits, n], before) => {
      const share = wilson(hits, n);
      expect(share.low).toBeGreaterThanOrEqual(0);
      expect(share.high).toBeLessThanOrEqual(1);
      expect(share.low).toBeLessThanOrEqual(hits / n);
      expect(share.high).toBeGreaterThanOrEqual(hits / n);
      const count = poissonInterval(hits);
      expect(count.low).toBeLessThanOrEqual(hits);
      expect(count.high).toBeGreaterThan(hits);
      const difference = differenceInterval(hits, before);
      expect(difference.low).toBeLessThanOrEqual(hits - before);
      expect(difference.high).toBeGreaterThanOrEqual(hits - before);
    }),
  );
});

test("more posts never make an interval wider", () => {
  fc.assert(
    fc.property(hitsOfN, ([hits, n]) => {
      const [few, many] = [wilson(hits, n), wilson(hits * 10, n * 10)];
      expect(many.high - many.low).toBeLessThan(few.high - few.low);
    }),
  );
});
