import { Dexie } from "dexie";

import type { MentionView } from "@/lib/model/figures";
import type { Database } from "@/lib/store/database";

import { viewsOf } from "./mention-view";
import { waitingCount } from "./summary";

export interface WaitingQuestion {
  readonly subjectId: string;
  readonly limit: number;
}

export interface WaitingMentions {
  /** What was said to the subject first, then what only names it; within both the newest first. */
  readonly mentions: readonly MentionView[];
  /** How many wait in all. */
  readonly total: number;
}

export async function waitingMentions(db: Database, question: WaitingQuestion): Promise<WaitingMentions> {
  const { subjectId, limit } = question;
  const [rows, total] = await Promise.all([
    db.mentions
      .where("[subjectId+waiting]")
      .between([subjectId, Dexie.minKey], [subjectId, Dexie.maxKey])
      .reverse()
      .limit(limit)
      .toArray(),
    waitingCount(db, subjectId),
  ]);
  return { mentions: await viewsOf(db, rows), total };
}
