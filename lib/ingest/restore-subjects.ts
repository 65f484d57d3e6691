/**
 * The browser, or somebody in it, deleted the store under us. What is looked for is known still from the plan
 * that the pages follow; without its subjects the store would refuse everything that they find.
 */

import type { Subject } from "@/lib/model/subject";
import type { Database } from "@/lib/store/database";
import { writeSetting } from "@/lib/store/settings";

import { installationId } from "./installation";
import { storageError } from "./storage-error";

/**
 * Saves `subjects` and their clients again where the store has none at all, not even a removed one. The
 * clients have lost their names, and take the time zone of this browser.
 *
 * @param subjects of the plan that was published last.
 * @param now epoch ms.
 * @returns whether the store had been emptied.
 */
export async function restoreSubjects(
  db: Database,
  subjects: readonly Subject[],
  now: number,
): Promise<boolean> {
  if (subjects.length === 0) return false;
  const { timeZone } = new Intl.DateTimeFormat().resolvedOptions();
  try {
    return await db.transaction("rw", [db.clients, db.subjects, db.settings], async () => {
      if ((await db.subjects.count()) > 0) return false;
      const edit = { updatedAt: now, updatedBy: await installationId(db) };
      const clientIds = [...new Set(subjects.map(({ clientId }) => clientId))];
      await db.clients.bulkPut(clientIds.map((id) => ({ id, name: "", timeZone, ...edit })));
      await db.subjects.bulkPut(subjects.map((subject) => ({ ...subject, ...edit })));
      await writeSetting(db, "emptiedAt", now);
      return true;
    });
  } catch (error) {
    throw storageError(error);
  }
}
