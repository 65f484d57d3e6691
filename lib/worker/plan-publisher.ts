/**
 * Keeps what the pages look for in step with the store and the permissions: subjects and sites at once when
 * one changes, the kept conversations a moment after new mentions came in.
 */

import { publishKept, publishPlan, readPlan } from "@/lib/settings/plan-storage";
import { sitesOn } from "@/lib/sites/registration";
import type { Database } from "@/lib/store/database";
import { keptConversations } from "@/lib/store/queries/kept-conversations";
import { allSubjects } from "@/lib/store/queries/subjects";

/** Older ones are asked for one by one (`conversation.isKept`) when the user writes an answer. */
const conversationsInPlan = 2_000;
/** A page knows its own new conversations already; other tabs can wait this long. */
const keptDelayMs = 2_000;

export interface PlanPublisher {
  publish(): Promise<void>;
  setCapture(isOn: boolean): Promise<void>;
  publishKeptSoon(): void;
}

export function createPlanPublisher(db: Database): PlanPublisher {
  let pending: ReturnType<typeof setTimeout> | undefined;
  let running: Promise<void> = Promise.resolve();

  const write = async (isOn?: boolean): Promise<void> => {
    const { plan } = await readPlan();
    await publishPlan({
      version: (plan?.version ?? 0) + 1,
      subjects: await allSubjects(db),
      sites: await sitesOn(),
      isOn: isOn ?? plan?.isOn ?? true,
    });
  };

  // One after the other: each reads what the one before it wrote.
  const publish = (isOn?: boolean): Promise<void> => {
    running = running.then(
      () => write(isOn),
      () => write(isOn),
    );
    return running;
  };

  return {
    publish: () => publish(),
    setCapture: (isOn) => publish(isOn),
    publishKeptSoon() {
      pending ??= setTimeout(() => {
        pending = undefined;
        void keptConversations(db, conversationsInPlan).then(publishKept);
      }, keptDelayMs);
    },
  };
}
