/** The sums of a year are those of its months, and whoever was heard in one of them. */

import { yearOf } from "@/lib/kit/time";
import { CellSums } from "@/lib/rollup/cells";
import { withHeard } from "@/lib/rollup/heard";
import { voicesIn } from "@/lib/rollup/voices";

import { lastCharacter, namesInRollupKey, rollupKey } from "./keys";
import type { MonthKind, RollupRow, YearKind } from "./rollup-row";

const kinds: readonly (readonly [months: MonthKind, years: YearKind])[] = [
  ["seenMonths", "seenYears"],
  ["postedMonths", "postedYears"],
];

/** The years that come of `rows`, as far as they are of months. */
export function yearsOf(rows: Iterable<RollupRow>): RollupRow[] {
  const months = Map.groupBy(rows, ({ key }) => yearKeyOf(key));
  return Array.from(months).flatMap(([key, ofYear]) =>
    key === undefined ? [] : (yearFrom(key, ofYear) ?? []),
  );
}

/** `undefined` where nothing is left to add up. @param months those of the year, all of them. */
export function yearFrom(key: string, months: readonly RollupRow[]): RollupRow | undefined {
  const sums = new CellSums();
  for (const { cells } of months) sums.addAll(cells);
  const cells = sums.toCells();
  const voices = months.flatMap((month) => [...voicesIn(month.voices).keys()]);
  if (Object.keys(cells).length === 0 && voices.length === 0) return undefined;
  return {
    key,
    cells,
    ...(voices.length > 0 && { heard: withHeard(undefined, voices) }),
  };
}

/** Where the rows of its months stand: from the first key to the last. @param key of a year. */
export function keysOfMonths(key: string): { readonly from: string; readonly to: string } {
  const { subjectId, kind, period } = namesInRollupKey(key);
  const [ofMonths = ""] = kinds.find(([, ofYears]) => ofYears === kind) ?? [];
  const from = rollupKey(subjectId, ofMonths, period);
  return { from, to: from + lastCharacter };
}

/** `undefined` for a row that is not of a month. */
function yearKeyOf(key: string): string | undefined {
  const { subjectId, kind, period } = namesInRollupKey(key);
  const [, ofYears] = kinds.find(([ofMonths]) => ofMonths === kind) ?? [];
  return ofYears && rollupKey(subjectId, ofYears, yearOf(period));
}
