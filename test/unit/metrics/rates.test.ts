import { expect, test } from "vitest";

import { changeOf, counted, ratePerThousand, rateRatio, summed } from "@/lib/metrics/counts";
import { needsInterval } from "@/lib/metrics/measure";
import { meanOfRates, perPost, ratioOfSums } from "@/lib/metrics/rates";
import { impressionFactor, modelledImpressions, potentialReach } from "@/lib/metrics/reach";

const sum = (low: number, known: number, high = low) => ({ low, high, known });

test("a count is itself, zero too", () => {
  expect(counted("mentions", 0).value).toEqual({ low: 0, high: 0 });
  expect(summed("views", sum(61_400, 119, 64_100), 128)).toMatchObject({
    value: { low: 61_400, high: 64_100 },
    n: 119,
    of: 128,
  });
});

test.each([
  { known: 0, posts: 0, why: "no-posts" },
  { known: 0, posts: 4, why: "not-shown" },
])("a sum over $known of $posts posts is unknown: $why", ({ known, posts, why }) => {
  const measure = summed("views", sum(0, known), posts);
  expect(measure.why).toBe(why);
  expect(measure.value).toBeUndefined();
});

// By hand: 4,310 / 61,400 = 7.02 %; with views between 61,400 and 64,100 at least 4,310 / 64,100 = 6.72 %.
test("engagement per view is the quotient of the sums, its least with the most views", () => {
  const rate = ratioOfSums("engagementPerView", sum(4_310, 119), sum(61_400, 119, 64_100), 128);
  expect(rate.value?.low).toBeCloseTo(0.067_24, 5);
  expect(rate.value?.high).toBeCloseTo(0.070_195, 5);
  expect(rate).toMatchObject({ n: 119, of: 128 });
  expect(needsInterval(rate)).toBe(false);
});

test("under ten posts there are counts only, under thirty an interval", () => {
  const few = ratioOfSums("engagementPerView", sum(90, 9), sum(1_000, 9), 9);
  expect(few).toMatchObject({ why: "too-few", numerator: { low: 90 }, denominator: { low: 1_000 } });
  expect(few.value).toBeUndefined();
  const pairs = Array.from({ length: 12 }, (_, place) => ({ top: place, bottom: 100 }));
  const some = ratioOfSums("engagementPerView", sum(66, 12), sum(1_200, 12), 12, pairs);
  expect(needsInterval(some)).toBe(true);
  expect(some.interval?.low).toBeLessThan(0.055);
  expect(some.interval?.high).toBeGreaterThan(0.055);
});

test("nothing is divided by nothing", () => {
  expect(ratioOfSums("virality", sum(3, 20), sum(0, 20), 20)).toMatchObject({ why: "not-shown" });
  expect(ratioOfSums("virality", sum(3, 20), sum(0, 0), 20)).toMatchObject({ why: "not-shown" });
});

// Kaushik's conversation rate: comments per post. 42 replies under 20 posts of which all are known: 2.1.
test("conversation is replies per post whose replies are known", () => {
  expect(perPost("conversation", sum(42, 20), 25).value).toEqual({ low: 2.1, high: 2.1 });
});

// Two ways to average: 10 / 100 and 10 / 1,000 pool to 20 / 1,100 = 1.8 %, and average to 5.5 %.
test("the mean of rates is not the pooled rate", () => {
  const pairs = Array.from({ length: 10 }, (_, place) => ({ top: 10, bottom: place % 2 ? 100 : 1_000 }));
  expect(meanOfRates("meanEngagementPerView", pairs, 10).value?.low).toBeCloseTo(0.055, 6);
});

// 12 mentions in 3,900 posts checked: 3.1 per 1,000 (the example of the design).
test("the rate per 1,000 posts checked", () => {
  const rate = ratePerThousand(12, 3_900);
  expect(rate.value?.low).toBeCloseTo(3.077, 3);
  expect(rate.interval?.low).toBeCloseTo((6.2 / 3_900) * 1_000, 1);
  expect(rate.interval?.high).toBeCloseTo((20.96 / 3_900) * 1_000, 1);
});

test.each([undefined, 0])("without exposure (%s) there is no rate", (checked) => {
  expect(ratePerThousand(12, checked)).toMatchObject({ why: "no-exposure", numerator: { low: 12 } });
});

test("a change needs something before it", () => {
  expect(changeOf(12, undefined)).toMatchObject({ why: "no-before" });
  expect(changeOf(12, 8).value).toEqual({ low: 4, high: 4 });
  expect(changeOf(0, 0).value).toEqual({ low: 0, high: 0 });
});

// Twice the mentions in twice the posts is the same talk; in the same posts it is twice the talk.
test("more scrolling is not more talk", () => {
  const before = { mentions: 20, checked: 1_000 };
  expect(rateRatio({ mentions: 40, checked: 2_000 }, before)?.ratio).toBeCloseTo(1, 6);
  const twice = rateRatio({ mentions: 40, checked: 1_000 }, before);
  expect(twice?.ratio).toBeCloseTo(2, 6);
  expect(twice?.interval.low).toBeGreaterThan(1);
  expect(rateRatio({ mentions: 4, checked: 10 }, { mentions: 0, checked: 10 })).toBeUndefined();
});

// Sprinklr's line: 0.15 up to 100,000, 0.06 from 10 million, straight between: 0.105 at 5,050,000.
test.each([
  { followers: 0, factor: 0.15 },
  { followers: 100_000, factor: 0.15 },
  { followers: 5_050_000, factor: 0.105 },
  { followers: 50_000_000, factor: 0.06 },
])("one post of $followers followers is estimated to reach $factor of them", ({ followers, factor }) => {
  expect(impressionFactor(followers)).toBeCloseTo(factor, 6);
});

test("potential reach counts an author once, estimated impressions every post", () => {
  expect(
    potentialReach(
      new Map([
        [1, 1_000],
        [2, 50],
      ]),
      3,
    ),
  ).toMatchObject({ value: { low: 1_050 }, n: 2, of: 3 });
  expect(modelledImpressions([1_000, 1_000], 4)).toMatchObject({ value: { low: 300 }, n: 2, of: 4 });
});
