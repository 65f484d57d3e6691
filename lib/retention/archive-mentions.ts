/**
 * Folds mentions that retention deletes into sums that name nobody, so that figures of the past stay what they
 * were: the roll-ups are the mentions that are there and these sums together.
 */

import type { Work } from "@/lib/ingest/work";
import type { MentionRow } from "@/lib/store/mention-row";
import { RollupSums, type SubjectRollups } from "@/lib/store/recompute-rollups";
import type { RollupRow } from "@/lib/store/rollup-row";

/**
 * To be called in the transaction of the deletion, before its work is closed.
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
  // What the roll-ups lose with the mentions they have from the archive again.
  work.sums.push(...mentions.map(({ subjectId, added }) => ({ subjectId, added, factor: 1 as const })));
  await addToArchive(work, sums.toRows(), origin);
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
