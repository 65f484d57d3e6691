/** Who was heard in a range, and who of them for the first time. */

import { dayStart } from "@/lib/kit/day-start";
import type { DayRange } from "@/lib/kit/time";
import type { MediaClass } from "@/lib/model/mention";
import { People } from "@/lib/rollup/people";
import { collectPeople, type Voices } from "@/lib/rollup/voices";
import type { Database } from "@/lib/store/database";

import type { Deciding } from "./range-parts";
import { rowsBetween } from "./rows-between";

/** Who was heard in a range: the rows of its months and of the days beside them, to be asked by media class. */
export async function voicesBetween(
  db: Database,
  subjectId: string,
  by: Deciding,
  range: DayRange,
): Promise<readonly Voices[]> {
  const rows = await rowsBetween(db.authors, subjectId, by, range);
  return rows.map(({ voices }) => voices);
}

/** The authors by their local numbers, exact over any range. */
export function peopleIn(voices: readonly Voices[], classes: readonly MediaClass[]): People {
  const people = new People();
  for (const row of voices) collectPeople(people, row, classes);
  return people;
}

/** How many of `people` this browser had not seen before `from`. */
export async function newAmong(
  db: Database,
  people: People,
  from: string,
  timeZone: string,
): Promise<number> {
  if (people.size === 0) return 0;
  return people.countFrom(await firstNumberSince(db, dayStart(from, timeZone)));
}

/** Numbers are given in order and never twice: a search by halves finds where a day begins in a few reads. */
async function firstNumberSince(db: Database, at: number): Promise<number> {
  const last = await db.accounts.orderBy("no").last();
  let [low, high] = [1, (last?.no ?? 0) + 1];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    const row = await db.accounts.where("no").aboveOrEqual(middle).first();
    if (row === undefined || row.firstSeenAt >= at) high = middle;
    else low = row.no + 1;
  }
  return low;
}
