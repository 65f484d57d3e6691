import type { DayRange } from "@/lib/kit/time";
import type { Database } from "@/lib/store/database";
import { rollupKey } from "@/lib/store/keys";
import { readSums } from "@/lib/store/read-sums";
import type { RollupRow } from "@/lib/store/rollup-row";

import { type Deciding, rangeParts } from "./range-parts";

/** The sums of a subject that answer a range: those of its whole months, and of the days beside them. */
export async function rowsBetween(
  db: Database,
  subjectId: string,
  by: Deciding,
  range: DayRange,
): Promise<RollupRow[]> {
  const stretches = rangeParts(by, range).map(({ kind, from, to }) => ({
    subjectId,
    from: rollupKey(subjectId, kind, from),
    to: rollupKey(subjectId, kind, to),
  }));
  return readSums(db, stretches);
}
