/** Keeps the posts of a batch and their mentions, each merged with what is known of it. */

import { compact } from "@/lib/kit/compact";
import type { CapturedPost } from "@/lib/model/batch";
import { webPlatform } from "@/lib/model/clipped-page";
import type { Match } from "@/lib/model/mention";
import { mentionKey, postKey } from "@/lib/store/keys";
import type { CountPoint } from "@/lib/store/observation-row";
import type { PostRow } from "@/lib/store/post-row";
import { rankOf } from "@/lib/store/stamp";

import { canonical, learnAlias, loadAliases } from "./aliases";
import { joinPosts } from "./join-posts";
import { orderOf } from "./match-stamp";
import { draftOf, mergeMentions } from "./mention-draft";
import { countsIn, mergePoints } from "./merge-points";
import { mergePosts } from "./merge-posts";
import type { Refusals } from "./refusals";
import type { StoredAccounts } from "./store-accounts";
import type { Work } from "./work";

export interface StoredPosts {
  /** Keys of the posts that were written. */
  readonly keys: ReadonlySet<string>;
  /** Mentions that were new. */
  readonly added: number;
}

export async function storePosts(
  work: Work,
  captured: readonly CapturedPost[],
  accounts: StoredAccounts,
  refused: Refusals,
): Promise<StoredPosts> {
  await loadAliases(work, captured.flatMap(namesOf));
  const joined = await joinAliases(work, captured);
  await loadRows(work, captured);
  const keys = new Set(joined);
  let added = 0;
  for (const item of captured) {
    const key = homeOf(work, item);
    const known = work.posts.get(key);
    const room = work.world.dailyCeiling - work.world.keptToday - added;
    const allowed = allowedMatches(work, key, item, { room, refused });
    // Every match was refused: it is no mention, and as a part of a conversation it was not meant.
    if (!known && allowed.length === 0 && item.matches.length > 0) continue;
    keys.add(key);
    const sighting = sightingOf(key, item, allowed);
    added += storeMentions(work, sighting, item, allowed);
    storePost(work, sighting, item, accounts);
  }
  return { keys, added };
}

/** What is not known as a post has neither mentions nor observations. */
async function loadRows(work: Work, captured: readonly CapturedPost[]): Promise<void> {
  const homes = captured.map((item) => homeOf(work, item));
  await work.posts.load(homes);
  const mentions = captured.map(({ matches }, place) =>
    matches.map(({ subjectId }) => mentionKey(subjectId, homes[place] ?? "")),
  );
  const isKnown = (_: unknown, place: number) => work.posts.get(homes[place] ?? "") !== undefined;
  const known = homes.filter(isKnown);
  await Promise.all([
    work.observations.load(known),
    work.mentions.load(mentions.filter(isKnown).flat()),
    loadAliases(
      work,
      known.flatMap((key) => rootOf(work.posts.get(key))),
    ),
  ]);
  work.observations.expectNone(homes);
  work.mentions.expectNone(mentions.flat());
}

function namesOf({ post }: CapturedPost): string[] {
  const { platform, postId, rootId = postId } = post;
  return [...new Set([postId, rootId, ...post.aliases])].map((id) => postKey(platform, id));
}

/** The root that is known already may have got another name since. */
function rootOf(post: PostRow | undefined): string[] {
  return post?.rootId === undefined ? [] : [postKey(post.platform, post.rootId)];
}

function homeOf(work: Work, { post }: CapturedPost): string {
  return canonical(work, postKey(post.platform, post.postId));
}

/** Learns other names; a post that was kept under one of them moves to where it belongs. */
async function joinAliases(work: Work, captured: readonly CapturedPost[]): Promise<string[]> {
  const joined: string[] = [];
  for (const item of captured) {
    for (const id of item.post.aliases) {
      const [alias, home] = [postKey(item.post.platform, id), homeOf(work, item)];
      const wasKnown = canonical(work, alias) === home;
      learnAlias(work, alias, home, item.seenAt);
      if (wasKnown || canonical(work, alias) !== home) continue;
      joined.push(...(await joinPosts(work, alias, home)));
    }
  }
  return joined;
}

interface Limits {
  /** Mentions that may still be added today. */
  readonly room: number;
  readonly refused: Refusals;
}

function allowedMatches(work: Work, key: string, item: CapturedPost, { room, refused }: Limits): Match[] {
  let left = room;
  return item.matches.filter(({ subjectId, how }) => {
    const subject = work.world.subjects.get(subjectId);
    if (!subject || subject.removedAt !== undefined) {
      refused.add("unknown-subject");
      return false;
    }
    if (work.mentions.get(mentionKey(subjectId, key))) return true;
    // The ceiling is for what comes by itself: what the user clips they want.
    if (how === "clipped" || item.post.platform === webPlatform) return true;
    left -= 1;
    if (left < 0) refused.add("daily-ceiling");
    return left >= 0;
  });
}

function storePost(work: Work, sighting: PostRow, item: CapturedPost, accounts: StoredAccounts): void {
  const { key } = sighting;
  const known = work.posts.get(key);
  const merged = known ? mergePosts(known, sighting) : sighting;
  const authorNo =
    merged.author === sighting.author || known?.authorNo === undefined
      ? accounts.noOf(item.post.platform, item.post.author)
      : known.authorNo;
  const points = mergePoints(work.observations.get(key)?.points ?? [], pointsOf(item, work.viewer));
  if (points.length > 0) work.observations.put({ postKey: key, points });
  work.posts.put(
    compact({
      ...merged,
      authorNo,
      counts: countsIn(points),
      conversationKey: conversationOf(work, merged),
    }),
  );
}

function sightingOf(
  key: string,
  { post, isOwnWriting, seenAt, source, place }: CapturedPost,
  matches: readonly Match[],
): PostRow {
  const { via: _, author, ...fields } = post;
  return compact<PostRow>({
    ...fields,
    key,
    postId: key.slice(post.platform.length + 1),
    aliases: [...new Set(post.aliases)].toSorted(),
    author: compact({
      accountId: author.accountId,
      otherIds: author.otherIds,
      handle: author.handle,
      name: author.name,
      followers: author.followers,
    }),
    subjects: matches.map(({ subjectId }) => subjectId).toSorted(),
    isOwnWriting: isOwnWriting || undefined,
    firstSeenAt: seenAt,
    firstPlace: place,
    lastSeenAt: seenAt,
    stamp: [rankOf(source), seenAt],
  });
}

function pointsOf({ post, seenAt, source }: CapturedPost, viewer: number): CountPoint[] {
  const counts = compact(post.counts);
  if (Object.keys(counts).length === 0) return [];
  return [{ counts, firstAt: seenAt, lastAt: seenAt, rank: rankOf(source), ...(viewer > 0 && { viewer }) }];
}

/** The conversation that a post continues; `undefined` for the post that began one. */
function conversationOf(work: Work, { platform, rootId, key }: PostRow): string | undefined {
  if (rootId === undefined) return undefined;
  const root = canonical(work, postKey(platform, rootId));
  return root === key ? undefined : root;
}

/** Before the post itself is merged: which match is the better one is told by the two sightings. */
function storeMentions(work: Work, sighting: PostRow, item: CapturedPost, matches: readonly Match[]): number {
  const post = work.posts.get(sighting.key);
  let added = 0;
  for (const match of matches) {
    const draft = draftOf(sighting.key, item, match);
    const known = work.mentions.get(draft.key);
    if (!known) added += 1;
    work.mentions.put(known ? mergeMentions(known, draft, orderOf(post, sighting, match.subjectId)) : draft);
  }
  return added;
}
