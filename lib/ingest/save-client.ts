/**
 * What the user does to clients. Archiving one ends the search for its brands and takes it out of every list;
 * what was found stays in the store, and comes back with it.
 */

import { compact } from "@/lib/kit/compact";
import type { ClientDraft } from "@/lib/model/client";
import type { ClientRow } from "@/lib/store/client-row";
import type { Database } from "@/lib/store/database";
import { clientsIn } from "@/lib/store/queries/subjects";

import { installationId } from "./installation";
import { noteDefinition } from "./note-definition";
import { storageError } from "./storage-error";
import { takeOverExposure } from "./take-over-exposure";

export interface SavedClient {
  /** Its days begin at other times than before: everything of it has to be counted anew. */
  readonly isRecut: boolean;
}

/** Makes a client, renames it, or moves it to another time zone, at the time `now` (epoch ms). */
export async function saveClient(db: Database, draft: ClientDraft, now: number): Promise<SavedClient> {
  return inTransaction(db, async () => {
    const edit = { updatedAt: now, updatedBy: await installationId(db) };
    const known = await db.clients.get(draft.id);
    const timeZone =
      draft.timeZone ?? known?.timeZone ?? new Intl.DateTimeFormat().resolvedOptions().timeZone;
    const made: ClientRow = known ?? { id: draft.id, name: "", timeZone, madeAt: now, ...edit };
    await db.clients.put({ ...made, name: draft.name || made.name, timeZone, ...edit });
    const isRecut = made.timeZone !== timeZone;
    if (isRecut) await moveTo(db, made, timeZone, now);
    return { isRecut };
  });
}

async function moveTo(db: Database, client: ClientRow, timeZone: string, now: number): Promise<void> {
  await takeOverExposure(db, client.timeZone, timeZone);
  const subjectIds = await db.subjects.where("clientId").equals(client.id).primaryKeys();
  await noteDefinition(
    db,
    subjectIds.map((subjectId) => ({ at: now, part: "zone", subjectId })),
  );
}

/**
 * Leaves tombstones, of the client and of its subjects. The last client stays: without one there is nothing.
 *
 * @returns whether it was archived.
 */
export async function archiveClient(db: Database, id: string, now: number): Promise<boolean> {
  return inTransaction(db, async () => {
    const clients = await clientsIn(db);
    const client = clients.find((row) => row.id === id);
    if (!client || clients.length < 2) return false;
    const edit = { removedAt: now, updatedAt: now, updatedBy: await installationId(db) };
    const subjects = await db.subjects.where("clientId").equals(id).toArray();
    await db.subjects.bulkPut(
      subjects.filter(({ removedAt }) => removedAt === undefined).map((row) => ({ ...row, ...edit })),
    );
    await db.clients.put({ ...client, ...edit });
    return true;
  });
}

/**
 * Brings an archived client back, with the subjects that it had then: one that was removed before stays so.
 *
 * @returns whether there was such a client.
 */
export async function restoreClient(db: Database, id: string, now: number): Promise<boolean> {
  return inTransaction(db, async () => {
    const client = await db.clients.get(id);
    if (!client || client.removedAt === undefined || client.forgottenAt !== undefined) return false;
    const edit = { removedAt: undefined, updatedAt: now, updatedBy: await installationId(db) };
    const subjects = await db.subjects.where("clientId").equals(id).toArray();
    const together = subjects.filter(({ removedAt }) => removedAt === client.removedAt);
    await db.subjects.bulkPut(together.map((row) => compact({ ...row, ...edit })));
    await db.clients.put(compact({ ...client, ...edit }));
    return true;
  });
}

async function inTransaction<Result>(db: Database, write: () => Promise<Result>): Promise<Result> {
  try {
    const tables = [db.clients, db.subjects, db.settings, db.exposure, db.checked];
    return await db.transaction("rw", tables, write);
  } catch (error) {
    throw storageError(error);
  }
}
