/** What the worker does by the clock: the weekly backup and the daily rules of retention. */

import { dropStaged } from "@/lib/backup/stage-backup";
import { dropUnnamedPictures } from "@/lib/ingest/remove-picture";
import { nextRetentionAt } from "@/lib/retention/forecast";
import type { Database } from "@/lib/store/database";
import { newestJob } from "@/lib/store/job-row";
import { readSetting } from "@/lib/store/settings";

import type { JobRunner } from "./jobs/job-runner";
import { noteErased } from "./remember-erased";
import { keepBackup } from "./rolling-backup";

/**
 * When the browser starts: what a restore unpacked that was never begun, and pictures of clips that were taken
 * back. No page can be at it yet, and no step that could be taken back itself is on any screen.
 */
export async function tidyUp(db: Database): Promise<void> {
  await dropUnnamedPictures(db);
  if ((await newestJob(db))?.state !== "running") await dropStaged(db);
}

/** To be called now and then; does only what is due at `now` (epoch ms). */
export async function keepHouse(db: Database, jobs: JobRunner, now: number): Promise<void> {
  await noteErased(db);
  await keepBackup(db, now);
  const rules = (await readSetting(db, "retention")) ?? {};
  const dueAt = nextRetentionAt(rules, now);
  if (dueAt === undefined || dueAt > now || (await newestJob(db))?.state === "running") return;
  await jobs.start("retention", {});
}
