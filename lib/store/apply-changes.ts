/** What changes make of rows of sums, pure: the one code by which they are folded and by which readers add them. */

import { CellSums } from "@/lib/rollup/cells";
import { withHeard, type Heard } from "@/lib/rollup/heard";
import { changeVoices, type Voices } from "@/lib/rollup/voices";

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

/** Whether somebody may no longer be heard in a year, which then cannot tell by itself: it follows from its months. */
export function mayLoseVoices({ voices, changes }: RowChanges): boolean {
  // Nearly always there is nothing that goes, and nobody to be counted.
  const isLess = voices === "named" && changes.some(({ factor }) => factor < 0);
  return (
    isLess &&
    changedVoices(changes)
      .values()
      .some((count) => count < 0)
  );
}

/** `undefined` where nothing is left to add up. @param row absent = there was none. */
export function rowAfter(
  key: string,
  row: RollupRow | undefined,
  { voices: form, changes }: RowChanges,
): RollupRow | undefined {
  const sums = new CellSums();
  sums.addAll(row?.cells ?? {});
  for (const { added, factor } of changes) sums.add(added.cell, added.values, factor);
  const cells = sums.toCells();
  const voices = form === "counted" ? voicesAfter(row?.voices, changedVoices(changes)) : row?.voices;
  const heard = form === "named" ? heardAfter(row?.heard, changedVoices(changes)) : row?.heard;
  const isEmpty = Object.keys(cells).length === 0 && !voices && !heard;
  return isEmpty ? undefined : { key, cells, ...(voices && { voices }), ...(heard && { heard }) };
}

/** By voice, how many mentions come to it; negative = go. */
function changedVoices(changes: readonly SumChange[]): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const { added, factor } of changes) {
    if (added.voice !== undefined) counts.set(added.voice, (counts.get(added.voice) ?? 0) + factor);
  }
  return counts;
}

/** `undefined` where nobody is heard any more. */
function voicesAfter(voices: Voices | undefined, changes: ReadonlyMap<number, number>): Voices | undefined {
  if (changes.size === 0) return voices;
  const after = changeVoices(voices, changes);
  return after.length > 0 ? after : undefined;
}

function heardAfter(heard: Heard | undefined, changes: ReadonlyMap<number, number>): Heard | undefined {
  const coming = Array.from(changes).flatMap(([voice, count]) => (count > 0 ? [voice] : []));
  return coming.length > 0 ? withHeard(heard, coming) : heard;
}
