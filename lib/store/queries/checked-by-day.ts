/** The denominator of each day. */

import type { DayRange } from "@/lib/kit/time";
import type { Database } from "@/lib/store/database";

/** Posts checked by day; a day on which nobody counted is absent. */
export async function checkedByDay(
  db: Database,
  timeZone: string,
  { from, to }: DayRange,
): Promise<ReadonlyMap<string, number>> {
  const rows = await db.checked
    .where("key")
    .between(`${timeZone}|${from}`, `${timeZone}|${to}`, true, true)
    .toArray();
  return new Map(rows.map(({ key, posts }) => [key.slice(timeZone.length + 1), posts]));
}
