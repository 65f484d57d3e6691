/**
 * Keeps what the pages look for in step with the store and the permissions: subjects and sites at once when
 * one changes, the kept conversations a moment after new mentions came in.
 */

import { renewExposureKey } from "@/lib/ingest/renew-exposure-key";
import { restoreSubjects } from "@/lib/ingest/restore-subjects";
import { dayOf } from "@/lib/kit/time";
import { pageSubject } from "@/lib/reading/page-subject";
import { publishKept, publishPlan, readPlan, readSubjects } from "@/lib/settings/plan-storage";
import { chosenPlaces } from "@/lib/sites/permissions";
import { sitesOn } from "@/lib/sites/registration";
import type { Database } from "@/lib/store/database";
import { keptConversations } from "@/lib/store/queries/kept-conversations";
import { allSubjects, currentClient } from "@/lib/store/queries/subjects";
import { readSetting } from "@/lib/store/settings";

import { recallErased } from "./remember-erased";

/** Older ones are asked for one by one (`conversation.isKept`) when the user writes an answer. */
const conversationsInPlan = 2_000;
/** A page knows its own new conversations already; other tabs can wait this long. */
const keptDelayMs = 2_000;

export interface PlanPublisher {
  publish(): Promise<void>;
  setCapture(isOn: boolean): Promise<void>;
  publishKeptSoon(): void;
  /** A store that was deleted under us looks for the same again, and keeps the same out. */
  restore(): Promise<void>;
  /** A new day at `now` (epoch ms) makes a new key for what is looked at, and the pages are told. */
  followDay(now: number): Promise<void>;
}

export function createPlanPublisher(db: Database): PlanPublisher {
  let pending: ReturnType<typeof setTimeout> | undefined;
  let running: Promise<void> = Promise.resolve();

  let day: string | undefined;

  const restore = async (): Promise<void> => {
    await recallErased(db);
    if ((await db.subjects.count()) > 0) return;
    await restoreSubjects(db, await readSubjects(), Date.now());
  };

  const write = async (isOn?: boolean): Promise<void> => {
    await restore();
    const { plan } = await readPlan();
    const exposure = await renewExposureKey(db, Date.now());
    day = exposure.day;
    const subjects = await allSubjects(db);
    const next = {
      exposure,
      version: (plan?.version ?? 0) + 1,
      subjects: subjects.map(pageSubject),
      sites: await sitesOn(),
      places: await chosenPlaces(),
      isOn: isOn ?? plan?.isOn ?? true,
    };
    await publishPlan(next, subjects);
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
    restore,
    publish: () => publish(),
    setCapture: (isOn) => publish(isOn),
    followDay: async (now) => {
      const { timeZone = "UTC" } = (await currentClient(db)) ?? {};
      if (dayOf(now, timeZone) === (day ?? (await readSetting(db, "exposureKey"))?.day)) return;
      await publish();
    },
    publishKeptSoon() {
      pending ??= setTimeout(() => {
        pending = undefined;
        void keptConversations(db, conversationsInPlan).then(publishKept);
      }, keptDelayMs);
    },
  };
}
