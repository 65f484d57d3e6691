/**
 * Sums by which the words of a segment are compared with those of its mentions: one number a mention, to which
 * every word with its places adds something. In whatever order words are read, the sum is the same, so that a
 * segment is read once from its beginning to its end.
 */

import { ByteSource } from "@/lib/kit/byte-source";
import { compareWords, invert } from "@/lib/search/invert";
import type { BucketPair } from "@/lib/search/postings";

/** The sum of a mention. @param words see `joinWords`. */
export function sumOfWords(words: string): number {
  let sum = 0;
  for (const { word, places } of invert([{ no: 0, words }])) {
    sum += places.reduce(mixed, hashOf(word));
  }
  return sum >>> 0;
}

/**
 * Adds what stands in one bucket.
 *
 * @param sums by number of the mention, beginning with `from`.
 * @returns whether it is in order, and nothing in it speaks of a number beyond the sums.
 */
export function addBucket(
  { numbers, places }: BucketPair,
  first: string | undefined,
  sums: Uint32Array,
  from: number,
): boolean {
  if (numbers.words[0] !== first || !isAscending(numbers.words)) return false;
  return numbers.words.every((word, index) => {
    const [start, end] = [numbers.ends[index - 1] ?? 0, numbers.ends[index] ?? 0];
    const list = new ByteSource(numbers.bytes, start, end);
    const beside = new ByteSource(places.bytes, places.ends[index - 1] ?? 0, places.ends[index] ?? 0);
    return addList(list, beside, hashOf(word), sums, from) && beside.isAtEnd && end > start;
  });
}

function addList(
  numbers: ByteSource,
  places: ByteSource,
  hash: number,
  sums: Uint32Array,
  from: number,
): boolean {
  let at = -from;
  while (!numbers.isAtEnd) {
    at += numbers.next();
    const sum = nextPlaces(places, hash);
    if (sum === undefined || at < 0 || at >= sums.length) return false;
    sums[at] = (sums[at] ?? 0) + sum;
  }
  return true;
}

/** Never reads on past the end: what is spoiled may name any count. */
function nextPlaces(places: ByteSource, hash: number): number | undefined {
  const count = places.next();
  let sum = mixed(hash, count);
  for (let place = 0; place < count; place += 1) {
    if (places.isAtEnd) return undefined;
    sum = mixed(sum, places.next());
  }
  return sum;
}

function isAscending(words: readonly string[]): boolean {
  return words.every((word, place) => place === 0 || compareWords(words[place - 1] ?? "", word) < 0);
}

function hashOf(word: string): number {
  let hash = word.length;
  for (let place = 0; place < word.length; place += 1) hash = mixed(hash, word.charCodeAt(place));
  return hash;
}

function mixed(hash: number, value: number): number {
  const product = Math.imul(hash ^ value, 0x9e_37_79_b1);
  return (product ^ (product >>> 15)) >>> 0;
}
