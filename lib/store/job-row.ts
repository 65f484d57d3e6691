/** Long work that is done in pieces: what the worker is at, and where to go on after it was killed. */

import type { Database } from "./database";

export const jobKinds = ["restore", "retention", "erase", "check", "rerun", "forget"] as const;
export type JobKind = (typeof jobKinds)[number];

export type JobState = "running" | "done" | "failed" | "cancelled";

/** How far a job has come. Plain data: it stands in the store. */
export interface JobProgress {
  /** Where the next piece begins; absent at the beginning. Only the job itself understands it. */
  readonly cursor?: unknown;
  readonly done: number;
  /** `undefined` where it is not known how much there is. */
  readonly total?: number | undefined;
  /** What came out, by name. */
  readonly counts: Readonly<Record<string, number>>;
  readonly isDone?: boolean | undefined;
}

/** One piece of long work, from when it was asked for until well after its end. */
export interface JobRow extends JobProgress {
  readonly id: string;
  readonly kind: JobKind;
  /** As it was asked for. A job that ended has neither argument nor cursor any more: they may name people. */
  readonly argument: unknown;
  readonly state: JobState;
  /** The user wants it to stop: it does so after the piece it is at. */
  readonly isUnwanted?: boolean | undefined;
  readonly startedAt: number;
  readonly updatedAt: number;
  readonly endedAt?: number | undefined;
  /** A code of AppError, or the name of another error: never what it said, which may be personal. */
  readonly error?: string | undefined;
}

/** What one step of a job works with. */
export interface JobContext {
  readonly db: Database;
  readonly argument: unknown;
  readonly progress: JobProgress;
  /** Epoch ms. */
  readonly now: number;
  /**
   * Runs `write` in one transaction over all tables and keeps the progress it returns in the same one: a
   * piece is done and noted, or neither. Whatever waits for anything but this store is done before. A step
   * commits once, or not at all when there was nothing to do.
   */
  readonly commit: (write: () => Promise<JobProgress>) => Promise<void>;
}

/** Does the next piece of a job. It is called until its progress says that it is done. */
export type JobStep = (context: JobContext) => Promise<void>;

/** `progress`, with more of what came out. */
export function counted(progress: JobProgress, more: Readonly<Record<string, number>>): JobProgress {
  const counts = { ...progress.counts };
  for (const [name, count] of Object.entries(more)) counts[name] = (counts[name] ?? 0) + count;
  return { ...progress, counts };
}

/** The newest job of `kind`, or of any kind. What views show as progress. */
export async function newestJob(db: Database, kind?: JobKind): Promise<JobRow | undefined> {
  const rows = await db.jobs.toArray();
  return rows
    .filter((row) => kind === undefined || row.kind === kind)
    .toSorted((a, b) => b.startedAt - a.startedAt)[0];
}
