/** Unbroken runs of what can be part of a word, escapes and entities included, read letter by letter. */

import { asciiLetter, LOOKALIKE, PARTS, SPECIAL, VANISHES, type LetterOf } from "./letter-table";
import { isEscape, isSurrogate, lengthOf, pointOf, readUnit } from "./raw-units";
import type { Traces } from "./traces";

export interface Runs {
  /** Whether the character may hide something: an accent or a look-alike only where a letter stands beside it. */
  isSuspicious(raw: string, start: number, end: number, letter: number): boolean;
  /** Where the run around `position` begins, `floor` at the earliest. */
  startOf(raw: string, position: number, floor: number): number;
  /** Reads from `start` and answers where the run ends. */
  read(raw: string, start: number): number;
  /** Whether what was read last leaves a trace of a wanted word, or cannot be read letter by letter. */
  hadTrace(): boolean;
}

const BACKSLASH = 0x5c;
const HASH = 0x23;
/** What an ASCII character is in a run: its end, a letter (1 to 36), or one of these. */
const END = 0;
const SIGN = 40;
const roles = Uint8Array.from(
  { length: 128 },
  (_, code) => asciiLetter(code) || ("_&;\\#".includes(String.fromCharCode(code)) ? SIGN : END),
);

export function compileRuns(letterOf: LetterOf, traces: Traces): Runs {
  let isTraced = false;

  const isLetterBefore = (raw: string, index: number): boolean => {
    if (isEscape(raw, index - 6)) return isPlainLetter(letterOf(pointOf(readUnit(raw, index - 6))));
    const isLow = isSurrogate(raw.charCodeAt(index - 1)) && isSurrogate(raw.charCodeAt(index - 2));
    return isLetterAt(raw, index - (isLow ? 2 : 1));
  };
  const isLetterAt = (raw: string, index: number): boolean => {
    const code = raw.charCodeAt(index);
    if (code < 0x80 && !isEscape(raw, index)) return roles[code] !== END && code !== 0x5f;
    return isPlainLetter(letterOf(pointOf(readUnit(raw, index))));
  };

  return {
    isSuspicious: (raw, start, end, letter) =>
      isPlainLetter(letter) || isLetterBefore(raw, start) || isLetterAt(raw, end),
    startOf(raw, position, floor) {
      let start = position;
      while (start > floor && isRunCode(raw.charCodeAt(start - 1))) start--;
      return start;
    },
    read(raw, start) {
      let third = 0;
      let second = 0;
      let last = 0;
      let length = 0;
      isTraced = false;
      let index = start;
      for (; index < raw.length;) {
        const code = raw.charCodeAt(index);
        let letter = PARTS;
        if (code < 0x80) {
          const role = roles[code] ?? END;
          if (role === END) break;
          index++;
          if (role < SIGN) letter = role;
          else if (code === BACKSLASH || code === HASH) {
            const unit = readUnit(raw, index - 1);
            // An entity, or an escape of an escape: only undoing it tells.
            if (code === HASH ? lengthOf(unit) > 1 : raw.charCodeAt(index) === BACKSLASH) isTraced = true;
            if (lengthOf(unit) > 1) letter = letterOf(pointOf(unit));
            // The letter of "\n" is none.
            index += code === BACKSLASH && lengthOf(unit) === 1 ? 1 : lengthOf(unit) - 1;
          }
        } else if (isSurrogate(code)) {
          const point = raw.codePointAt(index) ?? code;
          letter = letterOf(point);
          index += point > 0xffff ? 2 : 1;
        } else {
          letter = letterOf(code);
          index++;
        }
        if (letter === VANISHES) continue;
        if (letter === PARTS) {
          if (length > 0 && length < 3 && traces.isWord(second, last)) isTraced = true;
          third = second = last = length = 0;
          continue;
        }
        third = second;
        second = last;
        last = letter > LOOKALIKE ? letter - LOOKALIKE : letter;
        length++;
        if (last === SPECIAL || traces.isTrace(third, second, last)) isTraced = true;
      }
      if (length > 0 && length < 3 && traces.isWord(second, last)) isTraced = true;
      return index;
    },
    hadTrace: () => isTraced,
  };
}

function isPlainLetter(letter: number): boolean {
  return letter !== PARTS && letter !== VANISHES && letter < LOOKALIKE;
}

function isRunCode(code: number): boolean {
  return code >= 0x80 || roles[code] !== END;
}
