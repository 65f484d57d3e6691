/** Who was heard in a range, and who of them for the first time. */

import { dayStart } from "@/lib/kit/day-start";
import type { DayRange } from "@/lib/kit/time";
import type { MediaClass } from "@/lib/model/mention";
import { collectPeople } from "@/lib/rollup/voices";
import type { Database } from "@/lib/store/database";
import { rollupKey } from "@/lib/store/keys";

/** Local numbers of the authors, exact over any range. */
export async function peopleBetween(
  db: Database,
  subjectId: string,
  by: "seen" | "posted",
  { from, to }: DayRange,
  classes: readonly MediaClass[],
): Promise<ReadonlySet<number>> {
  const rows = await db.authors
    .where("key")
    .between(rollupKey(subjectId, by, from), rollupKey(subjectId, by, to), true, true)
    .toArray();
  const people = new Set<number>();
  for (const { voices } of rows) collectPeople(people, voices, classes);
  return people;
}

/** How many of `people` this browser had not seen before `from`. */
export async function newAmong(
  db: Database,
  people: ReadonlySet<number>,
  from: string,
  timeZone: string,
): Promise<number> {
  if (people.size === 0) return 0;
  const first = await firstNumberSince(db, dayStart(from, timeZone));
  let count = 0;
  for (const no of people) if (no >= first) count += 1;
  return count;
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
