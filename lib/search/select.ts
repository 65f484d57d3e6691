/** Filters and sorts mentions by their columns: the best of a million in some milliseconds. */

import type { MentionOrder } from "@/lib/model/mention-list";

import type { BitSet } from "./bit-set";
import { blockSize, type Block } from "./columns";
import type { FigureName } from "./facts";

/** Where a page ended. Of equal values the newer mention comes first, then the higher number. */
export interface Position {
  readonly value: number;
  readonly at: number;
  readonly no: number;
}

/** What a mention must be like. A list that is absent or empty is no condition. */
export interface Selection {
  readonly subjects: readonly string[];
  readonly platforms?: readonly string[] | undefined;
  readonly languages?: readonly string[] | undefined;
  readonly authors?: readonly number[] | undefined;
  readonly isFlagged: (flags: number) => boolean;
  /** Seconds, `to` not included; of the time named by `by`. */
  readonly from: number;
  readonly to: number;
  readonly by: "at" | "seen";
  readonly snoozed: "without" | "only" | "with";
  /** Seconds. */
  readonly now: number;
  readonly atLeast: readonly (readonly [name: FigureName, least: number])[];
  /** Only these. Absent = all. */
  readonly hits?: BitSet | undefined;
}

export interface Paging {
  readonly order: MentionOrder;
  readonly limit: number;
  readonly after?: Position | undefined;
}

export interface Selected {
  /** The page, in order. */
  readonly positions: readonly Position[];
  /** All that are like this, on whatever page. */
  readonly count: number;
}

/**
 * @param blocks by their number; one that was never written is absent.
 * @param takeTurn between two blocks: all of a million mentions are a long task. See lib/kit/turns.ts.
 */
export async function select(
  blocks: readonly (Block | undefined)[],
  selection: Selection,
  { order, limit, after }: Paging,
  takeTurn: () => Promise<void>,
): Promise<Selected> {
  const best = new BestOf(limit);
  let count = 0;
  const numbers = Array.from(blocks.keys());
  // Mentions were numbered about in the order of their times: what comes first on the page is met first.
  if (order !== "oldest") numbers.reverse();
  const places = new Uint16Array(blockSize);
  for (const number of numbers) {
    const block = blocks[number];
    if (!block) continue;
    await takeTurn();
    const first = number * blockSize;
    const found = wantedPlaces(block, first, selection, places);
    const values = valuesOf(block, order);
    const sign = order === "oldest" ? -1 : 1;
    count += found;
    for (let step = 0; step < found; step += 1) {
      const place = places[order === "oldest" ? step : found - 1 - step] ?? 0;
      const value = sign * (values[place] ?? 0);
      if (value < best.least) continue;
      const at = block.at[place] ?? 0;
      const no = first + place;
      if (after === undefined || isBefore(after, value, at, no)) best.enter(value, at, no);
    }
  }
  return { positions: best.positions, count };
}

/** Whether `position` comes before the mention that the rest describes. */
function isBefore(position: Position, value: number, at: number, no: number): boolean {
  if (position.value !== value) return position.value > value;
  return position.at === at ? position.no > no : position.at > at;
}

/** The first ones of everything that entered, in order. */
class BestOf {
  readonly positions: Position[] = [];
  /** Whatever has less cannot enter any more. */
  least = -Infinity;
  readonly #limit: number;

  constructor(limit: number) {
    this.#limit = limit;
  }

  enter(value: number, at: number, no: number): void {
    let [low, high] = [0, this.positions.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      const position = this.positions[middle];
      if (position && isBefore(position, value, at, no)) low = middle + 1;
      else high = middle;
    }
    if (low >= this.#limit) return;
    this.positions.splice(low, 0, { value, at, no });
    if (this.positions.length > this.#limit) this.positions.pop();
    if (this.positions.length === this.#limit) this.least = this.positions.at(-1)?.value ?? -Infinity;
  }
}

function valuesOf(block: Block, order: MentionOrder): Uint32Array | Float32Array | Float64Array {
  return order === "newest" || order === "oldest" ? block.at : block[order];
}

/** Writes the places of all that is wanted into `places`, in order, and returns how many they are. */
function wantedPlaces(block: Block, first: number, selection: Selection, places: Uint16Array): number {
  const { isFlagged, from, to, by, snoozed, now, hits } = selection;
  const { subject, flags, snoozedUntil } = block;
  const time = block[by];
  const isSubject = allowed(block.names, selection.subjects);
  const isSnoozed = snoozed === "only";
  let found = 0;
  for (let place = 0; place < blockSize; place += 1) {
    if (isSubject[subject[place] ?? 0] !== 1) continue;
    if (hits !== undefined && !hits.has(first + place)) continue;
    const at = time[place] ?? 0;
    if (at < from || at >= to || !isFlagged(flags[place] ?? 0)) continue;
    if (snoozed !== "with" && (snoozedUntil[place] ?? 0) > now !== isSnoozed) continue;
    places[found] = place;
    found += 1;
  }
  return keepRare(block, selection, places, found);
}

/** The conditions that few questions have, on what the others left. */
function keepRare(block: Block, selection: Selection, places: Uint16Array, found: number): number {
  const { platforms, languages, authors, atLeast } = selection;
  let left = found;
  const keep = (isWanted: (place: number) => boolean): void => {
    let kept = 0;
    for (let step = 0; step < left; step += 1) {
      const place = places[step] ?? 0;
      if (!isWanted(place)) continue;
      places[kept] = place;
      kept += 1;
    }
    left = kept;
  };
  if (platforms?.length) {
    const isPlatform = allowed(block.names, platforms);
    keep((place) => isPlatform[block.platform[place] ?? 0] === 1);
  }
  if (languages?.length) {
    const isLanguage = allowed(block.names, languages);
    keep((place) => isLanguage[block.language[place] ?? 0] === 1);
  }
  if (authors?.length) {
    const wanted = new Set(authors);
    keep((place) => wanted.has(block.author[place] ?? 0));
  }
  for (const [name, least] of atLeast) {
    const column = block[name];
    keep((place) => (column[place] ?? 0) >= least);
  }
  return left;
}

/** By the place of a name: whether it is wanted. "" never is: there stands no mention. */
function allowed(names: readonly string[], wanted: readonly string[]): Uint8Array {
  return Uint8Array.from(names, (name) => (name !== "" && wanted.includes(name) ? 1 : 0));
}
