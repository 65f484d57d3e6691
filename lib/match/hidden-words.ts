/**
 * Words of a raw text that are not what they look like: with accents, full-width or invisible
 * characters, letters of another alphabet, escapes. What is suspicious is read letter by letter; only
 * where that leaves a trace of a wanted word is it undone and folded. All else is passed over, so that
 * the cost is proportional to what is suspicious. Nothing is parsed.
 */

import { asciiEnd } from "./ascii-end";
import { fold, foldUndisguised } from "./fold";
import { compileForeign, type Foreign } from "./foreign";
import { compileLetterTable, letterIn, PARTS } from "./letter-table";
import { decodeRaw } from "./raw-text";
import { lengthOf, pointOf, readUnit } from "./raw-units";
import { compileRuns, RUN_LENGTH } from "./runs";
import { compileTraces } from "./traces";

export interface HiddenWords {
  /**
   * The suspicious words of `raw` in which a wanted one may be, plain and folded, each on a line of its
   * own. `undefined` when they cannot be told: a word without end, an entity that only a browser can read.
   */
  in(raw: string): string | undefined;
}

const oddEntity = /(?:&|\\u0026)(?!(?:amp|lt|gt|quot|apos|nbsp);)[a-z][a-z0-9]{1,30};$/i;
const ENTITY_LENGTH = 38;

/** Where the next suspicious place is, from a position on; negative or behind the end = nowhere. */
type Next = (raw: string, from: number) => number;

/**
 * @param pieces what the words will be searched for: folded, lower case
 * @param shortWords those of them, of one or two letters, that count as whole words only
 */
export function compileHiddenWords(pieces: readonly string[], shortWords: ReadonlySet<string>): HiddenWords {
  const letters = compileLetterTable(pieces);
  const runs = compileRuns(letters, compileTraces(pieces, shortWords));
  const foreign = compileForeign(pieces);

  return {
    in(raw) {
      if (hasOddEntity(raw)) return undefined;
      const traced = new Set<string>();
      let isSure = true;
      const found = (from: number, to: number): void => {
        if (to - from > RUN_LENGTH) isSure = false;
        else traced.add(raw.slice(from, to));
      };
      const readRun = (position: number, floor: number): number =>
        runs.read(raw, runs.startOf(raw, position, floor), found);
      const readWord = (start: number, end: number, letter: number, floor: number): number =>
        runs.isSuspicious(raw, start, end, letter) ? Math.max(end, readRun(start, floor)) : end;
      // Words of another script: only a letter at their edge makes the one there suspicious.
      const readForeign = (start: number, end: number, floor: number): number => {
        const to = runs.isLetterBefore(raw, start) ? readRun(start, floor) : start;
        return Math.max(end, to < end && runs.isLetterAt(raw, end) ? readRun(end, Math.max(floor, to)) : to);
      };
      const readEach = (next: Next, foreignEnd?: Foreign[keyof Foreign]): void => {
        let floor = 0;
        for (let index = next(raw, 0); index >= 0 && index < raw.length; index = next(raw, index)) {
          const unit = readUnit(raw, index);
          const end = foreignEnd?.(raw, index) ?? index;
          const letter = isLone(raw, index, unit) ? PARTS : letterIn(letters, pointOf(unit));
          if (end > index) index = floor = readForeign(index, end, floor);
          else if (letter === PARTS) index += lengthOf(unit);
          else index = floor = readWord(index, index + lengthOf(unit), letter, floor);
        }
      };
      readEach(asciiEnd, foreign.lettersEnd);
      readEach((text, from) => text.indexOf("\\u", from), foreign.escapesEnd);
      // Numbered ones; their "&" may be written in any way.
      readEach((text, from) => text.indexOf("#", from));
      return isSure ? [...traced].flatMap(plainForms).join("\n") : undefined;
    },
  };
}

/** A backslash or "#" that begins nothing. */
function isLone(raw: string, index: number, unit: number): boolean {
  return lengthOf(unit) === 1 && raw.charCodeAt(index) < 0x80;
}

/** Looked for by its end: addresses are full of "&". */
function hasOddEntity(raw: string): boolean {
  for (let end = raw.indexOf(";"); end >= 0; end = raw.indexOf(";", end + 1))
    if (oddEntity.test(raw.slice(Math.max(0, end - ENTITY_LENGTH), end + 1))) return true;
  return false;
}

function plainForms(run: string): string[] {
  const decoded = decodeRaw(run);
  // Two backslashes may be an escape inside an escape, or one that the author wrote.
  const forms = run.includes("\\\\") ? [decoded, run] : [decoded];
  return forms.flatMap((form) => [fold(form), foldUndisguised(form)]);
}
