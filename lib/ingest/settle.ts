/** Decides anew about the mentions of `posts`, and brings everything that follows from them up to date. */

import { mentionKey } from "@/lib/store/keys";

import { decide } from "./decide";
import { followConversations } from "./follow-conversations";
import { followRollups } from "./follow-rollups";
import type { Work } from "./work";

/** @returns the keys of the mentions that were decided about. */
export async function settle(work: Work, posts: Iterable<string>): Promise<readonly string[]> {
  const touched = [...new Set(posts)];
  await Promise.all([work.posts.load(touched), work.answers.load(touched)]);
  const pairs = touched.flatMap((key) =>
    (work.posts.get(key)?.subjects ?? []).map((id) => [key, mentionKey(id, key)] as const),
  );
  await work.mentions.load(pairs.map(([, mention]) => mention));
  for (const [key, mentionOf] of pairs) {
    const [post, mention] = [work.posts.get(key), work.mentions.get(mentionOf)];
    if (post && mention) work.mentions.put(decide(work.world, mention, post, work.answers.get(key)));
  }
  await Promise.all([followConversations(work), followRollups(work)]);
  return pairs.map(([, mention]) => mention);
}
