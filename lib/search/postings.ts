/**
 * Where words stand, kept in buckets: some hundred words in order, their lists one after the other. Numbers of
 * mentions stand in one list of bytes, as differences; the places inside each mention in another one, because
 * only phrases need them.
 */

import { ByteSink } from "@/lib/kit/byte-sink";
import { ByteSource } from "@/lib/kit/byte-source";

import type { BitSet } from "./bit-set";

/** All places of one word. */
export interface Posting {
  readonly word: string;
  /** Numbers of mentions, ascending. */
  readonly numbers: readonly number[];
  /** For each of them in turn: how many places, then the places as differences. */
  readonly places: readonly number[];
}

export interface Bucket {
  /** In the order of their UTF-16 units. */
  readonly words: readonly string[];
  /** Where the list of each word ends. */
  readonly ends: Uint32Array;
  readonly bytes: Uint8Array;
}

export interface PlacesBucket {
  readonly ends: Uint32Array;
  readonly bytes: Uint8Array;
}

export interface BucketPair {
  readonly numbers: Bucket;
  readonly places: PlacesBucket;
}

/** A bucket is closed when it has one of them. */
const mostWords = 256;
const mostBytes = 12_000;

/** @param postings in order of their words. */
export function toBuckets(postings: Iterable<Posting>): BucketPair[] {
  const pairs: BucketPair[] = [];
  const numbers = new ByteSink();
  const places = new ByteSink();
  let words: string[] = [];
  let ends: [numbers: number, places: number][] = [];
  const close = (): void => {
    if (words.length === 0) return;
    pairs.push({
      numbers: { words, ends: Uint32Array.from(ends, ([end]) => end), bytes: numbers.take() },
      places: { ends: Uint32Array.from(ends, ([, end]) => end), bytes: places.take() },
    });
    words = [];
    ends = [];
  };
  for (const posting of postings) {
    // A word that half of all mentions contain gets a bucket of its own: its neighbours need not carry it.
    if (posting.numbers.length > mostBytes / 2) close();
    putDifferences(numbers, posting.numbers);
    for (const value of posting.places) places.put(value);
    words.push(posting.word);
    ends.push([numbers.length, places.length]);
    if (words.length >= mostWords || numbers.length > mostBytes) close();
  }
  close();
  return pairs;
}

function putDifferences(sink: ByteSink, numbers: readonly number[]): void {
  let before = 0;
  for (const number of numbers) {
    sink.put(number - before);
    before = number;
  }
}

/** The numbers of the mentions that contain the word at `index` of the bucket. */
export function eachNumber({ ends, bytes }: Bucket, index: number, visit: (number: number) => void): void {
  const source = new ByteSource(bytes, ends[index - 1] ?? 0, ends[index] ?? 0);
  let number = 0;
  while (!source.isAtEnd) {
    number += source.next();
    visit(number);
  }
}

/** The same for the mentions in `wanted`, with the places in each; `places` is only valid during the call. */
export function eachPlace(
  pair: BucketPair,
  index: number,
  wanted: Pick<BitSet, "has">,
  visit: (number: number, places: readonly number[]) => void,
): void {
  const { ends, bytes } = pair.places;
  const source = new ByteSource(bytes, ends[index - 1] ?? 0, ends[index] ?? 0);
  const found: number[] = [];
  eachNumber(pair.numbers, index, (number) => {
    const count = source.next();
    if (!wanted.has(number)) {
      source.skip(count);
      return;
    }
    found.length = 0;
    let place = 0;
    for (let at = 0; at < count; at += 1) found.push((place += source.next()));
    visit(number, found);
  });
}

/** The list of the word at `index`, without the mentions in `dead`. */
export function postingAt(pair: BucketPair, index: number, dead: ReadonlySet<number>): Posting {
  const word = pair.numbers.words[index] ?? "";
  const numbers: number[] = [];
  const places: number[] = [];
  const alive = { has: (number: number) => !dead.has(number) };
  eachPlace(pair, index, alive, (number, found) => {
    numbers.push(number);
    pushPlaces(places, found);
  });
  return { word, numbers, places };
}

export function pushPlaces(list: number[], places: readonly number[]): void {
  list.push(places.length);
  let before = 0;
  for (const place of places) {
    list.push(place - before);
    before = place;
  }
}
