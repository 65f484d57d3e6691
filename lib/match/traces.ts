/** A few letters of each wanted word, by which a word that is read letter by letter gives itself away. */

import { asciiLetter } from "./letters";
import { isAscii } from "./needles";
import { chooseWindows } from "./windows";

/** The last three letters of a word, as `withLetter` makes them of 1 to 36 (63: a letter that is none of them); 0 at first. */
type Key = number;

/**
 * A bit for each key, in a few kilobytes: they are asked for every letter of a text. No functions, for of those an
 * engine takes in only what it met first, and a change of what is wanted would halve the speed.
 */
export interface Traces {
  /** Whether a trace of a wanted word ends here. */
  readonly traces: Int32Array;
  /** Whether this is the whole of a wanted word of one or two letters. */
  readonly shortWords: Int32Array;
}

/** 1 for yes and 0 for no. */
export function isIn(bits: Int32Array, key: Key): number {
  return ((bits[key >>> 5] ?? 0) >>> (key & 31)) & 1;
}

const LENGTH = 3;
const BITS = 6;
const KEYS = 1 << (LENGTH * BITS);

export function withLetter(key: Key, letter: number): Key {
  return ((key << BITS) | letter) & (KEYS - 1);
}

/** @param shortWords of one or two letters: they count as whole words only */
export function compileTraces(pieces: readonly string[], shortWords: ReadonlySet<string>): Traces {
  const traced = pieces.filter((piece) => isAscii(piece) && !shortWords.has(piece));
  const offsets = chooseWindows(traced, LENGTH);
  const traces = traced.flatMap((piece, index) => {
    const offset = offsets[index] ?? 0;
    const trace = piece.slice(offset, offset + LENGTH);
    // A shorter one is a trace whatever stands before it.
    const step = 1 << (trace.length * BITS);
    return Array.from({ length: KEYS / step }, (_, at) => keyOf(trace) + at * step);
  });
  return { traces: bitsOf(traces), shortWords: bitsOf([...shortWords].map(keyOf)) };
}

function bitsOf(keys: readonly Key[]): Int32Array {
  const bits = new Int32Array(KEYS >>> 5);
  for (const key of keys) bits[key >>> 5] = (bits[key >>> 5] ?? 0) | (1 << (key & 31));
  return bits;
}

function keyOf(letters: string): number {
  let key = 0;
  for (let at = 0; at < letters.length; at++) key = withLetter(key, asciiLetter(letters.charCodeAt(at)));
  return key;
}
