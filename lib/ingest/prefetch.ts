/**
 * Reads what a batch will most likely need in one go: a transaction that asks piece by piece waits for every
 * answer. What is not read here is read where it is needed.
 */

import type { Batch } from "@/lib/model/batch";
import { accountKey, postKey } from "@/lib/store/keys";
import { pulseKey } from "@/lib/store/pulse-row";

import type { Work } from "./work";

export async function prefetch(work: Work, { platform, posts, shares, madeAt }: Batch): Promise<void> {
  const keyOf = (id: string) => postKey(platform, id);
  const own = posts.map(({ post }) => keyOf(post.postId));
  const roots = posts.map(({ post }) => keyOf(post.rootId ?? post.postId));
  const people = [...posts.map(({ post }) => post.author), ...shares.map(({ account }) => account)];
  const ids = people.filter(({ accountId }) => accountId !== undefined);
  await Promise.all([
    // What a page shows was written within some days: beside each other, whether known or new.
    work.posts.loadSparse(own),
    work.accounts.load(ids.flatMap((account) => accountKey(platform, account) ?? [])),
    work.conversations.loadSparse(roots),
    // Edited posts and posts that we answered are few among all.
    work.aliases.loadSparse([...own, ...roots]),
    work.answers.loadSparse(own),
    work.pulses.load([pulseKey(platform, madeAt)]),
    work.searchState.load(["state"]),
  ]);
}
