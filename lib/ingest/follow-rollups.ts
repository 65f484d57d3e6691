/** Keeps the roll-ups in step with the mentions that changed: adds what they say now minus what they said. */

import { isSame } from "@/lib/kit/is-same";
import { addToCells, type Cells } from "@/lib/rollup/cells";
import type { Contribution } from "@/lib/rollup/contribution";
import { addVoice } from "@/lib/rollup/voices";
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
  await Promise.all([
    work.rollups.load(steps.map(({ sumKey }) => sumKey)),
    work.authors.loadBeside(steps.flatMap(({ voiceKey }) => voiceKey ?? [])),
  ]);
  for (const step of steps) apply(work, step);
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

function apply(work: Work, { sumKey, voiceKey, day, added, factor }: Step): void {
  const days = work.rollups.get(sumKey)?.days ?? {};
  const cells = addToCells(days[day] ?? {}, added.cell, added.values, factor);
  const after = withDay(days, day, cells);
  if (Object.keys(after).length > 0) work.rollups.put({ key: sumKey, days: after });
  else work.rollups.remove(sumKey);
  if (voiceKey === undefined || added.voice === undefined) return;
  const known = work.authors.get(voiceKey)?.voices ?? new Uint32Array();
  const voices = addVoice(known, added.voice, factor);
  if (voices.length > 0) work.authors.put({ key: voiceKey, voices });
  else work.authors.remove(voiceKey);
}

function withDay(days: Readonly<Record<string, Cells>>, day: string, cells: Cells): Record<string, Cells> {
  const { [day]: _, ...others } = days;
  return Object.keys(cells).length > 0 ? { ...others, [day]: cells } : others;
}
