/**
 * Folds what waits in the tail into the rows of sums. One transaction: a worker that is killed in it has folded
 * nothing, and readers see either all of it in the tail or all of it in the rows.
 */

import { changesByRow, mayLoseVoices } from "@/lib/store/apply-changes";
import type { Database } from "@/lib/store/database";
import { keysOfMonths } from "@/lib/store/keys";
import { packChanges, unpackAll } from "@/lib/store/pack-changes";
import { tablesOfSums } from "@/lib/store/read-sums";
import type { SumChange } from "@/lib/store/rollup-tail-row";
import { rowAfter } from "@/lib/store/row-after";
import { yearFrom } from "@/lib/store/year-sums";

import { RowSet } from "./row-set";
import { storageError } from "./storage-error";

/** Writes that the tail holds before it is folded: every reader of sums reads it as a whole. */
const usualTail = 16;
/** Whoever writes folds by themselves when it holds as many: nobody else does while a backup is taken in. */
const hardTail = 20;

/** As `sealSearch` for sums, where it is due; in a transaction of its own. */
export async function foldIfDue(db: Database): Promise<void> {
  try {
    if ((await db.rollupTail.count()) >= usualTail) await foldSums(db);
  } catch (error) {
    throw storageError(error);
  }
}

/** Inside the transaction of a write: what it changed. */
export async function addToTail(db: Database, changes: readonly SumChange[]): Promise<void> {
  if (changes.length === 0) return;
  // Asked for at once: what comes after many writes waits for all of them.
  const [before] = await Promise.all([db.rollupTail.count(), db.rollupTail.add(packChanges(changes))]);
  if (before + 1 >= hardTail) await foldSums(db);
}

/** All that waits, in the transaction of the caller or in one of its own. Afterwards the rows say it all. */
export async function foldSums(db: Database): Promise<void> {
  await db.transaction("rw", tablesOfSums(db), async () => {
    const waiting = await db.rollupTail.toArray();
    if (waiting.length === 0) return;
    await foldInto(db, waiting.flatMap(unpackAll));
    await db.rollupTail.bulkDelete(waiting.map(({ id }) => id));
  });
}

/** In a transaction that includes the rows of sums. */
export async function foldInto(db: Database, changes: readonly SumChange[]): Promise<void> {
  const rows = new RowSet(db.rollups, ({ key }) => key);
  const waiting = changesByRow(changes);
  await rows.loadBeside(waiting.keys());
  const years: string[] = [];
  for (const [key, ofRow] of waiting) {
    if (mayLoseVoices(ofRow)) years.push(key);
    const after = rowAfter(key, rows.get(key), ofRow);
    if (after) rows.put(after);
    else rows.remove(key);
  }
  await rows.flush();
  for (const key of years) await foldYear(db, key);
}

/** After its months. */
async function foldYear({ rollups }: Database, key: string): Promise<void> {
  const { from, to } = keysOfMonths(key);
  const year = yearFrom(key, await rollups.where("key").between(from, to, true, true).toArray());
  await (year ? rollups.put(year) : rollups.delete(key));
}
