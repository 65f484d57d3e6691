/** A few letters of each wanted word, by which a word that is read letter by letter gives itself away. */

import { asciiLetter } from "./letter-table";
import { isAscii } from "./needles";
import { chooseWindows, WINDOW } from "./windows";

export interface Traces {
  /** Whether the last three letters, or fewer of them, are those of a wanted word. Letters are 1 to 36; 0 = none. */
  readonly isTrace: (third: number, second: number, last: number) => boolean;
  /** Whether a whole word of one or two letters is wanted; `second` is 0 where it has one. */
  readonly isWord: (second: number, last: number) => boolean;
}

const BITS = 6;

/** @param shortWords of one or two letters: they count as whole words only */
export function compileTraces(pieces: readonly string[], shortWords: ReadonlySet<string>): Traces {
  const traced = pieces.filter((piece) => isAscii(piece) && !shortWords.has(piece));
  const offsets = chooseWindows(traced);
  const traces = new Uint8Array(1 << (WINDOW * BITS));
  for (const [index, piece] of traced.entries()) {
    const offset = offsets[index] ?? 0;
    traces[keyOf(piece.slice(offset, offset + WINDOW))] = 1;
  }
  const words = new Set([...shortWords].map(keyOf));
  const hasShort = traced.some(({ length }) => length < WINDOW);
  const isIn = (key: number): boolean => traces[key] === 1;
  return {
    isTrace: (third, second, last) => {
      const two = (second << BITS) | last;
      return (
        (third > 0 && isIn((third << (2 * BITS)) | two)) ||
        (hasShort && (isIn(last) || (second > 0 && isIn(two))))
      );
    },
    isWord: (second, last) => words.has((second << BITS) | last),
  };
}

function keyOf(letters: string): number {
  let key = 0;
  for (let at = 0; at < letters.length; at++) key = (key << BITS) | asciiLetter(letters.charCodeAt(at));
  return key;
}
