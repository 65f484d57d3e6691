/** Keeps the roll-ups in step with the mentions that changed: adds what they say now minus what they said. */

import { isSame } from "@/lib/kit/is-same";
import { addToCells } from "@/lib/rollup/cells";
import type { Contribution } from "@/lib/rollup/contribution";
import { changeVoices, type Voices } from "@/lib/rollup/voices";
import { placesOf, type ContributionPlace } from "@/lib/store/contribution-places";
import type { MentionRow } from "@/lib/store/mention-row";

import type { Work } from "./work";

interface Change {
  readonly subjectId: string;
  readonly added: Contribution;
  readonly factor: 1 | -1;
}

export async function followRollups(work: Work): Promise<void> {
  const changes = work.mentions
    .keys()
    .flatMap((key) => changesOf(work.mentions.before(key), work.mentions.get(key)));
  const steps = changes.flatMap(stepsOf);
  await work.rollups.loadBeside(steps.map(({ key }) => key));
  for (const [key, ofRow] of Map.groupBy(steps, (step) => step.key)) changeRow(work, key, ofRow);
}

function changesOf(before: MentionRow | undefined, after: MentionRow | undefined): Change[] {
  if (isSame(before?.added, after?.added)) return [];
  return [
    ...(before ? [{ subjectId: before.subjectId, added: before.added, factor: -1 as const }] : []),
    ...(after ? [{ subjectId: after.subjectId, added: after.added, factor: 1 as const }] : []),
  ];
}

/** One place that a change is written to. */
interface Step extends Change, ContributionPlace {}

function stepsOf(change: Change): Step[] {
  return placesOf(change.subjectId, change.added).map((place) => ({ ...change, ...place }));
}

function changeRow(work: Work, key: string, steps: readonly Step[]): void {
  const row = work.rollups.get(key);
  let cells = row?.cells ?? {};
  for (const { added, factor } of steps) cells = addToCells(cells, added.cell, added.values, factor);
  const voices = voicesAfter(row?.voices, steps);
  const isEmpty = Object.keys(cells).length === 0 && voices === undefined;
  if (isEmpty) work.rollups.remove(key);
  else work.rollups.put({ key, cells, ...(voices && { voices }) });
}

/** `undefined` where nobody is heard any more. */
function voicesAfter(voices: Voices | undefined, steps: readonly Step[]): Voices | undefined {
  const counts = new Map<number, number>();
  for (const { hasAuthors, added, factor } of steps) {
    if (hasAuthors && added.voice !== undefined)
      counts.set(added.voice, (counts.get(added.voice) ?? 0) + factor);
  }
  if (counts.size === 0) return voices;
  const after = changeVoices(voices, counts);
  return after.length > 0 ? after : undefined;
}
