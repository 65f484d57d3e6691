/** Looks clauses up in the segments of a search: reads the few buckets that can hold their words. */

import { BitSet } from "@/lib/search/bit-set";
import { bucketsFor, findPhrase, findWord } from "@/lib/search/find-words";
import type { BucketPair } from "@/lib/search/postings";
import type { Clause, Sought } from "@/lib/search/search-query";

import type { Database } from "./database";
import type { BucketKey, SearchSegmentRow } from "./search-rows";

type Buckets = ReadonlyMap<string, BucketPair["numbers"]>;

/**
 * @param size no number of a mention is as high.
 * @returns `undefined` where a bucket is gone: the segments were joined since they were listed.
 */
export async function findInSegments(
  db: Database,
  segments: readonly SearchSegmentRow[],
  { clauses, anyOf }: Sought,
  size: number,
): Promise<BitSet | undefined> {
  const buckets = await readBuckets(db, segments, [...clauses, ...anyOf]);
  if (!buckets) return undefined;
  const find = (clause: Clause) => findAllWords(clause, segments, buckets, size);
  const hits = new BitSet(size);
  hits.fill();
  for (const clause of clauses) hits.keep(find(clause));
  if (anyOf.length > 0) hits.keep(unionOf(anyOf.map(find), size));
  const phrases = clauses.filter(({ words }) => words.length > 1);
  return phrases.length === 0 ? hits : keepPhrases(db, { segments, buckets, size }, phrases, hits);
}

/** All buckets that any word of any clause may stand in, in one go. */
async function readBuckets(
  db: Database,
  segments: readonly SearchSegmentRow[],
  clauses: readonly Clause[],
): Promise<Buckets | undefined> {
  const rows = await db.searchWords.bulkGet(keysFor(segments, clauses));
  if (rows.includes(undefined)) return undefined;
  return new Map(rows.flatMap((row) => (row ? [[nameOf([row.segment, row.bucket]), row] as const] : [])));
}

/** The mentions that contain all words of the clause, in whatever order. */
function findAllWords(
  clause: Clause,
  segments: readonly SearchSegmentRow[],
  buckets: Buckets,
  size: number,
): BitSet {
  const [first = new BitSet(size), ...others] = clause.words.map((word, step) => {
    const hits = new BitSet(size);
    const isPrefix = clause.isPrefix && step === clause.words.length - 1;
    for (const segment of segments) {
      for (const key of bucketsOf(segment, clause)[step] ?? []) {
        const bucket = buckets.get(nameOf(key));
        if (bucket) findWord(bucket, word, isPrefix, hits);
      }
    }
    return hits;
  });
  for (const other of others) first.keep(other);
  return first;
}

interface Read {
  readonly segments: readonly SearchSegmentRow[];
  readonly buckets: Buckets;
  readonly size: number;
}

/** Of mentions that contain all words of the phrases, those in which the words follow each other. */
async function keepPhrases(
  db: Database,
  { segments, buckets, size }: Read,
  phrases: readonly Clause[],
  hits: BitSet,
): Promise<BitSet | undefined> {
  const rows = await db.searchPlaces.bulkGet(keysFor(segments, phrases));
  if (rows.includes(undefined)) return undefined;
  const pairs = new Map(
    rows.flatMap((places): [string, BucketPair][] => {
      const name = places ? nameOf([places.segment, places.bucket]) : "";
      const numbers = buckets.get(name);
      return places && numbers ? [[name, { numbers, places }]] : [];
    }),
  );
  for (const phrase of phrases) {
    const found = new BitSet(size);
    for (const segment of segments) {
      const perWord = bucketsOf(segment, phrase).map((keys) =>
        keys.flatMap((key) => pairs.get(nameOf(key)) ?? []),
      );
      findPhrase(phrase, perWord, hits, found);
    }
    hits.keep(found);
  }
  return hits;
}

/** Each bucket once. */
function keysFor(segments: readonly SearchSegmentRow[], clauses: readonly Clause[]): BucketKey[] {
  const keys = segments.flatMap((segment) => clauses.flatMap((clause) => bucketsOf(segment, clause).flat()));
  return [...new Map(keys.map((key) => [nameOf(key), key])).values()];
}

/** For each word of the clause the buckets of the segment that may hold it. */
function bucketsOf({ id, firsts }: SearchSegmentRow, { words, isPrefix }: Clause): BucketKey[][] {
  return words.map((word, step) =>
    bucketsFor(firsts, word, isPrefix && step === words.length - 1).map((bucket): BucketKey => [id, bucket]),
  );
}

function nameOf([segment, bucket]: BucketKey): string {
  return `${segment}/${bucket}`;
}

function unionOf(sets: readonly BitSet[], size: number): BitSet {
  const union = new BitSet(size);
  for (const set of sets) union.join(set);
  return union;
}
