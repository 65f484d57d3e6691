/** The figures of one subject and range of days, from roll-ups alone: as fast with a million mentions as with ten. */

import { compact } from "@/lib/kit/compact";
import { rangeBefore, type DayRange } from "@/lib/kit/time";
import type { Summary } from "@/lib/model/figures";
import type { MediaClass } from "@/lib/model/mention";
import { medianFirstAnswerIn, plainIn, sentimentsOf, sumIn, totalsOf } from "@/lib/rollup/totals";
import type { Database } from "@/lib/store/database";
import { allTimeOf, readSums, type SumsNow } from "@/lib/store/read-sums";

import { checkedByDay } from "./checked-by-day";
import { wasAnythingRead } from "./report-exposure";
import { peopleIn } from "./report-people";
import { rowsOfAll } from "./rows-between";

export interface SummaryQuestion extends DayRange {
  readonly subjectId: string;
  /** The day that decides: when it was first seen here (default), or when it was posted. */
  readonly by?: "seen" | "posted" | undefined;
  /** What counts. Default: earned media only. */
  readonly classes?: readonly MediaClass[] | undefined;
}

export async function summaryOf(db: Database, question: SummaryQuestion): Promise<Summary> {
  const { subjectId, from, to, by = "seen", classes = ["earned"] } = question;
  const range = { from, to };
  const past = rangeBefore(range);
  const [{ wasSeenBefore, postsChecked }, [rows = [], rowsBefore = []]] = await Promise.all([
    lookedAt(db, subjectId, { range, past }),
    rowsOfAll(db, [
      { subjectId, by, range, isOpen: true },
      { subjectId, by, range: past },
    ]),
  ]);
  const days = rows.map(({ cells }) => cells);
  const totals = totalsOf(days, classes);
  return compact<Summary>({
    mentions: plainIn(totals, "mentions"),
    named: plainIn(totals, "named"),
    engagement: sumIn(totals, "engagement"),
    views: sumIn(totals, "views"),
    people: peopleIn(rows, classes).size,
    waiting: plainIn(totals, "waiting"),
    sentiments: sentimentsOf(days, classes),
    reach: sumIn(totals, "reach"),
    answered: plainIn(totals, "answered"),
    unanswered: plainIn(totals, "waiting"),
    medianFirstAnswer: medianFirstAnswerIn(totals),
    postsChecked,
    ...(wasSeenBefore && before(rowsBefore, classes)),
  });
}

function before(rows: readonly SumsNow[], classes: readonly MediaClass[]): Partial<Summary> {
  const totals = totalsOf(
    rows.map(({ cells }) => cells),
    classes,
  );
  return {
    mentionsBefore: plainIn(totals, "mentions"),
    engagementBefore: sumIn(totals, "engagement"),
    viewsBefore: sumIn(totals, "views"),
    peopleBefore: peopleIn(rows, classes).size,
  };
}

interface LookedAt {
  /** Posts of the range; absent = nobody counted. */
  readonly postsChecked?: number | undefined;
  readonly wasSeenBefore: boolean;
}

/** Always by the days on which posts were seen, whatever day the mentions are counted by. */
async function lookedAt(
  db: Database,
  subjectId: string,
  { range, past }: { readonly range: DayRange; readonly past: DayRange },
): Promise<LookedAt> {
  const subject = await db.subjects.get(subjectId);
  const client = await db.clients.get(subject?.clientId ?? "");
  if (!client) return { wasSeenBefore: false };
  const [checked, wasSeenBefore] = await Promise.all([
    checkedByDay(db, client.timeZone, range),
    wasAnythingRead(db, client.timeZone, past),
  ]);
  const posts = checked.values().reduce((sum, count) => sum + count, 0);
  return { wasSeenBefore, ...(checked.size > 0 && { postsChecked: posts }) };
}

/** Mentions of a subject that wait for an answer, over all time. One read, however many there are. */
export async function waitingCount(db: Database, subjectId: string): Promise<number> {
  const [rows = []] = await readSums(db, [allTimeOf(subjectId)]);
  const totals = totalsOf(
    rows.map(({ cells }) => cells),
    ["earned", "paid", "owned"],
  );
  return plainIn(totals, "waiting");
}
