import type { DayRange } from "@/lib/kit/time";
import type { Database } from "@/lib/store/database";
import { rollupKey } from "@/lib/store/keys";
import type { RollupRow } from "@/lib/store/rollup-row";

import { type Deciding, rangeParts } from "./range-parts";

/** The sums of a subject that answer a range: those of its whole months, and of the days beside them. */
export async function rowsBetween(
  db: Database,
  subjectId: string,
  by: Deciding,
  range: DayRange,
): Promise<RollupRow[]> {
  const found = await Promise.all(
    rangeParts(by, range).map(({ kind, from, to }) =>
      db.rollups
        .where("key")
        .between(rollupKey(subjectId, kind, from), rollupKey(subjectId, kind, to), true, true)
        .toArray(),
    ),
  );
  return found.flat();
}
