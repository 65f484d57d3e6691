/** Finds the words of a folded text that differ from a wanted one by no more than a slip or two. */

import { asciiKinds, kindAt, SPACED } from "@/lib/match/letters";

import { editDistance } from "./edit-distance";
import { SIMILAR_TWICE } from "./read-term";

export interface SimilarSearch {
  search(folded: string, found: (word: number, start: number, end: number) => void): void;
}

interface Wanted {
  readonly place: number;
  readonly word: string;
  readonly most: number;
  readonly letters: number;
}

/** How many slips a word of this length allows. */
export function slipsOf(word: string): 1 | 2 {
  return word.length < SIMILAR_TWICE ? 1 : 2;
}

/** @param words folded, lower case */
export function compileSimilar(words: readonly string[]): SimilarSearch {
  const byLength = new Map<number, Wanted[]>();
  for (const [place, word] of words.entries()) {
    const most = slipsOf(word);
    const wanted = { place, word, most, letters: lettersOf(word) };
    for (let length = word.length - most; length <= word.length + most; length++)
      byLength.set(length, [...(byLength.get(length) ?? []), wanted]);
  }
  return {
    search(folded, found) {
      for (let index = 0; index < folded.length;) {
        const start = index;
        while (isSpaced(folded, index)) index++;
        const candidates = byLength.get(index - start);
        if (candidates && index > start) {
          const word = folded.slice(start, index).toLowerCase();
          const letters = lettersOf(word);
          for (const one of candidates) if (isSimilar(word, letters, one)) found(one.place, start, index);
        }
        if (index === start) index++;
      }
    },
  };
}

function isSpaced(folded: string, index: number): boolean {
  const code = folded.charCodeAt(index);
  return code < 0x80 ? asciiKinds[code] === SPACED : kindAt(folded, index) === SPACED;
}

function isSimilar(word: string, letters: number, { word: other, most, letters: others }: Wanted): boolean {
  // Every slip changes at most two of the letters that occur.
  const isPossible = bitCount(letters ^ others) <= 2 * most;
  return isPossible && editDistance(word, other, most) <= most;
}

/** One bit for each letter that occurs; some letters share theirs. */
function lettersOf(word: string): number {
  let letters = 0;
  for (let index = 0; index < word.length; index++) letters |= 1 << (word.charCodeAt(index) & 31);
  return letters;
}

function bitCount(bits: number): number {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) count++;
  return count;
}
