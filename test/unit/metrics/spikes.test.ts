import * as fc from "fast-check";
import { expect, test } from "vitest";

import { addDays } from "@/lib/kit/time";
import { type ExposedDay, spikesIn } from "@/lib/metrics/spikes";
import { negativeBinomialTail, poissonTail } from "@/lib/metrics/tails";

// Tables of the Poisson distribution: P(X >= 5 | 2) = 0.0527, P(X >= 10 | 3) = 0.0011, P(X >= 1 | 1) = 1 - 1/e.
test.each([
  { count: 5, mean: 2, p: 0.0527 },
  { count: 10, mean: 3, p: 0.0011 },
  { count: 1, mean: 1, p: 0.6321 },
  { count: 0, mean: 4, p: 1 },
  { count: 3, mean: 0, p: 0 },
])("the chance of $count or more where $mean are expected is $p", ({ count, mean, p }) => {
  expect(poissonTail(count, mean)).toBeCloseTo(p, 4);
});

// Geometric: size 1, mean 1, dispersion 2: P(X >= k) = 2^-k.
test("with dispersion the tail is the negative binomial's", () => {
  expect(negativeBinomialTail(3, 1, 2)).toBeCloseTo(1 / 8, 6);
});

test("a large mean does not underflow, and a tail never leaves 0 to 1", () => {
  expect(poissonTail(2_000, 2_000)).toBeGreaterThan(0.45);
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 3_000 }),
      fc.double({ min: 0, max: 3_000, noNaN: true }),
      fc.double({ min: 1, max: 20, noNaN: true }),
      (count, mean, dispersion) => {
        const p = negativeBinomialTail(count, mean, dispersion);
        expect(p).toBeGreaterThanOrEqual(0);
        expect(p).toBeLessThanOrEqual(1);
        expect(negativeBinomialTail(count + 1, mean, dispersion)).toBeLessThanOrEqual(p + 1e-9);
      },
    ),
  );
});

const first = "2026-10-01";

/** 28 usual days, about two mentions in 1,000 posts checked, then one more. */
function then(mentions: number, checked: number | undefined, usual = [2, 1, 3, 2]): ExposedDay[] {
  const before = Array.from({ length: 28 }, (_, place) => ({
    day: addDays(first, place),
    mentions: usual[place % usual.length] ?? 0,
    checked: 1_000,
  }));
  return [...before, { day: addDays(first, 28), mentions, checked }];
}

const judgedDay = addDays(first, 28);

test.each([
  { mentions: 12, checked: 1_000, verdict: "more-talk", why: "six times as many in the same posts" },
  {
    mentions: 12,
    checked: 6_000,
    verdict: "more-scrolling",
    why: "six times as many in six times the posts",
  },
  {
    mentions: 8,
    checked: 1_000,
    verdict: undefined,
    why: "a loud day that chance explains, and no more scrolling",
  },
  { mentions: 3, checked: 1_000, verdict: undefined, why: "an ordinary day" },
  { mentions: 4, checked: 10, verdict: undefined, why: "fewer than five are never a spike" },
  { mentions: 40, checked: undefined, verdict: undefined, why: "nobody knows what was looked at" },
  { mentions: 40, checked: 0, verdict: undefined, why: "nothing was looked at" },
])("$why: $verdict", ({ mentions, checked, verdict }) => {
  expect(spikesIn(then(mentions, checked), judgedDay)[0]?.verdict).toBe(verdict);
});

test("what is usual is expected per post checked", () => {
  const [spike] = spikesIn(then(12, 2_000), judgedDay);
  // 56.5 in 28,000 posts make 4.04 in 2,000.
  expect(spike?.expected).toBeCloseTo(4.036, 2);
  expect(spike).toMatchObject({ exposureRatio: 2, baseline: 28, mentions: 12, checked: 2_000 });
});

test("where days differ anyway, more is needed for a spike", () => {
  const wild = [0, 0, 0, 8];
  expect(spikesIn(then(10, 1_000), judgedDay)[0]?.verdict).toBe("more-talk");
  expect(spikesIn(then(10, 1_000, wild), judgedDay)).toEqual([]);
});

test("a week of exposure comes before any verdict, and gaps are no days without mentions", () => {
  const six = then(40, 1_000).slice(-7);
  expect(spikesIn(six, judgedDay)).toEqual([]);
  const gaps = then(40, 1_000).map((day) =>
    day.day === judgedDay ? day : { ...day, mentions: 0, checked: undefined },
  );
  expect(spikesIn(gaps, judgedDay)).toEqual([]);
});
