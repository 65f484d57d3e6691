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

/** `factor` is 1 to add and -1 to take away. A cell in which nothing is left is dropped. */
export function addToCells(cells: Cells, name: string, values: readonly number[], factor: 1 | -1): Cells {
  const { [name]: before, ...others } = cells;
  const after = addValues(before ?? [], values, factor);
  return after.length > 0 ? { ...others, [name]: after } : others;
}

/** Position by position; a missing place counts as 0, and zeros at the end are left out. */
export function addValues(
  values: readonly number[],
  more: readonly number[],
  factor: 1 | -1 = 1,
): readonly number[] {
  const sums = values.slice();
  // Counted by hand: a restore comes through here five times for every mention.
  for (let place = 0; place < more.length; place += 1) {
    sums[place] = (sums[place] ?? 0) + factor * (more[place] ?? 0);
  }
  while (sums.at(-1) === 0) sums.pop();
  return sums;
}
