/** When what a subject counts was defined anew, on days of its client. */

import { dayOf, type DayRange } from "@/lib/kit/time";
import type { DefinitionMark } from "@/lib/model/definition-change";
import type { Database } from "@/lib/store/database";
import { readSetting } from "@/lib/store/settings";

/** In order, each part once a day. */
export async function definitionMarks(
  db: Database,
  subjectId: string,
  { from, to }: DayRange,
  timeZone: string,
): Promise<DefinitionMark[]> {
  const entries = (await readSetting(db, "definitionLog")) ?? [];
  const marks = entries
    .filter((entry) => entry.subjectId === undefined || entry.subjectId === subjectId)
    .map(({ at, part }) => ({ day: dayOf(at, timeZone), part }))
    .filter(({ day }) => day >= from && day <= to);
  return [...new Map(marks.map((mark) => [`${mark.day} ${mark.part}`, mark])).values()];
}
