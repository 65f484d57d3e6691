/** The sums that answer ranges of days: those of their whole months, and of the days beside them. */

import { addDays, yearOf, type DayRange } from "@/lib/kit/time";
import type { Database } from "@/lib/store/database";
import { rollupKey } from "@/lib/store/keys";
import { readSums, type SumStretch, type SumsNow } from "@/lib/store/read-sums";

import { type Deciding, rangeParts } from "./range-parts";

export interface RowsQuestion {
  readonly subjectId: string;
  readonly by: Deciding;
  readonly range: DayRange;
  /**
   * Nothing is expected behind it, as it usually ends today: its last month and year are read as a whole. What stands
   * behind it all the same costs a second reading, and is in no answer.
   */
  readonly isOpen?: boolean;
}

/** Of each question, all as they are at one moment. */
export async function rowsOfAll(db: Database, questions: readonly RowsQuestion[]): Promise<SumsNow[][]> {
  const open = questions.filter(({ isOpen }) => isOpen);
  const found = await readAll(db, [...questions.map(widened), ...open.map(behind)]);
  const isNothingBehind = found.slice(questions.length).every((rows) => rows.length === 0);
  return isNothingBehind ? found.slice(0, questions.length) : readAll(db, questions.map(stretchesOf));
}

function widened({ range, ...question }: RowsQuestion): SumStretch[] {
  return stretchesOf({ ...question, range: question.isOpen ? { ...range, to: endOf(range) } : range });
}

function behind({ subjectId, by, range }: RowsQuestion): SumStretch[] {
  const from = rollupKey(subjectId, by, addDays(range.to, 1));
  return [{ subjectId, from, to: rollupKey(subjectId, by, endOf(range)) }];
}

function endOf({ to }: DayRange): string {
  return `${yearOf(to)}-12-31`;
}

async function readAll(db: Database, stretches: readonly (readonly SumStretch[])[]): Promise<SumsNow[][]> {
  const found = await readSums(db, stretches.flat());
  let next = 0;
  return stretches.map(({ length }) => found.slice(next, (next += length)).flat());
}

export async function rowsBetween(db: Database, question: RowsQuestion): Promise<SumsNow[]> {
  const [rows = []] = await rowsOfAll(db, [question]);
  return rows;
}

function stretchesOf({ subjectId, by, range }: RowsQuestion): SumStretch[] {
  return rangeParts(by, range).map(({ kind, from, to }) => ({
    subjectId,
    from: rollupKey(subjectId, kind, from),
    to: rollupKey(subjectId, kind, to),
  }));
}
