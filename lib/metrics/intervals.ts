/** Intervals for chance, all at 95 %. None of them knows how a feed chose what it showed. */

import type { Bounds } from "./measure";
import { z95 } from "./wilson";

/** Byar's approximation to the exact interval of a Poisson count: within 2 % of its bounds from a count of 5 up. */
export function poissonInterval(count: number): Bounds {
  return { low: count === 0 ? 0 : byar(count, -z95), high: byar(count + 1, z95) };
}

const byar = (count: number, z: number): number =>
  count * (1 - 1 / (9 * count) + z / (3 * Math.sqrt(count))) ** 3;

/** Of the difference of two counts, each with the interval of its own (Zou and Donner's MOVER). */
export function differenceInterval(count: number, before: number): Bounds {
  const [a, b] = [poissonInterval(count), poissonInterval(before)];
  const difference = count - before;
  return {
    low: difference - Math.hypot(count - a.low, b.high - before),
    high: difference + Math.hypot(a.high - count, before - b.low),
  };
}

/** Of the difference of two shares of the same posts, from -1 to 1 (Bonett and Price's adjusted Wald). */
export function pairedDifferenceInterval(up: number, down: number, n: number): Bounds {
  const [p, q] = [(up + 1) / (n + 2), (down + 1) / (n + 2)];
  const half = z95 * Math.sqrt((p + q - (p - q) ** 2) / (n + 2));
  return { low: Math.max(-1, p - q - half), high: Math.min(1, p - q + half) };
}

/** One post's part in a ratio: 12 interactions, 400 views. */
export interface Pair {
  readonly top: number;
  readonly bottom: number;
}

/**
 * Of the ratio of two sums, by leaving out each post in turn (jackknife).
 *
 * @returns `undefined` for fewer than two posts, and where the denominators are 0.
 */
export function ratioInterval(pairs: readonly Pair[]): Bounds | undefined {
  const n = pairs.length;
  const top = pairs.reduce((sum, pair) => sum + pair.top, 0);
  const bottom = pairs.reduce((sum, pair) => sum + pair.bottom, 0);
  if (n < 2 || bottom === 0 || pairs.some((pair) => pair.bottom === bottom)) return undefined;
  const without = pairs.map((pair) => (top - pair.top) / (bottom - pair.bottom));
  const mean = without.reduce((sum, value) => sum + value, 0) / n;
  const spread = without.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  const half = studentAt(n - 1) * Math.sqrt(((n - 1) / n) * spread);
  return { low: Math.max(0, top / bottom - half), high: top / bottom + half };
}

/** Of a mean per post that cannot be below 0: the ratio to a count of one each. */
export function meanInterval(values: readonly number[]): Bounds | undefined {
  return ratioInterval(values.map((top) => ({ top, bottom: 1 })));
}

/** Student's t at 97.5 % with `freedom` degrees, from 1 up: Hill's expansion, within 0.5 % from 3 up. */
export function studentAt(freedom: number): number {
  const small = [12.7062, 4.3027, 3.1824, 2.7764];
  const known = small[freedom - 1];
  if (known !== undefined) return known;
  const z = z95;
  return (
    z +
    (z ** 3 + z) / (4 * freedom) +
    (5 * z ** 5 + 16 * z ** 3 + 3 * z) / (96 * freedom ** 2) +
    (3 * z ** 7 + 19 * z ** 5 + 17 * z ** 3 - 15 * z) / (384 * freedom ** 3)
  );
}
