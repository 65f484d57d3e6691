/**
 * Keeps lists and searches in step with the mentions that changed: one row of the tail for each write. A
 * mention keeps its local number as long as its words stay; other words get a new number, because what was
 * sealed is never changed.
 */

import { newId } from "@/lib/kit/id";
import { isSame } from "@/lib/kit/is-same";
import { factsOf, searchedWords } from "@/lib/store/mention-facts";
import type { MentionRow } from "@/lib/store/mention-row";
import type { CountPoint } from "@/lib/store/observation-row";
import type { PostRow } from "@/lib/store/post-row";
import { emptySearchState, type SearchChange } from "@/lib/store/search-rows";

import { sealIfOverdue } from "./seal-search";
import type { Work } from "./work";

/** A mention with the rows that it is listed by. */
interface Listed {
  readonly mention: MentionRow;
  readonly post: PostRow;
  readonly points: readonly CountPoint[];
}

/** What is left to be written. */
export type SearchWrites = () => Promise<void>;

/**
 * After everything is decided and before anything is written: it numbers the mentions. What it returns is called
 * in the same transaction, beside the other writes, none of which waits for it.
 */
export async function followSearch(work: Work): Promise<SearchWrites> {
  const keys = work.mentions.keys();
  await loadRows(work, keys);
  const moves = keys.flatMap((key) => moveOf(work, key));
  if (moves.length === 0) return async () => undefined;
  await work.searchState.load(["state"]);
  const state = work.searchState.get("state") ?? emptySearchState(newId());
  let { nextNo } = state;
  const changes: SearchChange[] = [];
  // Words that were only replaced may wait until their segment is written anew; those of somebody erased may not.
  const isPurgeDue = state.isPurgeDue ?? moves.some(({ before, after }) => before && !after);
  for (const { key, before, after, isReworded } of moves) {
    const known = before?.mention.no;
    const no = after && (known === undefined || isReworded) ? nextNo++ : known;
    if (known !== undefined && no !== known) changes.push({ no: known, key: "" });
    if (no === undefined) continue;
    if (!after) {
      changes.push({ no, key: "" });
      continue;
    }
    const { mention, post, points } = after;
    const words = no === known ? undefined : searchedWords(mention, post);
    changes.push({ no, key, facts: factsOf(mention, post, points), ...(words !== undefined && { words }) });
    if (mention.no !== no) work.mentions.put({ ...mention, no });
  }
  const waiting = state.waiting + changes.length;
  work.searchState.put({ ...state, nextNo, waiting, ...(isPurgeDue && { isPurgeDue }) });
  return async () => {
    await Promise.all([work.db.searchTail.add({ changes }), work.searchState.flush()]);
    await sealIfOverdue(work.db, waiting);
  };
}

/** Rows that a mention is listed by are in memory wherever something was seen; not where the user decided. */
async function loadRows(work: Work, keys: readonly string[]): Promise<void> {
  const rows = keys.flatMap((key) => [work.mentions.before(key), work.mentions.get(key)]);
  const posts = rows.flatMap((row) => (row ? [row.postKey] : []));
  await Promise.all([work.posts.load(posts), work.observations.load(posts)]);
}

interface Move {
  readonly key: string;
  readonly before: Listed | undefined;
  readonly after: Listed | undefined;
  readonly isReworded: boolean;
}

function moveOf(work: Work, key: string): Move[] {
  const before = listed(work.mentions.before(key), {
    postOf: (post) => work.posts.before(post),
    pointsOf: (post) => work.observations.before(post)?.points,
  });
  const after = listed(work.mentions.get(key), {
    postOf: (post) => work.posts.get(post),
    pointsOf: (post) => work.observations.get(post)?.points,
  });
  if (!before && !after) return [];
  const isReworded = !isSame(wordSources(before), wordSources(after));
  const isNumbered = before?.mention.no !== undefined;
  if (before && after && isNumbered && !isReworded && isSame(facts(before), facts(after))) {
    // A row that was made from another one may have lost its number on the way, or brought one along.
    if (after.mention.no !== before.mention.no)
      work.mentions.put({ ...after.mention, no: before.mention.no });
    return [];
  }
  return [{ key, before, after, isReworded }];
}

interface Rows {
  readonly postOf: (key: string) => PostRow | undefined;
  readonly pointsOf: (key: string) => readonly CountPoint[] | undefined;
}

/** A mention whose post is gone is not listed. */
function listed(mention: MentionRow | undefined, { postOf, pointsOf }: Rows): Listed | undefined {
  const post = mention && postOf(mention.postKey);
  return post && mention ? { mention, post, points: pointsOf(mention.postKey) ?? [] } : undefined;
}

function facts({ mention, post, points }: Listed): unknown {
  return factsOf(mention, post, points);
}

function wordSources(of: Listed | undefined): unknown {
  return of && [of.post.text, of.post.author.name, of.post.author.handle, of.mention.tags, of.mention.note];
}
