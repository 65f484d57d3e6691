import { Dexie } from "dexie";

import type { MentionView } from "@/lib/model/figures";
import type { Database } from "@/lib/store/database";

import { viewsOf } from "./mention-view";
import { waitingCount } from "./summary";

export interface WaitingQuestion {
  readonly subjectId: string;
  readonly limit: number;
  /** Epoch ms: what is snoozed beyond it is left out. Default: this moment. */
  readonly now?: number | undefined;
}

export interface WaitingMentions {
  /** What is to be answered first comes first: see lib/ingest/need.ts. */
  readonly mentions: readonly MentionView[];
  /** How many wait in all. */
  readonly total: number;
}

export async function waitingMentions(db: Database, question: WaitingQuestion): Promise<WaitingMentions> {
  const { subjectId, limit, now = Date.now() } = question;
  const [rows, total, snoozed] = await Promise.all([
    db.mentions
      .where("[subjectId+waiting]")
      .between([subjectId, Dexie.minKey], [subjectId, Dexie.maxKey])
      .reverse()
      .filter(({ snoozedUntil = 0 }) => snoozedUntil <= now)
      .limit(limit)
      .toArray(),
    waitingCount(db, subjectId),
    snoozedCount(db, subjectId, now),
  ]);
  return { mentions: await viewsOf(db, rows), total: total - snoozed };
}

async function snoozedCount(db: Database, subjectId: string, now: number): Promise<number> {
  return db.mentions
    .where("[subjectId+snoozedUntil]")
    .between([subjectId, now], [subjectId, Dexie.maxKey], false)
    .filter(({ waiting }) => waiting !== undefined)
    .count();
}
