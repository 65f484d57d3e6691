/** What the user decides about mentions. It stands, whatever is seen later; the roll-ups follow at once. */

import type { MentionStatus } from "@/lib/model/figures";
import type { Database } from "@/lib/store/database";

import { installationId } from "./installation";
import { settle } from "./settle";
import { storageError } from "./storage-error";
import { closeWork, openWork } from "./work";
import { readWorld } from "./world";

/**
 * @param status `open` and `waiting` reopen a mention: an answer that comes later closes it again.
 * @returns how many mentions have another status than before. Keys of none are passed over.
 */
export async function settleMentions(
  db: Database,
  keys: readonly string[],
  status: MentionStatus,
  now: number,
): Promise<number> {
  try {
    return await db.transaction("rw", db.tables, async () => {
      const updatedBy = await installationId(db);
      const work = openWork(db, await readWorld(db, now));
      await work.mentions.load(keys);
      const wanted = [...new Set(keys)].flatMap((key) => work.mentions.get(key) ?? []);
      const stale = wanted.filter((mention) => mention.status !== status);
      for (const mention of stale) {
        const edits = { ...mention.edits, status: { value: status, updatedAt: now, updatedBy } };
        work.mentions.put({ ...mention, edits });
      }
      await settle(
        work,
        stale.map(({ postKey }) => postKey),
      );
      await closeWork(work);
      return stale.length;
    });
  } catch (error) {
    throw storageError(error);
  }
}
