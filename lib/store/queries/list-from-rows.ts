/**
 * The beginning of a list while its columns are still being read: a view that was just opened shows it at once,
 * however many mentions there are. Reads rows in the order of an index until enough of them are like what is asked
 * for, and decides about them as the columns do. Never reads many: what is rare is found by the columns.
 */

import { takeTurns } from "@/lib/kit/turns";
import type { MentionListQuestion, MentionPage } from "@/lib/model/mention-list";
import { BitSet } from "@/lib/search/bit-set";
import { emptyBlock, putFacts, type Block } from "@/lib/search/columns";
import { containsSought } from "@/lib/search/find-words";
import type { Sought } from "@/lib/search/search-query";
import { select, type Position, type Selected } from "@/lib/search/select";
import type { Database } from "@/lib/store/database";
import { factsOf, searchedWords } from "@/lib/store/mention-facts";
import type { MentionRow } from "@/lib/store/mention-row";
import type { PostRow } from "@/lib/store/post-row";

import { directionOf, horizonOf, readLanes, widened, type Lane } from "./index-lanes";
import { cursorOf, pageSize, parseCursor, selectionOf, soughtIn } from "./list-selection";
import { viewsWith, type Viewed } from "./mention-view";

/** How many rows are read. */
interface Reading {
  /** At first of all subjects together, and beyond that of each. */
  readonly first: number;
  readonly spare: number;
  /** In the end of all together: less than a block of columns holds. */
  readonly most: number;
}

/** Enough for a page of sixty where one mention in ten is meant; they take a tenth of a second at the worst. */
const usual: Reading = { first: 128, spare: 6, most: 1_000 };

/**
 * May stand in a live query.
 *
 * @returns `undefined` where only the columns can tell. The total is exact where everything that may be meant was met.
 */
export async function listFromRows(
  db: Database,
  { filter, order, limit, after }: MentionListQuestion,
  now = Date.now(),
  { most, ...begin } = usual,
): Promise<MentionPage | undefined> {
  const cursor = parseCursor(after);
  const selection = await selectionOf(db, filter, now);
  const direction = directionOf(order, filter, selection, cursor);
  if (!direction) return undefined;
  const [size, sought, posts] = [pageSize(limit), soughtIn(filter), new Map<string, PostRow>()];
  let lanes = lanesOf(filter.subjectIds, begin);
  while (wantedRows(lanes) <= most) {
    lanes = await readLanes(db, direction, lanes);
    const horizon = horizonOf(lanes);
    const isAll = horizon === -Infinity;
    const rows = lanes.flatMap(({ read }) => read?.rows ?? []);
    const met = rows.filter((row) => isAll || direction.valueOf(row) > horizon);
    const listed = await listedOf(db, met, posts);
    const hits = sought && hitsAmong(listed, sought);
    const paging = { order, limit: size + 1, after: cursor && placed(cursor, listed) };
    const selected = await select([blockOf(listed)], { ...selection, hits }, paging, takeTurns());
    if (isAll || selected.positions.length > size) {
      return pageOf(db, listed, selected, { size, isExact: isAll && cursor === undefined });
    }
    lanes = widened(lanes, horizon);
  }
  return undefined;
}

function lanesOf(subjectIds: readonly string[], { first, spare }: Omit<Reading, "most">): readonly Lane[] {
  const limit = Math.ceil(first / subjectIds.length) + spare;
  return [...new Set(subjectIds)].map((subjectId) => ({ subjectId, limit }));
}

function wantedRows(lanes: readonly Lane[]): number {
  return lanes.reduce((sum, { limit }) => sum + limit, 0);
}

interface Listed extends Viewed {
  readonly no: number;
}

/** By their numbers. @param posts those that were read before; what is read now is added. */
async function listedOf(
  db: Database,
  rows: readonly MentionRow[],
  posts: Map<string, PostRow>,
): Promise<readonly Listed[]> {
  const unread = new Set(rows.map(({ postKey }) => postKey).filter((key) => !posts.has(key)));
  for (const post of await db.posts.bulkGet([...unread])) if (post) posts.set(post.key, post);
  const listed = rows.flatMap((row): Listed[] => {
    const post = posts.get(row.postKey);
    return post && row.no !== undefined ? [{ row, post, no: row.no }] : [];
  });
  return listed.toSorted((a, b) => a.no - b.no);
}

/** Each at its place in the list: growth is the one fact that rows of a mention do not tell, and no index has its order. */
function blockOf(listed: readonly Listed[]): Block {
  const block = emptyBlock();
  for (const [place, { row, post }] of listed.entries()) putFacts(block, place, factsOf(row, post, []));
  return block;
}

function hitsAmong(listed: readonly Listed[], sought: Sought): BitSet {
  const hits = new BitSet(listed.length);
  for (const [place, { row, post }] of listed.entries()) {
    if (containsSought(searchedWords(row, post), sought)) hits.add(place);
  }
  return hits;
}

/** The cursor as the block knows it, where the place in the list stands for the number. */
function placed(cursor: Position, listed: readonly Listed[]): Position {
  return { ...cursor, no: listed.filter(({ no }) => no < cursor.no).length };
}

async function pageOf(
  db: Database,
  listed: readonly Listed[],
  { positions, count }: Selected,
  { size, isExact }: { readonly size: number; readonly isExact: boolean },
): Promise<MentionPage> {
  const shown = positions.slice(0, size).flatMap((position) => {
    const one = listed[position.no];
    return one ? [{ one, cursor: cursorOf({ ...position, no: one.no }) }] : [];
  });
  const next = positions.length > size ? shown.at(-1)?.cursor : undefined;
  return {
    mentions: await viewsWith(
      db,
      shown.map(({ one }) => one),
    ),
    total: { count, isExact },
    ...(next !== undefined && { next }),
  };
}
