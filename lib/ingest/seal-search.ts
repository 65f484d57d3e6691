/**
 * Moves the tail of lists and searches into columns, keys and segments, and joins segments into larger ones.
 * One step a call, each a transaction of its own: a worker that is killed goes on where it was.
 */

import { blockOf, emptyBlock, putFacts, type Block } from "@/lib/search/columns";
import { invert } from "@/lib/search/invert";
import type { Database } from "@/lib/store/database";
import {
  keyStretch,
  type SearchChange,
  type SearchSegmentRow,
  type SearchStateRow,
} from "@/lib/store/search-rows";

import { joinStep, putBuckets, startJoining } from "./join-segments";
import { storageError } from "./storage-error";

/** The tail is sealed when it holds as many changes: a list reads it as a whole. */
const usualTail = 4_096;
/** Whoever writes seals by themselves when it holds as many: a restore must not leave a million of them behind. */
const hardTail = 3 * usualTail;

export interface SealOptions {
  /** Seal whatever stands in the tail, and take what is gone out of every segment. */
  readonly isThorough?: boolean | undefined;
  /** Changes that stand in the tail before it is sealed. */
  readonly longestTail?: number | undefined;
}

/**
 * Once a mention is gone, all that is due is done thoroughly: nothing of its words may be left.
 *
 * @returns whether there is more to do: call it again.
 */
export async function sealSearch(
  db: Database,
  { isThorough = false, longestTail = usualTail }: SealOptions = {},
): Promise<boolean> {
  try {
    return await db.transaction("rw", tablesOf(db), async () => {
      const state = await db.searchState.get("state");
      if (!state) return false;
      const segments = await db.searchSegments.toArray();
      const making = segments.find((segment) => segment.making !== undefined);
      if (making) return joinStep(db, state, making, segments);
      const isAll = isThorough || state.isPurgeDue === true;
      const isDue = state.waiting >= longestTail || (isAll && state.waiting > 0);
      if (isDue) return sealStep(db, state, segments, longestTail);
      return (await startJoining(db, state, segments, isAll)) || settleDues(db, state);
    });
  } catch (error) {
    throw storageError(error);
  }
}

/** Whether a call of `sealSearch` would find something to do, as far as one row says it. */
export async function isSealingDue(db: Database): Promise<boolean> {
  const state = await db.searchState.get("state");
  return (
    state !== undefined &&
    (state.waiting >= usualTail || state.isPurgeDue === true || state.isJoinDue === true)
  );
}

/** Inside the transaction of a write, after it added to the tail. Usually does nothing: there is a worker for it. */
export async function sealIfOverdue(db: Database, waiting: number): Promise<void> {
  if (waiting < hardTail) return;
  const [state, segments] = await Promise.all([db.searchState.get("state"), db.searchSegments.toArray()]);
  if (state) await sealStep(db, { ...state, isJoinDue: true }, segments, hardTail);
}

/** Nothing is left to do. */
async function settleDues(db: Database, state: SearchStateRow): Promise<false> {
  const { isPurgeDue, isJoinDue, ...rest } = state;
  if (isPurgeDue || isJoinDue) await db.searchState.put(rest);
  return false;
}

function tablesOf(db: Database) {
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

async function sealStep(
  db: Database,
  state: SearchStateRow,
  segments: readonly SearchSegmentRow[],
  atOnce: number,
): Promise<true> {
  const rows = await tailUpTo(db, atOnce);
  const changes = rows.flatMap((row) => row.changes);
  const sealedTo = rows.at(-1)?.id ?? state.sealedTo;
  const blocks = await sealColumns(db, changes, state.blocks, sealedTo);
  await sealKeys(db, changes);
  await markDead(db, changes, segments);
  const nextSegment = await sealWords(db, changes, state.nextSegment);
  await db.searchTail.bulkDelete(rows.map(({ id }) => id));
  const waiting = rows.length === 0 ? 0 : Math.max(state.waiting - changes.length, 0);
  await db.searchState.put({ ...state, blocks, nextSegment, sealedTo, waiting });
  return true;
}

/** The oldest rows of the tail, until they hold `count` changes. */
async function tailUpTo(db: Database, count: number) {
  let left = count;
  return db.searchTail
    .orderBy("id")
    .until(({ changes }) => (left -= changes.length) <= 0, true)
    .toArray();
}

async function sealColumns(
  db: Database,
  changes: readonly SearchChange[],
  versions: readonly number[],
  sealedTo: number,
): Promise<readonly number[]> {
  const byBlock = Map.groupBy(changes, ({ no }) => blockOf(no));
  const numbers = [...byBlock.keys()];
  const known = await db.searchColumns.bulkGet(numbers);
  const blocks = numbers.map((block, place): { block: number; columns: Block } => {
    const columns = known[place]?.columns ?? emptyBlock();
    for (const { no, facts } of byBlock.get(block) ?? []) putFacts(columns, no, facts);
    return { block, columns };
  });
  await db.searchColumns.bulkPut(blocks);
  const length = Math.max(versions.length, ...numbers.map((block) => block + 1));
  return Array.from({ length }, (_, block) => (byBlock.has(block) ? sealedTo : (versions[block] ?? 0)));
}

async function sealKeys(db: Database, changes: readonly SearchChange[]): Promise<void> {
  const byStretch = Map.groupBy(changes, ({ no }) => Math.floor(no / keyStretch));
  const numbers = [...byStretch.keys()];
  const known = await db.searchKeys.bulkGet(numbers);
  const rows = numbers.map((stretch, place) => {
    const keys = Array.from({ length: keyStretch }, (_, index) => known[place]?.keys[index] ?? "");
    for (const { no, key } of byStretch.get(stretch) ?? []) keys[no % keyStretch] = key;
    return { stretch, keys };
  });
  await db.searchKeys.bulkPut(rows);
}

async function markDead(
  db: Database,
  changes: readonly SearchChange[],
  segments: readonly SearchSegmentRow[],
): Promise<void> {
  const gone = changes.filter(({ facts }) => facts === undefined).map(({ no }) => no);
  const hit = segments.flatMap((segment) => {
    const dead = gone.filter((no) => no >= segment.from && no <= segment.to);
    return dead.length > 0 ? [{ ...segment, dead: [...new Set([...segment.dead, ...dead])] }] : [];
  });
  if (hit.length > 0) await db.searchSegments.bulkPut(hit);
}

/** The words of new numbers become a segment of their own. @returns the id of the next one. */
async function sealWords(db: Database, changes: readonly SearchChange[], id: number): Promise<number> {
  // A number that was given and taken back within the tail leaves no trace.
  const last = new Map(changes.map((change) => [change.no, change.facts]));
  const worded = changes.flatMap(({ no, words }) =>
    words !== undefined && last.get(no) !== undefined ? [{ no, words }] : [],
  );
  const sorted = worded.toSorted((a, b) => a.no - b.no);
  const [first, final] = [sorted.at(0), sorted.at(-1)];
  if (!first || !final) return id;
  const firsts = await putBuckets(db, id, 0, invert(sorted));
  await db.searchSegments.put({ id, level: 0, firsts, from: first.no, to: final.no, dead: [] });
  return id + 1;
}
