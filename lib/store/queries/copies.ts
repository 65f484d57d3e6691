/** Clips whose text is the same: one agency's text in many papers. */

import type { Post } from "@/lib/model/post";
import type { Database } from "@/lib/store/database";
import { postKey } from "@/lib/store/keys";

export interface Copy {
  readonly url?: string | undefined;
  readonly title?: string | undefined;
}

const mostShown = 50;

/** The others, the oldest first; empty for a post whose text has no fingerprint. */
export async function copiesOf(db: Database, { platform, postId, rootId }: Post): Promise<Copy[]> {
  if (rootId === undefined) return [];
  const rows = await db.posts
    .where("conversationKey")
    .equals(postKey(platform, rootId))
    .limit(mostShown + 1)
    .toArray();
  return rows
    .filter((row) => row.postId !== postId)
    .toSorted((a, b) => a.firstSeenAt - b.firstSeenAt)
    .slice(0, mostShown)
    .map(({ url, card }) => ({ url, title: card?.title }));
}
