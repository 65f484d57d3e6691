/** Sums as they are now: their rows, and what waits in the tail. The only way to read them. */

import { changesByRow, mayLoseVoices, rowAfter, type RowChanges } from "./apply-changes";
import type { Database } from "./database";
import { rollupKey } from "./keys";
import type { DayKind, RollupRow } from "./rollup-row";
import { unpackChanges } from "./unpack-changes";
import { keysOfMonths, yearFrom } from "./year-sums";

/** Keys from the first to the last, both included; of one subject. */
export interface SumStretch {
  readonly subjectId: string;
  readonly from: string;
  readonly to: string;
}

/** The one row of all time. */
export function allTimeOf(subjectId: string): SumStretch {
  const key = rollupKey(subjectId, "all" satisfies DayKind, "");
  return { subjectId, from: key, to: key };
}

/**
 * In one transaction: what is folded between two requests would count twice. Whoever wants several stretches asks
 * for them at once, for each call reads the tail.
 *
 * @returns the rows of each stretch, in the order of their keys.
 */
export async function readSums(db: Database, stretches: readonly SumStretch[]): Promise<RollupRow[][]> {
  return db.transaction("r", tablesOfSums(db), async () => {
    const [tail, ...found] = await Promise.all([
      db.rollupTail.toArray(),
      ...stretches.map((stretch) => rowsOf(db, stretch)),
    ]);
    const subjects = [...new Set(stretches.map(({ subjectId }) => subjectId))];
    const changes = tail.flatMap((row) => subjects.flatMap((id) => unpackChanges(row, id)));
    const waiting = changesByRow(changes);
    return Promise.all(
      stretches.map((stretch, place) => withWaiting(db, stretch, found[place] ?? [], waiting)),
    );
  });
}

/** By the key of the row that they belong to. */
type Waiting = ReadonlyMap<string, RowChanges>;
type Stretch = Pick<SumStretch, "from" | "to">;

function rowsOf(db: Database, { from, to }: Stretch): PromiseLike<RollupRow[]> {
  return db.rollups.where("key").between(from, to, true, true).toArray();
}

async function withWaiting(
  db: Database,
  { from, to }: Stretch,
  found: readonly RollupRow[],
  waiting: Waiting,
): Promise<RollupRow[]> {
  const rows = new Map(found.map((row) => [row.key, row]));
  for (const [key, ofRow] of waiting) {
    if (key < from || key > to) continue;
    const after = mayLoseVoices(ofRow)
      ? await yearNow(db, key, waiting)
      : rowAfter(key, rows.get(key), ofRow);
    if (after) rows.set(key, after);
    else rows.delete(key);
  }
  return [...rows.values()].toSorted((a, b) => (a.key < b.key ? -1 : 1));
}

async function yearNow(db: Database, key: string, waiting: Waiting): Promise<RollupRow | undefined> {
  const months = keysOfMonths(key);
  return yearFrom(key, await withWaiting(db, months, await rowsOf(db, months), waiting));
}

/** What a transaction of `readSums` reads. */
export function tablesOfSums({ rollups, rollupTail }: Database) {
  return [rollups, rollupTail];
}
