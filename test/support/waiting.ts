/** Waiting with an end: whatever takes too long fails, and the failure says what was waited for. */

const pauseMs = 50;

export const pause = (ms: number) => new Promise<void>((resolve) => void setTimeout(resolve, ms));

/** The answer of `work`, or an error that names `what` after `limitMs`. */
export async function within<Answer>(limitMs: number, what: string, work: Promise<Answer>): Promise<Answer> {
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(`${what} took more than ${limitMs / 1000} s`)), limitMs);
  });
  try {
    return await Promise.race([work, tooLate]);
  } finally {
    clearTimeout(timer);
  }
}

/**
 * Asks until the answer is neither `undefined` nor `false`. An error counts as no answer yet; the last
 * one is told when time is up.
 */
export async function until<Answer>(
  limitMs: number,
  what: string,
  ask: () => Promise<Answer | undefined | false>,
): Promise<Answer> {
  const end = Date.now() + limitMs;
  for (;;) {
    let last: unknown;
    try {
      const answer = await ask();
      if (answer !== undefined && answer !== false) return answer;
    } catch (error) {
      last = error;
    }
    if (Date.now() > end)
      throw new Error(
        `${what}: not within ${limitMs / 1000} s${last instanceof Error ? ` (${last.message})` : ""}`,
        {
          cause: last,
        },
      );
    await pause(pauseMs);
  }
}
