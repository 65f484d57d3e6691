/** Adds up cells to the figures of a view. */

import { sentimentLabels, type SentimentLabel } from "@/lib/model/classification";
import type { MedianTime, Sum } from "@/lib/model/figures";
import type { MediaClass } from "@/lib/model/mention";

import { addValues, partsOfCell, type Cells } from "./cells";
import { medianOf } from "./first-answers";
import { firstAnswersPosition, plainPosition, sumPosition } from "./measures";
import type { PlainMeasure, SumMeasure } from "./measures";

export type Totals = readonly number[];

/** The sums of `days`, over the media classes that are `wanted`. */
export function totalsOf(days: Iterable<Cells>, wanted: readonly MediaClass[]): Totals {
  let totals: Totals = [];
  for (const { values } of cellsIn(days, wanted)) totals = addValues(totals, values);
  return totals;
}

/** How many mentions there are of each sentiment. */
export function sentimentsOf(
  days: Iterable<Cells>,
  wanted: readonly MediaClass[],
): Record<SentimentLabel, number> {
  const sums = { positive: 0, neutral: 0, negative: 0, unclassified: 0 };
  for (const { sentiment, values } of cellsIn(days, wanted)) {
    const label = sentimentLabels.find((known) => known === sentiment);
    if (label) sums[label] += plainIn(values, "mentions");
  }
  return sums;
}

function* cellsIn(days: Iterable<Cells>, wanted: readonly MediaClass[]) {
  const isWanted = new Set<string>(wanted);
  for (const cells of days) {
    for (const [name, values] of Object.entries(cells)) {
      const { mediaClass, sentiment } = partsOfCell(name);
      if (isWanted.has(mediaClass)) yield { sentiment, values };
    }
  }
}

export function plainIn(totals: Totals, name: PlainMeasure): number {
  return totals[plainPosition(name)] ?? 0;
}

export function sumIn(totals: Totals, name: SumMeasure): Sum {
  const place = sumPosition(name);
  return { low: totals[place] ?? 0, high: totals[place + 1] ?? 0, known: totals[place + 2] ?? 0 };
}

/** `undefined` where nobody asked, and where more than half still wait. */
export function medianFirstAnswerIn(totals: Totals): MedianTime | undefined {
  return medianOf(totals.slice(firstAnswersPosition), plainIn(totals, "waiting"));
}
