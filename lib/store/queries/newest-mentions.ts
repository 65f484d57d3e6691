import { Dexie } from "dexie";

import type { MentionView } from "@/lib/model/figures";
import type { Database } from "@/lib/store/database";

import { viewsOf } from "./mention-view";

/** Where a page ended: the next one begins after it. */
export interface MentionCursor {
  readonly at: number;
  readonly key: string;
}

export interface NewestQuestion {
  readonly subjectId: string;
  readonly limit: number;
  readonly before?: MentionCursor | undefined;
}

/** Newest first, by when they were posted, or first seen where that is unknown. */
export async function newestMentions(db: Database, question: NewestQuestion): Promise<MentionView[]> {
  const { subjectId, limit, before } = question;
  const rows = await db.mentions
    .where("[subjectId+at]")
    .between([subjectId, Dexie.minKey], [subjectId, before?.at ?? Dexie.maxKey], true, true)
    .reverse()
    .filter(({ aside }) => aside === undefined)
    .filter((row) => before === undefined || row.at < before.at || row.key < before.key)
    .limit(limit)
    .toArray();
  return viewsOf(db, rows);
}

/** The cursor of the page that follows one that ends with `last`. */
export function cursorAfter(last: MentionView): MentionCursor {
  return { at: last.postedAt ?? last.firstSeenAt, key: last.key };
}
