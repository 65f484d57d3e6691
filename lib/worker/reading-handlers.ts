/** What the worker does with the messages about what is looked for and how it is read. */

import { noteDefinition } from "@/lib/ingest/note-definition";
import { archiveClient, restoreClient, saveClient } from "@/lib/ingest/save-client";
import { removeSubject, saveSubject } from "@/lib/ingest/save-subject";
import { changedParts } from "@/lib/ingest/subject-changes";
import type { Handlers } from "@/lib/messages/bus";
import type { Database } from "@/lib/store/database";
import { writeSetting } from "@/lib/store/settings";

import { parseClient, parseId, parseRules, parseSubject } from "./arguments";
import type { MentionReaders } from "./mention-reader";
import type { PlanPublisher } from "./plan-publisher";
import type { Reruns } from "./reruns";

export type ReadingMessage =
  | "client.save"
  | "client.archive"
  | "client.restore"
  | "subject.save"
  | "subject.remove"
  | "rules.save";

export interface ReadingTools {
  readonly plan: PlanPublisher;
  readonly readers: MentionReaders;
  readonly reruns: Reruns;
}

export function createReadingHandlers(
  db: Database,
  { plan, readers, reruns }: ReadingTools,
): Pick<Handlers, ReadingMessage> {
  return {
    "client.save": async (argument) => {
      const draft = parseClient(argument);
      const { isRecut } = await saveClient(db, draft, Date.now());
      if (isRecut) await reruns.request(Date.now());
      return { id: draft.id };
    },
    "client.archive": async (argument) => {
      const archived = await archiveClient(db, parseId(argument).id, Date.now());
      await plan.publish();
      return { archived };
    },
    "client.restore": async (argument) => {
      const restored = await restoreClient(db, parseId(argument).id, Date.now());
      await plan.publish();
      // What was captured meanwhile for others may concern its brands, too.
      if (restored) await reruns.request(Date.now());
      return { restored };
    },
    "subject.save": async (argument) => {
      const subject = parseSubject(argument);
      const before = await db.subjects.get(subject.id);
      const id = await saveSubject(db, subject, Date.now());
      await plan.publish();
      if (!before || changedParts(before, subject).length > 0) await reruns.request(Date.now());
      return { id };
    },
    "subject.remove": async (argument) => {
      const removed = await removeSubject(db, parseId(argument).id, Date.now());
      await plan.publish();
      return { removed };
    },
    "rules.save": async (argument) => {
      const rules = parseRules(argument);
      await db.transaction("rw", db.settings, async () => {
        await writeSetting(db, "readingRules", rules);
        await noteDefinition(db, [{ at: Date.now(), part: "rules" }]);
      });
      readers.renew();
      await reruns.request(Date.now());
      return {};
    },
  };
}
