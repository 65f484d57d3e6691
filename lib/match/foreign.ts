/**
 * Stretches in scripts none of whose characters gives a Latin letter, and in which nothing is looked
 * for: they hide nothing unless a letter stands at their edge, and are passed over as one, with the
 * spaces and signs between their words.
 */

import { endOfMatch } from "@/lib/kit/end-of-match";

import { isAscii } from "./needles";

export interface Foreign {
  /** Where such a stretch that begins at `index` ends; `index` where none does. */
  readonly lettersEnd: (raw: string, index: number) => number;
  /** The same of escapes. */
  readonly escapesEnd: (raw: string, index: number) => number;
}

/**
 * By the first two hexadecimal digits of a code point: Cyrillic to Georgian with all scripts of the Near
 * East and India, pictures, kana, Chinese characters, Korean syllables.
 */
const blocks = [
  [0x04, 0x10],
  [0x26, 0x27],
  [0x30, 0x30],
  [0x4e, 0x9f],
  [0xac, 0xd6],
] as const;

/** Emoji beyond the first plane, and what joins and styles them. Around them stand letters in boxes, which are left out. */
const emoji = String.raw`\ud83c[\udf00-\udfff]|[\ud83d\ud83e][\udc00-\udeff]|[\u200d\ufe0f]`;
const escapedEmoji = String.raw`\\ud83c\\udf[0-9a-f]{2}|\\ud83[de]\\ud[cde][0-9a-f]{2}|\\u(?:200d|fe0f)`;
/** What may stand between two words and cannot be part of a word, of an escape or of an entity. */
const gap = String.raw`(?:[\t\n\r !"$-%'-/:<-@[\]^\x60{-~]|\\[bfnrt"/]){1,20}`;

/** Syllables and their parts: once folded there are no others. */
const hangul = /[\u1100-\u11ff\ua960-\ua97f\uac00-\ud7ff]/;

/** To ask is not worth it below: accented Latin letters are the most frequent of all. */
const FIRST = 0x400;

export function compileForeign(pieces: readonly string[]): Foreign {
  const others = pieces.filter((piece) => !isAscii(piece));
  const wanted = new Set(others.flatMap(pagesOf));
  const pages = blocks
    .flatMap(([first, last]) => Array.from({ length: last - first + 1 }, (_, at) => first + at))
    .filter((page) => !wanted.has(page))
    .map((page) => page.toString(16).padStart(2, "0"));
  const letters = [`[${pages.map((page) => String.raw`\u${page}00-\u${page}ff`).join("")}]`];
  const escapes = [String.raw`\\u(?:${pages.join("|") || "(?!)"})[0-9a-f]{2}`];
  // Somebody who looks for an emoji looks for what joins it, too.
  if (others.length === 0) {
    letters.push(emoji);
    escapes.push(escapedEmoji);
  }
  const letter = compile(letters, "y");
  const escape = compile(escapes, "iy");
  return {
    lettersEnd: (raw, index) => (raw.charCodeAt(index) < FIRST ? index : endOfMatch(letter, raw, index)),
    escapesEnd: (raw, index) => (isLowEscape(raw, index) ? index : endOfMatch(escape, raw, index)),
  };
}

/**
 * Words and the gaps between them; it ends with a word. Bounded, because the engine remembers every step
 * and gives up with an error after some millions: what goes on behind a stretch is the next stretch.
 */
function compile(alternatives: readonly string[], flags: string): RegExp {
  const word = `(?:${alternatives.join("|")}){1,200}`;
  return new RegExp(`${word}(?:${gap}${word}){0,50}`, flags);
}

/** Below "\\u0400". */
function isLowEscape(raw: string, index: number): boolean {
  return index + 3 < raw.length && raw.charCodeAt(index + 2) === 0x30 && raw.charCodeAt(index + 3) < 0x34;
}

/** The pages of a word's characters, whole and taken apart; Korean syllables share their parts. */
function pagesOf(piece: string): number[] {
  const points = Array.from(piece + piece.normalize("NFD"), (character) => character.codePointAt(0) ?? 0);
  const isKorean = hangul.test(piece);
  return [
    ...points.map((point) => point >>> 8),
    ...(isKorean ? Array.from({ length: 0x2b }, (_, at) => 0xac + at) : []),
  ];
}
