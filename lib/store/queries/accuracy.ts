/** The draw of a month: mentions for the user to label, and what the labels say so far. */

import { dayStart } from "@/lib/kit/day-start";
import { addDays, monthOf } from "@/lib/kit/time";
import { accuracyOf, asPredicted, type Accuracy, type BySentiment } from "@/lib/metrics/accuracy";
import { byLot, drawSample } from "@/lib/metrics/draw";
import type { SentimentLabel } from "@/lib/model/classification";
import type { MentionView } from "@/lib/model/figures";
import type { Database } from "@/lib/store/database";
import type { MentionRow } from "@/lib/store/mention-row";

import { viewsOf } from "./mention-view";
import { summaryOf } from "./summary";

export interface AccuracyQuestion {
  readonly subjectId: string;
  /** "2026-11": mentions posted in it. */
  readonly month: string;
}

export interface DrawnMention {
  readonly mention: MentionView;
  readonly predicted: SentimentLabel;
  /** Absent = not labelled yet. Labelling is a decision like any other: `mention.edit` with a sentiment. */
  readonly actual?: SentimentLabel | undefined;
}

export interface MonthlyAccuracy {
  /** The same ones, in the same order, however often it is asked. */
  readonly drawn: readonly DrawnMention[];
  readonly accuracy: Accuracy;
  /** Earned mentions of the month, by what was read. */
  readonly totals: BySentiment<number>;
}

const drawnAMonth = 40;
/** Of so many by lot the classes are looked at: rarer than that, a class is not drawn from. */
const lookedAt = 600;

export async function monthlyAccuracy(
  db: Database,
  { subjectId, month }: AccuracyQuestion,
): Promise<MonthlyAccuracy> {
  const subject = await db.subjects.get(subjectId);
  const timeZone = (await db.clients.get(subject?.clientId ?? ""))?.timeZone ?? "UTC";
  const [from, end] = [`${month}-01`, firstOfNext(month)];
  const keys = await db.mentions
    .where("[subjectId+at]")
    .between([subjectId, dayStart(from, timeZone)], [subjectId, dayStart(end, timeZone)], true, false)
    .primaryKeys();
  const lots = byLot(
    keys.map((key) => ({ key })),
    month,
  ).slice(0, lookedAt);
  const rows = (await db.mentions.bulkGet(lots.map(({ key }) => key))).flatMap((row) => row ?? []);
  const earned = rows.filter(({ aside, mediaClass }) => aside === undefined && mediaClass === "earned");
  const candidates = earned.map((row) => ({ key: row.key, stratum: predictedFor(row), row }));
  const drawn = drawSample(candidates, month, drawnAMonth).map(({ row }) => row);
  const views = new Map((await viewsOf(db, drawn)).map((view) => [view.key, view]));
  const { sentiments } = await summaryOf(db, { subjectId, from, to: addDays(end, -1), by: "posted" });
  const totals = asPredicted(sentiments, earned.flatMap(labelledOf));
  return {
    drawn: drawn.flatMap((row) => drawnOf(row, views.get(row.key))),
    accuracy: accuracyOf(drawn.flatMap(labelledOf), totals),
    totals,
  };
}

function drawnOf(row: MentionRow, mention: MentionView | undefined): DrawnMention[] {
  if (!mention) return [];
  const actual = row.edits?.sentiment?.value ?? undefined;
  return [{ mention, predicted: predictedFor(row), ...(actual !== undefined && { actual }) }];
}

function labelledOf(row: MentionRow) {
  const actual = row.edits?.sentiment?.value ?? undefined;
  return actual === undefined ? [] : [{ predicted: predictedFor(row), actual }];
}

function predictedFor({ classification }: MentionRow): SentimentLabel {
  return classification?.sentiment ?? "unclassified";
}

function firstOfNext(month: string): string {
  return `${monthOf(addDays(`${month}-28`, 4))}-01`;
}
