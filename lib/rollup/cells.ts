/** Sums of one day, apart for what they may be asked for apart: platform and media class. */

import type { MediaClass } from "@/lib/model/mention";

import { measureCount } from "./measures";

/** By `x|earned`; each a list of sums in the order of `measures.ts`. */
export type Cells = Readonly<Record<string, readonly number[]>>;

export function cellName(platform: string, mediaClass: MediaClass): string {
  return `${platform}|${mediaClass}`;
}

export function classOfCell(name: string): string {
  return name.slice(name.lastIndexOf("|") + 1);
}

/** `factor` is 1 to add and -1 to take away. A cell in which nothing is left is dropped. */
export function addToCells(cells: Cells, name: string, values: readonly number[], factor: 1 | -1): Cells {
  const { [name]: before, ...others } = cells;
  const after = addValues(before ?? [], values, factor);
  return after.some((value) => value !== 0) ? { ...others, [name]: after } : others;
}

/** Position by position; a missing place counts as 0. */
export function addValues(
  values: readonly number[],
  more: readonly number[],
  factor: 1 | -1 = 1,
): readonly number[] {
  return Array.from(
    { length: measureCount },
    (_, place) => (values[place] ?? 0) + factor * (more[place] ?? 0),
  );
}
