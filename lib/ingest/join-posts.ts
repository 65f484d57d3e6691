/** Two rows turned out to be one post: everything kept under the other name moves over, and nothing doubles. */

import { lastCharacter, mentionKey, shareKey } from "@/lib/store/keys";
import type { PostRow } from "@/lib/store/post-row";

import { addAnswers } from "./answers";
import { orderOf } from "./match-stamp";
import { mergeMentions } from "./mention-draft";
import { countsIn, mergePoints } from "./merge-points";
import { mergePosts } from "./merge-posts";
import { movePictures } from "./move-pictures";
import { moveReactionsOfPost } from "./move-reactions";
import { putShare } from "./put-share";
import type { Work } from "./work";

/** Returns the keys of the posts that changed; `from` itself is gone afterwards. */
export async function joinPosts(work: Work, from: string, to: string): Promise<string[]> {
  const both = [from, to];
  await Promise.all([work.posts.load(both), work.observations.load(both), work.answers.load(both)]);
  await moveShares(work, from, to);
  await moveReactionsOfPost(work, from, to);
  moveAnswers(work, from, to);
  const followers = await moveConversation(work, from, to);
  const moving = work.posts.get(from);
  if (!moving) return followers;
  movePoints(work, from, to);
  const known = work.posts.get(to);
  await moveMentions(work, moving, known, to);
  await movePictures(work, from, to, moving.subjects);
  const moved = { ...moving, key: to, postId: to.slice(moving.platform.length + 1) };
  const merged = known ? mergePosts(known, moved) : moved;
  const authorNo = merged.author === known?.author ? known.authorNo : moving.authorNo;
  work.posts.remove(from);
  work.posts.put({
    ...merged,
    ...(authorNo !== undefined && { authorNo }),
    counts: countsIn(work.observations.get(to)?.points ?? []),
  });
  return [to, ...followers];
}

async function moveShares(work: Work, from: string, to: string): Promise<void> {
  const shares = await work.db.shares.where("key").between(`${from}|`, `${from}|${lastCharacter}`).toArray();
  await work.shares.load(shares.flatMap((share) => [share.key, shareKey(to, share.accountNo)]));
  for (const share of shares) {
    work.shares.remove(share.key);
    putShare(work, { ...share, key: shareKey(to, share.accountNo), postKey: to });
  }
}

function moveAnswers(work: Work, from: string, to: string): void {
  const moving = work.answers.get(from);
  if (!moving) return;
  work.answers.remove(from);
  work.answers.put(addAnswers(to, work.answers.get(to), moving.answers));
}

async function moveConversation(work: Work, from: string, to: string): Promise<string[]> {
  const keys = await work.db.posts.where("conversationKey").equals(from).primaryKeys();
  await work.posts.load(keys);
  const followers = keys.flatMap((key) => work.posts.get(key) ?? []);
  for (const { conversationKey: _, ...post } of followers) {
    work.posts.put(post.key === to ? post : { ...post, conversationKey: to });
  }
  return keys;
}

function movePoints(work: Work, from: string, to: string): void {
  const [moving, known] = [work.observations.get(from), work.observations.get(to)];
  const points = mergePoints(known?.points ?? [], moving?.points ?? []);
  work.observations.remove(from);
  if (points.length > 0) work.observations.put({ postKey: to, points });
}

async function moveMentions(
  work: Work,
  moving: PostRow,
  home: PostRow | undefined,
  to: string,
): Promise<void> {
  const pairs = moving.subjects.map((id) => [mentionKey(id, moving.key), mentionKey(id, to)] as const);
  await work.mentions.load(pairs.flat());
  for (const [place, [oldKey, newKey]] of pairs.entries()) {
    const [mention, known] = [work.mentions.get(oldKey), work.mentions.get(newKey)];
    if (!mention) continue;
    const moved = { ...mention, key: newKey, postKey: to };
    work.mentions.remove(oldKey);
    work.mentions.put(
      known ? mergeMentions(known, moved, orderOf(home, moving, moving.subjects[place])) : moved,
    );
  }
}
