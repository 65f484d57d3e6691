/** Clips of one client whose text is the same: one agency's text in many papers. */

import type { Database } from "@/lib/store/database";

import { subjectsBeside } from "./same-client";

export interface Copy {
  readonly url?: string | undefined;
  readonly title?: string | undefined;
}

const mostShown = 50;

/**
 * What the client of a mention has of its text besides, the oldest first. Empty where it has no fingerprint, and for
 * posts: they continue a conversation because they answer each other.
 */
export async function copiesOf(db: Database, key: string): Promise<readonly Copy[]> {
  const mention = await db.mentions.get(key);
  const post = mention && (await db.posts.get(mention.postKey));
  if (!mention || post?.platform !== "web" || post.conversationKey === undefined) return [];
  const siblings = await subjectsBeside(db, mention.subjectId);
  const rows = await db.posts
    .where("conversationKey")
    .equals(post.conversationKey)
    .filter((row) => row.key !== post.key && row.subjects.some((id) => siblings.has(id)))
    .limit(mostShown)
    .toArray();
  return rows
    .toSorted((a, b) => a.firstSeenAt - b.firstSeenAt)
    .map(({ url, card }) => ({ url, title: card?.title }));
}
