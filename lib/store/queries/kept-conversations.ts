/** Reads which conversations and posts are kept: what a page needs to know before it hands a post over. */

import type { KeptConversations } from "@/lib/model/plan";
import type { Database } from "@/lib/store/database";
import { postKey } from "@/lib/store/keys";

/** The conversations that hold a mention, those seen last first, at most `limit` over all platforms. */
export async function keptConversations(db: Database, limit: number): Promise<KeptConversations> {
  const rows = await db.conversations.orderBy("keptAt").reverse().limit(limit).toArray();
  const byPlatform = Map.groupBy(rows, ({ platform }) => platform);
  return Object.fromEntries(
    Array.from(byPlatform, ([platform, kept]) => [platform, kept.map(({ rootId }) => rootId)] as const),
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
