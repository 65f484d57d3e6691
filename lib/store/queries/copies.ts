/** Clips of one client whose text is the same: one agency's text in many papers. */

import type { Post } from "@/lib/model/post";
import type { Database } from "@/lib/store/database";
import { postKey } from "@/lib/store/keys";

import { subjectsBeside } from "./same-client";

export interface Copy {
  readonly url?: string | undefined;
  readonly title?: string | undefined;
}

const mostShown = 50;

/** What the client of a subject has of it besides, the oldest first; empty for a post whose text has no fingerprint. */
export async function copiesOf(
  db: Database,
  { platform, postId, rootId }: Post,
  subjectId: string,
): Promise<Copy[]> {
  if (rootId === undefined) return [];
  // One transaction, so that whoever asks and then writes is not asked to wait for the write in between.
  const rows = await db.transaction("r", [db.subjects, db.posts], async () => {
    const siblings = await subjectsBeside(db, subjectId);
    return db.posts
      .where("conversationKey")
      .equals(postKey(platform, rootId))
      .filter((row) => row.postId !== postId && row.subjects.some((id) => siblings.has(id)))
      .limit(mostShown)
      .toArray();
  });
  return rows
    .toSorted((a, b) => a.firstSeenAt - b.firstSeenAt)
    .map(({ url, card }) => ({ url, title: card?.title }));
}
