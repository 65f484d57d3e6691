/**
 * Folds mentions that retention deletes into sums that name nobody, so that figures of the past stay what they
 * were: the roll-ups are the mentions that are there and these sums together.
 */

import { RowSet } from "@/lib/ingest/row-set";
import type { Work } from "@/lib/ingest/work";
import type { MentionRow } from "@/lib/store/mention-row";
import { RollupSums, type SubjectRollups } from "@/lib/store/recompute-rollups";
import type { RollupRow } from "@/lib/store/rollup-row";

/**
 * To be called after the roll-ups followed the deletion, in its transaction.
 *
 * @param origin this installation.
 */
export async function archiveMentions(
  work: Work,
  mentions: readonly MentionRow[],
  origin: string,
): Promise<void> {
  const sums = new RollupSums();
  for (const { subjectId, added } of mentions) sums.add(subjectId, added);
  const more = sums.toRows();
  await addToRollups(work, more);
  await addToArchive(work, more, origin);
}

async function addToRollups({ db }: Work, more: SubjectRollups): Promise<void> {
  const rollups = new RowSet(db.rollups, ({ key }) => key);
  await rollups.load(more.keys());
  const known = Array.from(more.keys(), (key) => rollups.get(key)).filter((row) => row !== undefined);
  for (const row of addUp(known, more).values()) rollups.put(row);
  await rollups.flush();
}

async function addToArchive({ db }: Work, more: SubjectRollups, origin: string): Promise<void> {
  const rows = await db.archive.bulkGet(Array.from(more.keys(), (key) => archiveKey(key, origin)));
  const known = rows.filter((row) => row !== undefined).map((row) => ({ ...row, key: row.rollupKey }));
  await db.archive.bulkPut(
    Array.from(addUp(known, more).values(), ({ key, ...sums }) => ({
      ...sums,
      key: archiveKey(key, origin),
      rollupKey: key,
      origin,
    })),
  );
}

function addUp(known: readonly RollupRow[], more: SubjectRollups): SubjectRollups {
  const sums = new RollupSums();
  for (const row of [...known, ...more.values()]) sums.addRow(row);
  return sums.toRows();
}

export function archiveKey(rollupKey: string, origin: string): string {
  return `${rollupKey}|${origin}`;
}
