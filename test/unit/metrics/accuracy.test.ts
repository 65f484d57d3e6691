import * as fc from "fast-check";
import { expect, test } from "vitest";

import { accuracyOf, asPredicted, type Labelled } from "@/lib/metrics/accuracy";
import { sentimentLabels, type SentimentLabel } from "@/lib/model/classification";

const times = (count: number, predicted: SentimentLabel, actual: SentimentLabel): Labelled[] =>
  Array.from({ length: count }, () => ({ predicted, actual }));
const none = { positive: 0, neutral: 0, negative: 0, unclassified: 0 };

const labelled = [
  ...times(8, "positive", "positive"),
  ...times(2, "positive", "negative"),
  ...times(5, "negative", "negative"),
  ...times(5, "negative", "neutral"),
];

test("shares of each class, and the whole weighted by how many there are", () => {
  const result = accuracyOf(labelled, { ...none, positive: 900, negative: 100 });
  expect(result.n).toBe(20);
  expect(result.matrix.positive).toEqual({ ...none, positive: 8, negative: 2 });
  expect(result.classes.positive).toMatchObject({ value: 0.8, hits: 8, n: 10 });
  expect(result.classes.positive?.low).toBeCloseTo(0.49, 2);
  expect(result.classes.positive?.high).toBeCloseTo(0.943, 2);
  expect(Object.keys(result.classes)).toEqual(["positive", "negative"]);
  expect(result.overall?.value).toBeCloseTo(0.77, 10);
});

test("totals by the user's labels", () => {
  const { totals } = accuracyOf(labelled, { ...none, positive: 900, negative: 100 });
  expect(totals?.positive.value).toBeCloseTo(720);
  expect(totals?.negative.value).toBeCloseTo(230);
  expect(totals?.neutral.value).toBeCloseTo(50);
  expect(totals?.unclassified.value).toBe(0);
});

test("a class that occurs and was not labelled leaves the whole unknown", () => {
  const result = accuracyOf(labelled, { ...none, positive: 900, neutral: 1 });
  expect(result).not.toHaveProperty("overall");
  expect(result).not.toHaveProperty("totals");
  expect(result.classes.positive?.n).toBe(10);
  expect(accuracyOf([], none)).toEqual({
    n: 0,
    matrix: { positive: none, neutral: none, negative: none, unclassified: none },
    classes: {},
  });
});

test("totals by labels add up to what there is, and lie in their intervals", () => {
  const label = fc.constantFrom(...sentimentLabels);
  const sample = fc.array(fc.record({ predicted: label, actual: label }), { maxLength: 60 });
  const size = fc.integer({ min: 1, max: 1_000 });
  fc.assert(
    fc.property(sample, size, size, (extra, positive, unclassified) => {
      const confirmed = sentimentLabels.flatMap((one) => times(2, one, one));
      const { totals } = accuracyOf([...confirmed, ...extra], { ...none, positive, unclassified });
      const all = Object.values(totals ?? {});
      expect(all.filter(({ value, low, high }) => low > value + 1e-9 || high < value - 1e-9)).toEqual([]);
      expect(all.reduce((sum, { value }) => sum + value, 0)).toBeCloseTo(positive + unclassified, 6);
    }),
  );
});

test("where every label confirms, the totals stay as they are", () => {
  const confirmed = sentimentLabels.flatMap((one) => times(2, one, one));
  const { totals } = accuracyOf(confirmed, { ...none, positive: 90, negative: 10 });
  expect(totals?.positive.value).toBeCloseTo(90);
  expect(totals?.neutral.value).toBe(0);
});

test("labels do not change what was predicted: sums that count them are counted back", () => {
  const sums = { positive: 3, neutral: 0, negative: 1, unclassified: 2 };
  const told = [
    { predicted: "unclassified", actual: "negative" },
    { predicted: "positive", actual: "neutral" },
  ] as const;
  expect(asPredicted(sums, told)).toEqual({ positive: 3, neutral: 0, negative: 0, unclassified: 3 });
});
