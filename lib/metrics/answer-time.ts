/** The median time to our first answer. Those still without one count as "longer than so far" (Kaplan and Meier). */

import { exactly, type Measure } from "./measure";

export interface Wait {
  /** Milliseconds from the post to the first answer, or to when it was last looked at without one. */
  readonly ms: number;
  readonly isAnswered: boolean;
}

/**
 * @returns in milliseconds. Without a value, `not-reached` = more than half waited longer than was watched,
 *   and the denominator then holds how long that is at least.
 */
export function medianFirstResponse(waits: readonly Wait[]): Measure {
  const n = waits.length;
  const answered = waits.filter(({ isAnswered }) => isAnswered).length;
  const base = { metric: "medianFirstResponse", n, of: n, numerator: exactly(answered) } as const;
  if (n === 0) return { ...base, why: "nothing-asked" };
  const median = survivalMedian(waits);
  if (median !== undefined) return { ...base, value: exactly(median) };
  return { ...base, why: "not-reached" };
}

/** The first time at which at most half are still waiting; `undefined` where that never came. */
export function survivalMedian(waits: readonly Wait[]): number | undefined {
  // At the same moment an answer comes before the end of watching.
  const inOrder = waits.toSorted((a, b) => a.ms - b.ms || Number(b.isAnswered) - Number(a.isAnswered));
  let waiting = 1;
  for (const [place, { ms, isAnswered }] of inOrder.entries()) {
    if (isAnswered) waiting *= 1 - 1 / (inOrder.length - place);
    if (waiting <= 0.5 + 1e-9) return ms;
  }
  return undefined;
}
