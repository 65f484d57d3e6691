/** What the user does to their rounds. */

import type { Round } from "@/lib/model/round";
import type { Database } from "@/lib/store/database";

import { installationId } from "./installation";
import { storageError } from "./storage-error";

export async function saveRound(db: Database, round: Round, now: number): Promise<void> {
  await write(db, async (updatedBy) => {
    await db.rounds.put({ ...round, updatedAt: now, updatedBy });
  });
}

/** Leaves a tombstone; saving the round again brings it back. */
export async function removeRound(db: Database, id: string, now: number): Promise<void> {
  await write(db, async (updatedBy) => {
    const row = await db.rounds.get(id);
    if (row) await db.rounds.put({ ...row, removedAt: now, updatedAt: now, updatedBy });
  });
}

async function write(db: Database, put: (updatedBy: string) => Promise<void>): Promise<void> {
  try {
    await db.transaction("rw", [db.rounds, db.settings], async () => put(await installationId(db)));
  } catch (error) {
    throw storageError(error);
  }
}
