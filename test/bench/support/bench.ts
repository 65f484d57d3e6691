/** What a benchmark module exports as `bench`. One file in test/bench each, named like the benchmark. */

export interface Bench {
  readonly name: string;
  /** What the figures answer, in one sentence. */
  readonly question: string;
  readonly run: (options: BenchOptions) => Promise<readonly BenchRow[]>;
}

export interface BenchOptions {
  /** Once, with tiny inputs: does it run? The figures mean nothing. */
  readonly smoke: boolean;
}

export interface BenchRow {
  readonly what: string;
  readonly value: number;
  readonly unit: string;
  /** Measured in the same run, in the same unit. */
  readonly baseline?: number | undefined;
  /** `value / baseline`. */
  readonly ratio?: number | undefined;
}

/** A row with its ratio; `baseline` 0 has none. */
export function row(what: string, unit: string, value: number, baseline?: number): BenchRow {
  return { what, unit, value, baseline, ratio: baseline ? value / baseline : undefined };
}
