/** Runs the rules over everything stored when they changed: at once, or when the job that is running ends. */

import { AppError } from "@/lib/model/app-error";
import type { Database } from "@/lib/store/database";
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
    if ((await db.posts.limit(1).count()) === 0) return;
    await writeSetting(db, "rerunDueAt", now);
    await startDue();
  }

  return {
    startDue,
    request,
    followVersion: async (now) => {
      const { version } = await readers.current();
      if ((await readSetting(db, "readBy")) === version) return;
      await request(now);
    },
  };
}
