/** Decides anew about the mentions of `posts`, and brings everything that follows from them up to date. */

import { mentionKey } from "@/lib/store/keys";

import { decide } from "./decide";
import { followConversations } from "./follow-conversations";
import { followRollups } from "./follow-rollups";
import { readMention } from "./read-mention";
import type { Work } from "./work";

/** @returns the keys of the mentions that were decided about. */
export async function settle(work: Work, posts: Iterable<string>): Promise<readonly string[]> {
  const touched = [...new Set(posts)];
  await Promise.all([work.posts.load(touched), work.answers.load(touched), work.observations.load(touched)]);
  const pairs = touched.flatMap((key) =>
    (work.posts.get(key)?.subjects ?? []).map((id) => [key, mentionKey(id, key)] as const),
  );
  await work.mentions.load(pairs.map(([, mention]) => mention));
  readAnew(work, pairs);
  for (const [key, mentionOf] of pairs) {
    const [post, mention] = [work.posts.get(key), work.mentions.get(mentionOf)];
    const known = { answers: work.answers.get(key), points: work.observations.get(key)?.points ?? [] };
    if (post && mention) work.mentions.put(decide(work.world, mention, post, known));
  }
  followRollups(work);
  await followConversations(work);
  return pairs.map(([, mention]) => mention);
}

type Pair = readonly [post: string, mention: string];

/** All before any is decided: what a mention says of one brand depends on where the others are named. */
function readAnew(work: Work, pairs: readonly Pair[]): void {
  const { reader, world } = work;
  if (!reader) return;
  const byPost = Map.groupBy(pairs, ([post]) => post);
  for (const [key, mentions] of byPost) {
    const post = work.posts.get(key);
    const siblings = mentions.flatMap(([, mention]) => work.mentions.get(mention) ?? []);
    if (!post) continue;
    for (const mention of siblings) {
      work.mentions.put(readMention({ reader, world }, mention, post, siblings));
    }
  }
}
