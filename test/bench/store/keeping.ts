/** Backup and restore of the store that the benchmark filled, beside raw puts of the same rows. */

import { createRestoreStep } from "@/lib/backup/restore/restore-step";
import { stageBackup } from "@/lib/backup/stage-backup";
import { backupStream } from "@/lib/backup/write-backup";
import { Database } from "@/lib/store/database";
import { newestJob, type JobStep } from "@/lib/store/job-row";
import { createJobRunner } from "@/lib/worker/jobs/job-runner";

const atOnce = 1_000;

export interface KeepingFigures {
  /** Rows of the restored store, search and sums included. */
  readonly rows: number;
  readonly mentions: number;
  readonly bytes: number;
  readonly backupMs: number;
  readonly stageMs: number;
  readonly mergeMs: number;
  /** Raw puts of the rows of the restored store, with its indexes, a thousand in a transaction. */
  readonly rawMs: number;
  /** Most that the page held at any moment that was looked at; `undefined` where the browser does not say. */
  readonly heapBytes?: number | undefined;
}

export async function keeping(db: Database, now: number): Promise<KeepingFigures> {
  const heap = watchHeap();
  const [file, backupMs] = await timed(async () =>
    new Response(await backupStream(db, { program: "bench", now })).blob(),
  );
  const target = new Database(`${db.name}-restored`);
  await target.delete();
  await target.open();
  const [{ staging }, stageMs] = await timed(() => stageBackup(target, file, {}));
  const step = createRestoreStep();
  const runner = createJobRunner(target, stepsWith(step), {
    now: () => Date.now(),
    onRunning: () => undefined,
  });
  const [, mergeMs] = await timed(async () => {
    await runner.start("restore", { staging });
    await runner.resume();
  });
  const job = await newestJob(target);
  if (job?.state !== "done") throw new Error(`The restore ended as ${job?.state} ${job?.error}`);
  const heapBytes = heap.end();
  const [rows, rawMs] = await copyRaw(target);
  const mentions = await target.mentions.count();
  await target.delete();
  return { rows, mentions, bytes: file.size, backupMs, stageMs, mergeMs, rawMs, heapBytes };
}

function stepsWith(step: JobStep) {
  return { restore: step, retention: step, erase: step, check: step, rerun: step };
}

async function timed<Result>(run: () => Promise<Result>): Promise<readonly [Result, number]> {
  const started = performance.now();
  const result = await run();
  return [result, performance.now() - started];
}

async function copyRaw(db: Database): Promise<readonly [rows: number, ms: number]> {
  const twin = new Database(`${db.name}-raw`);
  await twin.delete();
  await twin.open();
  const target = twin.backendDB();
  let [rows, ms] = [0, 0];
  for (const table of db.tables) {
    const keys = await table.toCollection().primaryKeys();
    for (let from = 0; from < keys.length; from += atOnce) {
      const values = await table.bulkGet(keys.slice(from, from + atOnce));
      const started = performance.now();
      await putAll(target, table.name, values);
      ms += performance.now() - started;
      rows += values.length;
    }
  }
  await twin.delete();
  return [rows, ms];
}

function putAll(db: IDBDatabase, table: string, values: readonly unknown[]): Promise<void> {
  const transaction = db.transaction(table, "readwrite");
  const store = transaction.objectStore(table);
  for (const value of values) store.put(value);
  return new Promise((resolve, reject) => {
    transaction.addEventListener("complete", () => resolve());
    transaction.addEventListener("abort", () => reject(transaction.error ?? new Error("aborted")));
  });
}

declare global {
  interface Performance {
    /** Chromium's own. */
    readonly memory?: { readonly usedJSHeapSize: number };
  }
}

function watchHeap(): { readonly end: () => number | undefined } {
  let most = performance.memory?.usedJSHeapSize;
  const looking = setInterval(() => {
    const used = performance.memory?.usedJSHeapSize;
    if (used !== undefined) most = Math.max(most ?? 0, used);
  }, 50);
  return {
    end: () => {
      clearInterval(looking);
      return most;
    },
  };
}
