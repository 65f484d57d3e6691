import { expect, test } from "vitest";

import { accuracyOf } from "@/lib/metrics/accuracy";
import { netSentimentCorrected } from "@/lib/metrics/corrected-sentiment";
import type { SentimentLabel } from "@/lib/model/classification";

const totals = { positive: 60, neutral: 20, negative: 20, unclassified: 0 };
const label = (predicted: SentimentLabel, actual: SentimentLabel, times: number) =>
  Array.from({ length: times }, () => ({ predicted, actual }));

// By hand: a third of 60 "positive" are neutral: 40 positive, 40 neutral, 20 negative: (40 - 20) / 100 = +20.
test("labels move the balance to what the user says", () => {
  const labelled = [
    ...label("positive", "positive", 8),
    ...label("positive", "neutral", 4),
    ...label("neutral", "neutral", 6),
    ...label("negative", "negative", 6),
  ];
  const measure = netSentimentCorrected(accuracyOf(labelled, totals), 100);
  expect(measure.value?.low).toBeCloseTo(20, 6);
  expect(measure.n).toBe(24);
  expect(measure.interval?.low).toBeLessThan(20);
  expect(measure.interval?.high).toBeGreaterThan(20);
});

test.each([
  { labelled: [], why: "no-labels" },
  { labelled: label("positive", "positive", 12), why: "no-labels" },
  {
    labelled: [
      ...label("positive", "positive", 3),
      ...label("neutral", "neutral", 3),
      ...label("negative", "neutral", 3),
    ],
    why: "too-few",
  },
])("without enough labels it is unknown: $why", ({ labelled, why }) => {
  const measure = netSentimentCorrected(accuracyOf(labelled, totals), 100);
  expect(measure.why).toBe(why);
  expect(measure.value).toBeUndefined();
});
