/**
 * A large set of names, each with a fingerprint of what it stood for, in 12 bytes: a name is 64 bits of a hash.
 * Among a million names two are the same with odds of 1 to 37 million. Sets are lists of such triples in order,
 * so that two of them are joined in one pass, and a name is found by halving.
 */

const width = 3;

/** A name as two numbers of 32 bits. Each step can be undone, so that no letter is lost on the way. */
export function markOf(name: string): readonly [high: number, low: number] {
  let [high, low] = [0x2c1b3c6d, 0x297a2d39];
  for (let place = 0; place < name.length; place += 1) {
    high = Math.imul(rotated(high ^ name.charCodeAt(place), 15), 0x9e3779b1);
    low = Math.imul(rotated(low, 17) ^ high, 0x85ebca77);
  }
  return [mixed(high ^ name.length), mixed(low + high)];
}

function rotated(value: number, bits: number): number {
  return (value << bits) | (value >>> (32 - bits));
}

/** Spreads every bit over all others. */
function mixed(value: number): number {
  let spread = Math.imul(value ^ (value >>> 16), 0x7feb352d);
  spread = Math.imul(spread ^ (spread >>> 15), 0x846ca68b);
  return (spread ^ (spread >>> 16)) >>> 0;
}

/** One of 64 parts, by which a large set is kept in rows of moderate size. */
export const markBuckets = 64;
export function bucketOf(high: number): number {
  return high >>> 26;
}

/** Puts triples in order. @param triples name, name, fingerprint, and so on; of the same name the last one counts. */
export function markSet(triples: readonly number[]): Uint32Array {
  const places = Array.from({ length: Math.floor(triples.length / width) }, (_, index) => index * width);
  const part = (place: number) => triples[place] ?? 0;
  places.sort((a, b) => part(a) - part(b) || part(a + 1) - part(b + 1) || a - b);
  const last = places.filter((place, index) => {
    const next = places[index + 1];
    return next === undefined || part(next) !== part(place) || part(next + 1) !== part(place + 1);
  });
  return Uint32Array.from(last.flatMap((place) => [part(place), part(place + 1), part(place + 2)]));
}

/** The fingerprint that stands with the name; `undefined` = it is not in the set. */
export function findMark(set: Uint32Array, high: number, low: number): number | undefined {
  let [from, to] = [0, set.length / width];
  while (from < to) {
    const middle = (from + to) >>> 1;
    if (compared(set, middle * width, high, low) < 0) from = middle + 1;
    else to = middle;
  }
  const place = from * width;
  return place < set.length && compared(set, place, high, low) === 0 ? set[place + 2] : undefined;
}

function compared(set: Uint32Array, place: number, high: number, low: number): number {
  return (set[place] ?? 0) - high || (set[place + 1] ?? 0) - low;
}

/** Both sets in one. @param choose which fingerprint counts where both have the name. */
export function joinMarks(
  ours: Uint32Array,
  theirs: Uint32Array,
  choose: (ours: number, theirs: number) => number,
): Uint32Array {
  const joined = new Uint32Array(ours.length + theirs.length);
  let [a, b, end] = [0, 0, 0];
  while (a < ours.length || b < theirs.length) {
    const order = orderOf(ours, a, theirs, b);
    const from = order <= 0 ? ours : theirs;
    const place = order <= 0 ? a : b;
    const print = from[place + 2] ?? 0;
    joined.set([from[place] ?? 0, from[place + 1] ?? 0], end);
    joined[end + 2] = order === 0 ? choose(print, theirs[b + 2] ?? 0) : print;
    if (order <= 0) a += width;
    if (order >= 0) b += width;
    end += width;
  }
  return joined.slice(0, end);
}

/** Below 0 when the next one of `ours` comes first; 0 when both have it. */
function orderOf(ours: Uint32Array, a: number, theirs: Uint32Array, b: number): number {
  if (a >= ours.length) return 1;
  if (b >= theirs.length) return -1;
  return compared(ours, a, theirs[b] ?? 0, theirs[b + 1] ?? 0);
}

/** The set without those names. */
export function withoutMarks(
  set: Uint32Array,
  names: readonly (readonly [high: number, low: number])[],
): Uint32Array {
  const gone = new Set(names.map(([high, low]) => `${high} ${low}`));
  const kept: number[] = [];
  for (let place = 0; place < set.length; place += width) {
    if (!gone.has(`${set[place]} ${set[place + 1]}`)) kept.push(...set.subarray(place, place + width));
  }
  return Uint32Array.from(kept);
}

/** As text, for messages and backups, which hold no typed arrays: base64 of 32-bit numbers, lowest byte first. */
export function packMarks(set: Uint32Array): string {
  const view = new DataView(new ArrayBuffer(set.length * 4));
  for (const [place, value] of set.entries()) view.setUint32(place * 4, value, true);
  const bytes = new Uint8Array(view.buffer);
  let text = "";
  for (let from = 0; from < bytes.length; from += 8_190) {
    text += String.fromCharCode(...bytes.subarray(from, from + 8_190));
  }
  return btoa(text);
}

/** `undefined` for a text that is no set, or whose names are out of order. */
export function unpackMarks(text: string): Uint32Array | undefined {
  if (text.length % 16 !== 0 || !/^[A-Za-z0-9+/]*$/.test(text)) return undefined;
  const bytes = atob(text);
  const set = new Uint32Array(bytes.length / 4);
  for (let place = 0; place < set.length; place += 1) {
    const at = place * 4;
    const [a, b, c, d] = [0, 1, 2, 3].map((step) => bytes.charCodeAt(at + step));
    set[place] = ((a ?? 0) | ((b ?? 0) << 8) | ((c ?? 0) << 16) | ((d ?? 0) << 24)) >>> 0;
  }
  return isOrdered(set) ? set : undefined;
}

function isOrdered(set: Uint32Array): boolean {
  for (let place = width; place < set.length; place += width) {
    if (compared(set, place - width, set[place] ?? 0, set[place + 1] ?? 0) >= 0) return false;
  }
  return true;
}
