/** Keeps the conversations in step with the posts that changed: by differences, never by counting anew. */

import { compact } from "@/lib/kit/compact";
import type { ConversationRow } from "@/lib/store/conversation-row";
import type { PostRow } from "@/lib/store/post-row";

import type { Work } from "./work";

export async function followConversations(work: Work): Promise<void> {
  const keys = work.posts.keys();
  const pairs = keys.map((key) => [work.posts.before(key), work.posts.get(key)] as const);
  await work.conversations.load(pairs.flat().flatMap((post) => (post ? [conversationOf(post)] : [])));
  for (const [before, after] of pairs) {
    if (before === after) continue;
    if (before) count(work, before, -1);
    if (after) count(work, after, 1);
  }
  for (const key of work.conversations.keys()) {
    if (work.conversations.get(key)?.postCount === 0) work.conversations.remove(key);
  }
}

function conversationOf(post: PostRow): string {
  return post.conversationKey ?? post.key;
}

function count(work: Work, post: PostRow, factor: 1 | -1): void {
  const key = conversationOf(post);
  const known = work.conversations.get(key) ?? emptyRow(key, post.platform);
  const postCount = known.postCount + factor;
  const mentionCount = known.mentionCount + (post.subjects.length > 0 ? factor : 0);
  const lastSeenAt = factor > 0 ? Math.max(known.lastSeenAt, post.lastSeenAt) : known.lastSeenAt;
  work.conversations.put(
    compact<ConversationRow>({
      ...known,
      postCount,
      mentionCount,
      lastSeenAt,
      keptAt: mentionCount > 0 ? lastSeenAt : undefined,
    }),
  );
}

function emptyRow(key: string, platform: string): ConversationRow {
  const rootId = key.slice(platform.length + 1);
  return { key, platform, rootId, postCount: 0, mentionCount: 0, lastSeenAt: 0 };
}
