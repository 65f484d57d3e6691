/** The figures of one subject and range of days, from roll-ups alone: as fast with a million mentions as with ten. */

import { addDays, monthOf, rangeBefore, type DayRange } from "@/lib/kit/time";
import type { Summary } from "@/lib/model/figures";
import type { MediaClass } from "@/lib/model/mention";
import type { Cells } from "@/lib/rollup/cells";
import { plainIn, sumIn, totalsOf, type Totals } from "@/lib/rollup/totals";
import { collectPeople } from "@/lib/rollup/voices";
import type { ClientRow } from "@/lib/store/client-row";
import type { Database } from "@/lib/store/database";
import { rollupKey } from "@/lib/store/keys";
import type { DayKind } from "@/lib/store/rollup-row";

export interface SummaryQuestion extends DayRange {
  readonly subjectId: string;
  /** The day that decides: when it was first seen here (default), or when it was posted. */
  readonly by?: "seen" | "posted" | undefined;
  /** What counts. Default: earned media only. */
  readonly classes?: readonly MediaClass[] | undefined;
}

export async function summaryOf(db: Database, question: SummaryQuestion): Promise<Summary> {
  const { subjectId, from, to, by = "seen", classes = ["earned"] } = question;
  const before = rangeBefore({ from, to });
  const [totals, people, totalsBefore, wasSeenBefore, postsChecked] = await Promise.all([
    totalsBetween(db, { subjectId, from, to, by, classes }),
    peopleBetween(db, { subjectId, from, to, by, classes }),
    totalsBetween(db, { subjectId, ...before, by, classes }),
    hasExposure(db, subjectId, before),
    checkedBetween(db, subjectId, { from, to }),
  ]);
  return {
    mentions: plainIn(totals, "mentions"),
    named: plainIn(totals, "named"),
    engagement: sumIn(totals, "engagement"),
    views: sumIn(totals, "views"),
    people,
    waiting: plainIn(totals, "waiting"),
    ...(postsChecked !== undefined && { postsChecked }),
    ...(wasSeenBefore && { mentionsBefore: plainIn(totalsBefore, "mentions") }),
  };
}

type FullQuestion = Required<{ [Key in keyof SummaryQuestion]: Exclude<SummaryQuestion[Key], undefined> }>;

async function totalsBetween(db: Database, question: FullQuestion): Promise<Totals> {
  const { subjectId, from, to, by, classes } = question;
  const rows = await db.rollups
    .where("key")
    .between(rollupKey(subjectId, by, monthOf(from)), rollupKey(subjectId, by, monthOf(to)), true, true)
    .toArray();
  const days = rows.flatMap((row) => Object.entries(row.days));
  return totalsOf(inRange(days, { from, to }), classes);
}

function inRange(days: readonly (readonly [string, Cells])[], { from, to }: DayRange): Cells[] {
  return days.filter(([day]) => day >= from && day <= to).map(([, cells]) => cells);
}

async function peopleBetween(db: Database, question: FullQuestion): Promise<number> {
  const { subjectId, from, to, by, classes } = question;
  const rows = await db.authors
    .where("key")
    .between(rollupKey(subjectId, by, from), rollupKey(subjectId, by, to), true, true)
    .toArray();
  const people = new Set<number>();
  for (const { voices } of rows) collectPeople(people, voices, classes);
  return people.size;
}

/** Always by the days on which posts were seen, whatever day the mentions are counted by. */
async function checkedBetween(
  db: Database,
  subjectId: string,
  { from, to }: DayRange,
): Promise<number | undefined> {
  const client = await clientOf(db, subjectId);
  if (!client) return undefined;
  const rows = await db.checked
    .where("key")
    .between(`${client.timeZone}|${from}`, `${client.timeZone}|${to}`, true, true)
    .toArray();
  return rows.length === 0 ? undefined : rows.reduce((sum, { posts }) => sum + posts, 0);
}

async function clientOf(db: Database, subjectId: string): Promise<ClientRow | undefined> {
  const subject = await db.subjects.get(subjectId);
  return db.clients.get(subject?.clientId ?? "");
}

async function hasExposure(db: Database, subjectId: string, { from, to }: DayRange): Promise<boolean> {
  const client = await clientOf(db, subjectId);
  if (!client) return false;
  const range = db.exposure
    .where("key")
    .between(`${client.timeZone}|${from}`, `${client.timeZone}|${addDays(to, 1)}`, true, false);
  return (await range.limit(1).count()) > 0;
}

/** Mentions of a subject that wait for an answer, over all time. One read, however many there are. */
export async function waitingCount(db: Database, subjectId: string): Promise<number> {
  const row = await db.rollups.get(rollupKey(subjectId, "all" satisfies DayKind, ""));
  const totals = totalsOf(Object.values(row?.days ?? {}), ["earned", "paid", "owned"]);
  return plainIn(totals, "waiting");
}
