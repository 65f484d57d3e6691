import type { Table } from "dexie";

import type { DayRange } from "@/lib/kit/time";
import { rollupKey } from "@/lib/store/keys";

import { type Deciding, rangeParts } from "./range-parts";

/** The rows of a subject that answer a range: those of its whole months, and of the days beside them. */
export async function rowsBetween<Row>(
  table: Table<Row, string>,
  subjectId: string,
  by: Deciding,
  range: DayRange,
): Promise<Row[]> {
  const found = await Promise.all(
    rangeParts(by, range).map(({ kind, from, to }) =>
      table
        .where("key")
        .between(rollupKey(subjectId, kind, from), rollupKey(subjectId, kind, to), true, true)
        .toArray(),
    ),
  );
  return found.flat();
}
