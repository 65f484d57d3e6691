/**
 * Times things side by side: each is run in turn, round after round, so that whatever else the machine
 * does falls on all of them alike, and the median of the rounds counts.
 */

export interface MeasureOptions {
  /** Rounds that count. */
  readonly rounds: number;
  /** Rounds before them, in which the engine gets to know the code. */
  readonly warmUps: number;
  /** A round repeats a quick thing until this many milliseconds have passed. */
  readonly minMs: number;
}

export const careful: MeasureOptions = { rounds: 15, warmUps: 4, minMs: 4 };
export const once: MeasureOptions = { rounds: 1, warmUps: 0, minMs: 0 };

/** What was computed, kept so that no engine can leave the computing out. */
const kept: unknown[] = [];

/** Milliseconds that one call of each takes: the median of the rounds, in the order of `runs`. */
export function measure(runs: readonly (() => unknown)[], options: MeasureOptions): number[] {
  const times = runs.map((): number[] => []);
  for (let round = -options.warmUps; round < options.rounds; round++) {
    for (const [index, run] of runs.entries()) {
      const ms = timeOf(run, options.minMs);
      if (round >= 0) times[index]?.push(ms);
    }
  }
  return times.map(median);
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other);
  const middle = sorted.length >>> 1;
  const high = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? high : ((sorted[middle - 1] ?? high) + high) / 2;
}

function timeOf(run: () => unknown, minMs: number): number {
  const started = performance.now();
  let calls = 0;
  let elapsed = 0;
  do {
    kept[0] = run();
    calls++;
    elapsed = performance.now() - started;
  } while (elapsed < minMs);
  return elapsed / calls;
}
