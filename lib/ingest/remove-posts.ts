/**
 * Takes posts out of the store with everything that is kept of them: mentions, counts, shares, reactions, pictures. Sums and
 * conversations follow when the work is settled. What we answered below them stays: our own posts say so too.
 */

import { lastCharacter, mentionKey } from "@/lib/store/keys";
import type { MentionRow } from "@/lib/store/mention-row";
import type { PostRow } from "@/lib/store/post-row";

import type { Work } from "./work";

export interface RemovedPosts {
  readonly posts: readonly PostRow[];
  readonly mentions: readonly MentionRow[];
}

/** @returns what was there. */
export async function removePosts(work: Work, keys: readonly string[]): Promise<RemovedPosts> {
  await Promise.all([work.posts.load(keys), work.observations.load(keys)]);
  const posts = keys.flatMap((key) => work.posts.get(key) ?? []);
  const names = posts.flatMap(({ key, subjects }) => subjects.map((id) => mentionKey(id, key)));
  const shares = await Promise.all(
    keys.map((key) =>
      work.db.shares.where("key").between(`${key}|`, `${key}|${lastCharacter}`).primaryKeys(),
    ),
  );
  const reactions = await Promise.all(
    keys.map((key) =>
      work.db.reactions.where("key").between(`${key}|`, `${key}|${lastCharacter}`).primaryKeys(),
    ),
  );
  await Promise.all([
    work.mentions.load(names),
    work.shares.load(shares.flat()),
    work.reactions.load(reactions.flat()),
  ]);
  const mentions = names.flatMap((key) => work.mentions.get(key) ?? []);
  await work.db.pictures.where("postKey").anyOf(keys).delete();
  for (const key of keys) {
    work.posts.remove(key);
    work.observations.remove(key);
  }
  for (const name of names) work.mentions.remove(name);
  for (const share of shares.flat()) work.shares.remove(share);
  for (const reaction of reactions.flat()) work.reactions.remove(reaction);
  return { posts, mentions };
}
