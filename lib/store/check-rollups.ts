/** Checks the invariant of the store: the roll-ups equal a recomputation from the rows of the mentions. */

import { isSame } from "@/lib/kit/is-same";

import type { Database } from "./database";
import { lastCharacter } from "./keys";
import { readSums } from "./read-sums";
import { recomputeRollups } from "./recompute-rollups";
import type { RollupRow } from "./rollup-row";

export interface Discrepancy {
  readonly key: string;
  readonly stored: RollupRow | undefined;
  readonly recomputed: RollupRow | undefined;
}

/** Every row of sums that is not what the mentions add up to; empty when all is well. */
export async function checkRollups(db: Database): Promise<Discrepancy[]> {
  return db.transaction("r", tablesOf(db), async () => {
    const found: Discrepancy[] = [];
    for (const id of await subjectsWithRows(db)) found.push(...(await checkSubject(db, id)));
    return found;
  });
}

/** The same for one subject, in the transaction of the caller. */
export async function checkSubject(db: Database, subjectId: string): Promise<Discrepancy[]> {
  const [low, high] = [`${subjectId}|`, `${subjectId}|${lastCharacter}`];
  const [recomputed, [rows = []]] = await Promise.all([
    recomputeRollups(db, subjectId),
    readSums(db, [{ subjectId, from: low, to: high }]),
  ]);
  const stored = new Map(rows.map((row) => [row.key, row]));
  return [...new Set([...stored.keys(), ...recomputed.keys()])]
    .map((key) => ({ key, stored: stored.get(key), recomputed: recomputed.get(key) }))
    .filter((row) => !isSame(row.stored, row.recomputed));
}

/**
 * Puts in place what the mentions add up to. To be called in the transaction that found the discrepancies, and
 * after the tail was folded: what waits there would be added once more.
 */
export async function repairRollups(db: Database, found: readonly Discrepancy[]): Promise<void> {
  for (const { key, recomputed } of found) {
    if (recomputed) await db.rollups.put(recomputed);
    else await db.rollups.delete(key);
  }
}

/** Also those that no row of subjects names any more. */
export async function subjectsWithRows(db: Database): Promise<string[]> {
  const ids = new Set<string>(await db.subjects.toCollection().primaryKeys());
  for (const table of [db.mentions, db.rollups, db.archive]) {
    let after = "";
    for (;;) {
      const key: string | undefined = (await table.where(":id").above(after).limit(1).primaryKeys())[0];
      if (key === undefined) break;
      const id = key.slice(0, key.indexOf("|"));
      ids.add(id);
      after = `${id}|${lastCharacter}`;
    }
  }
  return [...ids].toSorted();
}

/** What a transaction of `checkSubject` reads. */
export function tablesOf({ subjects, mentions, rollups, rollupTail, archive }: Database) {
  return [subjects, mentions, rollups, rollupTail, archive];
}
