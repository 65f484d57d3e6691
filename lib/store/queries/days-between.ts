/** The sums of a subject by day, as roll-ups hold them, and who was heard on those days. */

import { addDays, countDays, type DayRange } from "@/lib/kit/time";
import type { Cells } from "@/lib/rollup/cells";
import type { Database } from "@/lib/store/database";
import { rollupKey } from "@/lib/store/keys";
import { readSums, type SumsNow } from "@/lib/store/read-sums";

/** By day; a day without mentions is absent. */
export type CellsByDay = ReadonlyMap<string, Cells>;

export interface DaysHeard {
  readonly cells: CellsByDay;
  /** To be asked who was heard. */
  readonly rows: readonly SumsNow[];
}

export async function daysBetween(
  db: Database,
  subjectId: string,
  by: "seen" | "posted",
  { from, to }: DayRange,
): Promise<DaysHeard> {
  const prefix = rollupKey(subjectId, by, "");
  const [rows = []] = await readSums(db, [{ subjectId, from: prefix + from, to: prefix + to }]);
  return {
    cells: new Map(rows.map(({ key, cells }) => [key.slice(prefix.length), cells])),
    rows,
  };
}

export function daysIn({ from, to }: DayRange): string[] {
  return Array.from({ length: Math.max(0, countDays(from, to)) }, (_, place) => addDays(from, place));
}
