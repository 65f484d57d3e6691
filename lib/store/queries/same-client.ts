/** What concerns another client is nothing here: ids of all that the client of a subject tracks. */

import type { Database } from "@/lib/store/database";

/** Removed ones too: their mentions are still the client's. Empty for a subject that there is not. */
export async function subjectsBeside(db: Database, subjectId: string): Promise<ReadonlySet<string>> {
  const clientId = (await db.subjects.get(subjectId))?.clientId;
  if (clientId === undefined) return new Set();
  return new Set(await db.subjects.where("clientId").equals(clientId).primaryKeys());
}
