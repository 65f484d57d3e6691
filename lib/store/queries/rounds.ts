/** The rounds of a client, and how each of them stands. */

import type { RoundStatus } from "@/lib/model/round";
import { dueAt } from "@/lib/rounds/due";
import type { Database } from "@/lib/store/database";
import { visitKey } from "@/lib/store/visit-row";

/** Those that are due first, the longest due before the others. */
export async function roundsOf(db: Database, clientId: string, now: number): Promise<RoundStatus[]> {
  const all = await db.rounds.where("clientId").equals(clientId).toArray();
  const rows = all.filter(({ removedAt }) => removedAt === undefined);
  const visits = await db.visits.bulkGet(rows.map(({ siteId, place }) => visitKey(siteId, place)));
  return rows
    .map((row, place): RoundStatus => {
      const visit = row.place.kind === "other" ? undefined : visits[place];
      const due = dueAt(row.everyHours, visit?.lastAt);
      return { ...row, lastAt: visit?.lastAt, found: visit?.added, isDue: due <= now, dueAt: due };
    })
    .toSorted((a, b) => a.dueAt - b.dueAt || a.name.localeCompare(b.name));
}
