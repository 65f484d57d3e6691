/** The first answer as the overview and the report say it. Loaded when the popup's figures stand there. */

import { lastDays } from "@/lib/kit/time";
import type { Measure } from "@/lib/metrics/measure";
import type { Database } from "@/lib/store/database";
import { firstAnswerOf } from "@/lib/store/queries/answers-in-sample";

import type { FiguresQuestion } from "./popup-query";

/** `undefined` where there are too many posts to read: then the sums say it, there as here. */
export async function readFirstAnswer(
  db: Database,
  { subject: { id: subjectId, client }, days }: FiguresQuestion,
  signal: AbortSignal,
): Promise<Measure | undefined> {
  const { timeZone } = client;
  const range = lastDays(days, Date.now(), timeZone);
  return firstAnswerOf(db, { subjectId, by: "seen", range, timeZone }, signal);
}
