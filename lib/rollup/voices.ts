/**
 * Who was heard on one day: pairs of a voice and its mentions, sorted by voice. Distinct people of any
 * range are counted exactly, and taking one mention away leaves the others in place.
 */

import type { MediaClass } from "@/lib/model/mention";

const classes = ["earned", "paid", "owned"] as const satisfies readonly MediaClass[];
const classWidth = 4;

/** An account in one media class. Exact up to a billion accounts. */
export function voiceOf(accountNo: number, mediaClass: MediaClass): number {
  return accountNo * classWidth + classes.indexOf(mediaClass);
}

/** `factor` is 1 to add a mention of `voice` and -1 to take one away. */
export function addVoice(voices: Uint32Array, voice: number, factor: 1 | -1): Uint32Array<ArrayBuffer> {
  const place = placeOf(voices, voice);
  const isKnown = voices[place] === voice;
  const count = (isKnown ? (voices[place + 1] ?? 0) : 0) + factor;
  const inserted = count > 0 ? [voice, count] : [];
  const rest = voices.subarray(isKnown ? place + 2 : place);
  const result = new Uint32Array(place + inserted.length + rest.length);
  result.set(voices.subarray(0, place));
  result.set(inserted, place);
  result.set(rest, place + inserted.length);
  return result;
}

/** Adds the accounts of `voices` to `people`, as far as they are of one of `wanted`. */
export function collectPeople(people: Set<number>, voices: Uint32Array, wanted: readonly MediaClass[]): void {
  const isWanted = classes.map((mediaClass) => wanted.includes(mediaClass));
  for (let place = 0; place < voices.length; place += 2) {
    const voice = voices[place] ?? 0;
    if (isWanted[voice % classWidth]) people.add(Math.floor(voice / classWidth));
  }
}

/** Adds the mentions of each account of `voices` to `counts`, as far as they are of one of `wanted`. */
export function countPeople(
  counts: Map<number, number>,
  voices: Uint32Array,
  wanted: readonly MediaClass[],
): void {
  const isWanted = classes.map((mediaClass) => wanted.includes(mediaClass));
  for (let place = 0; place < voices.length; place += 2) {
    const voice = voices[place] ?? 0;
    if (!isWanted[voice % classWidth]) continue;
    const no = Math.floor(voice / classWidth);
    counts.set(no, (counts.get(no) ?? 0) + (voices[place + 1] ?? 0));
  }
}

/** Where `voice` stands or would stand: always an even place. */
function placeOf(voices: Uint32Array, voice: number): number {
  let [low, high] = [0, voices.length / 2];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((voices[middle * 2] ?? 0) < voice) low = middle + 1;
    else high = middle;
  }
  return low * 2;
}
