/** Clients with names that somebody made up to break things: one in use, one archived, one that tracks nothing. */

import { archiveClient, saveClient } from "@/lib/ingest/save-client";
import { saveSubject } from "@/lib/ingest/save-subject";
import type { Database } from "@/lib/store/database";
import { aSubject, now } from "@/test/support/build";

import { hostileText } from "./demo";
import { openQuietWorld } from "./hostile-world";

/** Their ids are `second`, `archived` and `empty`. */
export async function openClientsWorld(): Promise<Database> {
  const db = await openQuietWorld();
  for (const id of ["second", "archived"]) {
    await saveClient(db, { id, name: hostileText.slice(0, 100) }, now);
    await saveSubject(db, aSubject({ id: `brand of ${id}`, clientId: id, accounts: [] }), now);
  }
  await archiveClient(db, "archived", now);
  await saveClient(db, { id: "empty", name: "Globex Home" }, now);
  return db;
}
