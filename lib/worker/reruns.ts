/** Runs the rules over everything stored when they changed: at once, or when the job that is running ends. */

import { noteDefinition } from "@/lib/ingest/note-definition";
import { AppError } from "@/lib/model/app-error";
import { measuresVersion } from "@/lib/rollup/measures";
import type { Database } from "@/lib/store/database";
import { hasAny } from "@/lib/store/has-any";
import { readSetting, writeSetting } from "@/lib/store/settings";

import type { JobRunner } from "./jobs/job-runner";
import type { MentionReaders } from "./mention-reader";

export interface Reruns {
  /** The rules changed at `now` (epoch ms). */
  request(now: number): Promise<void>;
  /** Begins one that is due, unless another job runs. */
  startDue(): Promise<void>;
  /** A new version of this program may read otherwise. */
  followVersion(now: number): Promise<void>;
}

export function createReruns(db: Database, jobs: JobRunner, readers: MentionReaders): Reruns {
  async function startDue(): Promise<void> {
    if ((await readSetting(db, "rerunDueAt")) === undefined) return;
    try {
      await jobs.start("rerun", {});
      await db.settings.delete("rerunDueAt");
    } catch (error) {
      // It stays due: the end of the other job, or the next hour, comes back to it.
      if (!(error instanceof AppError && error.code === "job-busy")) throw error;
    }
  }

  async function request(now: number): Promise<void> {
    if (!(await hasAny(db.posts))) return;
    await writeSetting(db, "rerunDueAt", now);
    await startDue();
  }

  return {
    startDue,
    request,
    followVersion: async (now) => {
      const { version } = await readers.current();
      const [readBy, sumsBy] = [await readSetting(db, "readBy"), await readSetting(db, "sumsBy")];
      if (readBy === version && sumsBy === measuresVersion) return;
      if (await isOtherwise(db, version)) {
        await db.transaction("rw", db.settings, () => noteDefinition(db, [{ at: now, part: "program" }]));
      }
      await request(now);
    },
  };
}

/** Whether anything stored was read or added up by another version: without any there is nothing to mark. */
async function isOtherwise(db: Database, version: string): Promise<boolean> {
  const [sumsBy = measuresVersion, mention] = await Promise.all([
    readSetting(db, "sumsBy"),
    db.mentions.toCollection().first(),
  ]);
  if (mention === undefined) return false;
  const readAs = mention.classifiedAs;
  return sumsBy !== measuresVersion || (readAs !== undefined && !readAs.startsWith(`${version}.`));
}
