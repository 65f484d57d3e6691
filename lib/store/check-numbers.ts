/**
 * Compares what is listed and found under the numbers of mentions with what their rows say, some at a time. Of
 * a segment all buckets are read first, once: see check-words.ts.
 */

import { isSame } from "@/lib/kit/is-same";
import { blockOf, blockSize, type Block } from "@/lib/search/columns";
import type { Facts } from "@/lib/search/facts";

import { factsAt, isRead, keysAt, readTail, type Tail } from "./check-listed";
import { addBucket, sumOfWords } from "./check-words";
import type { Database } from "./database";
import { factsOf, searchedWords } from "./mention-facts";
import type { SearchSegmentRow, SearchStateRow } from "./search-rows";

/** Mentions that one piece compares. */
const atOnce = 500;
/** Buckets that one piece reads: some 25 kB each. */
const bucketsAtOnce = 64;

interface Findings {
  readonly wrong: number;
  readonly compared: number;
  /** The next number, which may be the same again; `undefined` = there are no more. */
  readonly next: number | undefined;
}

/** What was read of the segment that is being compared. The worker that comes after a killed one reads anew. */
interface SegmentSums {
  readonly epoch: string;
  readonly id: number;
  readonly sums: Uint32Array;
  /** Buckets that were read. */
  read: number;
}

const underWay = new WeakMap<Database, SegmentSums>();

/** Before a check begins: one that was broken off has read what may be otherwise by now. */
export function forgetSums(db: Database): void {
  underWay.delete(db);
}

/** In a transaction. @param no the first number that was not compared yet. */
export async function checkNumbers(db: Database, no: number): Promise<Findings> {
  const state = await db.searchState.get("state");
  if (!state || no >= state.nextNo) {
    forgetSums(db);
    return { wrong: 0, compared: 0, next: undefined };
  }
  const segments = (await db.searchSegments.toArray()).filter(({ making }) => making === undefined);
  const segment = segments.find(({ from, to }) => from <= no && no <= to);
  if (!segment) {
    const end = Math.min(state.nextNo, ...segments.map(({ from }) => from).filter((from) => from > no));
    return compareNumbers(db, state, no, end, undefined);
  }
  if (segment.to >= state.nextNo) return { wrong: 1, compared: 0, next: undefined };
  const read = sumsOf(db, state.epoch, segment);
  if (read.read < segment.firsts.length) {
    return { wrong: await readBuckets(db, segment, read), compared: 0, next: no };
  }
  return compareNumbers(db, state, no, segment.to + 1, { segment, sums: read.sums });
}

function sumsOf(db: Database, epoch: string, { id, from, to }: SearchSegmentRow): SegmentSums {
  const known = underWay.get(db);
  if (known?.epoch === epoch && known.id === id) return known;
  const fresh = { epoch, id, sums: new Uint32Array(to - from + 1), read: 0 };
  underWay.set(db, fresh);
  return fresh;
}

/** The next buckets of a segment. @returns how many are missing or spoiled. */
async function readBuckets(
  db: Database,
  { id, from, firsts }: SearchSegmentRow,
  read: SegmentSums,
): Promise<number> {
  const buckets = firsts.slice(read.read, read.read + bucketsAtOnce).map((_, place) => read.read + place);
  const keys = buckets.map((bucket): [number, number] => [id, bucket]);
  const [words, places] = await Promise.all([db.searchWords.bulkGet(keys), db.searchPlaces.bulkGet(keys)]);
  read.read += buckets.length;
  return buckets.filter((bucket, place) => {
    const [numbers, beside] = [words[place], places[place]];
    return !numbers || !beside || !addBucket({ numbers, places: beside }, firsts[bucket], read.sums, from);
  }).length;
}

interface Made {
  readonly no: number | undefined;
  readonly facts: Facts;
  readonly words: string;
}

interface Sealed {
  readonly segment: SearchSegmentRow;
  readonly sums: Uint32Array;
}

/** @param end no number from here on. @param sealed absent = no segment holds words of these numbers. */
async function compareNumbers(
  db: Database,
  state: SearchStateRow,
  no: number,
  end: number,
  sealed: Sealed | undefined,
): Promise<Findings> {
  const tail = await readTail(db);
  const columns = isRead(state, no) ? (await db.searchColumns.get(blockOf(no)))?.columns : undefined;
  // Where nothing is sealed there is next to nothing to compare.
  const next = Math.min(end, (blockOf(no) + 1) * blockSize, no + (columns ? atOnce : blockSize));
  const numbers = Array.from({ length: next - no }, (_, place) => no + place);
  const keys = await keysAt(db, tail, numbers);
  const named = keys.filter((key) => key !== "");
  // Waiting for nothing would let the transaction end.
  const expected = named.length > 0 ? await madeAnew(db, named) : new Map<string, Made>();
  const areWords = wordsAt(tail, sealed);
  const wrong = numbers.filter((one, place) => {
    const [key = "", facts] = [keys[place], listedAt(one, tail, columns)];
    if (key === "") return facts !== undefined || !areWords(one, undefined);
    const made = expected.get(key);
    return made?.no !== one || !isSame(facts, made.facts) || !areWords(one, made.words);
  });
  return { wrong: wrong.length, compared: expected.size, next };
}

function listedAt(no: number, tail: Tail, columns: Block | undefined): Facts | undefined {
  const recent = tail.get(no);
  return recent ? recent.facts : columns && factsAt(columns, no);
}

/** Whether the words found under a number are those of its mention, or none where there is no mention. */
function wordsAt(tail: Tail, sealed: Sealed | undefined) {
  const dead = new Set(sealed?.segment.dead);
  return (no: number, words: string | undefined): boolean => {
    const recent = tail.get(no);
    const sum = sealed && !dead.has(no) ? (sealed.sums[no - sealed.segment.from] ?? 0) : undefined;
    // What is gone stands in its segment until the tail is sealed.
    if (words === undefined) return recent?.key === "" || (sum ?? 0) === 0;
    return recent?.words === undefined ? sum === sumOfWords(words) : recent.words === words;
  };
}

/** By key, what is to be listed and found of mentions. */
async function madeAnew(db: Database, keys: readonly string[]): Promise<ReadonlyMap<string, Made>> {
  const mentions = (await db.mentions.bulkGet([...keys])).flatMap((row) => row ?? []);
  const postKeys = mentions.map(({ postKey }) => postKey);
  const [posts, observations] = await Promise.all([
    db.posts.bulkGet(postKeys),
    db.observations.bulkGet(postKeys),
  ]);
  return new Map(
    mentions.flatMap((mention, place) => {
      const post = posts[place];
      if (!post) return [];
      const facts = factsOf(mention, post, observations[place]?.points ?? []);
      return [[mention.key, { no: mention.no, facts, words: searchedWords(mention, post) }] as const];
    }),
  );
}
