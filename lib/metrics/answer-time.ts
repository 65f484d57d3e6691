/** The median time to our first answer. Those still without one count as "longer than so far" (Kaplan and Meier). */

import type { MedianTime } from "@/lib/model/figures";

import { exactly, type Measure } from "./measure";

export interface Wait {
  /** Milliseconds from the post to the first answer, or to when it was last looked at without one. */
  readonly ms: number;
  readonly isAnswered: boolean;
}

/** Of what wanted an answer. */
export interface AnswersInSums {
  readonly medianFirstAnswer?: MedianTime | undefined;
  readonly answered: number;
  readonly waiting: number;
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

/**
 * The same from sums, which do not know how long anybody has waited so far: whoever still waits counts as longer
 * than every answer. It is never shorter than the one above.
 */
export function medianInSums({ medianFirstAnswer, answered, waiting }: AnswersInSums): Measure {
  const of = answered + waiting;
  const base = { metric: "medianFirstResponse", of, numerator: exactly(answered) } as const;
  if (medianFirstAnswer) {
    const { low, high, n } = medianFirstAnswer;
    return { ...base, n, value: { low, high } };
  }
  // Nobody waits: of whatever was answered no time is known.
  return waiting === 0 ? { ...base, n: 0, why: "nothing-asked" } : { ...base, n: of, why: "not-reached" };
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
