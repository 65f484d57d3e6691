/** The jobs of the worker, and how it stays alive while one runs. */

import { createRestoreStep } from "@/lib/backup/restore/restore-step";
import { dropStaged, isStagingOf } from "@/lib/backup/stage-backup";
import { browser } from "@/lib/browser";
import { createRerunStep, type RerunTools } from "@/lib/ingest/rerun-step";
import { asText, at } from "@/lib/kit/read";
import { eraseStep } from "@/lib/retention/erase-step";
import { retentionStep } from "@/lib/retention/retention-step";
import type { Database } from "@/lib/store/database";

import { checkStep } from "./check-step";
import { createJobRunner, type JobRunner } from "./job-runner";

/** Wakes a worker that was ended in the middle of a job. */
export const jobsAlarm = "jobs";
const wakeEveryMinutes = 0.5;
/** A worker without events is ended after thirty seconds; a question to the browser counts as one. */
const stirEveryMs = 20_000;

/** @param tools what a run over everything stored judges by, as things stand when it is asked. */
export function createJobs(
  db: Database,
  tools: () => Promise<RerunTools>,
  onEnded: () => Promise<void>,
): JobRunner {
  let stirring: ReturnType<typeof setInterval> | undefined;
  return createJobRunner(
    db,
    {
      restore: createRestoreStep(),
      retention: retentionStep,
      erase: eraseStep,
      check: checkStep,
      rerun: createRerunStep(tools),
    },
    {
      now: () => Date.now(),
      onRunning: (isRunning) => {
        if (isRunning === (stirring !== undefined)) return;
        if (isRunning) {
          void browser.alarms.create(jobsAlarm, { periodInMinutes: wakeEveryMinutes });
          stirring = setInterval(() => void browser.runtime.getPlatformInfo(), stirEveryMs);
        } else {
          void browser.alarms.clear(jobsAlarm);
          clearInterval(stirring);
          stirring = undefined;
        }
      },
      onEnded: async ({ kind }) => {
        if (kind === "restore") await dropStaged(db);
        await onEnded();
      },
    },
  );
}

/** Whether the argument names a staged backup of this store. */
export function isRestorable(db: Database, argument: unknown): boolean {
  return isStagingOf(db, asText(at(argument, "staging")) ?? "");
}
