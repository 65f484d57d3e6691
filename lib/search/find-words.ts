/** What a clause of a search finds in one segment, and in mentions that are in no segment yet. */

import type { BitSet } from "./bit-set";
import { compareWords } from "./invert";
import { eachNumber, eachPlace, type Bucket, type BucketPair } from "./postings";
import type { Clause } from "./search-query";

/** The end of every text that begins with the prefix. */
const lastCharacter = "\uffff";

/** Which buckets can hold the word. @param firsts the first word of each bucket of a segment, in order. */
export function bucketsFor(firsts: readonly string[], word: string, isPrefix: boolean): number[] {
  const from = Math.max(placeAfter(firsts, word) - 1, 0);
  const to = isPrefix ? placeAfter(firsts, word + lastCharacter) - 1 : from;
  return Array.from({ length: Math.max(to - from + 1, 0) }, (_, step) => from + step).filter(
    (bucket) => bucket < firsts.length,
  );
}

/** How many of `words` come before `word` or are it. */
function placeAfter(words: readonly string[], word: string): number {
  let [low, high] = [0, words.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (compareWords(words[middle] ?? "", word) <= 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Places in the bucket at which the word, or a word that begins with it, stands. */
function matching({ words }: Bucket, word: string, isPrefix: boolean): number[] {
  const found: number[] = [];
  for (let index = Math.max(placeAfter(words, word) - 1, 0); index < words.length; index += 1) {
    const candidate = words[index] ?? "";
    if (candidate === word || (isPrefix && candidate.startsWith(word))) found.push(index);
    else if (candidate > word) break;
  }
  return found;
}

/** Adds the mentions that contain the word. */
export function findWord(bucket: Bucket, word: string, isPrefix: boolean, hits: BitSet): void {
  for (const index of matching(bucket, word, isPrefix)) eachNumber(bucket, index, (no) => hits.add(no));
}

/**
 * Adds the mentions of one segment in which the words of the clause follow each other.
 *
 * @param buckets for each word of the clause those that can hold it.
 * @param candidates mentions that contain all of its words.
 */
export function findPhrase(
  { words, isPrefix }: Clause,
  buckets: readonly (readonly BucketPair[])[],
  candidates: BitSet,
  hits: BitSet,
): void {
  // By mention, where the phrase can go on.
  let next: Map<number, Set<number>> | undefined;
  for (const [step, word] of words.entries()) {
    const before = next;
    const after = new Map<number, Set<number>>();
    for (const pair of buckets[step] ?? []) {
      for (const index of matching(pair.numbers, word, isPrefix && step === words.length - 1)) {
        eachPlace(pair, index, (no, places) => {
          if (!candidates.has(no)) return;
          const open = before?.get(no);
          if (before && !open) return;
          const following = after.get(no) ?? new Set();
          for (const place of places) if (!open || open.has(place)) following.add(place + 1);
          if (following.size > 0) after.set(no, following);
        });
      }
    }
    next = after;
  }
  for (const no of next?.keys() ?? []) hits.add(no);
}

/** Whether the joined words of one mention contain the clause. */
export function containsClause(joined: string, { words, isPrefix }: Clause): boolean {
  return ` ${joined} `.includes(` ${words.join(" ")}${isPrefix ? "" : " "}`);
}
