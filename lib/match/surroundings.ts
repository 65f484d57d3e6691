/** Whether a stretch of raw text may be whole words of a post, judged by what stands around it. When in doubt it may. */

import { asciiLetter } from "./letters";
import type { Needle } from "./needles";

/** Where it counts: as a word of a text or inside a hashtag, as a whole hashtag, or by itself. */
export type Place = "word" | "tag" | "alone";

const escapeTail = /(?:\\[bfnrt]|\\u[0-9a-f]{4}|%[0-9a-f]{2})$/i;
const tagStart = /(?:["#;]|[^\0-\x7f]|\\u[0-9a-f]{4}|tags?\\?\/)[A-Za-z0-9_]*$/i;
/** No platform allows longer hashtags. */
const TAG_LENGTH = 300;
/** Shorter words are found in every long string of random letters. */
const TELLING_LENGTH = 4;

export function placeOf(kind: Needle["kind"]): Place {
  if (kind === "hashtag") return "tag";
  return kind === "handle" || kind === "id" ? "alone" : "word";
}

export function isFree(raw: string, start: number, end: number, place: Place): boolean {
  const isFreeBefore =
    !isAlnum(raw.charCodeAt(start - 1)) || escapeTail.test(raw.slice(Math.max(0, start - 6), start));
  const isFreeBehind = !isAlnum(raw.charCodeAt(end));
  if (isFreeBefore && isFreeBehind) return place !== "tag" || beginsTag(raw, start);
  if (place !== "word") return false;
  const isPiece = (isFreeBefore || isSeam(raw, start)) && (isFreeBehind || isSeam(raw, end));
  return isPiece && (end - start >= TELLING_LENGTH || beginsTag(raw, start));
}

/** Whether a hashtag may be divided here: before a capital, between letter and digit. */
function isSeam(raw: string, position: number): boolean {
  const behind = raw.charAt(position);
  return /[A-Z]/.test(behind) || /\d/.test(raw.charAt(position - 1)) !== /\d/.test(behind);
}

/** Behind a "#", however it is written, or at the beginning of a string. */
function beginsTag(raw: string, start: number): boolean {
  return tagStart.test(raw.slice(Math.max(0, start - TAG_LENGTH), start));
}

function isAlnum(code: number): boolean {
  return asciiLetter(code) > 0;
}
