/**
 * Makes lists and searches anew from the rows of the mentions: after a restore, or where they were damaged.
 * Every mention gets a new number, so that none of before is mistaken for one of now; a mention that is written
 * meanwhile has its new number already.
 */

import { newId } from "@/lib/kit/id";
import type { Database } from "@/lib/store/database";
import { factsOf, searchedWords } from "@/lib/store/mention-facts";
import type { MentionRow } from "@/lib/store/mention-row";
import { emptySearchState, type SearchChange, type SearchStateRow } from "@/lib/store/search-rows";

import { sealSearch } from "./seal-search";
import { storageError } from "./storage-error";

/** Mentions that one transaction numbers. */
const atOnce = 500;

/** From the beginning to the end; `resumeSearch` goes on with one that was broken off. */
export async function rebuildSearch(db: Database): Promise<void> {
  await startRebuilding(db);
  while (await resumeSearch(db));
}

/**
 * Takes everything away and begins; `resumeSearch` goes on. In a transaction, or in one of its own.
 *
 * @param above higher than the number of any mention, where the state may not know.
 */
export async function startRebuilding(db: Database, above = 0): Promise<void> {
  await inTransaction(db, async () => {
    const before = await db.searchState.get("state");
    const nextNo = Math.max(before?.nextNo ?? 0, above);
    await Promise.all(searchTables(db).map((table) => table.clear()));
    await db.searchState.put({
      ...emptySearchState(newId()),
      nextNo,
      rebuilding: { after: "", from: nextNo },
    });
  });
}

/** One step of what was begun; also seals what it made. @returns whether there is more to do. */
export async function resumeSearch(db: Database): Promise<boolean> {
  const isNumbering = await inTransaction(db, async () => {
    const state = await db.searchState.get("state");
    if (!state?.rebuilding) return false;
    await numberSome(db, state, state.rebuilding);
    return true;
  });
  return (await sealSearch(db)) || isNumbering;
}

async function numberSome(
  db: Database,
  state: SearchStateRow,
  { after, from }: NonNullable<SearchStateRow["rebuilding"]>,
): Promise<void> {
  const rows = await db.mentions.where("key").above(after).limit(atOnce).toArray();
  const last = rows.at(-1);
  if (!last) {
    const { rebuilding: _, ...done } = state;
    await db.searchState.put(done);
    return;
  }
  // A number that was never given was spoiled.
  const stale = rows.filter(({ no }) => no === undefined || no < from || no >= state.nextNo);
  const { changes, mentions, nextNo } = await numbered(db, stale, from, state.nextNo);
  await db.mentions.bulkPut(mentions);
  if (changes.length > 0) await db.searchTail.add({ changes });
  const waiting = state.waiting + changes.length;
  await db.searchState.put({ ...state, nextNo, waiting, rebuilding: { after: last.key, from } });
}

async function numbered(db: Database, rows: readonly MentionRow[], from: number, first: number) {
  const keys = rows.map(({ postKey }) => postKey);
  const [posts, observations] = await Promise.all([db.posts.bulkGet(keys), db.observations.bulkGet(keys)]);
  const changes: SearchChange[] = [];
  const mentions: MentionRow[] = [];
  let nextNo = first;
  for (const [place, row] of rows.entries()) {
    const post = posts[place];
    if (!post) continue;
    const mention = { ...row, no: nextNo++ };
    // A change of the mention while this was under way was noted under its old number.
    if (row.no !== undefined && row.no < from) changes.push({ no: row.no, key: "" });
    mentions.push(mention);
    const facts = factsOf(mention, post, observations[place]?.points ?? []);
    changes.push({ no: mention.no, key: row.key, facts, words: searchedWords(mention, post) });
  }
  return { changes, mentions, nextNo };
}

function searchTables(db: Database) {
  return [
    db.searchState,
    db.searchTail,
    db.searchColumns,
    db.searchKeys,
    db.searchSegments,
    db.searchWords,
    db.searchPlaces,
  ];
}

async function inTransaction<Result>(db: Database, write: () => Promise<Result>): Promise<Result> {
  try {
    return await db.transaction("rw", [...searchTables(db), db.mentions, db.posts, db.observations], write);
  } catch (error) {
    throw storageError(error);
  }
}
