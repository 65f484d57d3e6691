/** What the frame of the dashboard reads from the store. Few rows, however many mentions there are. */

import type { SavedView } from "@/lib/model/saved-view";
import type { ClientRow } from "@/lib/store/client-row";
import type { Database } from "@/lib/store/database";
import { clientsIn, subjectsOf } from "@/lib/store/queries/subjects";
import { waitingCount } from "@/lib/store/queries/summary";
import { readSetting } from "@/lib/store/settings";
import type { SubjectRow } from "@/lib/store/subject-row";

export interface DashboardRows {
  readonly clients: readonly ClientRow[];
  /** `undefined` before the first run is done. */
  readonly client?: ClientRow | undefined;
  readonly subjects: readonly SubjectRow[];
  readonly saved: readonly SavedView[];
  /** Mentions of own brands that wait for an answer. */
  readonly waiting: number;
}

/** @param clientId the client of the address; any other text means the first one. */
export async function readDashboard(db: Database, clientId: string): Promise<DashboardRows> {
  const clients = await clientsIn(db);
  const client = clients.find(({ id }) => id === clientId) ?? clients[0];
  if (!client) return { clients, subjects: [], saved: [], waiting: 0 };
  const [subjects, views = []] = await Promise.all([
    subjectsOf(db, client.id),
    readSetting(db, "savedViews"),
  ]);
  const own = subjects.filter(({ kind }) => kind === "own");
  const counts = await Promise.all(own.map(({ id }) => waitingCount(db, id)));
  return {
    clients,
    client,
    subjects,
    saved: views.filter((view) => view.clientId === client.id && view.removedAt === undefined),
    waiting: counts.reduce((sum, count) => sum + count, 0),
  };
}
