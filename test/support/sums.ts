/** The sums of a store as they are when the tail is folded, which stays as it is. */

import { foldSums } from "@/lib/ingest/fold-sums";
import { checkSubject, subjectsWithRows, type Discrepancy } from "@/lib/store/check-rollups";
import type { Database } from "@/lib/store/database";
import type { RollupRow } from "@/lib/store/rollup-row";

/** Every row that is not what the mentions add up to; empty when all is well. */
export function checkRollups(db: Database): Promise<Discrepancy[]> {
  return whenFolded(db, async () => {
    const found: Discrepancy[] = [];
    for (const id of await subjectsWithRows(db)) found.push(...(await checkSubject(db, id)));
    return found;
  });
}

/** Every row, in the order of the keys. */
export function allSums(db: Database): Promise<RollupRow[]> {
  return whenFolded(db, () => db.rollups.toArray());
}

async function whenFolded<Answer>(db: Database, ask: () => Promise<readonly Answer[]>): Promise<Answer[]> {
  const answer: Answer[] = [];
  let isAnswered = false;
  const asked = db.transaction("rw", tablesOf(db), async (transaction) => {
    await foldSums(db);
    answer.push(...(await ask()));
    isAnswered = true;
    transaction.abort();
  });
  await asked.catch((error: unknown) => {
    if (!isAnswered) throw error;
  });
  return answer;
}

function tablesOf({ subjects, mentions, rollups, rollupTail, archive }: Database) {
  return [subjects, mentions, rollups, rollupTail, archive];
}
