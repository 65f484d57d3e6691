/** What the worker does with the messages about keeping, checking and forgetting. */

import type { Handlers } from "@/lib/messages/bus";
import { AppError } from "@/lib/model/app-error";
import type { Database } from "@/lib/store/database";
import { readSetting, writeSetting } from "@/lib/store/settings";

import { parseId, parseJob, parseMadeBackup, parsePersisted, parseRetention, parseSwitch } from "./arguments";
import { isRestorable } from "./jobs/create-jobs";
import type { JobRunner } from "./jobs/job-runner";
import { recallAllErased } from "./remember-erased";
import { keepBackup, setRollingBackup, takeMade } from "./rolling-backup";

export type KeepingMessage =
  | "job.start"
  | "job.cancel"
  | "retention.set"
  | "backup.set"
  | "backup.made"
  | "storage.persisted";

export function createKeepingHandlers(db: Database, jobs: JobRunner): Pick<Handlers, KeepingMessage> {
  return {
    "job.start": async (argument) => {
      const { kind, argument: given } = parseJob(argument);
      if (kind === "restore" && !isRestorable(db, given)) {
        throw new AppError("message-malformed", "Not a staged backup");
      }
      await recallAllErased(db);
      return { id: await jobs.start(kind, given) };
    },
    "job.cancel": async (argument) => ({ cancelled: await jobs.cancel(parseId(argument).id) }),
    "retention.set": async (argument) => {
      const rules = parseRetention(argument);
      await db.transaction("rw", db.settings, async () => {
        // Rules that were just set are not carried out before a day is over: time to think again.
        const ranAt = (await readSetting(db, "retention"))?.ranAt ?? Date.now();
        await writeSetting(db, "retention", { ...rules, ranAt });
      });
      return {};
    },
    "backup.set": async (argument) => {
      const { isOn } = parseSwitch(argument);
      await setRollingBackup(db, isOn);
      await keepBackup(db, Date.now());
      return { isOn };
    },
    "backup.made": async (argument) => {
      await takeMade(db, parseMadeBackup(argument), Date.now());
      return {};
    },
    "storage.persisted": async (argument) => {
      await writeSetting(db, "persistence", { ...parsePersisted(argument), at: Date.now() });
      return {};
    },
  };
}
