/** What the popup reads from the store, in one live query each. */

import { lastDays } from "@/lib/kit/time";
import { medianInSums } from "@/lib/metrics/answer-time";
import type { RoundStatus } from "@/lib/model/round";
import { mostDue } from "@/lib/rounds/due";
import type { Database } from "@/lib/store/database";
// Each from its own file: what the index offers beside them is not the popup's to load.
import { glanceOf } from "@/lib/store/queries/glance";
import { newestMentions } from "@/lib/store/queries/newest-mentions";
import { roundsOf } from "@/lib/store/queries/rounds";
import { siteHealth } from "@/lib/store/queries/site-health";
import { clientsIn, subjectsOf } from "@/lib/store/queries/subjects";
import { summaryOf } from "@/lib/store/queries/summary";
import { waitingMentions } from "@/lib/store/queries/waiting-mentions";
import { readSetting } from "@/lib/store/settings";

import type { PopupFigures, RoundsDue, SubjectChoice } from "./popup-model";

/** How many of the waiting and of the newest fit in without scrolling far. */
const mostWaiting = 3;
const mostNewest = 6;

/** The subjects of every client, client after client. */
export async function readChoices(db: Database): Promise<readonly SubjectChoice[]> {
  const clients = await clientsIn(db);
  const choices = await Promise.all(
    clients.map(async (client) => {
      const subjects = await subjectsOf(db, client.id);
      const { id: clientId, name: clientName, timeZone } = client;
      return subjects.map(({ id, name, kind }) => ({
        id,
        name,
        kind,
        client: { id: clientId, name: clientName, timeZone },
      }));
    }),
  );
  return choices.flat();
}

export interface FiguresQuestion {
  readonly subject: SubjectChoice;
  /** Calendar days, today among them. */
  readonly days: number;
  readonly siteIds: readonly string[];
}

export async function readFigures(db: Database, question: FiguresQuestion): Promise<PopupFigures> {
  const { subject, days, siteIds } = question;
  const { id: subjectId, client } = subject;
  // The clock is read here, not outside: the query runs again whenever something new arrives.
  const now = Date.now();
  const range = lastDays(days, now, client.timeZone);
  const [summary, glance, waiting, newest, rounds, health, emptiedAt] = await Promise.all([
    summaryOf(db, { subjectId, ...range }),
    glanceOf(db, subjectId, range),
    waitingMentions(db, { subjectId, limit: mostWaiting }),
    newestMentions(db, { subjectId, limit: mostNewest }),
    roundsOf(db, client.id, now),
    siteHealth(db, siteIds, now),
    readSetting(db, "emptiedAt"),
  ]);
  return {
    summary,
    glance,
    firstAnswer: medianInSums({ ...summary, waiting: summary.unanswered }),
    waiting,
    newest,
    rounds: dueIn(rounds, now),
    health,
    now,
    emptiedAt,
    isNewer: db.isNewer(),
  };
}

function dueIn(rounds: readonly RoundStatus[], now: number): RoundsDue {
  const next = mostDue(rounds, now);
  const times = rounds.flatMap(({ lastAt }) => lastAt ?? []);
  return {
    all: rounds.length,
    due: rounds.filter(({ isDue }) => isDue).length,
    ...(times.length > 0 && { lastAt: Math.max(...times) }),
    ...(next && { next: { name: next.name, url: next.url } }),
  };
}
