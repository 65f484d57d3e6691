/** What the popup shows beside the sums: the course of the days, new people, the share of voice. From roll-ups alone. */

import type { DayRange } from "@/lib/kit/time";
import type { Measure } from "@/lib/metrics/measure";
import { shareOfMentions } from "@/lib/metrics/share-of-mentions";
import { plainIn, totalsOf } from "@/lib/rollup/totals";
import type { Database } from "@/lib/store/database";

import { checkedByDay } from "./checked-by-day";
import { daysBetween, daysIn } from "./days-between";
import { newAmong, peopleIn } from "./report-people";
import { voicesOf } from "./report-voice";

export interface Glance {
  /** Earned mentions of each day of the range; `undefined` = nobody looked on that day. */
  readonly course: readonly (number | undefined)[];
  /** Authors who had not been heard of the subject before the range. */
  readonly newPeople: number;
  readonly voice: Measure;
}

/** `undefined` where the subject is not there (any more). */
export async function glanceOf(
  db: Database,
  subjectId: string,
  range: DayRange,
): Promise<Glance | undefined> {
  const subject = await db.subjects.get(subjectId);
  const client = await db.clients.get(subject?.clientId ?? "");
  if (!subject || !client) return undefined;
  const { timeZone } = client;
  const [{ cells, rows }, checked, lines] = await Promise.all([
    daysBetween(db, subjectId, "seen", range),
    checkedByDay(db, timeZone, range),
    voicesOf(db, subject, "seen", range),
  ]);
  const all = lines.reduce((sum, { named }) => sum + named, 0);
  return {
    course: daysIn(range).map((day) => {
      const found = plainIn(totalsOf([cells.get(day) ?? {}], ["earned"]), "mentions");
      return found === 0 && !checked.has(day) ? undefined : found;
    }),
    newPeople: await newAmong(db, peopleIn(rows, ["earned"]), { ...range, subjectId, by: "seen" }),
    voice: shareOfMentions(lines[0]?.named ?? 0, all, lines.length - 1),
  };
}
