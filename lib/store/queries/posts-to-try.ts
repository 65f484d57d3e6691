/** What the keywords of one subject are tried on: the newest posts, what they quote, and how they stand now. */

import type { Database } from "@/lib/store/database";
import { mentionKey, postKey } from "@/lib/store/keys";
import type { MentionRow } from "@/lib/store/mention-row";
import type { PostRow } from "@/lib/store/post-row";

import { newestPosts } from "./newest-posts";

export interface PostToTry {
  readonly post: PostRow;
  /** The post that it quotes, as far as that is kept. */
  readonly quoted?: PostRow | undefined;
  /** Absent = the post is no mention of the subject. */
  readonly mention?: MentionRow | undefined;
}

export interface PostsToTry {
  readonly posts: readonly PostToTry[];
  /** How many posts are stored, those included that are not among `posts`. */
  readonly stored: number;
}

/** @param limit of each of `platforms`. */
export async function postsToTry(
  db: Database,
  subjectId: string,
  platforms: readonly string[],
  limit: number,
): Promise<PostsToTry> {
  const [posts, stored] = await Promise.all([newestPosts(db, platforms, limit), db.posts.count()]);
  const [quoted, mentions] = await Promise.all([
    db.posts.bulkGet(posts.map(({ platform, quotedId = "" }) => postKey(platform, quotedId))),
    db.mentions.bulkGet(posts.map(({ key }) => mentionKey(subjectId, key))),
  ]);
  const tried = posts.map((post, place) => ({ post, quoted: quoted[place], mention: mentions[place] }));
  return { posts: tried, stored };
}
