/**
 * Carries our answers up their threads. Whatever stands above an answer has been answered: the post it
 * replies to, the posts that one replies to, and the post that began the conversation. Links arrive in any
 * order, so what is known is kept at each post's key, known or not, and moves on when the post comes.
 */

import { isSame } from "@/lib/kit/is-same";
import { everyClient, type ClientAnswer } from "@/lib/store/answer-row";
import { postKey } from "@/lib/store/keys";
import type { PostRow } from "@/lib/store/post-row";

import { canonical, loadAliases } from "./aliases";
import { addAnswers } from "./answers";
import type { Work } from "./work";
import { clientsOf } from "./world";

/** Returns the keys of the posts of which more answers are known than before. */
export async function spreadAnswers(work: Work, keys: Iterable<string>): Promise<Set<string>> {
  const answered = new Set<string>();
  let level = await carriersAmong(work, [...keys], (post) => answersIn(work, post));
  while (level.length > 0) {
    const news = await receive(work, await arrivals(work, level));
    for (const key of news) answered.add(key);
    level = await carriersAmong(work, news, () => []);
  }
  return answered;
}

/** A post, and the answers that concern whatever stands above it. */
interface Carrier {
  readonly post: PostRow;
  readonly answers: readonly ClientAnswer[];
}

async function carriersAmong(
  work: Work,
  keys: readonly string[],
  ownAnswers: (post: PostRow) => readonly ClientAnswer[],
): Promise<Carrier[]> {
  await Promise.all([work.posts.load(keys), work.answers.load(keys)]);
  const carriers = keys.flatMap((key) => {
    const post = work.posts.get(key);
    return post ? [{ post, answers: [...(work.answers.get(key)?.answers ?? []), ...ownAnswers(post)] }] : [];
  });
  return carriers.filter(({ answers }) => answers.length > 0);
}

async function arrivals(work: Work, level: readonly Carrier[]): Promise<Map<string, ClientAnswer[]>> {
  await loadAliases(
    work,
    level.flatMap(({ post }) => namesAbove(post)),
  );
  const arriving = new Map<string, ClientAnswer[]>();
  for (const { post, answers } of level) {
    for (const key of aboveOf(work, post)) arriving.set(key, [...(arriving.get(key) ?? []), ...answers]);
  }
  return arriving;
}

/** Adds what arrives at each post; returns those for which it was news. */
async function receive(work: Work, arriving: ReadonlyMap<string, ClientAnswer[]>): Promise<string[]> {
  await work.answers.load(arriving.keys());
  const news: string[] = [];
  for (const [key, answers] of arriving) {
    const before = work.answers.get(key);
    const after = addAnswers(key, before, answers);
    if (isSame(before, after)) continue;
    work.answers.put(after);
    news.push(key);
  }
  return news;
}

/** The answer that a post itself is, for each client it speaks for. */
function answersIn(work: Work, post: PostRow): ClientAnswer[] {
  if (namesAbove(post).length === 0) return [];
  const clients = clientsOf(work.world, post.platform, post.author);
  if (post.isOwnWriting) clients.push(everyClient);
  return clients.map((clientId) => ({
    clientId,
    at: post.postedAt ?? post.firstSeenAt,
    postKey: post.key,
    by: post.isOwnWriting ? "sent" : "seen",
    lastAt: post.postedAt ?? 0,
  }));
}

function aboveOf(work: Work, post: PostRow): Set<string> {
  const keys = namesAbove(post).map((name) => canonical(work, name));
  return new Set(keys.filter((key) => key !== post.key));
}

function namesAbove({ platform, postId, parentId, rootId }: PostRow): string[] {
  const ids = [parentId, rootId].filter((id) => id !== undefined && id !== postId);
  return ids.map((id) => postKey(platform, id ?? postId));
}
