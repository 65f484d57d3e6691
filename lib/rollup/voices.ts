/**
 * Who was heard on one day or in one month: each voice with its mentions, so that taking one mention away leaves the
 * others in place, and distinct people of any range are counted exactly.
 *
 * As bytes, because a range of years reads a hundred thousand voices: class by class, behind each but the last a
 * zero; of each account the distance from the one before, doubled, and one more where a number of mentions follows
 * because it is not 1. Equal voices are equal bytes.
 */

import { ByteSink, ByteSource } from "@/lib/kit/byte-stream";
import type { MediaClass } from "@/lib/model/mention";

import type { People } from "./people";

export type Voices = Uint8Array<ArrayBuffer>;

const classes = ["earned", "paid", "owned"] as const satisfies readonly MediaClass[];
export const classWidth = 4;

/** An account in one media class. Exact up to a billion accounts. */
export function voiceOf(accountNo: number, mediaClass: MediaClass): number {
  return accountNo * classWidth + classes.indexOf(mediaClass);
}

/** @param changes by voice, how many mentions come to it; negative = go. A voice without mentions is left out. */
export function changeVoices(voices: Uint8Array | undefined, changes: ReadonlyMap<number, number>): Voices {
  const coming = Array.from(changes, ([voice, count]) => ({ ...partsOf(voice), count })).toSorted(inOrder);
  const target = new VoiceSink();
  let next = 0;
  eachHeard(voices, (no, place, count) => {
    let sum = count;
    for (let change = coming[next]; change; change = coming[next]) {
      const order = change.place - place || change.no - no;
      if (order > 0) break;
      if (order < 0) target.put(change.no, change.place, change.count);
      else sum += change.count;
      next += 1;
    }
    target.put(no, place, sum);
  });
  for (const { no, place, count } of coming.slice(next)) target.put(no, place, count);
  return target.take();
}

/** By voice, its mentions; the voices ascend within each class. */
export function voicesIn(voices: Uint8Array | undefined): Map<number, number> {
  const counts = new Map<number, number>();
  eachHeard(voices, (no, place, count) => counts.set(no * classWidth + place, count));
  return counts;
}

/** Adds the accounts of `voices` to `people`, as far as they are of one of `wanted`. */
export function collectPeople(people: People, voices: Uint8Array, wanted: readonly MediaClass[]): void {
  const isWanted = placesWanted(wanted);
  eachHeard(voices, (no, place) => {
    if (isWanted[place]) people.add(no);
  });
}

/** Adds the mentions of each account of `voices` to `counts`, as far as they are of one of `wanted`. */
export function countPeople(
  counts: Map<number, number>,
  voices: Uint8Array,
  wanted: readonly MediaClass[],
): void {
  const isWanted = placesWanted(wanted);
  eachHeard(voices, (no, place, count) => {
    if (isWanted[place]) counts.set(no, (counts.get(no) ?? 0) + count);
  });
}

/** By the place of a class, whether it is one of `wanted`. */
export function placesWanted(wanted: readonly MediaClass[]): readonly boolean[] {
  return classes.map((mediaClass) => wanted.includes(mediaClass));
}

/** The account, and the place of the class. */
interface Parts {
  readonly no: number;
  readonly place: number;
}

export function partsOf(voice: number): Parts {
  return { no: Math.floor(voice / classWidth), place: voice % classWidth };
}

function inOrder(a: Parts, b: Parts): number {
  return a.place - b.place || a.no - b.no;
}

/** In order: class by class, the accounts ascending. */
function eachHeard(
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

/** Takes voices in their order. */
class VoiceSink {
  readonly #bytes = new ByteSink();
  #no = -1;
  #place = 0;

  /** Without a mention it is left out. */
  put(no: number, place: number, count: number): void {
    if (count <= 0) return;
    for (; this.#place < place; this.#place += 1) {
      this.#bytes.put(0);
      this.#no = -1;
    }
    const step = (no - this.#no) * 2;
    this.#bytes.put(count === 1 ? step : step + 1);
    if (count > 1) this.#bytes.put(count);
    this.#no = no;
  }

  take(): Voices {
    return this.#bytes.take();
  }
}
