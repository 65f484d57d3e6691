/** Checks the invariant of the store: the roll-ups equal a recomputation from the rows of the mentions. */

import { isSame } from "@/lib/kit/is-same";

import type { Database } from "./database";
import { lastCharacter } from "./keys";
import { recomputeRollups } from "./recompute-rollups";
import type { AuthorRow, RollupRow } from "./rollup-row";

export interface Discrepancy {
  /** Of the row; one of authors ends with "#". */
  readonly key: string;
  readonly stored: RollupRow | AuthorRow | undefined;
  readonly recomputed: RollupRow | AuthorRow | undefined;
}

/** Every row of sums or of authors that is not what the mentions add up to; empty when all is well. */
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
  const [{ sums, authors }, storedSums, storedAuthors] = await Promise.all([
    recomputeRollups(db, subjectId),
    db.rollups.where("key").between(low, high).toArray(),
    db.authors.where("key").between(low, high).toArray(),
  ]);
  return [
    ...differences(storedSums, sums, ""),
    ...differences(
      storedAuthors,
      authors,
      // So that a row of authors is not taken for one of sums.
      "#",
    ),
  ];
}

/** Puts in place what the mentions add up to. To be called in the transaction that found the discrepancies. */
export async function repairRollups(db: Database, found: readonly Discrepancy[]): Promise<void> {
  for (const { key, recomputed } of found) {
    const name = key.replace(/#$/, "");
    const isAuthors = name !== key;
    if (!recomputed) await (isAuthors ? db.authors : db.rollups).delete(name);
    else if ("voices" in recomputed) await db.authors.put(recomputed);
    else await db.rollups.put(recomputed);
  }
}

/** Also those that no row of subjects names any more. */
export async function subjectsWithRows(db: Database): Promise<string[]> {
  const ids = new Set<string>(await db.subjects.toCollection().primaryKeys());
  for (const table of [db.mentions, db.rollups, db.authors, db.archive]) {
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
export function tablesOf({ subjects, mentions, rollups, authors, archive }: Database) {
  return [subjects, mentions, rollups, authors, archive];
}

function differences<Row extends RollupRow | AuthorRow>(
  stored: readonly Row[],
  recomputed: ReadonlyMap<string, Row>,
  mark: string,
): Discrepancy[] {
  const before = new Map(stored.map((row) => [row.key, row]));
  return [...new Set([...before.keys(), ...recomputed.keys()])]
    .map((key) => ({ key: key + mark, stored: before.get(key), recomputed: recomputed.get(key) }))
    .filter((row) => !isSame(row.stored, row.recomputed));
}
