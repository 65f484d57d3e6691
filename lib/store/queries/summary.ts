/** The figures of one subject and range of days, from roll-ups alone: as fast with a million mentions as with ten. */

import { compact } from "@/lib/kit/compact";
import { addDays, monthOf, rangeBefore, yearOf, type DayRange } from "@/lib/kit/time";
import type { Summary } from "@/lib/model/figures";
import type { MediaClass } from "@/lib/model/mention";
import type { Cells } from "@/lib/rollup/cells";
import { medianFirstAnswerIn, plainIn, sentimentsOf, sumIn, totalsOf } from "@/lib/rollup/totals";
import type { Totals } from "@/lib/rollup/totals";
import { collectPeople } from "@/lib/rollup/voices";
import type { ClientRow } from "@/lib/store/client-row";
import type { Database } from "@/lib/store/database";
import { rollupKey } from "@/lib/store/keys";
import type { DayKind, MonthKind } from "@/lib/store/rollup-row";

import { splitRange } from "./split-range";

export interface SummaryQuestion extends DayRange {
  readonly subjectId: string;
  /** The day that decides: when it was first seen here (default), or when it was posted. */
  readonly by?: "seen" | "posted" | undefined;
  /** What counts. Default: earned media only. */
  readonly classes?: readonly MediaClass[] | undefined;
}

export async function summaryOf(db: Database, question: SummaryQuestion): Promise<Summary> {
  const { subjectId, from, to, by = "seen", classes = ["earned"] } = question;
  const range = { subjectId, by, classes, from, to };
  const past = { ...range, ...rangeBefore({ from, to }) };
  const [days, people, daysBefore, peopleBefore, wasSeenBefore, postsChecked] = await Promise.all([
    daysBetween(db, range),
    peopleBetween(db, range),
    daysBetween(db, past),
    peopleBetween(db, past),
    hasExposure(db, subjectId, past),
    checkedBetween(db, subjectId, range),
  ]);
  const totals = totalsOf(days, classes);
  return compact<Summary>({
    mentions: plainIn(totals, "mentions"),
    named: plainIn(totals, "named"),
    engagement: sumIn(totals, "engagement"),
    views: sumIn(totals, "views"),
    people,
    waiting: plainIn(totals, "waiting"),
    sentiments: sentimentsOf(days, classes),
    reach: sumIn(totals, "reach"),
    answered: plainIn(totals, "answered"),
    unanswered: plainIn(totals, "waiting"),
    medianFirstAnswer: medianFirstAnswerIn(totals),
    postsChecked,
    ...(wasSeenBefore && before(totalsOf(daysBefore, classes), peopleBefore)),
  });
}

function before(totals: Totals, people: number): Partial<Summary> {
  return {
    mentionsBefore: plainIn(totals, "mentions"),
    engagementBefore: sumIn(totals, "engagement"),
    viewsBefore: sumIn(totals, "views"),
    peopleBefore: people,
  };
}

type FullQuestion = Required<{ [Key in keyof SummaryQuestion]: Exclude<SummaryQuestion[Key], undefined> }>;

/** Whole months from their own sums, what is left of the range from those of its days. */
async function daysBetween(db: Database, { subjectId, from, to, by }: FullQuestion): Promise<Cells[]> {
  const { months, days } = splitRange({ from, to });
  const parts = [
    ...months.map((part) => ({ ...part, kind: monthsOf(by), rowOf: yearOf })),
    ...days.map((part) => ({ ...part, kind: by, rowOf: monthOf })),
  ];
  const found = await Promise.all(
    parts.map(async ({ kind, from: first, to: last, rowOf }) => {
      const keys = [
        rollupKey(subjectId, kind, rowOf(first)),
        rollupKey(subjectId, kind, rowOf(last)),
      ] as const;
      const rows = await db.rollups
        .where("key")
        .between(...keys, true, true)
        .toArray();
      const all = rows.flatMap((row) => Object.entries(row.days));
      return all.filter(([day]) => day >= first && day <= last).map(([, cells]) => cells);
    }),
  );
  return found.flat();
}

async function peopleBetween(db: Database, question: FullQuestion): Promise<number> {
  const { subjectId, from, to, by, classes } = question;
  const { months, days } = splitRange({ from, to });
  const parts = [
    ...months.map((part) => ({ ...part, kind: monthsOf(by) })),
    ...days.map((part) => ({ ...part, kind: by })),
  ];
  const people = new Set<number>();
  await Promise.all(
    parts.map(async ({ kind, from: first, to: last }) => {
      const keys = [rollupKey(subjectId, kind, first), rollupKey(subjectId, kind, last)] as const;
      const rows = await db.authors
        .where("key")
        .between(...keys, true, true)
        .toArray();
      for (const { voices } of rows) collectPeople(people, voices, classes);
    }),
  );
  return people.size;
}

function monthsOf(by: "seen" | "posted"): MonthKind {
  return by === "seen" ? "seenMonths" : "postedMonths";
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
