/** The sums of a subject by day, as roll-ups hold them. */

import { addDays, countDays, type DayRange, monthOf } from "@/lib/kit/time";
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
  const rows = await db.rollups
    .where("key")
    .between(rollupKey(subjectId, by, monthOf(from)), rollupKey(subjectId, by, monthOf(to)), true, true)
    .toArray();
  return new Map(
    rows.flatMap(({ days }) => Object.entries(days)).filter(([day]) => day >= from && day <= to),
  );
}

export function daysIn({ from, to }: DayRange): string[] {
  return Array.from({ length: Math.max(0, countDays(from, to)) }, (_, place) => addDays(from, place));
}
