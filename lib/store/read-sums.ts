/** Sums as they are now: their rows, and what waits in the tail. The only way to read them. */

import { rowAfter, stepsByRow } from "./apply-changes";
import type { Database } from "./database";
import { rollupKey } from "./keys";
import type { DayKind, RollupRow } from "./rollup-row";
import { unpackChanges } from "./unpack-changes";

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
      ...stretches.map(({ from, to }) => db.rollups.where("key").between(from, to, true, true).toArray()),
    ]);
    const subjects = [...new Set(stretches.map(({ subjectId }) => subjectId))];
    const changes = tail.flatMap((row) => subjects.flatMap((id) => unpackChanges(row, id)));
    const waiting = stepsByRow(changes);
    return stretches.map((stretch, place) => withWaiting(stretch, found[place] ?? [], waiting));
  });
}

function withWaiting(
  { from, to }: SumStretch,
  found: readonly RollupRow[],
  waiting: ReturnType<typeof stepsByRow>,
): RollupRow[] {
  const rows = new Map(found.map((row) => [row.key, row]));
  for (const [key, steps] of waiting) {
    if (key < from || key > to) continue;
    const after = rowAfter(key, rows.get(key), steps);
    if (after) rows.set(key, after);
    else rows.delete(key);
  }
  return [...rows.values()].toSorted((a, b) => (a.key < b.key ? -1 : 1));
}

/** What a transaction of `readSums` reads. */
export function tablesOfSums({ rollups, rollupTail }: Database) {
  return [rollups, rollupTail];
}
