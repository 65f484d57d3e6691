/** Does our work in short stretches, one thing after the other, so that the page is never kept waiting. */

import { createLater } from "./later";

/** Work that may be interrupted wherever it yields. */
export type Steps<Result = void> = Generator<undefined, Result>;

export interface Pace {
  /** Begins at once where nothing else is under way. */
  run(work: Steps): void;
  /** Does all that is left, however long it takes: the page is about to go. Not from within a step. */
  finish(): void;
}

/** Time at a stretch, in milliseconds: half of a frame. */
const stretchMs = 8;

/** @param clock milliseconds, of a clock that only goes forward. */
export function createPace(clock: () => number): Pace {
  const queue: Steps[] = [];
  const later = createLater(() => workUntil(clock() + stretchMs));

  function workUntil(end: number): void {
    let now = clock();
    let tookMs = 0;
    try {
      // The next step may take as long as the last one did.
      while (queue.length > 0 && now + tookMs < end) {
        step();
        tookMs = clock() - now;
        now += tookMs;
      }
    } finally {
      // Also after an error, which costs only its own work.
      if (queue.length > 0) later.ask();
    }
  }

  function step(): void {
    let isOver: boolean | undefined = true;
    try {
      isOver = queue[0]?.next().done;
    } finally {
      if (isOver === true) queue.shift();
    }
  }

  return {
    run: (work) => {
      queue.push(work);
      if (queue.length === 1) workUntil(clock() + stretchMs);
    },
    finish: () => workUntil(Number.POSITIVE_INFINITY),
  };
}

/** Where nobody waits. */
export const atOnce: Pick<Pace, "run"> = { run: (work) => runThrough(work) };

/** All at once. */
export function runThrough<Result>(work: Steps<Result>): Result {
  for (;;) {
    const { done, value } = work.next();
    if (done === true) return value;
  }
}
