/** Asks the worker until it answers: it may be asleep or restarting, and an answer of ours depends on it. */

export interface AskOptions {
  readonly ask: (ids: readonly string[]) => Promise<boolean>;
  readonly isGone: () => boolean;
}

const pausesMs = [0, 500, 2000, 8000, 30_000] as const;

/** @returns `false` also when nobody answered in the end: what nobody vouches for stays in the page. */
export async function askKept({ ask, isGone }: AskOptions, ids: readonly string[]): Promise<boolean> {
  for (const pauseMs of pausesMs) {
    if (pauseMs > 0) await new Promise((resolve) => void setTimeout(resolve, pauseMs));
    if (isGone()) return false;
    try {
      return await ask(ids);
    } catch {
      // Not lost: it is asked again.
    }
  }
  return false;
}
