/**
 * Stretches in scripts none of whose characters gives a Latin letter, and in which nothing is looked
 * for: they hide nothing unless a letter stands at their edge, and are passed over as one.
 */

import { isAscii } from "./needles";

export interface Foreign {
  /** Where such a stretch that begins at `index` ends; `index` where none does. */
  readonly lettersEnd: (raw: string, index: number) => number;
  /** The same of escapes. */
  readonly escapesEnd: (raw: string, index: number) => number;
}

/**
 * By the first two hexadecimal digits of a code point: Cyrillic to Georgian with all scripts of the Near
 * East and India, then kana, Chinese characters, Korean syllables.
 */
const blocks = [
  [0x04, 0x10],
  [0x30, 0x30],
  [0x4e, 0x9f],
  [0xac, 0xd6],
] as const;

/** To ask is not worth it below: accented Latin letters are the most frequent of all. */
const FIRST = 0x400;

export function compileForeign(pieces: readonly string[]): Foreign {
  const wanted = new Set(pieces.filter((piece) => !isAscii(piece)).flatMap(pagesOf));
  const pages = blocks
    .flatMap(([first, last]) => Array.from({ length: last - first + 1 }, (_, at) => first + at))
    .filter((page) => !wanted.has(page))
    .map((page) => page.toString(16).padStart(2, "0"));
  if (pages.length === 0) return { lettersEnd: (_, index) => index, escapesEnd: (_, index) => index };
  const letters = new RegExp(`[${pages.map((page) => String.raw`\u${page}00-\u${page}ff`).join("")}]*`, "y");
  const escapes = new RegExp(String.raw`(?:\\u(?:${pages.join("|")})[0-9a-f]{2})*`, "iy");
  return {
    lettersEnd: (raw, index) => (raw.charCodeAt(index) < FIRST ? index : endOf(letters, raw, index)),
    escapesEnd: (raw, index) => (isLowEscape(raw, index) ? index : endOf(escapes, raw, index)),
  };
}

/** Below "\\u0400". */
function isLowEscape(raw: string, index: number): boolean {
  return raw.charCodeAt(index + 2) === 0x30 && raw.charCodeAt(index + 3) < 0x34;
}

function endOf(pattern: RegExp, raw: string, index: number): number {
  pattern.lastIndex = index;
  pattern.test(raw);
  return pattern.lastIndex;
}

/** The pages of a word's characters, whole and taken apart; Korean syllables share their parts. */
function pagesOf(piece: string): number[] {
  const points = Array.from(piece + piece.normalize("NFD"), (character) => character.codePointAt(0) ?? 0);
  const isKorean = /\p{sc=Hangul}/u.test(piece);
  return [
    ...points.map((point) => point >>> 8),
    ...(isKorean ? Array.from({ length: 0x2b }, (_, at) => 0xac + at) : []),
  ];
}
