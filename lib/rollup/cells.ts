/** Sums of one day, apart for what they may be asked for apart: platform, media class and sentiment. */

import type { SentimentLabel } from "@/lib/model/classification";
import type { MediaClass } from "@/lib/model/mention";

/** By `x|earned|negative`; each a list of sums in the order of `measures.ts`, without the zeros at its end. */
export type Cells = Readonly<Record<string, readonly number[]>>;

export function cellName(platform: string, mediaClass: MediaClass, sentiment: SentimentLabel): string {
  return `${platform}|${mediaClass}|${sentiment}`;
}

export interface CellParts {
  readonly platform: string;
  readonly mediaClass: string;
  readonly sentiment: string;
}

export function partsOfCell(name: string): CellParts {
  const [platform = "", mediaClass = "", sentiment = ""] = name.split("|");
  return { platform, mediaClass, sentiment };
}

/**
 * Cells that are added up in place: folds and restores come through here seven times for every mention, and a copy for
 * each would be more garbage than a worker may hold.
 */
export class CellSums {
  readonly #sums = new Map<string, number[]>();

  /** @param factor 1 to add, -1 to take away. */
  add(name: string, values: readonly number[], factor: 1 | -1 = 1): void {
    const sums = this.#sums.get(name) ?? [];
    addInto(sums, values, factor);
    this.#sums.set(name, sums);
  }

  addAll(cells: Cells): void {
    for (const [name, values] of Object.entries(cells)) this.add(name, values);
  }

  /** Without those in which nothing is left. */
  toCells(): Cells {
    return Object.fromEntries([...this.#sums].filter(([, values]) => values.length > 0));
  }
}

/** Position by position; a missing place counts as 0, and zeros at the end are left out. */
export function addValues(values: readonly number[], more: readonly number[]): readonly number[] {
  const sums = values.slice();
  addInto(sums, more, 1);
  return sums;
}

function addInto(sums: number[], more: readonly number[], factor: 1 | -1): void {
  for (let place = 0; place < more.length; place += 1) {
    sums[place] = (sums[place] ?? 0) + factor * (more[place] ?? 0);
  }
  while (sums.at(-1) === 0) sums.pop();
}
