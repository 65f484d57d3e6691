/** What the worker does with the messages about what is looked for and how it is read. */

import { removeSubject, saveSubject } from "@/lib/ingest/save-subject";
import { isSame } from "@/lib/kit/is-same";
import type { Handlers } from "@/lib/messages/bus";
import type { Subject } from "@/lib/model/subject";
import type { Database } from "@/lib/store/database";
import { writeSetting } from "@/lib/store/settings";

import { parseId, parseRules, parseSubject } from "./arguments";
import type { MentionReaders } from "./mention-reader";
import type { PlanPublisher } from "./plan-publisher";
import type { Reruns } from "./reruns";

export type ReadingMessage = "subject.save" | "subject.remove" | "rules.save";

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
    "subject.save": async (argument) => {
      const subject = parseSubject(argument);
      const before = await db.subjects.get(subject.id);
      const id = await saveSubject(db, subject, Date.now());
      await plan.publish();
      if (!before || findsOtherwise(before, subject)) await reruns.request(Date.now());
      return { id };
    },
    "subject.remove": async (argument) => {
      const removed = await removeSubject(db, parseId(argument).id, Date.now());
      await plan.publish();
      return { removed };
    },
    "rules.save": async (argument) => {
      await writeSetting(db, "readingRules", parseRules(argument));
      readers.renew();
      await reruns.request(Date.now());
      return {};
    },
  };
}

/** Its name is only what it is called. */
function findsOtherwise(before: Subject, after: Subject): boolean {
  const names = Object.keys(after).filter((name) => name !== "name" && name !== "clientId");
  const values = (subject: Subject) => {
    const fields = new Map<string, unknown>(Object.entries(subject));
    return names.map((name) => fields.get(name));
  };
  return !isSame(values(before), values(after));
}
