/** What changes make of rows of sums, pure: the one code by which they are folded and by which readers add them. */

import { addToCells } from "@/lib/rollup/cells";
import { changeVoices, type Voices } from "@/lib/rollup/voices";

import { placesOf, type ContributionPlace } from "./contribution-places";
import type { RollupRow } from "./rollup-row";
import type { SumChange } from "./rollup-tail-row";

/** One place that a change is written to. */
export interface SumStep extends SumChange, ContributionPlace {}

/** The steps of `changes`, by the key of the row that each belongs to. */
export function stepsByRow(changes: Iterable<SumChange>): ReadonlyMap<string, readonly SumStep[]> {
  const steps = Array.from(changes).flatMap((change) =>
    placesOf(change.subjectId, change.added).map((place) => ({ ...change, ...place })),
  );
  return Map.groupBy(steps, ({ key }) => key);
}

/** `undefined` where nothing is left to add up. @param row absent = there was none. */
export function rowAfter(
  key: string,
  row: RollupRow | undefined,
  steps: readonly SumStep[],
): RollupRow | undefined {
  let cells = row?.cells ?? {};
  for (const { added, factor } of steps) cells = addToCells(cells, added.cell, added.values, factor);
  const voices = voicesAfter(row?.voices, steps);
  const isEmpty = Object.keys(cells).length === 0 && voices === undefined;
  return isEmpty ? undefined : { key, cells, ...(voices && { voices }) };
}

/** `undefined` where nobody is heard any more. */
function voicesAfter(voices: Voices | undefined, steps: readonly SumStep[]): Voices | undefined {
  const counts = new Map<number, number>();
  for (const { hasAuthors, added, factor } of steps) {
    if (hasAuthors && added.voice !== undefined)
      counts.set(added.voice, (counts.get(added.voice) ?? 0) + factor);
  }
  if (counts.size === 0) return voices;
  const after = changeVoices(voices, counts);
  return after.length > 0 ? after : undefined;
}
