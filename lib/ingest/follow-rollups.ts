/** Keeps the roll-ups in step with the mentions that changed: adds what they say now minus what they said. */

import { isSame } from "@/lib/kit/is-same";
import { addToCells } from "@/lib/rollup/cells";
import type { Contribution } from "@/lib/rollup/contribution";
import { changeVoices } from "@/lib/rollup/voices";
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
  const ofAuthors = steps.filter(({ hasAuthors, added }) => hasAuthors && added.voice !== undefined);
  await Promise.all([
    work.rollups.loadBeside(steps.map(({ key }) => key)),
    work.authors.loadBeside(ofAuthors.map(({ key }) => key)),
  ]);
  for (const [key, ofRow] of Map.groupBy(steps, (step) => step.key)) changeSums(work, key, ofRow);
  for (const [key, ofRow] of Map.groupBy(ofAuthors, (step) => step.key)) changeAuthors(work, key, ofRow);
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

function changeSums(work: Work, key: string, steps: readonly Step[]): void {
  let cells = work.rollups.get(key)?.cells ?? {};
  for (const { added, factor } of steps) cells = addToCells(cells, added.cell, added.values, factor);
  if (Object.keys(cells).length > 0) work.rollups.put({ key, cells });
  else work.rollups.remove(key);
}

function changeAuthors(work: Work, key: string, steps: readonly Step[]): void {
  const counts = new Map<number, number>();
  for (const { added, factor } of steps) {
    if (added.voice !== undefined) counts.set(added.voice, (counts.get(added.voice) ?? 0) + factor);
  }
  const voices = changeVoices(work.authors.get(key)?.voices, counts);
  if (voices.length > 0) work.authors.put({ key, voices });
  else work.authors.remove(key);
}
