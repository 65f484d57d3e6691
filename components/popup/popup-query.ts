/** What the popup reads from the store, in one live query each. */

import { lastDays } from "@/lib/kit/time";
import { AppError } from "@/lib/model/app-error";
import type { Database } from "@/lib/store/database";
import {
  currentClient,
  newestMentions,
  siteHealth,
  subjectsOf,
  summaryOf,
  waitingMentions,
} from "@/lib/store/queries";

import type { PopupFigures, SubjectChoice } from "./popup-model";

/** How many of the waiting and of the newest fit in without scrolling far. */
const mostWaiting = 3;
const mostNewest = 6;

export async function readChoices(db: Database): Promise<readonly SubjectChoice[]> {
  const client = await currentClient(db);
  if (!client) return [];
  const subjects = await subjectsOf(db, client.id);
  return subjects.map(({ id, name, kind }) => ({ id, name, kind }));
}

export interface FiguresQuestion {
  readonly subjectId: string;
  /** Calendar days, today among them. */
  readonly days: number;
  readonly siteIds: readonly string[];
}

export async function readFigures(db: Database, question: FiguresQuestion): Promise<PopupFigures> {
  const { subjectId, days, siteIds } = question;
  // The clock is read here, not outside: the query runs again whenever something new arrives.
  const now = Date.now();
  const range = lastDays(days, now, (await currentClient(db))?.timeZone ?? "UTC");
  const [summary, waiting, newest, health] = await Promise.all([
    summaryOf(db, { subjectId, ...range }),
    waitingMentions(db, { subjectId, limit: mostWaiting }),
    newestMentions(db, { subjectId, limit: mostNewest }),
    siteHealth(db, siteIds, now),
  ]);
  return { summary, waiting, newest, health, now };
}

/** Dexie wraps what was thrown while it opened; our own error stands somewhere inside. */
export function codeOf(error: unknown): AppError["code"] | undefined {
  let current = error;
  for (let depth = 0; depth < 4 && current instanceof Error; depth += 1) {
    if (current instanceof AppError) return current.code;
    current = "inner" in current ? current.inner : current.cause;
  }
  return undefined;
}
