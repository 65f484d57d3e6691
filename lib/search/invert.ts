/** From mentions and their words to words and their mentions. */

import { pushPlaces, type Posting } from "./postings";
import { partBreak } from "./words";

export interface Worded {
  readonly no: number;
  /** See `joinWords`. */
  readonly words: string;
}

interface Growing {
  readonly numbers: number[];
  readonly places: number[];
}

/** @param mentions in order of their numbers. @returns in order of the words. */
export function invert(mentions: readonly Worded[]): Posting[] {
  const lists = new Map<string, Growing>();
  for (const { no, words } of mentions) {
    for (const [word, places] of placesIn(words)) {
      const list = lists.get(word) ?? { numbers: [], places: [] };
      list.numbers.push(no);
      pushPlaces(list.places, places);
      lists.set(word, list);
    }
  }
  const sorted = [...lists].toSorted(([a], [b]) => compareWords(a, b));
  return sorted.map(([word, list]) => ({ word, ...list }));
}

/** Places count the words and the breaks between parts. */
function placesIn(words: string): Map<string, number[]> {
  const places = new Map<string, number[]>();
  for (const [place, word] of words.split(" ").entries()) {
    if (word === partBreak || word === "") continue;
    const known = places.get(word);
    if (known) known.push(place);
    else places.set(word, [place]);
  }
  return places;
}

/** By UTF-16 units, as the store orders text. */
export function compareWords(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
