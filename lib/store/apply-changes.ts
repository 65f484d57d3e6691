/** What changes make of rows of sums, pure: what folds them and what reads them before goes by the same. */

import { CellSums, type Cells } from "@/lib/rollup/cells";

import { allPlacesOf, type ContributionPlace } from "./contribution-places";
import type { RollupRow } from "./rollup-row";
import type { SumChange } from "./rollup-tail-row";

/** What of changes belongs to one row. */
export interface RowChanges extends Pick<ContributionPlace, "voices"> {
  readonly changes: readonly SumChange[];
}

/** By the key of the row. Each change stands in several: they share it, for a restore folds twenty thousand at once. */
export function changesByRow(changes: Iterable<SumChange>): ReadonlyMap<string, RowChanges> {
  const rows = new Map<string, RowChanges & { readonly changes: SumChange[] }>();
  for (const change of changes) {
    for (const { key, voices } of allPlacesOf(change.subjectId, change.added)) {
      const row = rows.get(key);
      if (row) row.changes.push(change);
      else rows.set(key, { voices, changes: [change] });
    }
  }
  return rows;
}

/** @param row absent = there was none. */
export function cellsAfter(row: RollupRow | undefined, { changes }: RowChanges): Cells {
  const sums = new CellSums();
  sums.addAll(row?.cells ?? {});
  for (const { added, factor } of changes) sums.add(added.cell, added.values, factor);
  return sums.toCells();
}

/** By voice, how many mentions come to it; negative = go. `undefined` where the row does not say who was heard. */
export function changedVoices({ voices, changes }: RowChanges): ReadonlyMap<number, number> | undefined {
  if (voices === "none") return undefined;
  const counts = new Map<number, number>();
  for (const { added, factor } of changes) {
    if (added.voice !== undefined) counts.set(added.voice, (counts.get(added.voice) ?? 0) + factor);
  }
  return counts;
}

/** Whether somebody may no longer be heard in a year, which then cannot tell by itself: it follows from its months. */
export function mayLoseVoices(row: RowChanges): boolean {
  // Nearly always there is nothing that goes, and nobody to be counted.
  const isLess = row.voices === "named" && row.changes.some(({ factor }) => factor < 0);
  return isLess && Array.from(changedVoices(row) ?? []).some(([, count]) => count < 0);
}
