import * as fc from "fast-check";
import { expect, test } from "vitest";

import { medianFirstResponse, medianInSums, survivalMedian } from "@/lib/metrics/answer-time";
import { shareOfMentions } from "@/lib/metrics/share-of-mentions";
import {
  classifiedShare,
  netSentimentAll,
  netSentimentPolar,
  responseRate,
  shareOfEngagement,
} from "@/lib/metrics/shares";
import { bucketOf, firstAnswerBuckets, medianOf } from "@/lib/rollup/first-answers";

const sentiments = { positive: 50, neutral: 30, negative: 20, unclassified: 41 };

// (50 - 20) / 100 = +30; (50 - 20) / 70 = +42.9 (metrics.md 3.4).
test("net sentiment in both forms, and how much was told apart", () => {
  expect(netSentimentAll(sentiments).value?.low).toBeCloseTo(30, 6);
  expect(netSentimentPolar(sentiments).value?.low).toBeCloseTo(42.857, 3);
  expect(classifiedShare(sentiments).value?.low).toBeCloseTo(100 / 141, 6);
});

test("what could not be told is no zero", () => {
  const none = { positive: 0, neutral: 0, negative: 0, unclassified: 80 };
  expect(netSentimentAll(none)).toMatchObject({ why: "not-classified", n: 0 });
  expect(classifiedShare(none).value).toEqual({ low: 0, high: 0 });
});

test("share of voice needs somebody else, and ten mentions", () => {
  expect(shareOfMentions(30, 30, 0)).toMatchObject({ why: "no-competitor" });
  expect(shareOfMentions(3, 9, 1)).toMatchObject({ why: "too-few" });
  expect(shareOfMentions(34, 100, 2).value).toEqual({ low: 0.34, high: 0.34 });
});

test("the share in a place is a figure of its own, with Wilson's interval", () => {
  expect(shareOfMentions(34, 100, 2, "shareInFeeds")).toMatchObject({
    metric: "shareInFeeds",
    value: { low: 0.34, high: 0.34 },
    interval: shareOfMentions(34, 100, 2).interval,
  });
  expect(shareOfMentions(4, 9, 2, "shareInSearches")).toMatchObject({ why: "too-few" });
});

test("a shortened sum makes a share of engagement a range", () => {
  const own = { low: 1_000, high: 1_099, known: 20 };
  const rest = { low: 3_000, high: 3_000, known: 20 };
  expect(shareOfEngagement(own, rest, 1).value).toEqual({ low: 1_000 / 4_000, high: 1_099 / 4_099 });
});

test("what was not seen since counts neither as answered nor as unanswered", () => {
  expect(responseRate({ answered: 30, unanswered: 10, notSeenSince: 8 })).toMatchObject({
    value: { low: 0.75 },
    n: 40,
    of: 48,
  });
  expect(responseRate({ answered: 0, unanswered: 0, notSeenSince: 0 })).toMatchObject({
    why: "nothing-asked",
  });
});

// Kaplan and Meier by hand: 1, 3, 3+, 5, 8+ → S = 4/5, 3/5, then 3/10 at 5: the median is 5.
test.each([
  { waits: "1 3 3+ 5 8+", median: 5 },
  { waits: "10 20 30", median: 20 },
  { waits: "10 20 30 40", median: 20 },
  { waits: "10 20+ 30+", median: undefined },
  { waits: "5+", median: undefined },
  // At the same moment the answer counts first: 2/3 still wait. The other way round nobody would.
  { waits: "3+ 3+ 3", median: undefined },
])("the median of $waits is $median", ({ waits, median }) => {
  const list = waits.split(" ").map((wait) => ({ ms: parseInt(wait, 10), isAnswered: !wait.endsWith("+") }));
  expect(survivalMedian(list)).toBe(median);
  expect(medianFirstResponse(list).why).toBe(median === undefined ? "not-reached" : undefined);
});

test("the median from sums is never shorter than the one from the posts, and silent where that is silent", () => {
  const wait = fc.record({ ms: fc.integer({ min: 0, max: 10 * 86_400_000 }), isAnswered: fc.boolean() });
  fc.assert(
    fc.property(fc.array(wait, { minLength: 1, maxLength: 40 }), (waits) => {
      const buckets = Array.from({ length: firstAnswerBuckets }, () => 0);
      const times = waits.filter(({ isAnswered }) => isAnswered).map(({ ms }) => ms);
      for (const ms of times) buckets[bucketOf(ms)] = (buckets[bucketOf(ms)] ?? 0) + 1;
      const [answered, waiting] = [times.length, waits.length - times.length];
      const medianFirstAnswer = medianOf(buckets, waiting);
      const inSums = medianInSums({ medianFirstAnswer, answered, waiting });
      const one = medianFirstResponse(waits);
      const shortest = one.value?.low ?? Number.POSITIVE_INFINITY;
      expect(inSums.value?.high ?? Number.POSITIVE_INFINITY).toBeGreaterThanOrEqual(shortest);
      expect(inSums.why === undefined && one.why !== undefined).toBe(false);
    }),
  );
  expect(medianInSums({ answered: 0, waiting: 0 }).why).toBe("nothing-asked");
  // Answered at a time that is not known, and nobody waits: as from the posts.
  expect(medianInSums({ answered: 2, waiting: 0 })).toMatchObject({
    n: 0,
    of: 2,
    why: medianFirstResponse([]).why,
  });
});

test("the shares of all subjects sum to 1", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 100_000 }), { minLength: 2, maxLength: 20 }), (counts) => {
      const all = counts.reduce((sum, count) => sum + count, 0);
      fc.pre(all >= 10);
      const shares = counts.map((count) => shareOfMentions(count, all, counts.length - 1).value?.low ?? NaN);
      expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9);
    }),
  );
});

test("net sentiment stays within 100 points and in its interval, and changes sign with the sides", () => {
  const count = fc.integer({ min: 0, max: 10_000 });
  fc.assert(
    fc.property(count, count, count, (positive, neutral, negative) => {
      const one = netSentimentAll({ positive, neutral, negative, unclassified: 0 });
      const other = netSentimentAll({ positive: negative, neutral, negative: positive, unclassified: 7 });
      if (!one.value || !one.interval || !other.value) return;
      expect(Math.abs(one.value.low)).toBeLessThanOrEqual(100);
      expect(one.interval.low).toBeLessThanOrEqual(one.value.low + 1e-9);
      expect(one.interval.high).toBeGreaterThanOrEqual(one.value.low - 1e-9);
      expect(other.value.low).toBeCloseTo(-one.value.low, 9);
    }),
  );
});
