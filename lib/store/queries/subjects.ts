/** Reads clients and subjects. What was removed is left out. */

import type { ClientRow } from "@/lib/store/client-row";
import type { Database } from "@/lib/store/database";
import type { SubjectRow } from "@/lib/store/subject-row";

/** Every client, the oldest first. */
export async function clientsIn(db: Database): Promise<ClientRow[]> {
  const clients = await db.clients.toArray();
  return inOrderMade(clients.filter(({ removedAt }) => removedAt === undefined));
}

export function inOrderMade(clients: readonly ClientRow[]): ClientRow[] {
  return clients.toSorted((a, b) => (a.madeAt ?? 0) - (b.madeAt ?? 0) || (a.id < b.id ? -1 : 1));
}

/** The client whose figures are shown where none was chosen; `undefined` before the first run is done. */
export async function currentClient(db: Database): Promise<ClientRow | undefined> {
  return (await clientsIn(db))[0];
}

const kinds = ["own", "competitor", "topic"] as const;

/** Own brands first, then competitors, then topics; by name within each. */
export async function subjectsOf(db: Database, clientId: string): Promise<SubjectRow[]> {
  const rows = await db.subjects.where("clientId").equals(clientId).toArray();
  return rows
    .filter(({ removedAt }) => removedAt === undefined)
    .toSorted((a, b) => kinds.indexOf(a.kind) - kinds.indexOf(b.kind) || a.name.localeCompare(b.name));
}

/** The subjects of every client: what the capture plan is made from. */
export async function allSubjects(db: Database): Promise<SubjectRow[]> {
  const rows = await db.subjects.toArray();
  return rows.filter(({ removedAt }) => removedAt === undefined);
}
