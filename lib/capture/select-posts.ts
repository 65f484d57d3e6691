/**
 * Decides which posts of a reading leave the page: the mentions, what else was shown of their
 * conversations, and who passed them on. Everything else goes no further than this function.
 */

import type { CapturedPost, CapturedShare, ScreenTally } from "@/lib/model/batch";
import type { Match } from "@/lib/model/mention";
import type { Post } from "@/lib/model/post";
import type { Reading } from "@/lib/model/reading";

import type { Steps } from "./pace";

/** A reading, with what only markup needs beside it: see PageReading. */
export interface Sighting extends Reading {
  /** Reposts that are no posts of their own there. */
  readonly shares?: readonly CapturedShare[];
  /** Quoted posts without an id, by the id of the post that quotes them. */
  readonly quoted?: ReadonlyMap<string, Post>;
  /** What of it stood on the screen for the first time. Its posts may be others: those whose counts changed. */
  readonly screen?: ScreenTally | undefined;
}

export interface SelectOptions {
  readonly match: (post: Post, quoted?: Post) => readonly Match[];
  /** Whether a native id is a mention, or the beginning of a mention's conversation, that is kept already. */
  readonly isKnown: (id: string) => boolean;
  readonly seenAt: number;
  readonly source: CapturedPost["source"];
  /** Whether a post may be kept, by who can see it and where it stands. */
  readonly mayKeep: (post: Post) => boolean;
}

export interface Selection {
  readonly posts: readonly CapturedPost[];
  readonly shares: readonly CapturedShare[];
  /** Written from here, and about nobody as far as this page knows: the worker must know, or they stay. */
  readonly unsure: readonly CapturedPost[];
}

/** Step by step, because matching takes its time. */
export function* selectPosts(reading: Sighting, options: SelectOptions): Steps<Selection> {
  const candidates = onePerId(reading, options);
  const found = yield* matchesOf(candidates, reading, options);
  const roots = new Set([...found.keys()].flatMap(({ postId, rootId }) => [postId, rootId]));
  const isKnown = (id: string): boolean => roots.has(id) || options.isKnown(id);
  const posts: CapturedPost[] = [];
  const unsure: CapturedPost[] = [];
  for (const post of candidates.values()) {
    const isOwnWriting = reading.isOwnWriting && post.via === undefined;
    const { seenAt, source } = options;
    const place = reading.place.kind;
    const captured = { post, matches: found.get(post) ?? [], isOwnWriting, seenAt, source, place };
    const ids = isOwnWriting ? answeredIds(post) : threadIds(post);
    if (found.has(post) || ids.some(isKnown)) posts.push(captured);
    else if (isOwnWriting && ids.length > 0) unsure.push(captured);
  }
  return { posts, unsure, shares: sharesOf(reading, candidates, found, options) };
}

/** What a post written from here may be an answer to: its thread, or what it quotes. */
export function answeredIds({ postId, parentId, rootId, quotedId }: Post): string[] {
  return [parentId, rootId, quotedId].filter((id) => id !== undefined).filter((id) => id !== postId);
}

function threadIds({ postId, parentId, rootId }: Post): string[] {
  return [postId, parentId, rootId].filter((id) => id !== undefined);
}

/**
 * A post may stand in a reading twice, as an item and inside another: the item says more. A repost has
 * no content of its own. What the user wrote stands nowhere yet: whether it matters is told by what it answers.
 */
function onePerId({ posts, isOwnWriting }: Sighting, { mayKeep }: SelectOptions): Map<string, Post> {
  const byId = new Map<string, Post>();
  for (const post of posts) {
    const isKept = isOwnWriting ? post.visibility !== "friends" : mayKeep(post);
    if (post.kind === "repost" || !isKept) continue;
    if (post.via === undefined || !byId.has(post.postId)) byId.set(post.postId, post);
  }
  return byId;
}

function* matchesOf(
  candidates: ReadonlyMap<string, Post>,
  reading: Sighting,
  { match, mayKeep }: SelectOptions,
): Steps<Map<Post, readonly Match[]>> {
  const found = new Map<Post, readonly Match[]>();
  for (const post of candidates.values()) {
    if (reading.isOwnWriting && !mayKeep(post)) continue;
    const matches = match(post, candidates.get(post.quotedId ?? "") ?? reading.quoted?.get(post.postId));
    if (matches.length > 0) found.set(post, matches);
    yield;
  }
  return found;
}

function sharesOf(
  { posts, shares = [] }: Sighting,
  candidates: ReadonlyMap<string, Post>,
  found: ReadonlyMap<Post, readonly Match[]>,
  { mayKeep }: SelectOptions,
): CapturedShare[] {
  const isOfMention = ({ postId }: CapturedShare): boolean => {
    const shared = candidates.get(postId);
    return shared !== undefined && found.has(shared);
  };
  return [...posts.filter(mayKeep).flatMap(shareOf), ...shares].filter(isOfMention);
}

function shareOf({ kind, sharedId, author, postedAt }: Post): CapturedShare[] {
  if (kind !== "repost" || sharedId === undefined) return [];
  return [{ postId: sharedId, account: author, sharedAt: postedAt }];
}
