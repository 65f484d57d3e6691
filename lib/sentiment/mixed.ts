/**
 * Praise and blame that cancel. VADER calls such a post neutral; of 37 in the development parts of the
 * benchmark people rated none so, and 23 as blame. So it is mild blame. Only where the whole text is about
 * the subject: of what is said around a name, part may be another's.
 */

import type { Effect } from "./hits";
import type { Weighed } from "./weigh";
import { mildBlame, wholeText } from "./weights";

/** @returns what makes the sum mild blame, or `undefined` where nothing cancels. `sum` includes the marks. */
export function blameInMixed(
  weighed: readonly Weighed[],
  { sum, score }: { readonly sum: number; readonly score: number },
): Effect | undefined {
  const [low, high] = wholeText.neutral;
  if (score < low || score > high) return undefined;
  const blamed = weighed.findLast((one) => totalOf(one) < 0);
  if (!blamed || !weighed.some((one) => totalOf(one) > 0)) return undefined;
  return { rule: "contrast", token: blamed.hit.first, effect: mildBlame - sum };
}

function totalOf({ effects }: Weighed): number {
  return effects.reduce((sum, { effect }) => sum + effect, 0);
}
