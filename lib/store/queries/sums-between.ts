import type { DayRange } from "@/lib/kit/time";
import type { Cells } from "@/lib/rollup/cells";
import type { Database } from "@/lib/store/database";
import { rollupKey } from "@/lib/store/keys";

import { type Deciding, rangeParts } from "./range-parts";

/** What adds up to a range: whole months from their own sums, what is left of it from those of its days. */
export async function sumsBetween(
  db: Database,
  subjectId: string,
  by: Deciding,
  range: DayRange,
): Promise<Cells[]> {
  const found = await Promise.all(
    rangeParts(by, range).map(({ kind, from, to }) =>
      db.rollups
        .where("key")
        .between(rollupKey(subjectId, kind, from), rollupKey(subjectId, kind, to), true, true)
        .toArray(),
    ),
  );
  return found.flatMap((rows) => rows.map(({ cells }) => cells));
}
