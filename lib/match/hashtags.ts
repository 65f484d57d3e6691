/** Hashtags inside a text, and the words that capitals, digits and underscores divide one into. */

import { latePattern } from "@/lib/kit/late-pattern";

export interface Hashtag {
  /** Position of the first character behind the "#". */
  readonly start: number;
  readonly end: number;
}

/** A tag taken apart: "AcmeKettles" is "Acme Kettles". */
export interface SplitTag {
  readonly text: string;
  /** Position in the tag of each UTF-16 unit of `text`. */
  readonly origins: readonly number[];
  readonly pieces: readonly Piece[];
}

/** A part of a tag, by positions in it. */
export interface Piece {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const hashtag = latePattern(String.raw`(?<![\p{L}\p{M}\p{N}_&])[#＃](?<tag>[\p{L}\p{M}\p{N}_]+)`, "gu");
const seam = latePattern(
  String.raw`(?<=\p{Ll})(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{M}*\p{Ll})|(?<=\p{L})(?=\p{Nd})|(?<=\p{Nd})(?=\p{L})|_+`,
  "gu",
);
/** Names of more pieces than this are not put together again ("McDonaldsBigMac" has four). */
const JOINED_PIECES = 4;

/** `false` is certain. */
export function hasTags(text: string): boolean {
  return text.includes("#") || text.includes("＃");
}

export function hashtagsIn(text: string): Hashtag[] {
  return stretchesOf(text, hashtag(), 1);
}

/** Of a list of hashtags every line is one. */
export function linesOf(text: string): Hashtag[] {
  return stretchesOf(text, /[^\n]+/g, 0);
}

function stretchesOf(text: string, pattern: RegExp, sign: number): Hashtag[] {
  return Array.from(text.matchAll(pattern), ({ 0: found, index }) => ({
    start: index + sign,
    end: index + found.length,
  }));
}

/** `undefined` where nothing divides it. */
export function splitTag(tag: string): SplitTag | undefined {
  const pieces = piecesOf(tag);
  if (pieces.length < 2 && pieces[0]?.text === tag) return undefined;
  const origins = pieces.flatMap(({ start, end }) =>
    Array.from({ length: end - start + 1 }, (_, at) => start + at),
  );
  return { text: pieces.map(({ text }) => text).join(" "), origins, pieces };
}

/**
 * Neighbouring pieces written together, for names with a capital inside ("Mc" + "Donalds"). An underscore
 * between two says that they are two words, and keeps them apart in the raw text that the gate looks at.
 */
export function pieceRunsOf({ pieces }: SplitTag): Piece[] {
  return pieces.flatMap((first, index) => {
    const runs: Piece[] = [];
    let run = first;
    for (const next of pieces.slice(index + 1, index + JOINED_PIECES)) {
      if (next.start !== run.end) break;
      run = { text: run.text + next.text, start: run.start, end: next.end };
      runs.push(run);
    }
    return runs;
  });
}

function piecesOf(tag: string): Piece[] {
  const pieces: Piece[] = [];
  let start = 0;
  for (const { 0: found, index } of [...tag.matchAll(seam()), { 0: "", index: tag.length }]) {
    if (index > start) pieces.push({ text: tag.slice(start, index), start, end: index });
    start = index + found.length;
  }
  return pieces;
}
