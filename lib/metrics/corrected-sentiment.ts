/** Net sentiment as it would be by the user's own labels, from the mentions that they labelled by lot. */

import type { Accuracy } from "./accuracy";
import { exactly, leastForRate, type Measure } from "./measure";

/** @param accuracy over the mentions of the report, from labels of the same month. */
export function netSentimentCorrected({ n, totals }: Accuracy, mentions: number): Measure {
  const base = { metric: "netSentimentCorrected", n, of: n } as const;
  if (mentions === 0) return { ...base, why: "no-posts" };
  if (n === 0 || !totals) return { ...base, why: "no-labels" };
  if (n < leastForRate) return { ...base, why: "too-few" };
  const { positive, neutral, negative } = totals;
  const told = positive.value + neutral.value + negative.value;
  if (told === 0) return { ...base, why: "not-classified" };
  const points = (up: number, down: number) => Math.min(100, Math.max(-100, ((up - down) / told) * 100));
  return {
    ...base,
    value: exactly(points(positive.value, negative.value)),
    // Both at their worst together: wider than needed, never narrower.
    interval: { low: points(positive.low, negative.high), high: points(positive.high, negative.low) },
    numerator: exactly(Math.round(positive.value - negative.value)),
    denominator: exactly(Math.round(told)),
  };
}
