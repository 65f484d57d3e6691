import * as fc from "fast-check";
import { expect, test } from "vitest";

import { bucketOf, firstAnswerBuckets, medianOf } from "@/lib/rollup/first-answers";

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;

function histogramOf(times: readonly number[]): number[] {
  const counts = Array.from({ length: firstAnswerBuckets }, () => 0);
  for (const time of times) counts[bucketOf(time)] = (counts[bucketOf(time)] ?? 0) + 1;
  return counts;
}

test("no answers have no median", () => {
  expect(medianOf([], 0)).toBeUndefined();
  expect(medianOf([0, 0], 0)).toBeUndefined();
  expect(medianOf([0, 0], 3)).toBeUndefined();
});

test.each([
  { times: [0], low: 0, high: minuteMs, why: "below a minute" },
  { times: [minuteMs, minuteMs, hourMs], low: minuteMs, high: 71_352, why: "most are quick" },
  { times: [minuteMs, 2 * hourMs, 3 * hourMs], low: 6_458_084, high: 7_680_000, why: "the middle one" },
  { times: [1e12], low: 13_226_156_993, high: Number.POSITIVE_INFINITY, why: "half a year and more" },
])("median: $why", ({ times, low, high }) => {
  expect(medianOf(histogramOf(times), 0)).toEqual({ low, high, n: times.length });
});

test("the lower median always lies within what is shown, which is at most a fifth wide", () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: minuteMs, max: 100 * 24 * hourMs }), { minLength: 1 }),
      (times) => {
        const middle = times.toSorted((a, b) => a - b)[Math.ceil(times.length / 2) - 1] ?? 0;
        const { low, high } = medianOf(histogramOf(times), 0) ?? { low: 0, high: 0 };
        // The ends are rounded to whole milliseconds.
        expect(middle).toBeGreaterThanOrEqual(low - 1);
        expect(middle).toBeLessThanOrEqual(high + 1);
        expect(high / low).toBeLessThan(1.2);
      },
    ),
  );
});

// Who still waits counts as longer than every answer.
test.each([
  { times: [hourMs], waiting: 1, low: 3_229_042 },
  { times: [hourMs], waiting: 2, low: undefined },
  { times: [minuteMs, hourMs, hourMs], waiting: 3, low: 3_229_042 },
  { times: [minuteMs, hourMs, hourMs], waiting: 4, low: undefined },
  { times: [minuteMs, minuteMs, hourMs], waiting: 1, low: minuteMs },
])("of $times with $waiting waiting the median begins at $low", ({ times, waiting, low }) => {
  const median = medianOf(histogramOf(times), waiting);
  expect(median?.low).toBe(low);
  expect(median?.n).toBe(low === undefined ? undefined : times.length + waiting);
});
