/** Unbroken runs of what can be part of a word, escapes and entities included, read letter by letter. */

import { letterIn, LOOKALIKE, PARTS, SPECIAL, VANISHES, type Letters } from "./letter-table";
import { asciiLetter } from "./letters";
import { hexAt, isEscape, isSurrogate, lengthOf, pointOf, readUnit } from "./raw-units";
import { isIn, withLetter, type Traces } from "./traces";

export interface Runs {
  /** Whether the character may hide something: an accent or a look-alike only where a letter stands beside it. */
  isSuspicious(raw: string, start: number, end: number, letter: number): boolean;
  /** Whether a letter stands before `index`, or at it, plain or escaped. */
  isLetterBefore(raw: string, index: number): boolean;
  isLetterAt(raw: string, index: number): boolean;
  /** Where the run around `position` begins, `floor` at the earliest. */
  startOf(raw: string, position: number, floor: number): number;
  /**
   * Reads the run that begins at `start`, and on from run to run while accents are near: in prose of some
   * languages every word has one. Answers where it stopped. `found` gets each run with something odd in it
   * that leaves a trace of a wanted word, or is too long to be read letter by letter.
   */
  read(raw: string, start: number, found: (from: number, to: number) => void): number;
}

/** Longer runs without a space are no words. */
export const RUN_LENGTH = 65_536;
/** In a text with accents the next one is a few letters away. */
const NEAR = 24;

const BACKSLASH = 0x5c;
const HASH = 0x23;
/** What an ASCII character is in a run: its end, a letter (1 to 36), or a sign that words may hold. */
const END = 0;
const SIGN = 40;
const roles = Uint8Array.from(
  { length: 128 },
  (_, code) => asciiLetter(code) || ("_&;\\#".includes(String.fromCharCode(code)) ? SIGN : END),
);

export function compileRuns(letters: Letters, wanted: Traces): Runs {
  const isLetterBefore = (raw: string, index: number): boolean => {
    // A read outside the text would make every character a floating-point number to the engine.
    if (index === 0) return false;
    if (index >= 6 && isEscape(raw, index - 6))
      return isPlainLetter(letterIn(letters, pointOf(readUnit(raw, index - 6))));
    const isLow =
      index > 1 && isSurrogate(raw.charCodeAt(index - 1)) && isSurrogate(raw.charCodeAt(index - 2));
    return isLetterAt(raw, index - (isLow ? 2 : 1));
  };
  const isLetterAt = (raw: string, index: number): boolean => {
    if (index >= raw.length) return false;
    const code = raw.charCodeAt(index);
    if (code < 0x80 && !isEscape(raw, index)) return roles[code] !== END && code !== 0x5f;
    return isPlainLetter(letterIn(letters, pointOf(readUnit(raw, index))));
  };

  return {
    isLetterBefore,
    isLetterAt,
    isSuspicious: (raw, start, end, letter) =>
      isPlainLetter(letter) || isLetterBefore(raw, start) || isLetterAt(raw, end),
    startOf(raw, position, floor) {
      let start = position;
      while (start > floor && isRunCode(raw.charCodeAt(start - 1))) start--;
      return start;
    },
    read(raw, start, found) {
      const { length } = raw;
      const { traces, shortWords } = wanted;
      let key = 0;
      let traced = 0;
      let isOdd = false;
      let lastOdd = start;
      let runStart = start;
      let index = start;
      while (index < length) {
        let code = 0;
        let letter = END;
        // Plain letters are nearly all there is: nothing else is asked of them.
        while (index < length) {
          code = raw.charCodeAt(index++);
          letter = code < 0x80 ? (roles[code] ?? END) : SIGN;
          if (letter === END || letter === SIGN) break;
          key = withLetter(key, letter);
          traced |= isIn(traces, key);
        }
        if (letter === END) {
          traced |= isIn(shortWords, key);
          if (isOdd && (traced === 1 || index - runStart > RUN_LENGTH)) found(runStart, index - 1);
          if (index - lastOdd > NEAR) return index;
          key = traced = 0;
          isOdd = false;
          runStart = index;
          continue;
        }
        // The text ends with a letter.
        if (letter !== SIGN) break;
        const position = index - 1;
        let point = code === BACKSLASH ? hexAt(raw, position) : -1;
        if (point >= 0 && !isSurrogate(point)) {
          // As some sites write every accent.
          index = position + 6;
        } else if (code >= 0x80) {
          point = isSurrogate(code) ? (raw.codePointAt(position) ?? code) : code;
          if (point > 0xffff) index++;
        } else if (code === BACKSLASH || code === HASH) {
          const unit = readUnit(raw, position);
          const size = lengthOf(unit);
          // An entity, or an escape of an escape: only undoing it tells.
          if (code === HASH ? size > 1 : index < length && raw.charCodeAt(index) === BACKSLASH) {
            traced = 1;
            isOdd = true;
          }
          if (size > 1) point = pointOf(unit);
          // The letter of "\n" is none.
          index = position + (code === BACKSLASH && size === 1 ? 2 : size);
        }
        letter = point < 0 ? PARTS : letterIn(letters, point);
        if (letter !== PARTS) isOdd = true;
        if (isPlainLetter(letter)) lastOdd = position;
        if (letter === VANISHES) continue;
        if (letter === PARTS) {
          traced |= isIn(shortWords, key);
          key = 0;
          continue;
        }
        key = withLetter(key, letter > LOOKALIKE ? letter - LOOKALIKE : letter);
        traced |= letter === SPECIAL ? 1 : isIn(traces, key);
      }
      traced |= isIn(shortWords, key);
      if (isOdd && (traced === 1 || index - runStart > RUN_LENGTH)) found(runStart, index);
      return index;
    },
  };
}

function isPlainLetter(letter: number): boolean {
  return letter !== PARTS && letter !== VANISHES && letter < LOOKALIKE;
}

function isRunCode(code: number): boolean {
  return code >= 0x80 || roles[code] !== END;
}
