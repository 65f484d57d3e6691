/** Posts with their mentions and counts, and our answers: merged as ingest merges two sightings. */

import type { BundledPost } from "@/lib/backup/bundles";
import { fromFile } from "@/lib/backup/file-row";
import { canonical, loadAliases } from "@/lib/ingest/aliases";
import { addAnswers } from "@/lib/ingest/answers";
import { orderOf } from "@/lib/ingest/match-stamp";
import { mergeMentions } from "@/lib/ingest/mention-draft";
import { countsIn, mergePoints } from "@/lib/ingest/merge-points";
import { mergePosts } from "@/lib/ingest/merge-posts";
import { settle } from "@/lib/ingest/settle";
import { spreadAnswers } from "@/lib/ingest/spread-answers";
import { erasedAmong, hashNames, isAccountErased, namesOf, withoutPeople } from "@/lib/ingest/suppression";
import { closeWork, type Work } from "@/lib/ingest/work";
import { compact } from "@/lib/kit/compact";
import { mentionKey, postKey } from "@/lib/store/keys";
import type { MentionRow } from "@/lib/store/mention-row";
import type { CountPoint } from "@/lib/store/observation-row";
import type { PostRow } from "@/lib/store/post-row";
import { readSetting } from "@/lib/store/settings";

import { keysOfNumbers, loadNumbers, localNumber } from "./accounts";
import { namesOfPostRow } from "./erased";
import { beginWork, progressOf, type Piece, type PieceOfWork } from "./piece";

const atOnce = 500;

export const takeAnswers: PieceOfWork = async (piece) => {
  const { staging, context, cursor } = piece;
  const rows = await staging.answers.where("key").above(cursor.after).limit(atOnce).toArray();
  await context.commit(async () => {
    const work = await beginWork(piece);
    await loadAliases(
      work,
      rows.map(({ key }) => key),
    );
    const keys = rows.map(({ key }) => canonical(work, key));
    await work.answers.load(keys);
    for (const [place, { answers }] of rows.entries()) {
      const key = keys[place] ?? "";
      work.answers.put(addAnswers(key, work.answers.get(key), answers));
    }
    await settle(work, keys);
    await closeWork(work);
    return progressOf(piece, rows.at(-1)?.key, rows.length);
  });
};

/** Everything of the file that belongs to some of its posts. */
interface Load {
  readonly posts: readonly PostRow[];
  readonly mentions: ReadonlyMap<string, MentionRow>;
  readonly points: ReadonlyMap<string, readonly CountPoint[]>;
  readonly accounts: ReadonlyMap<number, string>;
}

export const takePosts: PieceOfWork = async (piece) => {
  const { db, staging, context, cursor } = piece;
  const bundle = await staging.bundles.where("no").above(Number(cursor.after)).first();
  const load = await loadOf(piece, bundle?.posts ?? []);
  const rows = load.posts;
  const keys = (await readSetting(db, "suppressionKeys")) ?? [];
  const hashed = await hashNames(keys, keys.length > 0 ? rows.flatMap((row) => allNames(row, load)) : []);
  await context.commit(async () => {
    const erased = await erasedAmong(db, hashed);
    const wanted = rows.filter((row) => !namesOfPostRow(row, load.accounts).some((name) => erased.has(name)));
    const work = await beginWork(piece);
    await prepare(work, wanted, load);
    const stored: string[] = [];
    let mentions = 0;
    for (const row of wanted) {
      const own =
        erased.size > 0 ? withoutPeople(row, (one) => isAccountErased(erased, row.platform, one)) : row;
      const { key, added } = takePost(work, own, load);
      stored.push(key);
      mentions += added;
    }
    const answered = await spreadAnswers(work, stored);
    await settle(work, [...stored, ...answered]);
    await closeWork(work);
    return progressOf(piece, bundle && String(bundle.no), rows.length, { posts: wanted.length, mentions });
  });
};

function allNames(row: PostRow, { accounts }: Load): string[] {
  const others = [row.replyTo, row.owner, ...row.tagged].filter((account) => account !== undefined);
  return [...namesOfPostRow(row, accounts), ...others.flatMap((account) => namesOf(row.platform, account))];
}

