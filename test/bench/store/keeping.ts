/**
 * What is done with a whole store: backup, restore, check, export; each step is asked for by itself, so that
 * whoever asks can say how far it is. Beside them raw puts of the rows that the restore came to.
 */

import { Dexie } from "dexie";

import { createRestoreStep } from "@/lib/backup/restore/restore-step";
import { stageBackup } from "@/lib/backup/stage-backup";
import { backupStream } from "@/lib/backup/write-backup";
import { writeNdjson } from "@/lib/export/write-json";
import type { MentionRecord } from "@/lib/model/mention-record";
import { Database } from "@/lib/store/database";
import { newestJob, type JobKind, type JobStep } from "@/lib/store/job-row";
import { listMentions } from "@/lib/store/queries/list-mentions";
import { mentionRecords } from "@/lib/store/queries/mention-records";
import { checkStep } from "@/lib/worker/jobs/check-step";
import { createJobRunner } from "@/lib/worker/jobs/job-runner";

const atOnce = 1_000;

export interface StepFigures {
  readonly ms: number;
  /** Rows of the file, or of the restored store; 0 where nobody asks. */
  readonly rows: number;
  /** Of the file that it came to. */
  readonly bytes: number;
}

export type KeepingStep = "backup" | "stage" | "merge" | "raw" | "check" | "export";

export interface Keeping {
  /** In the order of `KeepingStep`; "raw" takes what was restored away. */
  readonly run: (step: KeepingStep) => Promise<StepFigures>;
  /** How far the restore or the check is. */
  readonly progress: () => Promise<string>;
}

export function startKeeping(db: Database, subjectIds: readonly string[], now: number): Keeping {
  const target = new Database(`${db.name}-restored`);
  let file = new Blob();
  let staging = "";
  const steps: Record<KeepingStep, () => Promise<StepFigures>> = {
    backup: () =>
      timed(async () => {
        file = await new Response(await backupStream(db, { program: "bench", now })).blob();
        return { bytes: file.size };
      }),
    stage: () =>
      timed(async () => {
        await target.open();
        const staged = await stageBackup(target, file, {});
        staging = staged.staging;
        return { rows: staged.rows };
      }),
    merge: () => timed(() => runJob(target, "restore", createRestoreStep(), { staging })),
    raw: async () => {
      const copied = await copyRaw(target);
      await target.delete();
      await Dexie.delete(staging);
      return copied;
    },
    check: () => timed(() => runJob(db, "check", checkStep, {})),
    export: () => timed(async () => ({ bytes: await lengthOf(writeNdjson(records(db, subjectIds, now))) })),
  };
  return {
    run: (step) => steps[step](),
    progress: async () => {
      const open = [target, db].filter((store) => store.isOpen());
      const jobs = await Promise.all(open.map((store) => newestJob(store)));
      const running = jobs.find((job) => job?.state === "running");
      return running ? `${running.kind}: ${running.done} of ${running.total}` : "";
    },
  };
}

async function timed(run: () => Promise<Partial<StepFigures> | void>): Promise<StepFigures> {
  const started = performance.now();
  const figures = await run();
  return { rows: 0, bytes: 0, ...figures, ms: performance.now() - started };
}

async function runJob(db: Database, kind: JobKind, step: JobStep, argument: unknown): Promise<void> {
  const steps = { restore: step, retention: step, erase: step, check: step, rerun: step, forget: step };
  const runner = createJobRunner(db, steps, { now: () => Date.now(), onRunning: async () => undefined });
  await runner.start(kind, argument);
  await runner.resume();
  const job = await newestJob(db, kind);
  if (job?.state !== "done") throw new Error(`${kind} ended as ${job?.state} ${job?.error}`);
}

/** Everything, page by page, as the dialog for exports reads it. */
async function* records(
  db: Database,
  subjectIds: readonly string[],
  now: number,
): AsyncGenerator<MentionRecord> {
  let after: string | undefined;
  do {
    const question = { filter: { subjectIds }, order: "newest" as const, limit: atOnce, after };
    const page = await listMentions(db, question, now);
    yield* await mentionRecords(db, page.mentions);
    after = page.next;
  } while (after !== undefined);
}

async function lengthOf(stream: ReadableStream<Uint8Array>): Promise<number> {
  const reader = stream.getReader();
  let bytes = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return bytes;
    bytes += value.length;
  }
}

/** The rows of `db` into a store with the same indexes, a thousand in a transaction; reading them is not timed. */
async function copyRaw(db: Database): Promise<StepFigures> {
  const twin = new Database(`${db.name}-raw`);
  await twin.open();
  const target = twin.backendDB();
  let [rows, ms] = [0, 0];
  for (const table of db.tables) {
    for await (const values of rowsOf(table)) {
      const started = performance.now();
      await putAll(target, table.name, values);
      ms += performance.now() - started;
      rows += values.length;
    }
  }
  await twin.delete();
  return { rows, ms, bytes: 0 };
}

/** A thousand at a time, in the order of their keys. */
export async function* rowsOf(table: Dexie["tables"][number]): AsyncGenerator<readonly object[]> {
  const path = table.schema.primKey.keyPath;
  let after: unknown = Dexie.minKey;
  for (;;) {
    const rows: object[] = await table.where(":id").above(after).limit(atOnce).toArray();
    const last = rows.at(-1);
    if (!last) return;
    yield rows;
    after = Array.isArray(path)
      ? path.map((part) => Reflect.get(last, part))
      : Reflect.get(last, String(path));
  }
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
