/** What a clause of a search finds in one segment, and in mentions that are in no segment yet. */

import type { BitSet } from "./bit-set";
import { compareWords } from "./invert";
import { eachNumber, eachPlace, type Bucket, type BucketPair } from "./postings";
import type { Clause, Sought } from "./search-query";

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
  let begun: Begun | undefined;
  for (const [step, word] of words.entries()) {
    const isLast = step === words.length - 1;
    const longer = new Begun();
    for (const pair of buckets[step] ?? []) {
      for (const index of matching(pair.numbers, word, isPrefix && isLast)) {
        const goesOn = begun ? begun.following() : () => true;
        eachPlace(pair, index, candidates, (no, places) => {
          if (!isLast) longer.add(no, begun ? places.filter((place) => goesOn(no, place)) : places);
          else if (places.some((place) => goesOn(no, place))) hits.add(no);
        });
      }
    }
    begun = longer;
  }
}

/** Where a phrase has begun: mentions in ascending order, and in each the places of the last word so far. */
class Begun {
  readonly #numbers: number[] = [];
  readonly #ends: number[] = [];
  readonly #places: number[] = [];

  /** In ascending order: a word stands in one list of a segment. */
  add(no: number, places: readonly number[]): void {
    if (places.length === 0) return;
    for (const place of places) this.#places.push(place);
    this.#numbers.push(no);
    this.#ends.push(this.#places.length);
  }

  /** Whether a word at a place goes on with it. To be asked in ascending order. */
  following(): (no: number, place: number) => boolean {
    let [mention, at] = [0, 0];
    return (no, place) => {
      while ((this.#numbers[mention] ?? Infinity) < no) at = this.#ends[mention++] ?? 0;
      if (this.#numbers[mention] !== no) return false;
      const end = this.#ends[mention] ?? 0;
      while (at < end && (this.#places[at] ?? 0) + 1 < place) at += 1;
      return at < end && (this.#places[at] ?? 0) + 1 === place;
    };
  }
}

/** Whether the joined words of one mention hold all that is looked for. */
export function containsSought(joined: string, { clauses, anyOf }: Sought): boolean {
  const isFound = (clause: Clause) => containsClause(joined, clause);
  return clauses.every(isFound) && (anyOf.length === 0 || anyOf.some(isFound));
}

/** Whether they hold the words of one clause, one after the other. */
export function containsClause(joined: string, { words, isPrefix }: Clause): boolean {
  return ` ${joined} `.includes(` ${words.join(" ")}${isPrefix ? "" : " "}`);
}
