/** What changes make of rows of sums, pure: the one code by which they are folded and by which readers add them. */

import { addToCells } from "@/lib/rollup/cells";
import { withHeard, type Heard } from "@/lib/rollup/heard";
import { changeVoices, type Voices } from "@/lib/rollup/voices";

import { placesOf, yearPlacesOf, type ContributionPlace } from "./contribution-places";
import type { RollupRow } from "./rollup-row";
import type { SumChange } from "./rollup-tail-row";

/** One place that a change is written to. */
export interface SumStep extends SumChange, ContributionPlace {}

/** The steps of `changes`, by the key of the row that each belongs to. */
export function stepsByRow(changes: Iterable<SumChange>): ReadonlyMap<string, readonly SumStep[]> {
  const steps = Array.from(changes).flatMap((change) =>
    [...placesOf(change.subjectId, change.added), ...yearPlacesOf(change.subjectId, change.added)].map(
      (place) => ({ ...change, ...place }),
    ),
  );
  return Map.groupBy(steps, ({ key }) => key);
}

/** Whether somebody may no longer be heard in a year, which then cannot tell by itself: it follows from its months. */
export function mayLoseVoices(steps: readonly SumStep[]): boolean {
  return changedVoices(steps, "named")
    .values()
    .some((count) => count < 0);
}

/** `undefined` where nothing is left to add up. @param row absent = there was none. */
export function rowAfter(
  key: string,
  row: RollupRow | undefined,
  steps: readonly SumStep[],
): RollupRow | undefined {
  let cells = row?.cells ?? {};
  for (const { added, factor } of steps) cells = addToCells(cells, added.cell, added.values, factor);
  const voices = voicesAfter(row?.voices, changedVoices(steps, "counted"));
  const heard = heardAfter(row?.heard, changedVoices(steps, "named"));
  const isEmpty = Object.keys(cells).length === 0 && !voices && !heard;
  return isEmpty ? undefined : { key, cells, ...(voices && { voices }), ...(heard && { heard }) };
}

/** By voice, how many mentions come to it; negative = go. */
function changedVoices(
  steps: readonly SumStep[],
  form: ContributionPlace["voices"],
): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const { voices, added, factor } of steps) {
    if (voices === form && added.voice !== undefined)
      counts.set(added.voice, (counts.get(added.voice) ?? 0) + factor);
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
