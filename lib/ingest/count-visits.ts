/** Remembers when each place was last looked at, and what was new there. */

import type { Batch } from "@/lib/model/batch";
import type { Place } from "@/lib/model/place";
import type { Database } from "@/lib/store/database";
import { visitKey } from "@/lib/store/visit-row";

/** A pause that ends a visit. */
const pauseMs = 30 * 60_000;

/** @param added mentions of this batch that were new. */
export async function countVisits(db: Database, batch: Batch, added: number): Promise<void> {
  const keys = [...new Set(placesIn(batch).map((place) => visitKey(batch.platform, place)))];
  const known = await db.visits.bulkGet(keys);
  // A batch of several places does not say at which of them a mention stood.
  const share = keys.length === 1 ? added : 0;
  await db.visits.bulkPut(
    keys.map((key, place) => {
      const before = known[place];
      const isSame = before !== undefined && batch.madeAt - before.lastAt < pauseMs;
      return {
        key,
        lastAt: Math.max(before?.lastAt ?? 0, batch.madeAt),
        begunAt: isSame ? before.begunAt : batch.madeAt,
        added: (isSame ? before.added : 0) + share,
      };
    }),
  );
}

function placesIn({ tallies, exposed = [] }: Batch): readonly Place[] {
  return [...tallies, ...exposed].map(({ place }) => place).filter(({ kind }) => kind !== "other");
}
