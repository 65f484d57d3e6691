/** The sums of a subject by day, as roll-ups hold them. */

import { addDays, countDays, type DayRange } from "@/lib/kit/time";
import type { Cells } from "@/lib/rollup/cells";
import type { Database } from "@/lib/store/database";
import { rollupKey } from "@/lib/store/keys";

/** By day; a day without mentions is absent. */
export type CellsByDay = ReadonlyMap<string, Cells>;

export async function cellsBetween(
  db: Database,
  subjectId: string,
  by: "seen" | "posted",
  { from, to }: DayRange,
): Promise<CellsByDay> {
  const prefix = rollupKey(subjectId, by, "");
  const rows = await db.rollups
    .where("key")
    .between(prefix + from, prefix + to, true, true)
    .toArray();
  return new Map(rows.map(({ key, cells }) => [key.slice(prefix.length), cells]));
}

export function daysIn({ from, to }: DayRange): string[] {
  return Array.from({ length: Math.max(0, countDays(from, to)) }, (_, place) => addDays(from, place));
}
