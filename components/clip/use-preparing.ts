/** Says now and then that a form is being filled in, from when it opens: what keeps it should be awake by then. */

import { useCallback, useEffect, useRef } from "preact/hooks";

/** A worker sleeps after 30 seconds without a question. */
const againMs = 20_000;

/** @returns what is called whenever something happens in the form. */
export function usePreparing(prepare: () => Promise<unknown>): () => void {
  const lastRef = useRef(-againMs);
  const onTouched = useCallback(() => {
    const now = performance.now();
    if (now - lastRef.current < againMs) return;
    lastRef.current = now;
    prepare().catch(() => undefined); // Keeping it asks for the same, and says what is wrong.
  }, [prepare]);
  useEffect(onTouched, [onTouched]);
  return onTouched;
}
