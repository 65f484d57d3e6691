/** Long work in a page's own thread, in turns with whatever else waits there: input and painting come in between. */

/** Shorter than a frame, so that there is room for the frame. */
const turnMs = 12;

/**
 * To be awaited again and again between small steps of the work. It resolves at once while the turn lasts, and in
 * a task of its own when it is over; it rejects as soon as `signal` says that nobody wants the outcome any more.
 *
 * @param longestMs of one turn.
 */
export function takeTurns(signal?: AbortSignal, longestMs = turnMs): () => Promise<void> {
  let until = performance.now() + longestMs;
  return async () => {
    signal?.throwIfAborted();
    if (performance.now() < until) return;
    // Wrapped, so that a live query of Dexie still knows itself afterwards.
    await Promise.resolve(new Promise<void>((resolve) => setTimeout(resolve)));
    signal?.throwIfAborted();
    until = performance.now() + longestMs;
  };
}
