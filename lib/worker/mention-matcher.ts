/** What decides which subjects a post concerns, by the subjects as they stand in the store. */

import { createRecogniser, type Recogniser } from "@/lib/reading/recognise";
import type { Database } from "@/lib/store/database";

export type CurrentRecogniser = () => Promise<Recogniser>;

/** Compiled anew only when a subject or a client changed, whoever changed it: a restore does, too. */
export function createCurrentRecogniser(db: Database): CurrentRecogniser {
  let known: { readonly stamp: string; readonly recogniser: Recogniser } | undefined;
  return async () => {
    const [subjects, clients] = await Promise.all([db.subjects.toArray(), db.clients.toArray()]);
    const stamp = JSON.stringify([subjects, clients]);
    if (known?.stamp !== stamp) {
      const zones = new Map(clients.map(({ id, timeZone }) => [id, timeZone]));
      const alive = subjects.filter(({ removedAt }) => removedAt === undefined);
      known = { stamp, recogniser: createRecogniser(alive, (id) => zones.get(id) ?? "UTC") };
    }
    return known.recogniser;
  };
}
