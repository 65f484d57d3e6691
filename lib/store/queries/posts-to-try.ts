/**
 * What the keywords of one subject are tried on: the newest posts of its client, what they quote, and how they
 * stand now. Nothing of another client is shown, although a run over everything stored reads that, too.
 */

import type { Database } from "@/lib/store/database";
import { lastCharacter, mentionKey, postKey } from "@/lib/store/keys";
import type { MentionRow } from "@/lib/store/mention-row";
import type { PostRow } from "@/lib/store/post-row";

import { subjectsBeside } from "./same-client";

export interface PostToTry {
  readonly post: PostRow;
  /** The post that it quotes, as far as that is kept. */
  readonly quoted?: PostRow | undefined;
  /** Absent = the post is no mention of the subject. */
  readonly mention?: MentionRow | undefined;
}

export interface PostsToTry {
  /** The newest first. Posts that were only passed on are left out: they say nothing of their own. */
  readonly posts: readonly PostToTry[];
  /** `true` = there are no others. */
  readonly isWhole: boolean;
}

/** @param limit of each of `platforms`. */
export async function postsToTry(
  db: Database,
  subjectId: string,
  platforms: readonly string[],
  limit: number,
): Promise<PostsToTry> {
  const siblings = await subjectsBeside(db, subjectId);
  const newest = await Promise.all(
    platforms.map((platform) => newestMentioned(db, [...siblings], platform, limit)),
  );
  const mentioned = await db.posts.bulkGet(newest.flatMap(({ keys }) => keys));
  const around = await postsAround(db, found(mentioned), platforms.length * limit);
  const isOfClient = ({ subjects }: PostRow) =>
    subjects.length === 0 || subjects.some((id) => siblings.has(id));
  const all = new Map([...found(mentioned), ...around.posts.filter(isOfClient)].map((row) => [row.key, row]));
  const posts = [...all.values()]
    .filter(({ kind, text }) => kind !== "repost" && text !== "")
    .toSorted((a, b) => (b.postedAt ?? b.firstSeenAt) - (a.postedAt ?? a.firstSeenAt));
  return {
    posts: await standing(db, posts, subjectId),
    isWhole: around.isWhole && newest.every(({ isWhole }) => isWhole),
  };
}

/** Ids grow with time on the platforms that we read, so the last keys are the newest posts. */
async function newestMentioned(
  db: Database,
  subjectIds: readonly string[],
  platform: string,
  limit: number,
): Promise<{ readonly keys: readonly string[]; readonly isWhole: boolean }> {
  const found = await Promise.all(
    subjectIds.map((id) => {
      const prefix = mentionKey(id, postKey(platform, ""));
      const range = db.mentions.where("key").between(prefix, prefix + lastCharacter);
      return range
        .reverse()
        .limit(limit + 1)
        .primaryKeys();
    }),
  );
  const posts = found.flat().map((key) => key.slice(key.indexOf("|") + 1));
  const keys = [...new Set(posts)].toSorted().toReversed();
  return { keys: keys.slice(0, limit), isWhole: keys.length <= limit };
}

/** The conversations of these posts. */
async function postsAround(
  db: Database,
  posts: readonly PostRow[],
  limit: number,
): Promise<{ readonly posts: readonly PostRow[]; readonly isWhole: boolean }> {
  const roots = [...new Set(posts.map(({ key, conversationKey }) => conversationKey ?? key))];
  const [first, others] = await Promise.all([
    db.posts.bulkGet(roots),
    db.posts.where("conversationKey").anyOf(roots).limit(limit).toArray(),
  ]);
  return { posts: [...found(first), ...others], isWhole: others.length < limit };
}

async function standing(
  db: Database,
  posts: readonly PostRow[],
  subjectId: string,
): Promise<readonly PostToTry[]> {
  const [quoted, mentions] = await Promise.all([
    db.posts.bulkGet(posts.map(({ platform, quotedId = "" }) => postKey(platform, quotedId))),
    db.mentions.bulkGet(posts.map(({ key }) => mentionKey(subjectId, key))),
  ]);
  return posts.map((post, place) => ({ post, quoted: quoted[place], mention: mentions[place] }));
}

const found = (rows: readonly (PostRow | undefined)[]): PostRow[] => rows.filter((row) => row !== undefined);
