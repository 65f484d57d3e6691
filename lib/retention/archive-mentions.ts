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
  for (const [key, { days }] of sums) {
    all.addDays(key, days);
    all.addDays(key, work.rollups.get(key)?.days ?? {});
  }
  for (const [key, { voices }] of authors) {
    all.addVoices(key, voices);
    all.addVoices(key, work.authors.get(key)?.voices ?? new Uint32Array());
  }
  const rows = all.toRows();
  for (const row of rows.sums.values()) work.rollups.put(row);
  for (const row of rows.authors.values()) work.authors.put(row);
}

async function addToArchive({ db }: Work, { sums, authors }: SubjectRollups, origin: string): Promise<void> {
  const all = new RollupSums();
  const keys = [...sums.keys(), ...authors.keys()].map((key) => archiveKey(key, origin));
  const known = (await db.archive.bulkGet(keys)).flatMap((row) => row ?? []);
  for (const { rollupKey, days = {}, voices = new Uint32Array() } of known) {
    if (authors.has(rollupKey)) all.addVoices(rollupKey, voices);
    else all.addDays(rollupKey, days);
  }
  for (const [key, { days }] of sums) all.addDays(key, days);
  for (const [key, { voices }] of authors) all.addVoices(key, voices);
  const rows = all.toRows();
  await db.archive.bulkPut([
    ...Array.from(rows.sums.values(), ({ key, days }) => ({
      key: archiveKey(key, origin),
      rollupKey: key,
      origin,
      days,
    })),
    ...Array.from(rows.authors.values(), ({ key, voices }) => ({
      key: archiveKey(key, origin),
      rollupKey: key,
      origin,
      voices,
    })),
  ]);
}

/** Rows of sums and of authors never share a key: those of authors end with a day. */
export function archiveKey(rollupKey: string, origin: string): string {
  return `${rollupKey}|${origin}`;
}
