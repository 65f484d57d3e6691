/** Checks the invariant of the store: the roll-ups equal a recomputation from the rows of the mentions. */

import { isSame } from "@/lib/kit/is-same";

import type { Database } from "./database";
import { lastCharacter } from "./keys";
import { recomputeRollups } from "./recompute-rollups";
import type { RollupRow } from "./rollup-row";

export interface Discrepancy {
  readonly key: string;
  readonly stored: RollupRow | undefined;
  readonly recomputed: RollupRow | undefined;
}

/**
 * Every row of sums of a subject that is not what its mentions add up to; empty when all is well. In a transaction of
 * the caller, in which the tail was folded.
 */
export async function checkSubject(db: Database, subjectId: string): Promise<Discrepancy[]> {
  const [low, high] = [`${subjectId}|`, `${subjectId}|${lastCharacter}`];
  const [recomputed, rows] = await Promise.all([
    recomputeRollups(db, subjectId),
    db.rollups.where("key").between(low, high).toArray(),
  ]);
  const stored = new Map(rows.map((row) => [row.key, row]));
  return [...new Set([...stored.keys(), ...recomputed.keys()])]
    .map((key) => ({ key, stored: stored.get(key), recomputed: recomputed.get(key) }))
    .filter((row) => !isSame(row.stored, row.recomputed));
}

/** Puts in place what the mentions add up to. To be called in the transaction that found the discrepancies. */
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
