/** Long work that is killed, or finds the disk full, at any of its writes: it goes on, and ends as if nothing had been. */

import { expect, test } from "vitest";

import { createRestoreStep } from "@/lib/backup/restore/restore-step";
import { stageBackup } from "@/lib/backup/stage-backup";
import { editMentions } from "@/lib/ingest/edit-mentions";
import { foldSums } from "@/lib/ingest/fold-sums";
import { createRerunStep } from "@/lib/ingest/rerun-step";
import { saveSubject } from "@/lib/ingest/save-subject";
import { createReader } from "@/lib/reading/reader";
import { createRecogniser } from "@/lib/reading/recognise";
import { shippedRules } from "@/lib/reading/shipped-rules";
import { eraseStep } from "@/lib/retention/erase-step";
import { retentionStep } from "@/lib/retention/retention-step";
import { english } from "@/lib/sentiment/en/pack";
import { Database } from "@/lib/store/database";
import { newestJob, type JobKind, type JobStep } from "@/lib/store/job-row";
import { writeSetting } from "@/lib/store/settings";
import { checkStep } from "@/lib/worker/jobs/check-step";
import { createJobRunner } from "@/lib/worker/jobs/job-runner";
import { backUp } from "@/test/support/backup";
import { aBatch, aCaptured, anAccount, aShare, aSubject, aTally, dayMs, now } from "@/test/support/build";
import { wrongInSearch } from "@/test/support/check-store";
import { runJob, stepsWith } from "@/test/support/jobs";
import { openFaulty, type Fault } from "@/test/support/power-cut";
import { contentsOf, deliver, dropStore, openStore } from "@/test/support/store";
import { checkRollups } from "@/test/support/sums";

const later = now + 400 * dayMs;
const cuts = 8;

async function fill(db: Database, from: number, to: number): Promise<void> {
  const posts = Array.from({ length: to - from }, (_, place) => {
    const no = from + place;
    const author = anAccount({ accountId: `7${no % 5}`, handle: `visitor_${no % 5}` });
    return aCaptured({ post: { postId: String(no), author, aliases: no % 4 === 0 ? [`9${no}`] : [] } });
  });
  await deliver(db, aBatch({ posts, shares: [aShare({ postId: String(from) })], tallies: [aTally()] }));
  await editMentions(db, [{ key: `acme|x:${from}`, change: { tags: ["lid"] } }], now);
}

/** Now also what is said of the kettle itself, and no longer of the other brand. */
const watched = aSubject({ terms: ["Acme Kettles", "kettle is quiet"] });
const reader = createReader({ rules: shippedRules, packs: [english], detector: () => undefined });

interface Work {
  readonly kind: JobKind;
  readonly step: () => JobStep;
  /** Makes a store for it. @returns the argument of the job. */
  readonly prepare: (db: Database) => Promise<unknown>;
}

const works: readonly Work[] = [
  {
    kind: "restore",
    step: createRestoreStep,
    prepare: async (db) => {
      const other = await openStore();
      await writeSetting(other, "installationId", "there");
      await fill(other, 5, 25);
      await runJob(other, "erase", eraseStep, { accounts: ["x:73"] }, now);
      const { staging } = await stageBackup(db, await backUp(other), {});
      await dropStore(other);
      return { staging };
    },
  },
  {
    kind: "retention",
    step: () => retentionStep,
    prepare: async (db) => {
      await writeSetting(db, "retention", { mentions: 30, people: 30, observations: 30 });
      return {};
    },
  },
  { kind: "erase", step: () => eraseStep, prepare: async () => ({ accounts: ["x:71", "x:72"] }) },
  {
    kind: "check",
    step: () => checkStep,
    prepare: async (db) => {
      await foldSums(db);
      await db.rollups.clear();
      await db.searchKeys.clear();
      return {};
    },
  },
  {
    kind: "rerun",
    step: () => createRerunStep(async () => ({ matcher: createRecogniser([watched], () => "UTC"), reader })),
    prepare: async (db) => {
      await saveSubject(db, watched, now + 1);
      return {};
    },
  },
];

async function aStore(work: Work): Promise<{ readonly name: string; readonly argument: unknown }> {
  const db = await openStore();
  await writeSetting(db, "installationId", "here");
  await writeSetting(db, "suppressionKeys", [{ id: "own", key: "ab".repeat(32) }]);
  await fill(db, 0, 12);
  const argument = await work.prepare(db);
  const { name } = db;
  db.close();
  return { name, argument };
}

let clock = later;
const surroundings = { now: () => (clock += 1), onRunning: async () => undefined };

/** @returns how many writes it took until it ended, or until the fault. */
async function attempt(
  work: Work,
  name: string,
  argument: unknown,
  fault: Fault,
  at: number,
): Promise<number> {
  const { db, writes } = await openFaulty(name, fault, at);
  const runner = createJobRunner(db, stepsWith(work.step()), surroundings);
  await runner.start(work.kind, argument).catch(() => undefined);
  await runner.resume().catch(() => undefined);
  db.close();
  return writes();
}

async function outcome(db: Database) {
  const { mentions, ...rest } = await contentsOf(db);
  // The number by which lists know a mention is another one after a second try.
  const plain: unknown = JSON.parse(
    JSON.stringify(mentions, (key, value) => (key === "no" ? undefined : value)),
  );
  return { ...rest, mentions: plain, checked: await db.checked.toArray() };
}

test.each(works)("$kind", { timeout: 180_000 }, async (work) => {
  const whole = await aStore(work);
  const total = await attempt(work, whole.name, whole.argument, "kill", Infinity);
  const db = new Database(whole.name);
  expect(await newestJob(db)).toMatchObject({ state: "done" });
  const expected = await outcome(db);
  await dropStore(db);

  for (const fault of ["kill", "full"] as const) {
    for (let cut = 0; cut < cuts; cut += 1) {
      const at = 2 + Math.floor((cut * (total - 2)) / cuts);
      const { name, argument } = await aStore(work);
      await attempt(work, name, argument, fault, at);
      const again = new Database(name);
      // Whatever was interrupted: what is there adds up.
      const wrong = [await checkRollups(again), await wrongInSearch(again)];
      expect(work.kind === "check" ? [[], 0] : wrong).toEqual([[], 0]);
      const runner = createJobRunner(again, stepsWith(work.step()), surroundings);
      const job = await newestJob(again);
      expect([fault === "full" ? "storage-full" : "running", "done"]).toContain(job?.error ?? job?.state);
      if (fault === "full") await runner.start(work.kind, argument);
      await runner.resume();
      expect(await newestJob(again), `${fault} at write ${at} of ${total}`).toMatchObject({ state: "done" });
      expect(await outcome(again)).toEqual(expected);
      expect([await checkRollups(again), await wrongInSearch(again)]).toEqual([[], 0]);
      await dropStore(again);
    }
  }
});
