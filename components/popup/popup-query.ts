/** What the popup reads from the store, in one live query each. */

import { lastDays } from "@/lib/kit/time";
import type { Database } from "@/lib/store/database";
// Each from its own file: what the index offers beside them is not the popup's to load.
import { glanceOf } from "@/lib/store/queries/glance";
import { newestMentions } from "@/lib/store/queries/newest-mentions";
import { siteHealth } from "@/lib/store/queries/site-health";
import { currentClient, subjectsOf } from "@/lib/store/queries/subjects";
import { summaryOf } from "@/lib/store/queries/summary";
import { waitingMentions } from "@/lib/store/queries/waiting-mentions";
import { readSetting } from "@/lib/store/settings";

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
  const [summary, glance, waiting, newest, health, emptiedAt] = await Promise.all([
    summaryOf(db, { subjectId, ...range }),
    glanceOf(db, subjectId, range),
    waitingMentions(db, { subjectId, limit: mostWaiting }),
    newestMentions(db, { subjectId, limit: mostNewest }),
    siteHealth(db, siteIds, now),
    readSetting(db, "emptiedAt"),
  ]);
  return { summary, glance, waiting, newest, health, now, emptiedAt };
}
