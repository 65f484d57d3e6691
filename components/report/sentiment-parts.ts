/** Sentiment in the order in which it is drawn: what was told, then what was not. */

import type { Tone } from "@/components/charts/chart-model";
import type { SentimentLabel } from "@/lib/model/classification";

export interface SentimentPart {
  readonly id: SentimentLabel;
  readonly tone: Tone;
  readonly count: number;
  /** Drawn apart from the others. */
  readonly isApart: boolean;
}

export function sentimentParts(
  sentiments: Readonly<Record<SentimentLabel, number>>,
): readonly SentimentPart[] {
  const { positive, neutral, negative, unclassified } = sentiments;
  return [
    { id: "positive", tone: "positive", count: positive, isApart: false },
    { id: "neutral", tone: "neutral", count: neutral, isApart: false },
    { id: "negative", tone: "negative", count: negative, isApart: false },
    { id: "unclassified", tone: "unsure", count: unclassified, isApart: true },
  ];
}