async function loadOf(piece: Piece, bundled: readonly BundledPost[]): Promise<Load> {
  const { viewers } = piece.cursor;
  const posts = bundled.map(({ post }) => post);
  return {
    posts,
    accounts: await keysOfNumbers(
      piece,
      posts.flatMap(({ authorNo }) => authorNo ?? []),
    ),
    mentions: new Map(
      bundled.flatMap(({ mentions }) => mentions.map((row) => [row.key, fromFile(row)] as const)),
    ),
    points: new Map(
      bundled.map(({ post, points }) => [post.key, points.map((point) => withViewer(point, viewers))]),
    ),
  };
}

function withViewer({ viewer, ...point }: CountPoint, viewers: Readonly<Record<string, number>>): CountPoint {
  const no = viewer === undefined ? undefined : viewers[viewer];
  return { ...point, ...(no !== undefined && { viewer: no }) };
}

/** Reads all that the posts will be merged with, in few requests. */
async function prepare(work: Work, rows: readonly PostRow[], load: Load): Promise<void> {
  await work.aliases.loadSparse(rows.flatMap((row) => [row.key, ...rootOf(row)]));
  await loadAliases(
    work,
    rows.flatMap((row) => [row.key, ...rootOf(row)]),
  );
  const homes = rows.map(({ key }) => canonical(work, key));
  await work.posts.loadSparse(homes);
  const mentions = rows.map(({ subjects }, place) =>
    subjects.map((id) => mentionKey(id, homes[place] ?? "")),
  );
  const isKnown = (_: unknown, place: number) => work.posts.get(homes[place] ?? "") !== undefined;
  await Promise.all([
    work.observations.load(homes.filter(isKnown)),
    work.mentions.load(mentions.filter(isKnown).flat()),
    work.answers.loadSparse(homes),
    work.conversations.loadSparse(homes),
    loadNumbers(work, load.accounts),
  ]);
  // What is not known as a post has neither mentions nor counts.
  work.observations.expectNone(homes);
  work.mentions.expectNone(mentions.flat());
  // The root that is known already may have got another name since.
  await loadAliases(
    work,
    homes.flatMap((key) => rootOf(work.posts.get(key))),
  );
}

/** @returns where it is kept, and how many of its mentions are new here. */
function takePost(work: Work, row: PostRow, load: Load): { readonly key: string; readonly added: number } {
  const key = canonical(work, row.key);
  const known = work.posts.get(key);
  const subjects = row.subjects.filter(
    (id) => work.world.subjects.has(id) && load.mentions.has(mentionKey(id, row.key)),
  );
  const incoming: PostRow = {
    ...row,
    key,
    postId: key.slice(row.platform.length + 1),
    subjects,
    authorNo: localNumber(work, load.accounts, row.authorNo),
  };
  const added = takeMentions(work, known, incoming, row.key, load);
  const merged = known ? mergePosts(known, incoming) : incoming;
  const points = mergePoints(work.observations.get(key)?.points ?? [], load.points.get(row.key) ?? []);
  if (points.length > 0) work.observations.put({ postKey: key, points });
  work.posts.put(
    compact({
      ...merged,
      authorNo: merged.author === known?.author ? known.authorNo : incoming.authorNo,
      counts: countsIn(points),
      conversationKey: conversationOf(work, merged),
    }),
  );
  return { key, added };
}

function takeMentions(
  work: Work,
  known: PostRow | undefined,
  incoming: PostRow,
  oldKey: string,
  load: Load,
): number {
  let added = 0;
  for (const id of incoming.subjects) {
    const mention = load.mentions.get(mentionKey(id, oldKey));
    if (!mention) continue;
    const moved = { ...mention, key: mentionKey(id, incoming.key), postKey: incoming.key };
    const here = work.mentions.get(moved.key);
    if (!here) added += 1;
    work.mentions.put(here ? mergeRead(here, moved, orderOf(known, incoming, id)) : moved);
  }
  return added;
}

/** A reading of the text that counts is kept, whichever of the two stores made it. */
function mergeRead(here: MentionRow, moved: MentionRow, order: number): MentionRow {
  const merged = mergeMentions(here, moved, order);
  if (merged.classification ?? merged.textHash !== moved.textHash) return merged;
  const { classification, classifiedAs } = moved;
  return compact({ ...merged, classification, classifiedAs });
}

/** The conversation that a post continues; `undefined` for the post that began one. */
function conversationOf(work: Work, { platform, rootId, key }: PostRow): string | undefined {
  if (rootId === undefined) return undefined;
  const root = canonical(work, postKey(platform, rootId));
  return root === key ? undefined : root;
}

function rootOf(post: PostRow | undefined): string[] {
  return post?.rootId === undefined ? [] : [postKey(post.platform, post.rootId)];
}
