/** What was looked at in a range: the denominator, by day and by place. */

import { addDays, countDays, type DayRange } from "@/lib/kit/time";
import type { PlaceKind } from "@/lib/model/place";
import type { Database } from "@/lib/store/database";
import { hasAny } from "@/lib/store/has-any";

import { checkedByDay } from "./checked-by-day";
import type { Exposure } from "./report-figures";

export async function exposureOf(db: Database, timeZone: string, range: DayRange): Promise<Exposure> {
  const { from, to } = range;
  const [checked, rows] = await Promise.all([
    checkedByDay(db, timeZone, range),
    db.exposure
      .where("key")
      .between(`${timeZone}|${from}`, `${timeZone}|${addDays(to, 1)}`, true, false)
      .toArray(),
  ]);
  const places = new Map<PlaceKind, number>();
  for (const { place, shown } of rows) places.set(place, (places.get(place) ?? 0) + shown);
  const posts = [...checked.values()].reduce((sum, count) => sum + count, 0);
  return {
    ...(checked.size > 0 && { checked: posts }),
    places: [...places]
      .map(([place, shown]) => ({ place, shown }))
      .filter(({ shown }) => shown > 0)
      .toSorted((a, b) => b.shown - a.shown),
    daysCounted: checked.size,
    days: Math.max(0, countDays(from, to)),
  };
}

/** Whether anything at all was read in these days: without it, nothing found is no zero. */
export async function wasAnythingRead(
  db: Database,
  timeZone: string,
  { from, to }: DayRange,
): Promise<boolean> {
  const range = db.exposure
    .where("key")
    .between(`${timeZone}|${from}`, `${timeZone}|${addDays(to, 1)}`, true, false);
  return hasAny(range);
}
