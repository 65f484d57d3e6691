/**
 * What a single character may contribute to one of the words that are looked for in hidden form. Filled
 * page by page, by folding, when a character of the page is first met.
 */

import { fold, latinLookalikeOf } from "./fold";
import { isAscii } from "./needles";

/** Contributes nothing: it parts words. Otherwise 1 to 36 for a letter or digit, or one of these. */
export const PARTS = 0;
/** Folds to nothing: an accent by itself, an invisible character. */
export const VANISHES = 62;
/** Folds to several letters, or to one of another script that is looked for: only whole folding tells. */
export const SPECIAL = 63;
/** Added to a letter that only looks like it. */
export const LOOKALIKE = 64;

export type LetterOf = (point: number) => number;

/** 1 to 26 for a letter in either case, 27 to 36 for a digit, else 0. */
export function asciiLetter(code: number): number {
  const letter = (code | 0x20) - 0x60;
  if (code >= 0x41 && letter >= 1 && letter <= 26) return letter;
  return code >= 0x30 && code <= 0x39 ? code - 0x30 + 27 : PARTS;
}

/** @param pieces the words that are looked for: folded, lower case */
export function compileLetterTable(pieces: readonly string[]): LetterOf {
  const wanted = wantedCharacters(pieces);
  const pages = new Map<number, Uint8Array>();
  const fillPage = (number: number): Uint8Array => {
    const page = new Uint8Array(256);
    for (let low = 0; low < 256; low++)
      page[low] = letterOf(String.fromCodePoint((number << 8) | low), wanted);
    pages.set(number, page);
    return page;
  };
  let lastNumber = -1;
  let last: Uint8Array | undefined;
  return (point) => {
    const number = point >>> 8;
    if (number > 0x10ff) return PARTS;
    if (number !== lastNumber) {
      last = pages.get(number) ?? fillPage(number);
      lastNumber = number;
    }
    return last?.[point & 255] ?? PARTS;
  };
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
