/** Every client with what belongs to it, for the settings. From roll-ups and small tables: as fast with a million mentions. */

import { addValues } from "@/lib/rollup/cells";
import { plainIn } from "@/lib/rollup/totals";
import type { ClientRow } from "@/lib/store/client-row";
import type { Database } from "@/lib/store/database";
import { allTimeOf, readSums, type SumsNow } from "@/lib/store/read-sums";

import { inOrderMade } from "./subjects";

export interface ClientStanding {
  readonly client: ClientRow;
  /** What it tracks; of an archived one, what it would track again. */
  readonly subjects: number;
  /** Of all time, without what is kept aside. */
  readonly mentions: number;
}

/** The oldest first; those that were archived stand among them, those that were deleted do not. */
export async function clientStandings(db: Database): Promise<ClientStanding[]> {
  const [clients, subjects] = await Promise.all([db.clients.toArray(), db.subjects.toArray()]);
  const sums = await readSums(
    db,
    subjects.map(({ id }) => allTimeOf(id)),
  );
  const mentions = new Map(subjects.map(({ id }, place) => [id, mentionsIn(sums[place] ?? [])]));
  return inOrderMade(clients.filter(({ forgottenAt }) => forgottenAt === undefined)).map((client) => {
    const its = subjects.filter(
      ({ clientId, removedAt }) => clientId === client.id && removedAt === client.removedAt,
    );
    return {
      client,
      subjects: its.length,
      mentions: its.reduce((sum, { id }) => sum + (mentions.get(id) ?? 0), 0),
    };
  });
}

function mentionsIn(rows: readonly SumsNow[]): number {
  const cells = rows.flatMap((row) => Object.values(row.cells));
  return plainIn(cells.reduce(addInto, []), "mentions");
}

const addInto = (sums: readonly number[], values: readonly number[]) => addValues(sums, values);
