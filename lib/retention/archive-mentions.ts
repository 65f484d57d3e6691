/**
 * Folds mentions that retention deletes into sums that name nobody, so that figures of the past stay what they
 * were: the roll-ups are the mentions that are there and these sums together.
 */

import type { Work } from "@/lib/ingest/work";
import type { MentionRow } from "@/lib/store/mention-row";
import { RollupSums, type SubjectRollups } from "@/lib/store/recompute-rollups";

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

async function addToRollups(work: Work, { sums, authors }: SubjectRollups): Promise<void> {
  await Promise.all([work.rollups.load(sums.keys()), work.authors.load(authors.keys())]);
  const all = new RollupSums();
  for (const [key, { cells }] of sums) {
    all.addCells(key, cells);
    all.addCells(key, work.rollups.get(key)?.cells);
  }
  for (const [key, { voices }] of authors) {
    all.addVoices(key, voices);
    all.addVoices(key, work.authors.get(key)?.voices);
  }
  const rows = all.toRows();
  for (const row of rows.sums.values()) work.rollups.put(row);
  for (const row of rows.authors.values()) work.authors.put(row);
}

/** Whoever was heard then stands beside sums of the same key. */
async function addToArchive({ db }: Work, { sums, authors }: SubjectRollups, origin: string): Promise<void> {
  const all = new RollupSums();
  const known = await db.archive.bulkGet(Array.from(sums.keys(), (key) => archiveKey(key, origin)));
  for (const { rollupKey, cells, voices } of known.flatMap((row) => row ?? [])) {
    all.addCells(rollupKey, cells);
    all.addVoices(rollupKey, voices);
  }
  for (const [key, { cells }] of sums) all.addCells(key, cells);
  for (const [key, { voices }] of authors) all.addVoices(key, voices);
  const rows = all.toRows();
  await db.archive.bulkPut(
    Array.from(rows.sums.values(), ({ key, cells }) => ({
      key: archiveKey(key, origin),
      rollupKey: key,
      origin,
      cells,
      ...(rows.authors.has(key) && { voices: rows.authors.get(key)?.voices }),
    })),
  );
}

export function archiveKey(rollupKey: string, origin: string): string {
  return `${rollupKey}|${origin}`;
}
