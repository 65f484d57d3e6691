/**
 * Does long work piece by piece, one job at a time. What a piece wrote and how far it came stand in one
 * transaction, so that a worker that was killed goes on where it stopped and does nothing twice.
 */

import { storageError } from "@/lib/ingest/storage-error";
import { newId } from "@/lib/kit/id";
import { AppError } from "@/lib/model/app-error";
import type { Database } from "@/lib/store/database";
import type { JobKind, JobProgress, JobRow, JobState, JobStep } from "@/lib/store/job-row";
import { codeOf, noteTrouble } from "@/lib/store/note-trouble";

/** Jobs that ended are remembered for as long as they are among so many newest. */
const remembered = 20;

export interface JobRunner {
  /** @throws AppError `job-busy` while another job runs. Answers when it is noted, not when it is done. */
  start(kind: JobKind, argument: unknown): Promise<string>;
  /** Stops a job after the piece it is at. @returns whether it was running. */
  cancel(id: string): Promise<boolean>;
  /** Goes on with what a worker before this one left. Answers when nothing is left to do. */
  resume(): Promise<void>;
}

export interface JobSurroundings {
  readonly now: () => number;
  /**
   * A job is about to begin, or none is left: from the one to the other the worker is to be kept alive, and woken
   * when it was not. The wake-up is waited for before a job is noted: one that is noted must not be forgotten.
   */
  readonly onRunning: (isRunning: boolean) => Promise<void>;
  /** After every job, whatever became of it: to take away what it worked with. */
  readonly onEnded?: (row: JobRow) => Promise<void>;
}

export function createJobRunner(
  db: Database,
  steps: Readonly<Record<JobKind, JobStep>>,
  { now, onRunning, onEnded }: JobSurroundings,
): JobRunner {
  let running: Promise<void> | undefined;

  async function run(): Promise<void> {
    do {
      for (let row = await runningJob(db); row !== undefined; row = await runningJob(db)) {
        await onRunning(true);
        const ended = await doPiece(row);
        if (ended) await onEnded?.(ended);
      }
      await onRunning(false);
      // One that was noted while the wake-up was taken back would wait for the next event.
    } while ((await runningJob(db)) !== undefined);
  }

  /** @returns the row when that was the end of the job. */
  async function doPiece(row: JobRow): Promise<JobRow | undefined> {
    if (row.isUnwanted) return end(row, "cancelled");
    try {
      await steps[row.kind]({
        db,
        argument: row.argument,
        progress: progressOf(row),
        now: now(),
        commit: (write) => commit(db, row, now, write),
      });
    } catch (error) {
      const known = storageError(error);
      if (codeOf(known) === "storage-blocked") throw known;
      await noteTrouble(db, known, row.kind, now());
      return end(row, "failed", codeOf(known));
    }
    const after = await db.jobs.get(row.id);
    if (after && after.state !== "running") return after;
    // A step that noted nothing would be called for ever.
    if (after?.updatedAt === row.updatedAt && !after.isUnwanted) return end(after, "failed", "stuck");
    return undefined;
  }

  async function end(row: JobRow, state: JobState, error?: string): Promise<JobRow> {
    return db.transaction("rw", db.jobs, async () => {
      const latest = (await db.jobs.get(row.id)) ?? row;
      const ended = endedRow(latest, state, now(), error);
      await db.jobs.put(ended);
      return ended;
    });
  }

  const resume = (): Promise<void> => {
    running ??= run().finally(() => {
      running = undefined;
    });
    return running;
  };

  return {
    resume,
    start: async (kind, argument) => {
      const id = newId();
      await onRunning(true);
      await db.transaction("rw", db.jobs, async () => {
        const other = await runningJob(db);
        if (other) throw new AppError("job-busy", `Busy: ${other.kind}`, { kind: other.kind });
        const at = now();
        const row = { id, kind, argument, state: "running" as const, done: 0, counts: {} };
        await db.jobs.put({ ...row, startedAt: at, updatedAt: at });
        await forgetOld(db);
      });
      // Whether it fails stands in its row: nobody waits for it here.
      void resume().catch(() => undefined);
      return id;
    },
    cancel: async (id) => {
      const changed = await db.jobs
        .where("id")
        .equals(id)
        .filter(({ state }) => state === "running")
        .modify({ isUnwanted: true });
      if (changed > 0) void resume().catch(() => undefined);
      return changed > 0;
    },
  };
}

async function runningJob(db: Database): Promise<JobRow | undefined> {
  return (await db.jobs.toArray()).find(({ state }) => state === "running");
}

async function commit(
  db: Database,
  row: JobRow,
  now: () => number,
  write: () => Promise<JobProgress>,
): Promise<void> {
  await db.transaction("rw", db.tables, async () => {
    const latest = await db.jobs.get(row.id);
    // Done already, by a worker that was thought dead, or stopped meanwhile.
    if (latest?.state !== "running" || latest.updatedAt !== row.updatedAt || latest.isUnwanted) return;
    const progress = await write();
    // A clock that stands still or goes back must not hide that a piece was done.
    const after = { ...latest, ...progress, updatedAt: Math.max(now(), latest.updatedAt + 1) };
    // With the last piece it is over: another worker must not find it between the two.
    await db.jobs.put(after.isDone ? endedRow(after, "done", now()) : after);
  });
}

function progressOf({ cursor, done, total, counts }: JobRow): JobProgress {
  return { done, counts, ...(cursor !== undefined && { cursor }), ...(total !== undefined && { total }) };
}

/** Neither argument nor cursor any more: they may name people. */
function endedRow(row: JobRow, state: JobState, endedAt: number, error?: string): JobRow {
  const { cursor: _, ...kept } = row;
  return { ...kept, argument: null, state, endedAt, ...(error !== undefined && { error }) };
}

async function forgetOld(db: Database): Promise<void> {
  const ended = (await db.jobs.toArray()).filter(({ state }) => state !== "running");
  const old = ended.toSorted((a, b) => b.startedAt - a.startedAt).slice(remembered);
  if (old.length > 0) await db.jobs.bulkDelete(old.map(({ id }) => id));
}
