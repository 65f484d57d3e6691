/** Backs a store of a test up and restores it, as the page and the worker do it together. */

import { createRestoreStep } from "@/lib/backup/restore/restore-step";
import { stageBackup } from "@/lib/backup/stage-backup";
import { backupStream, type BackupOptions } from "@/lib/backup/write-backup";
import type { Database } from "@/lib/store/database";
import type { JobRow } from "@/lib/store/job-row";

import { now } from "./build";
import { runJob } from "./jobs";

export async function backUp(db: Database, options: Partial<BackupOptions> = {}): Promise<Blob> {
  const stream = await backupStream(db, { program: "test", now, ...options });
  return new Response(stream).blob();
}

export async function restore(
  db: Database,
  file: Blob,
  options: { readonly passphrase?: string; readonly at?: number } = {},
): Promise<JobRow> {
  const { staging } = await stageBackup(db, file, options);
  return runJob(db, "restore", createRestoreStep(), { staging }, options.at ?? now);
}
