/** Draws a sample by lot: the same one for the same name of the draw, whoever draws and whenever. */

import { textHash } from "@/lib/kit/text-hash";

export interface Candidate {
  readonly key: string;
  /** Each is drawn from alike, however large it is. */
  readonly stratum: string;
}

/**
 * At most `size` of `candidates`, as evenly over their strata as these allow.
 *
 * @param draw its name: another one is another draw.
 */
export function drawSample<Item extends Candidate>(
  candidates: readonly Item[],
  draw: string,
  size: number,
): Item[] {
  const strata = [...Map.groupBy(byLot(candidates, draw), ({ stratum }) => stratum)].toSorted(([a], [b]) =>
    a < b ? -1 : 1,
  );
  const longest = Math.max(0, ...strata.map(([, items]) => items.length));
  const rounds = Array.from({ length: longest }, (_, round) =>
    strata.flatMap(([, items]) => items[round] ?? []),
  );
  return rounds.flat().slice(0, size);
}

/** In the order of their lots. */
export function byLot<Item extends { readonly key: string }>(items: readonly Item[], draw: string): Item[] {
  const lots = items.map((item) => ({ item, lot: mixed(textHash(`${draw}|${item.key}`)) }));
  return lots.toSorted((a, b) => a.lot - b.lot || (a.item.key < b.item.key ? -1 : 1)).map(({ item }) => item);
}

/** The end of MurmurHash3 (in the public domain): keys that differ in their last digit are far apart. */
function mixed(hash: number): number {
  const once = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  const twice = Math.imul(once ^ (once >>> 13), 0xc2b2ae35);
  return (twice ^ (twice >>> 16)) >>> 0;
}
