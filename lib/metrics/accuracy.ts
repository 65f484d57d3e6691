/**
 * How right the sentiment is on the user's own mentions, from those that they labelled by lot, and what the
 * totals would be by their labels. As many are drawn of each predicted class as of every other, so each
 * class is weighted by how many mentions of it there are.
 */

import { sentimentLabels, type SentimentLabel } from "@/lib/model/classification";

import type { Bounds } from "./measure";
import { wilson, z95 } from "./wilson";

export interface Labelled {
  readonly predicted: SentimentLabel;
  /** What the user says. */
  readonly actual: SentimentLabel;
}

export type BySentiment<Value> = Readonly<Record<SentimentLabel, Value>>;

export interface Share extends Bounds {
  readonly value: number;
  readonly hits: number;
  readonly n: number;
}

export interface Adjusted extends Bounds {
  readonly value: number;
}

export interface Accuracy {
  readonly n: number;
  /** Predicted class → what the user said of them. */
  readonly matrix: BySentiment<BySentiment<number>>;
  /** Of each predicted class, the share that the user confirmed; absent where none was labelled. */
  readonly classes: Partial<BySentiment<Share>>;
  /** Of all mentions, the share whose class is right. Absent where a class that occurs was not labelled at all. */
  readonly overall?: Adjusted | undefined;
  /** Mentions of each class, were all labelled by the user. Absent for the same reason. */
  readonly totals?: BySentiment<Adjusted> | undefined;
}

/** @param totals mentions of each predicted class, of the same time and subjects. */
export function accuracyOf(labelled: readonly Labelled[], totals: BySentiment<number>): Accuracy {
  const matrix = bySentiment((predicted) =>
    bySentiment(
      (actual) => labelled.filter((one) => one.predicted === predicted && one.actual === actual).length,
    ),
  );
  const sizes = bySentiment((predicted) => sum(Object.values(matrix[predicted])));
  const isCovered = sentimentLabels.every((label) => totals[label] === 0 || sizes[label] > 0);
  const all = sum(Object.values(totals));
  return {
    n: labelled.length,
    matrix,
    classes: Object.fromEntries(
      sentimentLabels.flatMap((label) =>
        sizes[label] > 0 ? [[label, shareOf(matrix[label][label], sizes[label])] as const] : [],
      ),
    ),
    ...(isCovered &&
      all > 0 && {
        overall: overallOf(matrix, sizes, totals),
        totals: bySentiment((actual) => adjusted(actual, { matrix, sizes, totals })),
      }),
  };
}

function shareOf(hits: number, n: number): Share {
  return { value: hits / n, hits, n, ...wilson(hits, n) };
}

/** Weighted; its interval is Wilson's for as many as the weights leave of the sample (Kish). */
function overallOf(
  matrix: Accuracy["matrix"],
  sizes: BySentiment<number>,
  totals: BySentiment<number>,
): Adjusted {
  const present = sentimentLabels.filter((label) => totals[label] > 0);
  const all = sum(present.map((label) => totals[label]));
  const value = sum(present.map((label) => (totals[label] * matrix[label][label]) / (sizes[label] * all)));
  const effective = all ** 2 / sum(present.map((label) => totals[label] ** 2 / sizes[label]));
  return { value, ...wilson(value * effective, effective) };
}

/**
 * Σ over predicted classes of their total times the share of `actual` among those labelled. That share is
 * seen directly, so nothing has to be solved for, and no total falls below 0.
 */
function adjusted(
  actual: SentimentLabel,
  {
    matrix,
    sizes,
    totals,
  }: {
    readonly matrix: Accuracy["matrix"];
    readonly sizes: BySentiment<number>;
    readonly totals: BySentiment<number>;
  },
): Adjusted {
  const present = sentimentLabels.filter((label) => totals[label] > 0);
  const value = sum(present.map((label) => (totals[label] * matrix[label][actual]) / sizes[label]));
  // Smoothed (Laplace): of three alike nobody knows that the fourth will be, too.
  const variance = sum(
    present.map((label) => {
      const share = (matrix[label][actual] + 1) / (sizes[label] + 2);
      return (totals[label] ** 2 * share * (1 - share)) / sizes[label];
    }),
  );
  const half = z95 * Math.sqrt(variance);
  const all = sum(present.map((label) => totals[label]));
  return { value, low: Math.max(0, value - half), high: Math.min(all, value + half) };
}

function bySentiment<Value>(of: (label: SentimentLabel) => Value): BySentiment<Value> {
  return {
    positive: of("positive"),
    neutral: of("neutral"),
    negative: of("negative"),
    unclassified: of("unclassified"),
  };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

/**
 * Sums count a mention as the user labelled it; what was read in it is counted here instead. A label of a
 * mention that is not in the sums leaves them as they are, as far as they show it.
 */
export function asPredicted(sums: BySentiment<number>, labelled: readonly Labelled[]): BySentiment<number> {
  const totals = { ...sums };
  for (const { predicted, actual } of labelled) {
    if (totals[actual] === 0) continue;
    totals[actual] -= 1;
    totals[predicted] += 1;
  }
  return totals;
}
