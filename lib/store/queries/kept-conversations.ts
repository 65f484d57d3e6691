/** Reads which conversations and posts are kept: what a page needs to know before it hands a post over. */

import type { KeptConversations } from "@/lib/model/plan";
import type { Database } from "@/lib/store/database";
import { namesIn, postKey } from "@/lib/store/keys";

/** The conversations that hold a mention, those seen last first, at most `limit` over all platforms. */
export async function keptConversations(db: Database, limit: number): Promise<KeptConversations> {
  // Their keys say it all: the rows lie all over a large store, and who writes would wait while they are read.
  const keys = await db.conversations.orderBy("keptAt").reverse().limit(limit).primaryKeys();
  const named = keys.map(namesIn);
  const byPlatform = Map.groupBy(named, ({ platform }) => platform);
  return Object.fromEntries(
    Array.from(byPlatform, ([platform, kept]) => [platform, kept.map(({ postId }) => postId)] as const),
  );
}

/** Whether any of these native ids is a mention, or began a conversation that holds one. */
export async function isKept(db: Database, platform: string, ids: readonly string[]): Promise<boolean> {
  const named = ids.map((id) => postKey(platform, id));
  const aliases = await db.aliases.bulkGet(named);
  const keys = named.map((key, place) => aliases[place]?.target ?? key);
  const [posts, conversations] = await Promise.all([db.posts.bulkGet(keys), db.conversations.bulkGet(keys)]);
  return (
    posts.some((post) => post !== undefined && post.subjects.length > 0) ||
    conversations.some((conversation) => conversation?.keptAt !== undefined)
  );
}
