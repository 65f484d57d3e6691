/** Decides on raw text whether anything in it could concern a subject, before anything is parsed. */

import type { Subject } from "@/lib/model/subject";

import { compileHiddenWords } from "./hidden-words";
import { isAscii, needlesOf, type Needle } from "./needles";
import { compilePlainWords } from "./plain-words";
import { compileSpoken } from "./spoken";

export interface Gate {
  /** `false` only when no post in `text` (JSON or HTML, escapes and all) can concern any subject. */
  mayMatter(text: string): boolean;
}

/** A word of a phrase that is shorter than this is taken to be there: nearly every text has it. */
const TELLING_LENGTH = 3;

/**
 * @param names of the fields of JSON in which posts say something. Under others only the ids of accounts are
 *   looked for. Absent = everywhere, and in HTML.
 */
export function compileGate(subjects: readonly Subject[], names?: readonly string[]): Gate {
  const { ids, words } = Object.groupBy(needlesOf(subjects), ({ kind }) => (kind === "id" ? "ids" : "words"));
  if (names === undefined) return compileSearch([...(ids ?? []), ...(words ?? [])]);
  const anywhere = compilePlainWords(ids ?? []);
  const search = compileSearch(words ?? []);
  const spoken = compileSpoken(names);
  return {
    mayMatter: (text) => spoken.some(text, (portion) => search.mayMatter(portion)) || anywhere.in(text),
  };
}

function compileSearch(needles: readonly Needle[]): Gate {
  if (needles.length === 0) return { mayMatter: () => false };
  // A term of nothing but signs cannot be told from the signs of the format.
  if (needles.some(({ pieces }) => pieces.length === 0)) return { mayMatter: () => true };
  const plainWords = compilePlainWords(needles);
  const { whole, pieces } = piecesOf(needles);
  const hiddenWords = compileHiddenWords(pieces, whole);

  return {
    mayMatter(text) {
      if (plainWords.in(text)) return true;
      const hidden = hiddenWords.in(text);
      return (
        hidden === undefined || (hidden !== "" && needles.some((needle) => mayBeHidden(needle, hidden, text)))
      );
    },
  };
}

/** All words of the needles; and those of them that are too short to be looked for inside others. */
function piecesOf(needles: readonly Needle[]): { pieces: readonly string[]; whole: ReadonlySet<string> } {
  const pieces = new Set<string>();
  const inside = new Set<string>();
  for (const needle of needles) {
    for (const piece of needle.pieces) {
      pieces.add(piece);
      if (!isShortPart(piece, needle)) inside.add(piece);
    }
  }
  return { pieces: [...pieces], whole: pieces.difference(inside) };
}

/** Whether one of the needle's words is hidden in `text`, and the others stand there plainly or hidden. */
function mayBeHidden(needle: Needle, hidden: string, text: string): boolean {
  const isIn = (piece: string): boolean =>
    isShortPart(piece, needle)
      ? new RegExp(`(?<![a-z0-9])${piece}(?![a-z0-9])`).test(hidden)
      : hidden.includes(piece);
  const isPlain = (piece: string): boolean =>
    piece.length < TELLING_LENGTH || (isAscii(piece) && new RegExp(piece, "i").test(text));
  const found = needle.pieces.filter(isIn);
  return found.length > 0 && needle.pieces.every((piece) => found.includes(piece) || isPlain(piece));
}

/** A short word of a longer needle counts only by itself. */
function isShortPart(piece: string, { text }: Needle): boolean {
  return isAscii(piece) && piece.length < TELLING_LENGTH && piece !== text;
}
