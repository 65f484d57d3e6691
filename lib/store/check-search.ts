/**
 * Checks that lists and searches say what the rows of the mentions say, some at a time: every mention stands
 * under its number, and what stands under a number is what is listed and found of that mention. Each is true or
 * not by itself, so that writes between two pieces change nothing. Whatever is wrong is put right by making all
 * of it anew.
 */

import { keysAt, readTail } from "./check-listed";
import { checkNumbers, forgetSums } from "./check-numbers";
import type { Database } from "./database";
import { hasAny } from "./has-any";
import type { SearchStateRow } from "./search-rows";

/** Mentions that one piece looks up. */
const atOnce = 1_000;

export interface SearchCheck {
  readonly phase: "whole" | "mentions" | "numbers";
  /** Of mentions: the key of the last one that was looked up. */
  readonly after?: string | undefined;
  /** Of numbers: the next one. */
  readonly no?: number | undefined;
}

export interface SearchFindings {
  /** Mentions, numbers and buckets that are not as they must be. */
  readonly wrong: number;
  /** Mentions that were compared with what is listed of them. */
  readonly compared: number;
  /** Where to go on; `undefined` = that was all. */
  readonly next: SearchCheck | undefined;
}

/**
 * One piece of the check, in a transaction over all tables. Once something is wrong there is no need to go on.
 */
export async function checkSearch(db: Database, { phase, after, no }: SearchCheck): Promise<SearchFindings> {
  try {
    if (phase === "whole") return await checkWhole(db);
    if (phase === "mentions") return await checkMentions(db, after ?? "");
    const { next, ...found } = await checkNumbers(db, no ?? 0);
    return { ...found, next: next === undefined ? undefined : { phase, no: next } };
  } catch (error) {
    // A row that cannot even be read is as wrong as one that says something else.
    if (error instanceof TypeError || error instanceof RangeError)
      return { wrong: 1, compared: 0, next: undefined };
    throw error;
  }
}

/** What is true or not of the whole, and told by a few rows. */
async function checkWhole(db: Database): Promise<SearchFindings> {
  forgetSums(db);
  const next = { phase: "mentions" } as const;
  const state = await db.searchState.get("state");
  if (!state) return { wrong: (await hasAny(db.mentions)) ? 1 : 0, compared: 0, next };
  if (!(await isSealedWhereItSays(db, state))) return { wrong: 1, compared: 0, next };
  const known = new Set<number>(await db.searchSegments.toCollection().primaryKeys());
  const found = new Set([...(await segmentsIn(db.searchWords)), ...(await segmentsIn(db.searchPlaces))]);
  // Nobody would ever take them away: words of somebody erased could be among them.
  return { wrong: [...found].filter((id) => !known.has(id)).length, compared: 0, next };
}

/** Or a view would pass over what is fresh, or over columns. */
async function isSealedWhereItSays(db: Database, { sealedTo, blocks }: SearchStateRow): Promise<boolean> {
  const fresh = (await db.searchTail.orderBy("id").limit(1).primaryKeys())[0];
  return (fresh === undefined || fresh > sealedTo) && blocks.every((version) => version <= sealedTo);
}

/** Of every segment that has a bucket one key is read. */
async function segmentsIn(table: Database["searchWords"] | Database["searchPlaces"]): Promise<number[]> {
  const found: number[] = [];
  for (;;) {
    const after = [found.at(-1) ?? -1, Infinity];
    const key = (await table.where("[segment+bucket]").above(after).limit(1).primaryKeys())[0];
    if (!key) return found;
    found.push(key[0]);
  }
}

/** Whether every mention stands under its number. */
async function checkMentions(db: Database, after: string): Promise<SearchFindings> {
  const { nextNo = 0 } = (await db.searchState.get("state")) ?? {};
  const rows = await db.mentions.where("key").above(after).limit(atOnce).toArray();
  const last = rows.at(-1);
  if (!last) return { wrong: 0, compared: 0, next: { phase: "numbers", no: 0 } };
  const numbers = rows.map(({ no = -1 }) => no);
  const keys = await keysAt(db, await readTail(db), numbers);
  const lost = rows.filter(({ key, no = -1 }, place) => keys[place] !== key || no < 0 || no >= nextNo);
  // A mention whose post is gone is not listed.
  const posts = lost.length === 0 ? [] : await db.posts.bulkGet(lost.map(({ postKey }) => postKey));
  return { wrong: posts.filter(Boolean).length, compared: 0, next: { phase: "mentions", after: last.key } };
}
