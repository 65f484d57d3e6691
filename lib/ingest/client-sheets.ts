/** What the user chose for the report of each client. They are few: all of them stand in one setting. */

import type { ClientSheet } from "@/lib/model/client-sheet";
import type { Database } from "@/lib/store/database";
import { readSetting, writeSetting } from "@/lib/store/settings";

import { installationId } from "./installation";
import { storageError } from "./storage-error";

/** @param now epoch ms. */
export async function saveSheet(db: Database, sheet: ClientSheet, now: number): Promise<void> {
  try {
    await db.transaction("rw", db.settings, async () => {
      const rows = (await readSetting(db, "clientSheets")) ?? [];
      const row = { ...sheet, updatedAt: now, updatedBy: await installationId(db) };
      const others = rows.filter(({ clientId }) => clientId !== sheet.clientId);
      await writeSetting(db, "clientSheets", [...others, row]);
    });
  } catch (error) {
    throw storageError(error);
  }
}
