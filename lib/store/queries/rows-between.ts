/** The sums that answer ranges of days: those of their whole months, and of the days beside them. */

import type { DayRange } from "@/lib/kit/time";
import type { Database } from "@/lib/store/database";
import { rollupKey } from "@/lib/store/keys";
import { readSums, type SumStretch } from "@/lib/store/read-sums";
import type { RollupRow } from "@/lib/store/rollup-row";

import { type Deciding, rangeParts } from "./range-parts";

export interface RowsQuestion {
  readonly subjectId: string;
  readonly by: Deciding;
  readonly range: DayRange;
}

/** Of each question, all as they are at one moment. */
export async function rowsOfAll(db: Database, questions: readonly RowsQuestion[]): Promise<RollupRow[][]> {
  const stretches = questions.map(stretchesOf);
  const found = await readSums(db, stretches.flat());
  let next = 0;
  return stretches.map(({ length }) => found.slice(next, (next += length)).flat());
}

export async function rowsBetween(db: Database, question: RowsQuestion): Promise<RollupRow[]> {
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
