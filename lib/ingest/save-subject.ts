/** What the user does to subjects. Changing one does not change what was found with it before. */

import { newId } from "@/lib/kit/id";
import type { Subject } from "@/lib/model/subject";
import type { Database } from "@/lib/store/database";
import { currentClient } from "@/lib/store/queries/subjects";

import { installationId } from "./installation";
import { noteDefinition } from "./note-definition";
import { storageError } from "./storage-error";
import { changedParts } from "./subject-changes";

/**
 * Makes or replaces a subject, at the time `now`, and returns its id. The first one brings the client into being, in the time zone of this browser.
 *
 * @param subject with a `clientId` that no client has, it goes to the current client.
 */
export async function saveSubject(db: Database, subject: Subject, now: number): Promise<string> {
  return inTransaction(db, async () => {
    const updatedBy = await installationId(db);
    const clientId = await clientFor(db, subject.clientId, { updatedAt: now, updatedBy });
    const before = await db.subjects.get(subject.id);
    const parts = before && before.removedAt === undefined ? changedParts(before, subject) : [];
    await noteDefinition(
      db,
      parts.map((part) => ({ at: now, part, subjectId: subject.id })),
    );
    await db.subjects.put({ ...subject, clientId, updatedAt: now, updatedBy });
    return subject.id;
  });
}

/**
 * Leaves a tombstone: what was found stays, and a merge with another store does not bring the subject back.
 *
 * @returns whether there was such a subject.
 */
export async function removeSubject(db: Database, id: string, now: number): Promise<boolean> {
  return inTransaction(db, async () => {
    const row = await db.subjects.get(id);
    if (!row || row.removedAt !== undefined) return false;
    const updatedBy = await installationId(db);
    await db.subjects.put({ ...row, removedAt: now, updatedAt: now, updatedBy });
    return true;
  });
}

interface Author {
  readonly updatedAt: number;
  readonly updatedBy: string;
}

async function clientFor(db: Database, wanted: string, author: Author): Promise<string> {
  const named = await db.clients.get(wanted);
  const client = named && named.removedAt === undefined ? named : await currentClient(db);
  if (client) return client.id;
  const { timeZone } = new Intl.DateTimeFormat().resolvedOptions();
  const id = named || wanted === "" ? newId() : wanted;
  await db.clients.put({ id, name: "", timeZone, madeAt: author.updatedAt, ...author });
  return id;
}

async function inTransaction<Result>(db: Database, write: () => Promise<Result>): Promise<Result> {
  try {
    return await db.transaction("rw", [db.clients, db.subjects, db.settings], write);
  } catch (error) {
    throw storageError(error);
  }
}
