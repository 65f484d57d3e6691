/** The answer to a question asked when the view opens, and again whenever `watch` says so. */

import { useEffect, useState } from "preact/hooks";

/**
 * `ask` and `watch` must be stable.
 *
 * @returns `undefined` until the first answer, and for good if there is none.
 */
export function useAsked<T>(
  ask: () => Promise<T>,
  watch?: (changed: () => void) => () => void,
): T | undefined {
  const [answer, setAnswer] = useState<T>();
  useEffect(() => {
    let isGone = false;
    const askOnce = async () => {
      const value = await ask();
      if (!isGone) setAnswer(() => value);
    };
    const run = () => {
      askOnce().catch(() => undefined); // No answer: the view goes on showing what it has.
    };
    run();
    const stop = watch?.(run);
    return () => {
      isGone = true;
      stop?.();
    };
  }, [ask, watch]);
  return answer;
}
