/**
 * What kind of character stands at a place, as far as words are concerned. Filled page by page from
 * the engine's own Unicode tables when a page is first met: nothing is shipped and nothing is
 * computed for scripts nobody uses.
 */

import { latePattern } from "@/lib/kit/late-pattern";

/** No part of a word: a space, a sign, an emoji. */
export const NONE = 0;
/** A letter, digit or mark of a script that puts spaces between words. */
export const SPACED = 1;
/** A letter of a script that does not (Han, Kana, Thai, Lao, Khmer, Burmese). */
export const UNSPACED = 2;
/** Korean: spaces between words, but particles are written onto them. */
export const HANGUL = 3;

const KIND = 3;
const MARK = 4;

const word = latePattern(String.raw`[\p{L}\p{M}\p{N}]`);
const unspaced = latePattern(
  String.raw`[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Bopomofo}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]`,
);
const hangul = latePattern(String.raw`\p{sc=Hangul}`);
/** Half-width voicing marks are letters to Unicode, but join the letter before them when folded. */
const mark = latePattern(String.raw`[\p{M}\uff9e\uff9f]`);

const pages: (Uint8Array | undefined)[] = [];

/** Kinds of the characters below 128, for loops in which a call is too much. */
export const asciiKinds: Readonly<Uint8Array> = Uint8Array.from({ length: 128 }, (_, code) =>
  asciiLetter(code) > 0 ? SPACED : NONE,
);

/** 1 to 26 for a letter in either case, 27 to 36 for a digit, else 0. */
export function asciiLetter(code: number): number {
  const letter = (code | 0x20) - 0x60;
  if (code >= 0x41 && letter >= 1 && letter <= 26) return letter;
  return code >= 0x30 && code <= 0x39 ? code - 0x30 + 27 : 0;
}

/** Kind of the character that begins or continues at `index`; `NONE` outside the text. */
export function kindAt(text: string, index: number): number {
  if (index < 0 || index >= text.length) return NONE;
  const code = text.charCodeAt(index);
  if (code < 0x80) return asciiKinds[code] ?? NONE;
  return code < 0xd800 || code > 0xdfff ? kindOf(code) : kindOfPair(text, index);
}

/** Kind of one UTF-16 unit that is no surrogate. `NaN` is `NONE`. */
export function kindOf(code: number): number {
  return (traitsOf(code) & KIND) >>> 0;
}

/** Whether it belongs to the character before it. */
export function isMark(code: number): boolean {
  return code > 0x2ff && (traitsOf(code) & MARK) !== 0;
}

function traitsOf(code: number): number {
  const page = pages[code >>> 8] ?? fillPage(code >>> 8);
  return page[code & 255] ?? NONE;
}

function fillPage(number: number): Uint8Array {
  const page = new Uint8Array(256);
  for (let low = 0; low < 256; low++) page[low] = traits(String.fromCharCode((number << 8) | low));
  pages[number] = page;
  return page;
}

function traits(character: string): number {
  return kindOfCharacter(character) | (mark().test(character) ? MARK : 0);
}

function kindOfCharacter(character: string): number {
  if (!word().test(character)) return NONE;
  if (hangul().test(character)) return HANGUL;
  return unspaced().test(character) ? UNSPACED : SPACED;
}

function kindOfPair(text: string, index: number): number {
  const isLow = text.charCodeAt(index) > 0xdbff;
  const point = text.codePointAt(isLow ? index - 1 : index);
  return point === undefined || point < 0x10000 ? NONE : kindOfCharacter(String.fromCodePoint(point));
}
