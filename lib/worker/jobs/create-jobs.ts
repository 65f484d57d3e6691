/** The jobs of the worker, and how it stays alive while one runs. */

import { createRestoreStep } from "@/lib/backup/restore/restore-step";
import { dropStaged, isStagingOf } from "@/lib/backup/stage-backup";
import { browser } from "@/lib/browser";
import { createRerunStep, type RerunTools } from "@/lib/ingest/rerun-step";
import { asText, at } from "@/lib/kit/read";
import { eraseStep } from "@/lib/retention/erase-step";
import { forgetClientStep } from "@/lib/retention/forget-client-step";
import { retentionStep } from "@/lib/retention/retention-step";
import type { Database } from "@/lib/store/database";
import type { JobKind } from "@/lib/store/job-row";
import { noteTrouble } from "@/lib/store/note-trouble";
import { noteErased } from "@/lib/worker/remember-erased";

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
  onEnded: (kind: JobKind) => Promise<void>,
): JobRunner {
  let stirring: ReturnType<typeof setInterval> | undefined;
  let woken: Promise<void> | undefined;
  return createJobRunner(
    db,
    {
      restore: createRestoreStep(),
      retention: retentionStep,
      erase: eraseStep,
      check: checkStep,
      rerun: createRerunStep(tools),
      forget: forgetClientStep,
    },
    {
      now: () => Date.now(),
      onRunning: async (isRunning) => {
        if (isRunning) {
          stirring ??= setInterval(() => void browser.runtime.getPlatformInfo(), stirEveryMs);
          // Some versions of Firefox give no promise for it.
          woken ??= Promise.resolve(browser.alarms.create(jobsAlarm, { periodInMinutes: wakeEveryMinutes }));
          return woken;
        }
        clearInterval(stirring);
        stirring = woken = undefined;
        // Also without a job of our own: a worker before this one may have ended between its last piece and here.
        await browser.alarms.clear(jobsAlarm);
      },
      onEnded: async ({ kind }) => {
        if (kind === "restore") await dropStaged(db);
        if (kind === "restore" || kind === "erase") {
          // The next hour comes back to it; other jobs must not wait for that.
          await noteErased(db).catch((error: unknown) => noteTrouble(db, error, kind, Date.now()));
        }
        await onEnded(kind);
      },
    },
  );
}

/** Whether the argument names a staged backup of this store. */
export function isRestorable(db: Database, argument: unknown): boolean {
  return isStagingOf(db, asText(at(argument, "staging")) ?? "");
}
