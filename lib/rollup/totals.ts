/** Adds up cells to the figures of a view. */

import type { Sum } from "@/lib/model/figures";
import type { MediaClass } from "@/lib/model/mention";

import { addValues, classOfCell, type Cells } from "./cells";
import { measureCount, plainPosition, sumPosition, type PlainMeasure, type SumMeasure } from "./measures";

export type Totals = readonly number[];

/** The sums of `days`, over the media classes that are `wanted`. */
export function totalsOf(days: Iterable<Cells>, wanted: readonly MediaClass[]): Totals {
  const isWanted = new Set<string>(wanted);
  let totals: Totals = Array.from({ length: measureCount }, () => 0);
  for (const cells of days) {
    for (const [name, values] of Object.entries(cells)) {
      if (isWanted.has(classOfCell(name))) totals = addValues(totals, values);
    }
  }
  return totals;
}

export function plainIn(totals: Totals, name: PlainMeasure): number {
  return totals[plainPosition(name)] ?? 0;
}

export function sumIn(totals: Totals, name: SumMeasure): Sum {
  const place = sumPosition(name);
  return { low: totals[place] ?? 0, high: totals[place + 1] ?? 0, known: totals[place + 2] ?? 0 };
}
