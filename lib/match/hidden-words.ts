/**
 * Words of a raw text that are not what they look like: with accents, full-width or invisible
 * characters, letters of another alphabet, escapes. What is suspicious is read letter by letter; only
 * where that leaves a trace of a wanted word is it undone and folded. All else is passed over, so that
 * the cost is proportional to what is suspicious. Nothing is parsed.
 */

import { fold, foldUndisguised } from "./fold";
import { compileLetterTable, PARTS, type LetterOf } from "./letter-table";
import { decodeRaw } from "./raw-text";
import { isSurrogate, lengthOf, pointOf, readUnit } from "./raw-units";
import { compileRuns } from "./runs";
import { compileTraces } from "./traces";

export interface HiddenWords {
  /**
   * The suspicious words of `raw` in which a wanted one may be, plain and folded, each on a line of its
   * own. `undefined` when they cannot be told: a word without end, an entity that only a browser can read.
   */
  in(raw: string): string | undefined;
}

/** Longer runs without a space are no words. */
const RUN_LENGTH = 65_536;
const BACKSLASH = 0x5c;

const ascii = String.raw`[\0-\x7f]`;
/** Goes by blocks, which is four times as fast as a search for the first character that is not ASCII. */
const asciiBlocks = new RegExp(`(?:${ascii.repeat(8)})*${ascii}{0,7}`, "y");
const oddEntity = /(?:&|\\u0026)(?!(?:amp|lt|gt|quot|apos|nbsp);)[a-z][a-z0-9]{1,30};/iy;

/** Reads the run around a character that is not harmless, and answers where to go on. */
type Read = (start: number, end: number, floor: number) => number;

/**
 * @param pieces what the words will be searched for: folded, lower case
 * @param shortWords those of them, of one or two letters, that count as whole words only
 */
export function compileHiddenWords(pieces: readonly string[], shortWords: ReadonlySet<string>): HiddenWords {
  const letterOf = compileLetterTable(pieces);
  const runs = compileRuns(letterOf, compileTraces(pieces, shortWords));

  return {
    in(raw) {
      if (hasOddEntity(raw)) return undefined;
      const words = new Set<string>();
      let isSure = true;
      const read: Read = (start, end, floor) => {
        if (!runs.isSuspicious(raw, start, end)) return end;
        const from = runs.startOf(raw, start, floor);
        const to = Math.max(end, runs.read(raw, from));
        if (to - from > RUN_LENGTH) isSure = false;
        else if (runs.hadTrace()) for (const form of plainForms(raw.slice(from, to))) words.add(form);
        return to;
      };
      readCharacters(raw, letterOf, read);
      readEscapes(raw, letterOf, read);
      readEntities(raw, read);
      return isSure ? [...words].join("\n") : undefined;
    },
  };
}

/** Every character that is not ASCII. */
function readCharacters(raw: string, letterOf: LetterOf, read: Read): void {
  let floor = 0;
  for (let index = skipAscii(raw, 0); index < raw.length;) {
    const code = raw.charCodeAt(index);
    if (code < 0x80) {
      index = skipAscii(raw, index);
      continue;
    }
    const point = isSurrogate(code) ? (raw.codePointAt(index) ?? code) : code;
    const end = index + (point > 0xffff ? 2 : 1);
    index = letterOf(point) === PARTS ? end : (floor = read(index, end, floor));
  }
}

function skipAscii(raw: string, from: number): number {
  asciiBlocks.lastIndex = from;
  asciiBlocks.test(raw);
  return asciiBlocks.lastIndex;
}

function readEscapes(raw: string, letterOf: LetterOf, read: Read): void {
  let floor = 0;
  for (let index = raw.indexOf("\\u"); index >= 0;) {
    const unit = readUnit(raw, index);
    const end = index + lengthOf(unit);
    const isRead = lengthOf(unit) > 1 && letterOf(pointOf(unit)) !== PARTS;
    index = isRead ? (floor = read(index, end, floor)) : end;
    // One escape is often followed by the next.
    if (raw.charCodeAt(index) !== BACKSLASH || raw.charCodeAt(index + 1) !== 0x75)
      index = raw.indexOf("\\u", index);
  }
}

/** Numbered ones; their "&" may be written in any way. */
function readEntities(raw: string, read: Read): void {
  let floor = 0;
  for (let index = raw.indexOf("#"); index >= 0; index = raw.indexOf("#", floor)) {
    const length = lengthOf(readUnit(raw, index));
    floor = length > 1 ? read(index, index + length, floor) : index + 1;
  }
}

function hasOddEntity(raw: string): boolean {
  return ["&", "\\u0026"].some((sign) => {
    for (let index = raw.indexOf(sign); index >= 0; index = raw.indexOf(sign, index + 1)) {
      oddEntity.lastIndex = index;
      if (oddEntity.test(raw)) return true;
    }
    return false;
  });
}

function plainForms(run: string): string[] {
  const decoded = decodeRaw(run);
  // Two backslashes may be an escape inside an escape, or one that the author wrote.
  const forms = run.includes("\\\\") ? [decoded, run] : [decoded];
  return forms.flatMap((form) => [fold(form), foldUndisguised(form)]);
}
