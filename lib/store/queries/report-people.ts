/** Who was heard in a range, and who of them for the first time. */

import { addDays } from "@/lib/kit/time";
import type { MediaClass } from "@/lib/model/mention";
import { collectHeard } from "@/lib/rollup/heard";
import { People } from "@/lib/rollup/people";
import { collectPeople } from "@/lib/rollup/voices";
import type { Database } from "@/lib/store/database";
import type { SumsNow } from "@/lib/store/read-sums";

import type { Deciding } from "./range-parts";
import { rowsBetween } from "./rows-between";

/** Before every mention. */
const firstDay = "0001-01-01";
const anyClass = ["earned", "paid", "owned"] as const satisfies readonly MediaClass[];

/** The authors by their local numbers, exact over any range. @param rows none of which says what another says too. */
export function peopleIn(
  rows: readonly Pick<SumsNow, "voices" | "heard" | "waiting">[],
  classes: readonly MediaClass[],
): People {
  const people = new People();
  for (const row of rows) {
    collectPeople(people, row, classes);
    if (row.heard) collectHeard(people, row.heard, classes);
  }
  return people;
}

export interface NewQuestion {
  readonly subjectId: string;
  readonly by: Deciding;
  /** The first day of the range. */
  readonly from: string;
}

/**
 * How many of `people` had not been heard of the subject before `from`, whatever this browser knows of them from
 * other clients. The sums know it for good: they keep who was heard when retention deletes the mentions.
 */
export async function newAmong(
  db: Database,
  people: People,
  { subjectId, by, from }: NewQuestion,
): Promise<number> {
  if (people.size === 0) return 0;
  const range = { from: firstDay, to: addDays(from, -1) };
  const before = await rowsBetween(db, { subjectId, by, range });
  return people.countWithout(peopleIn(before, anyClass));
}
