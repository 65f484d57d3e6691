/** The sums of a year are those of its months, and whoever was heard in one of them. */

import { yearOf } from "@/lib/kit/time";
import { CellSums } from "@/lib/rollup/cells";
import { voicesIn } from "@/lib/rollup/voices";
import { withHeard } from "@/lib/rollup/with-heard";

import { months, namesInRollupKey, rollupKey, years } from "./keys";
import type { RollupRow } from "./rollup-row";

/** The years that come of `rows`, as far as they are of months. */
export function yearsOf(rows: Iterable<RollupRow>): RollupRow[] {
  const byYear = Map.groupBy(rows, ({ key }) => yearKeyOf(key));
  return Array.from(byYear).flatMap(([key, ofYear]) =>
    key === undefined ? [] : (yearFrom(key, ofYear) ?? []),
  );
}

/** `undefined` where nothing is left to add up. @param ofYear its months, all of them. */
export function yearFrom(key: string, ofYear: readonly RollupRow[]): RollupRow | undefined {
  const sums = new CellSums();
  for (const { cells } of ofYear) sums.addAll(cells);
  const cells = sums.toCells();
  const voices = ofYear.flatMap((month) => [...voicesIn(month.voices).keys()]);
  if (Object.keys(cells).length === 0 && voices.length === 0) return undefined;
  return { key, cells, ...(voices.length > 0 && { heard: withHeard(undefined, voices) }) };
}

/** `undefined` for a row that is not of a month. */
function yearKeyOf(key: string): string | undefined {
  const { subjectId, kind, period } = namesInRollupKey(key);
  return kind.endsWith(months)
    ? rollupKey(subjectId, kind.replace(months, years), yearOf(period))
    : undefined;
}
