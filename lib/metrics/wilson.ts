/** The interval of a share. Apart from the other intervals: the popup needs no more than it. */

import type { Bounds } from "./measure";

/** Of the normal distribution at 97.5 %. */
export const z95 = 1.959963984540054;

/**
 * Wilson's score interval of a share.
 *
 * @returns bounds within 0 and 1; 0 to 1 where `n` is 0.
 */
export function wilson(hits: number, n: number): Bounds {
  if (n === 0) return { low: 0, high: 1 };
  const z2 = z95 * z95;
  const share = hits / n;
  const centre = (share + z2 / (2 * n)) / (1 + z2 / n);
  const half = (z95 * Math.sqrt((share * (1 - share)) / n + z2 / (4 * n * n))) / (1 + z2 / n);
  return {
    low: hits === 0 ? 0 : Math.max(0, centre - half),
    high: hits === n ? 1 : Math.min(1, centre + half),
  };
}
