/**
 * Who was heard on one day or in one month: each voice with its mentions, so that taking one mention away leaves the
 * others in place, and distinct people of any range are counted exactly.
 *
 * As bytes, because a range of years reads a hundred thousand voices: class by class, behind each but the last a
 * zero; of each account the distance from the one before, doubled, and one more where a number of mentions follows
 * because it is not 1. Equal voices are equal bytes.
 */

import { ByteSource } from "@/lib/kit/byte-source";
import type { MediaClass } from "@/lib/model/mention";

import type { People } from "./people";

export type Voices = Uint8Array<ArrayBuffer>;

const classes = ["earned", "paid", "owned"] as const satisfies readonly MediaClass[];
export const classWidth = 4;

/** An account in one media class. Exact up to a billion accounts. */
export function voiceOf(accountNo: number, mediaClass: MediaClass): number {
  return accountNo * classWidth + classes.indexOf(mediaClass);
}

/** By voice, its mentions; the voices ascend within each class. */
export function voicesIn(voices: Uint8Array | undefined): Map<number, number> {
  const counts = new Map<number, number>();
  eachHeard(voices, (no, place, count) => counts.set(no * classWidth + place, count));
  return counts;
}

/** Who was heard as one row of sums knows it, and what of them was not added to it yet. */
export interface VoicesNow {
  readonly voices?: Voices | undefined;
  /** By voice, how many mentions come to it; negative = go. */
  readonly waiting?: ReadonlyMap<number, number> | undefined;
}

/** Adds the accounts that are heard in a row to `people`, as far as they are of one of `wanted`. */
export function collectPeople(
  people: People,
  { voices, waiting }: VoicesNow,
  wanted: readonly MediaClass[],
): void {
  const isWanted = placesWanted(wanted);
  if (!waiting) return collectAll(people, voices, isWanted);
  eachHeard(voices, (no, place, count) => {
    const sum = count + (waiting.get(no * classWidth + place) ?? 0);
    if (sum > 0 && isWanted[place]) people.add(no);
  });
  for (const [voice, count] of waiting) {
    const { no, place } = partsOf(voice);
    if (count > 0 && isWanted[place]) people.add(no);
  }
}

/**
 * As `eachHeard`, in one loop: a view asks once, when the browser has not learned the code yet, and calls for each
 * byte take twice as long then.
 */
function collectAll(people: People, voices: Uint8Array | undefined, isWanted: readonly boolean[]): void {
  const end = voices?.length ?? 0;
  let no = -1;
  let place = 0;
  let value = 0;
  let shift = 0;
  let isCount = false;
  for (let at = 0; at < end; at += 1) {
    const byte = voices?.[at] ?? 0;
    value |= (byte & 0x7f) << shift;
    shift += 7;
    if (byte >= 0x80) continue;
    if (isCount) isCount = false;
    else if (value === 0) {
      no = -1;
      place += 1;
    } else {
      no += value >>> 1;
      isCount = value % 2 !== 0;
      if (isWanted[place]) people.add(no);
    }
    value = 0;
    shift = 0;
  }
}

/** Adds the mentions of each account in a row to `counts`, as far as they are of one of `wanted`. */
export function countPeople(
  counts: Map<number, number>,
  { voices, waiting }: VoicesNow,
  wanted: readonly MediaClass[],
): void {
  const isWanted = placesWanted(wanted);
  const add = (no: number, place: number, count: number) => {
    if (!isWanted[place]) return;
    const sum = (counts.get(no) ?? 0) + count;
    if (sum > 0) counts.set(no, sum);
    else counts.delete(no);
  };
  eachHeard(voices, add);
  for (const [voice, count] of waiting ?? []) {
    const { no, place } = partsOf(voice);
    add(no, place, count);
  }
}

/** By the place of a class, whether it is one of `wanted`. */
export function placesWanted(wanted: readonly MediaClass[]): readonly boolean[] {
  return classes.map((mediaClass) => wanted.includes(mediaClass));
}

/** The account, and the place of the class. */
export interface Parts {
  readonly no: number;
  readonly place: number;
}

export function partsOf(voice: number): Parts {
  return { no: Math.floor(voice / classWidth), place: voice % classWidth };
}

/** In order: class by class, the accounts ascending. */
export function eachHeard(
  voices: Uint8Array | undefined,
  visit: (no: number, place: number, count: number) => void,
): void {
  if (!voices) return;
  const source = new ByteSource(voices, 0, voices.length);
  let no = -1;
  let place = 0;
  while (!source.isAtEnd) {
    const step = source.next();
    if (step === 0) {
      no = -1;
      place += 1;
    } else {
      no += step >>> 1;
      visit(no, place, step % 2 === 1 ? source.next() : 1);
    }
  }
}
