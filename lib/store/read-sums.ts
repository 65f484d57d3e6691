/** Sums as they are now: their rows, and what waits in the tail. The only way to read them. */

import type { VoicesNow } from "@/lib/rollup/voices";

import { cellsAfter, changedVoices, changesByRow, mayLoseVoices, type RowChanges } from "./apply-changes";
import type { Database } from "./database";
import { keysOfMonths, rollupKey } from "./keys";
import type { DayKind, RollupRow } from "./rollup-row";
import { unpackChanges } from "./unpack-changes";

/**
 * A row of sums as it is now: what waits is in its cells, and beside the bytes of who was heard. Who is heard no
 * longer in a year is known to its months alone: they stand in its place then.
 */
export interface SumsNow extends Pick<RollupRow, "key" | "cells" | "heard">, VoicesNow {}

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
export async function readSums(db: Database, stretches: readonly SumStretch[]): Promise<SumsNow[][]> {
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
): Promise<SumsNow[]> {
  const rows = new Map<string, SumsNow>(found.map((row) => [row.key, row]));
  const months: SumsNow[] = [];
  for (const [key, ofRow] of waiting) {
    if (key < from || key > to) continue;
    const row = rows.get(key);
    const cells = cellsAfter(row, ofRow);
    rows.delete(key);
    if (mayLoseVoices(ofRow)) months.push(...(await monthsOf(db, key, waiting)));
    else if (Object.keys(cells).length > 0)
      rows.set(key, { ...row, key, cells, waiting: changedVoices(ofRow) });
  }
  return [...rows.values(), ...months].toSorted((a, b) => (a.key < b.key ? -1 : 1));
}

async function monthsOf(db: Database, key: string, waiting: Waiting): Promise<SumsNow[]> {
  const months = keysOfMonths(key);
  return withWaiting(db, months, await rowsOf(db, months), waiting);
}

/** What a transaction of `readSums` reads. */
export function tablesOfSums({ rollups, rollupTail }: Database) {
  return [rollups, rollupTail];
}
