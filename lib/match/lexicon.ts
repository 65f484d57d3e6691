/**
 * One structure for all literals, so that a text is walked once however many there are. Literals that
 * begin with a word of a spaced script are found by that whole word's hash; others by their first two
 * characters. Finds where a literal's characters stand; whether they may stand there is not its business.
 */

import { endOfMatch } from "@/lib/kit/end-of-match";

import { compileHint } from "./hint";
import { asciiKinds, HANGUL, kindAt, NONE, SPACED } from "./letters";
import type { Literal } from "./literals";

export interface Lexicon {
  readonly isEmpty: boolean;
  /** Rules texts out that need not be searched; absent where it would not pay. */
  readonly hint?: RegExp | undefined;
  /** Calls `found` for each place in `folded` where a literal's characters stand. */
  search(folded: string, found: (literal: Literal, start: number, end: number) => void): void;
}

const HYPHEN = 0x2d;
/** To compile a longer expression takes longer than it saves. */
const MOST_BEGINNINGS = 500;

export function compileLexicon(literals: readonly Literal[]): Lexicon {
  const others = literals.filter((literal) => !leadsWithWord(literal));
  const byWord = Map.groupBy(literals.filter(leadsWithWord), ({ text }) => firstWordHash(text));
  const byStart = Map.groupBy(others, ({ text }) => startKey(text));
  const starts = new Set(others.map(({ text }) => text.charCodeAt(0)));
  const beginnings = others.length === 0 ? compileBeginnings(literals) : undefined;

  const search: Lexicon["search"] = (folded, found) => {
    const tryEach = (bucket: readonly Literal[] | undefined, start: number): void => {
      if (bucket === undefined) return;
      for (const literal of bucket) {
        const end = endOf(literal.text, folded, start);
        if (end >= 0) found(literal, start, end);
      }
    };
    if (beginnings) {
      for (let from = 0; ;) {
        const end = endOfMatch(beginnings, folded, from);
        if (end === from) return;
        let start = end - 1;
        while (kindAt(folded, start - 1) === SPACED) start--;
        tryEach(byWord.get(firstWordHash(folded, start)), start);
        from = endOfWord(folded, end);
      }
    }
    let before = NONE;
    // A read beyond the end would make every character a floating-point number to the engine.
    const { length } = folded;
    for (let index = 0; index < length;) {
      const start = index;
      let code = folded.charCodeAt(index);
      const kind = kindOfCode(code, folded, index);
      if (kind === SPACED) {
        // One pass over the word, because this loop sees every character of every post.
        let hash = 0;
        do {
          hash = hashWith(hash, code);
          if (++index === length) break;
          code = folded.charCodeAt(index);
        } while (kindOfCode(code, folded, index) === SPACED);
        tryEach(byWord.get(hash), start);
      } else {
        index++;
        if (starts.has(code) && (kind !== HANGUL || before !== HANGUL)) {
          tryEach(byStart.get(code), start);
          if (index < length) tryEach(byStart.get(pairKey(code, folded.charCodeAt(index))), start);
        }
      }
      before = kind;
    }
  };
  return { isEmpty: literals.length === 0, hint: compileHint(literals), search };
}

/** Finds a part of every word that a literal begins with; `undefined` where they are too many. */
function compileBeginnings(literals: readonly Literal[]): RegExp | undefined {
  const words = new Set(literals.map(({ text }) => text.slice(0, endOfWord(text, 0))));
  return words.size < MOST_BEGINNINGS ? new RegExp([...words].join("|"), "gi") : undefined;
}

function endOfWord(text: string, start: number): number {
  let end = start;
  while (kindAt(text, end) === SPACED) end++;
  return end;
}

function leadsWithWord({ text }: Literal): boolean {
  return kindAt(text, 0) === SPACED;
}

function kindOfCode(code: number, text: string, index: number): number {
  return code < 0x80 ? (asciiKinds[code] ?? NONE) : kindAt(text, index);
}

/** The same in both cases of ASCII; what else it takes for the same is told apart later. */
function hashWith(hash: number, code: number): number {
  return (Math.imul(hash, 31) + (code | 0x20)) | 0;
}

function firstWordHash(text: string, from = 0): number {
  let hash = 0;
  for (let index = from; kindAt(text, index) === SPACED; index++)
    hash = hashWith(hash, text.charCodeAt(index));
  return hash;
}

/** By two characters; by one where the second is an ASCII sign or letter, whose form varies, or is none. */
function startKey(text: string): number {
  const second = text.charCodeAt(1);
  return second > 0x7f ? pairKey(text.charCodeAt(0), second) : text.charCodeAt(0);
}

function pairKey(first: number, second: number): number {
  return 0x10000 + first * 0x10000 + second;
}

/** Where `literal` ends when it stands at `start`; -1 when it does not. A space in it is any gap between words. */
function endOf(literal: string, folded: string, start: number): number {
  let index = start;
  for (let at = 0; at < literal.length; at++) {
    if (index >= folded.length) return -1;
    const wanted = literal.charCodeAt(at);
    if (wanted === 0x20) {
      const next = skipGap(folded, index);
      if (next === index) return -1;
      index = next;
    } else if (lower(folded.charCodeAt(index++)) !== wanted) return -1;
  }
  return index;
}

/** White space, or one hyphen with or without it. */
function skipGap(folded: string, start: number): number {
  const index = skipSpace(folded, start);
  return folded.charCodeAt(index) === HYPHEN ? skipSpace(folded, index + 1) : index;
}

function skipSpace(folded: string, start: number): number {
  let index = start;
  while (isSpace(folded.charCodeAt(index))) index++;
  return index;
}

function isSpace(code: number): boolean {
  return code === 0x20 || (code >= 0x09 && code <= 0x0d);
}

function lower(code: number): number {
  return code >= 0x41 && code <= 0x5a ? code + 0x20 : code;
}
