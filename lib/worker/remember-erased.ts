/**
 * Keeps who was erased in mind also when the store is deleted under us: notes it beside the store, and tells a
 * store that knows nothing.
 */

import { erasedPeople, restoreErased } from "@/lib/ingest/restore-erased";
import { addToErasedCopy, readErasedCopy } from "@/lib/settings/erased-copy";
import type { Database } from "@/lib/store/database";
import { readSetting } from "@/lib/store/settings";

/** After an erasure or a restore, and now and then: a worker may have been ended in between. */
export async function noteErased(db: Database): Promise<void> {
  const people = await erasedPeople(db);
  if (people.rows.length > 0) await addToErasedCopy(people);
}

/** Before anything is captured. Asks beside the store only when the store knows of no erasure. */
export async function recallErased(db: Database): Promise<void> {
  if ((await readSetting(db, "suppressionKeys")) === undefined) await recallAllErased(db);
}

/** Before a job: a deleted store may have got a backup of another installation since. */
export async function recallAllErased(db: Database): Promise<void> {
  await restoreErased(db, await readErasedCopy());
}
