/** What the roll-ups of one subject must be: its mentions, and the archived sums of those that were deleted. */

import { addToCells, addValues, type Cells } from "@/lib/rollup/cells";
import type { Contribution } from "@/lib/rollup/contribution";

import { placesOf } from "./contribution-places";
import type { Database } from "./database";
import { lastCharacter } from "./keys";
import type { AuthorRow, RollupRow } from "./rollup-row";

/** Rows read at once: a subject may have half a million mentions. */
const atOnce = 2_000;

export interface SubjectRollups {
  readonly sums: ReadonlyMap<string, RollupRow>;
  readonly authors: ReadonlyMap<string, AuthorRow>;
}

/** To be called in a transaction that includes the mentions and the archive. */
export async function recomputeRollups(db: Database, subjectId: string): Promise<SubjectRollups> {
  const sums = new RollupSums();
  const prefix = `${subjectId}|`;
  let after = prefix;
  for (;;) {
    const rows = await db.mentions
      .where("key")
      .between(after, prefix + lastCharacter, false, false)
      .limit(atOnce)
      .toArray();
    for (const { added } of rows) sums.add(subjectId, added);
    const last = rows.at(-1);
    if (!last || rows.length < atOnce) break;
    after = last.key;
  }
  const archived = await db.archive
    .where("rollupKey")
    .between(prefix, prefix + lastCharacter)
    .toArray();
  for (const { rollupKey, days, voices } of archived) {
    if (days) sums.addDays(rollupKey, days);
    if (voices) sums.addVoices(rollupKey, voices);
  }
  return sums.toRows();
}

/** Adds up many contributions. Apart from the functions of lib/rollup because it changes its sums in place. */
export class RollupSums {
  readonly #sums = new Map<string, Map<string, Cells>>();
  readonly #voices = new Map<string, Map<number, number>>();

  add(subjectId: string, added: Contribution): void {
    for (const { sumKey, day, voiceKey } of placesOf(subjectId, added)) {
      const days = this.#daysOf(sumKey);
      days.set(day, addToCells(days.get(day) ?? {}, added.cell, added.values, 1));
      if (voiceKey !== undefined && added.voice !== undefined) this.#addVoice(voiceKey, added.voice, 1);
    }
  }

  addDays(sumKey: string, more: Readonly<Record<string, Cells>>): void {
    const days = this.#daysOf(sumKey);
    for (const [day, cells] of Object.entries(more)) {
      const sum = { ...days.get(day) };
      for (const [name, values] of Object.entries(cells)) sum[name] = addValues(sum[name] ?? [], values);
      days.set(day, sum);
    }
  }

  addVoices(voiceKey: string, voices: Uint32Array): void {
    for (let place = 0; place < voices.length; place += 2) {
      this.#addVoice(voiceKey, voices[place] ?? 0, voices[place + 1] ?? 0);
    }
  }

  toRows(): SubjectRollups {
    const sums = Array.from(this.#sums, ([key, days]) => ({
      key,
      days: Object.fromEntries([...days].filter(([, cells]) => Object.keys(cells).length > 0)),
    }));
    const authors = Array.from(this.#voices, ([key, counts]) => ({ key, voices: pairsOf(counts) }));
    return {
      sums: new Map(
        sums.filter(({ days }) => Object.keys(days).length > 0).map((row) => [row.key, row] as const),
      ),
      authors: new Map(authors.map((row) => [row.key, row] as const)),
    };
  }

  #daysOf(sumKey: string): Map<string, Cells> {
    const known = this.#sums.get(sumKey);
    if (known) return known;
    const days = new Map<string, Cells>();
    this.#sums.set(sumKey, days);
    return days;
  }

  #addVoice(voiceKey: string, voice: number, count: number): void {
    const counts = this.#voices.get(voiceKey) ?? new Map<number, number>();
    counts.set(voice, (counts.get(voice) ?? 0) + count);
    this.#voices.set(voiceKey, counts);
  }
}

function pairsOf(counts: ReadonlyMap<number, number>): Uint32Array {
  return new Uint32Array([...counts].toSorted(([a], [b]) => a - b).flat());
}
