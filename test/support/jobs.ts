/** Runs a job to its end, as the worker does, on a store of a test. */

import type { Database } from "@/lib/store/database";
import { newestJob, type JobKind, type JobProgress, type JobRow, type JobStep } from "@/lib/store/job-row";
import { createJobRunner } from "@/lib/worker/jobs/job-runner";

export async function runJob(
  db: Database,
  kind: JobKind,
  step: JobStep,
  argument: unknown,
  now: number,
): Promise<JobRow> {
  const runner = createJobRunner(db, stepsWith(step), { now: () => now, onRunning: async () => undefined });
  await runner.start(kind, argument);
  await runner.resume();
  const row = await newestJob(db, kind);
  if (!row) throw new Error("no job");
  return row;
}

/** Runs a step to its end without a runner, on the rows alone. */
export async function runStep(db: Database, step: JobStep, now: number): Promise<JobProgress> {
  let progress: JobProgress = { done: 0, counts: {} };
  while (!progress.isDone) {
    await step({
      db,
      argument: {},
      progress,
      now,
      commit: async (write) => {
        progress = await db.transaction("rw", db.tables, write);
      },
    });
  }
  return progress;
}

export function stepsWith(step: JobStep): Record<JobKind, JobStep> {
  return { restore: step, retention: step, erase: step, check: step, rerun: step, forget: step };
}
