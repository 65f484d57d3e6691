/**
 * Runs the rules as they now stand over everything that is stored, a piece at a time: mentions that were
 * missed are added, those that are no longer found are kept aside until the user confirms it, and all are
 * read anew. What the user decided stands.
 */

import { isSame } from "@/lib/kit/is-same";
import { asText, at } from "@/lib/kit/read";
import type { Match } from "@/lib/model/mention";
import type { Post } from "@/lib/model/post";
import { measuresVersion } from "@/lib/rollup/measures";
import { counted, type JobContext, type JobStep } from "@/lib/store/job-row";
import { mentionKey, postKey } from "@/lib/store/keys";
import type { MentionRow } from "@/lib/store/mention-row";
import type { PostRow } from "@/lib/store/post-row";
import { writeSetting } from "@/lib/store/settings";

import { draftOf } from "./mention-draft";
import type { MentionReader } from "./read-mention";
import { settle } from "./settle";
import { closeWork, openWork, type Work } from "./work";
import { readWorld } from "./world";

export interface RerunTools {
  readonly matcher: { match(post: Post, quoted?: Post): readonly Match[] };
  readonly reader: MentionReader;
}

/**
 * @param tools by the rules as they stand when a piece begins.
 * @param postsAtOnce how many posts a piece is.
 */
export function createRerunStep(tools: () => Promise<RerunTools>, postsAtOnce = 200): JobStep {
  return async ({ db, progress, now, commit }: JobContext) => {
    const { matcher, reader } = await tools();
    const after = asText(at(progress.cursor, "after")) ?? "";
    const total = progress.total ?? (await db.posts.count());
    await commit(async () => {
      const keys = await db.posts.where("key").above(after).limit(postsAtOnce).primaryKeys();
      const last = keys.at(-1);
      if (last === undefined) {
        await writeSetting(db, "readBy", reader.version);
        await writeSetting(db, "sumsBy", measuresVersion);
        return { ...progress, total, isDone: true };
      }
      const work = openWork(db, await readWorld(db, now), 0, reader);
      await matchAnew(work, keys, matcher);
      const counts = outcomesOf(work, await settle(work, keys));
      await closeWork(work);
      const done = progress.done + keys.length;
      return counted({ ...progress, total, done, cursor: { after: last } }, counts);
    });
  };
}

/**
 * What came of the mentions, by what counts afterwards: a mention that the user decided about stays where it is,
 * whatever the rules find, and so it is `same`. Kept aside before and after: `stillAside`. `changed` are those of
 * them all that are read, or placed, otherwise than before.
 */
function outcomesOf(work: Work, decided: readonly string[]): Readonly<Record<string, number>> {
  const counts = { added: 0, fellOut: 0, returned: 0, same: 0, stillAside: 0, changed: 0 };
  for (const key of decided) {
    const [before, after] = [work.mentions.before(key), work.mentions.get(key)];
    if (!after) continue;
    counts[outcomeOf(before, after)] += 1;
    if (work.mentions.isChanged(key)) counts.changed += 1;
  }
  return counts;
}

type Outcome = "added" | "fellOut" | "returned" | "same" | "stillAside";

function outcomeOf(before: MentionRow | undefined, { aside }: MentionRow): Outcome {
  if (!before) return "added";
  if (before.aside === undefined) return aside === undefined ? "same" : "fellOut";
  return aside === undefined ? "returned" : "stillAside";
}

async function matchAnew(work: Work, keys: readonly string[], matcher: RerunTools["matcher"]): Promise<void> {
  await work.posts.load(keys);
  const posts = keys.flatMap((key) => work.posts.get(key) ?? []);
  await work.posts.load(posts.flatMap(quotedKey));
  const found = new Map(posts.map((post) => [post.key, matcher.match(post, quotedOf(work, post))]));
  await work.mentions.load(posts.flatMap((post) => mentionsOf(post, found.get(post.key) ?? [])));
  for (const post of posts) apply(work, post, found.get(post.key) ?? []);
}

function mentionsOf({ key, subjects }: PostRow, matches: readonly Match[]): string[] {
  return [...subjects, ...matches.map(({ subjectId }) => subjectId)].map((id) => mentionKey(id, key));
}

function quotedKey({ platform, quotedId }: PostRow): string[] {
  return quotedId === undefined ? [] : [postKey(platform, quotedId)];
}

function quotedOf(work: Work, post: PostRow): PostRow | undefined {
  const [key] = quotedKey(post);
  return key === undefined ? undefined : work.posts.get(key);
}

function apply(work: Work, post: PostRow, matches: readonly Match[]): void {
  const bySubject = new Map(matches.map((match) => [match.subjectId, match]));
  for (const id of post.subjects) applyToKnown(work, post, id, bySubject.get(id));
  const added = matches.filter(({ subjectId }) => !post.subjects.includes(subjectId));
  for (const match of added) work.mentions.put(draftFrom(post, match));
  if (added.length > 0) {
    const subjects = [...post.subjects, ...added.map(({ subjectId }) => subjectId)].toSorted();
    work.posts.put({ ...post, subjects });
  }
}

function draftFrom(post: PostRow, match: Match): MentionRow {
  const captured = {
    post,
    matches: [match],
    isOwnWriting: false,
    seenAt: post.firstSeenAt,
    source: "response",
  } as const;
  return draftOf(post.key, captured, match);
}

function applyToKnown(work: Work, post: PostRow, subjectId: string, match: Match | undefined): void {
  const mention = work.mentions.get(mentionKey(subjectId, post.key));
  if (!mention || isBeyondRules(work, post, mention)) return;
  const { isUnmatched: _, ...others } = mention;
  if (!match) {
    work.mentions.put({ ...others, isUnmatched: true });
    return;
  }
  const { how, isAddressed, terms, spans, textHash } = draftFrom(post, match);
  const matched = { ...others, how, isAddressed, terms, spans, textHash };
  if (!isSame(matched, mention)) work.mentions.put(matched);
}

/**
 * Clipped by hand; of a subject that was removed; or found in words that were not kept: those of a post that
 * it quotes.
 */
function isBeyondRules(work: Work, post: PostRow, { how, clip, subjectId, spans }: MentionRow): boolean {
  const subject = work.world.subjects.get(subjectId);
  if (how === "clipped" || clip !== undefined || !subject || subject.removedAt !== undefined) return true;
  return quotedOf(work, post) === undefined && spans.some(({ part }) => part === "quoted");
}
