/**
 * What a single character may contribute to one of the words that are looked for in hidden form. Filled
 * page by page, by folding, when a character of the page is first met.
 */

import { fold, latinLookalikeOf } from "./fold";
import { asciiLetter } from "./letters";
import { isAscii } from "./needles";

/** Contributes nothing: it parts words. Otherwise 1 to 36 for a letter or digit, or one of these. */
export const PARTS = 0;
/** Folds to nothing: an accent by itself, an invisible character. */
export const VANISHES = 62;
/** Folds to several letters, or to one of another script that is looked for: only whole folding tells. */
export const SPECIAL = 63;
/** Added to a letter that only looks like it. */
export const LOOKALIKE = 64;

/** So many characters beyond the first plane are worth remembering. */
const REMEMBERED = 2000;

/** In the table: nobody has asked yet. */
const UNKNOWN = 255;

export interface Letters {
  /** Of the first plane: words of one language go from page to page with every other letter. */
  readonly table: Uint8Array;
  /** Where the table does not know. */
  learn(point: number): number;
}

export function letterIn(letters: Letters, point: number): number {
  const letter = letters.table[point] ?? UNKNOWN;
  return letter === UNKNOWN ? letters.learn(point) : letter;
}

/** @param pieces the words that are looked for: folded, lower case */
export function compileLetterTable(pieces: readonly string[]): Letters {
  const wanted = wantedCharacters(pieces);
  const table = new Uint8Array(0x10000).fill(UNKNOWN);
  const fill = (page: number): void => {
    for (let point = page << 8; point < (page + 1) << 8; point++)
      table[point] = letterOf(String.fromCodePoint(point), wanted);
  };
  const beyond = new Map<number, number>();
  const learn = (point: number): number => {
    if (point < 0x10000) {
      fill(point >>> 8);
      return table[point] ?? PARTS;
    }
    if (point > 0x10ffff) return PARTS;
    const letter = beyond.get(point) ?? letterOf(String.fromCodePoint(point), wanted);
    if (beyond.size < REMEMBERED) beyond.set(point, letter);
    return letter;
  };
  return { table, learn };
}

/** Every ASCII character of the pieces; of the others their first, taken apart, because its parts may come apart. */
function wantedCharacters(pieces: readonly string[]): ReadonlySet<string> {
  return new Set(
    pieces.flatMap((piece) =>
      isAscii(piece) ? Array.from(piece) : Array.from(piece.normalize("NFD")).slice(0, 1),
    ),
  );
}

function letterOf(character: string, wanted: ReadonlySet<string>): number {
  const folded = fold(character);
  if (folded === "") return VANISHES;
  if (Array.from(folded.normalize("NFD")).some((part) => wanted.has(part)))
    return folded.length === 1 && isAscii(folded) ? asciiLetter(folded.charCodeAt(0)) : SPECIAL;
  const lookalike = latinLookalikeOf(folded) ?? "";
  return wanted.has(lookalike) ? asciiLetter(lookalike.charCodeAt(0)) + LOOKALIKE : PARTS;
}
