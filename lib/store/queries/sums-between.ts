import type { DayRange } from "@/lib/kit/time";
import type { Cells } from "@/lib/rollup/cells";
import type { Database } from "@/lib/store/database";

import type { Deciding } from "./range-parts";
import { rowsBetween } from "./rows-between";

/** What adds up to a range: whole months from their own sums, what is left of it from those of its days. */
export async function sumsBetween(
  db: Database,
  subjectId: string,
  by: Deciding,
  range: DayRange,
): Promise<Cells[]> {
  const rows = await rowsBetween(db, subjectId, by, range);
  return rows.map(({ cells }) => cells);
}
