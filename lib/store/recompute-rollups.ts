/** What the roll-ups of one subject must be: its mentions, and the archived sums of those that were deleted. */

import { CellSums } from "@/lib/rollup/cells";
import { changeVoices } from "@/lib/rollup/change-voices";
import type { Contribution } from "@/lib/rollup/contribution";
import { voicesIn } from "@/lib/rollup/voices";

import { placesOf } from "./contribution-places";
import type { Database } from "./database";
import { lastCharacter } from "./keys";
import type { RollupRow } from "./rollup-row";
import { yearsOf } from "./year-sums";

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
  const rows = sums.toRows();
  return new Map([...rows, ...yearsOf(rows.values()).map((year) => [year.key, year] as const)]);
}

/**
 * Adds up many contributions, of all but years. Apart from the functions of lib/rollup because it changes its sums in
 * place.
 */
export class RollupSums {
  readonly #cells = new Map<string, CellSums>();
  readonly #voices = new Map<string, Map<number, number>>();

  add(subjectId: string, { voice, ...added }: Contribution): void {
    for (const { key, voices } of placesOf(subjectId, added)) {
      this.#cellsOf(key).add(added.cell, added.values);
      if (voices === "counted" && voice !== undefined) this.#addVoice(key, voice, 1);
    }
  }

  addRow({ key, cells, voices }: RollupRow): void {
    this.#cellsOf(key).addAll(cells);
    for (const [voice, count] of voicesIn(voices)) this.#addVoice(key, voice, count);
  }

  toRows(): SubjectRollups {
    const rows = new Map<string, RollupRow>();
    for (const [key, sums] of this.#cells) {
      const voices = this.#voices.get(key);
      const cells = sums.toCells();
      if (Object.keys(cells).length === 0 && !voices) continue;
      rows.set(key, { key, cells, ...(voices && { voices: changeVoices(undefined, voices) }) });
    }
    return rows;
  }

  #cellsOf(key: string): CellSums {
    const cells = this.#cells.get(key) ?? new CellSums();
    this.#cells.set(key, cells);
    return cells;
  }

  #addVoice(key: string, voice: number, count: number): void {
    const counts = this.#voices.get(key) ?? new Map<number, number>();
    counts.set(voice, (counts.get(voice) ?? 0) + count);
    this.#voices.set(key, counts);
  }
}
