/**
 * A text as the words by which it is found: folded like the matcher's (no case, no accents, no disguise).
 * Scripts that put no spaces between words (Han, kana, Thai, Lao, Khmer, Burmese, Tibetan) are cut into
 * single characters: what is looked for is then a phrase of characters. No dictionary takes part, so what one
 * browser wrote another one finds.
 */

import { fold } from "@/lib/match/fold";

/** Parts of a mention that are searched apart: no phrase reaches from one into the next. */
export const partBreak = "\n";

/** Longer words are cut, here and in what is looked for. */
const longestWord = 64;
/** Of a longer part only the beginning is found: 20,000 words are a small book. */
const mostWords = 20_000;

/** An address is found by its host alone: the rest is noise that nobody types. */
const address = /https?:\/\/(?:www\.)?([^\s/?#]+)\S*/giu;

const unspaced = String.raw`\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmr}\p{sc=Mymr}\p{sc=Tibt}`;
const word = new RegExp(
  String.raw`(?:(?![${unspaced}])[\p{L}\p{N}\p{M}])+|(?=[\p{L}\p{N}\p{M}])[${unspaced}]|\p{Extended_Pictographic}`,
  "gu",
);

/** The words of one text, in order. */
export function wordsIn(text: string): string[] {
  const found = fold(text.replaceAll(address, " $1 ")).match(word) ?? [];
  return found.slice(0, mostWords).map((one) => (one.length > longestWord ? one.slice(0, longestWord) : one));
}

/** Words of all parts in one text: words are set apart by a space, parts by a space, `partBreak` and a space. */
export function joinWords(parts: readonly (readonly string[])[]): string {
  return parts
    .filter((words) => words.length > 0)
    .map((words) => words.join(" "))
    .join(` ${partBreak} `);
}

/** A tag is also found as a whole: the word that stands for it. No text contains such a word. */
export function tagWord(tag: string): string {
  return `=${encodeURIComponent(fold(tag.toWellFormed()).trim())}`;
}
