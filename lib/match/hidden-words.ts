/**
 * Words of a raw text that are not what they look like: with accents, full-width or invisible
 * characters, letters of another alphabet, escapes. What is suspicious is read letter by letter; only
 * where that leaves a trace of a wanted word is it undone and folded. All else is passed over, so that
 * the cost is proportional to what is suspicious. Nothing is parsed.
 */

import { fold, foldUndisguised } from "./fold";
import { compileForeign, type Foreign } from "./foreign";
import { compileLetterTable, PARTS, VANISHES, type LetterOf } from "./letter-table";
import { decodeRaw } from "./raw-text";
import { lengthOf, pointOf, readUnit } from "./raw-units";
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
/** In a text with accents the next one is a few letters away. */
const NEAR = 24;

const ascii = String.raw`[\0-\x7f]`;
/** Goes by blocks, which is four times as fast as a search for the first character that is not ASCII. */
const asciiBlocks = new RegExp(`(?:${ascii.repeat(32)})*${ascii}{0,31}`, "y");
const oddEntity = /(?:&|\\u0026)(?!(?:amp|lt|gt|quot|apos|nbsp);)[a-z][a-z0-9]{1,30};/iy;

/** Reads the run around a stretch, unless that is harmless there, and answers where to go on. */
type Read = (start: number, end: number, letter: number, floor: number) => number;

/**
 * @param pieces what the words will be searched for: folded, lower case
 * @param shortWords those of them, of one or two letters, that count as whole words only
 */
export function compileHiddenWords(pieces: readonly string[], shortWords: ReadonlySet<string>): HiddenWords {
  const letterOf = compileLetterTable(pieces);
  const runs = compileRuns(letterOf, compileTraces(pieces, shortWords));
  const foreign = compileForeign(pieces);

  return {
    in(raw) {
      if (hasOddEntity(raw)) return undefined;
      const traced = new Set<string>();
      let isSure = true;
      const read: Read = (start, end, letter, floor) => {
        if (!runs.isSuspicious(raw, start, end, letter)) return end;
        const from = runs.startOf(raw, start, floor);
        const to = Math.max(end, runs.read(raw, from));
        if (to - from > RUN_LENGTH) isSure = false;
        else if (runs.hadTrace()) traced.add(raw.slice(from, to));
        return to;
      };
      readCharacters(raw, letterOf, foreign, read);
      readEscapes(raw, letterOf, foreign, read);
      readEntities(raw, letterOf, read);
      return isSure ? [...traced].flatMap(plainForms).join("\n") : undefined;
    },
  };
}

/** Every character that is not ASCII. */
function readCharacters(raw: string, letterOf: LetterOf, { lettersEnd }: Foreign, read: Read): void {
  let floor = 0;
  for (let index = nextOdd(raw, 0); index < raw.length; index = nextOdd(raw, index)) {
    const foreignEnd = lettersEnd(raw, index);
    if (foreignEnd > index) {
      index = floor = read(index, foreignEnd, VANISHES, floor);
      continue;
    }
    const unit = readUnit(raw, index);
    const letter = letterOf(pointOf(unit));
    const end = index + lengthOf(unit);
    index = letter === PARTS ? end : (floor = read(index, end, letter, floor));
  }
}

/** The next character from `from` on that is not ASCII: in prose it is near, elsewhere far. */
function nextOdd(raw: string, from: number): number {
  const near = Math.min(raw.length, from + NEAR);
  for (let index = from; index < near; index++) if (raw.charCodeAt(index) >= 0x80) return index;
  if (near === raw.length) return near;
  asciiBlocks.lastIndex = near;
  asciiBlocks.test(raw);
  return asciiBlocks.lastIndex;
}

function readEscapes(raw: string, letterOf: LetterOf, { escapesEnd }: Foreign, read: Read): void {
  let floor = 0;
  for (let index = raw.indexOf("\\u"); index >= 0; index = raw.indexOf("\\u", index)) {
    const foreignEnd = escapesEnd(raw, index);
    if (foreignEnd > index) {
      index = floor = read(index, foreignEnd, VANISHES, floor);
      continue;
    }
    const unit = readUnit(raw, index);
    const letter = lengthOf(unit) > 1 ? letterOf(pointOf(unit)) : PARTS;
    const end = index + lengthOf(unit);
    index = letter === PARTS ? end : (floor = read(index, end, letter, floor));
  }
}

/** Numbered ones; their "&" may be written in any way. */
function readEntities(raw: string, letterOf: LetterOf, read: Read): void {
  let floor = 0;
  for (let index = raw.indexOf("#"); index >= 0; index = raw.indexOf("#", floor)) {
    const unit = readUnit(raw, index);
    const letter = lengthOf(unit) > 1 ? letterOf(pointOf(unit)) : PARTS;
    floor = letter === PARTS ? index + lengthOf(unit) : read(index, index + lengthOf(unit), letter, floor);
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
