/** What the roll-ups of one subject must be: its mentions, and the archived sums of those that were deleted. */

import { addToCells, addValues, type Cells } from "@/lib/rollup/cells";
import type { Contribution } from "@/lib/rollup/contribution";
import { changeVoices, voicesIn } from "@/lib/rollup/voices";

import { placesOf } from "./contribution-places";
import type { Database } from "./database";
import { lastCharacter } from "./keys";
import type { RollupRow } from "./rollup-row";

/** Rows read at once: a subject may have half a million mentions. */
const atOnce = 2_000;

/** By their keys. */
export type SubjectRollups = ReadonlyMap<string, RollupRow>;

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
  for (const { rollupKey, cells, voices } of archived) sums.addRow({ key: rollupKey, cells, voices });
  return sums.toRows();
}

/** Adds up many contributions. Apart from the functions of lib/rollup because it changes its sums in place. */
export class RollupSums {
  readonly #cells = new Map<string, Cells>();
  readonly #voices = new Map<string, Map<number, number>>();

  add(subjectId: string, { voice, ...added }: Contribution): void {
    for (const { key, hasAuthors } of placesOf(subjectId, added)) {
      this.#cells.set(key, addToCells(this.#cells.get(key) ?? {}, added.cell, added.values, 1));
      if (hasAuthors && voice !== undefined) this.#addVoice(key, voice, 1);
    }
  }

  addRow({ key, cells, voices }: RollupRow): void {
    const sums = { ...this.#cells.get(key) };
    for (const [name, values] of Object.entries(cells)) sums[name] = addValues(sums[name] ?? [], values);
    this.#cells.set(key, sums);
    for (const [voice, count] of voicesIn(voices)) this.#addVoice(key, voice, count);
  }

  toRows(): SubjectRollups {
    const rows = new Map<string, RollupRow>();
    for (const [key, cells] of this.#cells) {
      const voices = this.#voices.get(key);
      if (Object.keys(cells).length === 0 && !voices) continue;
      rows.set(key, { key, cells, ...(voices && { voices: changeVoices(undefined, voices) }) });
    }
    return rows;
  }

  #addVoice(key: string, voice: number, count: number): void {
    const counts = this.#voices.get(key) ?? new Map<number, number>();
    counts.set(voice, (counts.get(voice) ?? 0) + count);
    this.#voices.set(key, counts);
  }
}
