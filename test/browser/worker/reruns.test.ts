import { afterEach, expect, test } from "vitest";

import { createRerunStep } from "@/lib/ingest/rerun-step";
import { createReader } from "@/lib/reading/reader";
import { createRecogniser } from "@/lib/reading/recognise";
import { shippedRules } from "@/lib/reading/shipped-rules";
import type { Database } from "@/lib/store/database";
import { counted, newestJob, type JobContext } from "@/lib/store/job-row";
import { readSetting } from "@/lib/store/settings";
import { createJobRunner } from "@/lib/worker/jobs/job-runner";
import { createReruns } from "@/lib/worker/reruns";
import { aBatch, aSubject, now } from "@/test/support/build";
import { stepsWith } from "@/test/support/jobs";
import { deliver, dropStore, openStore } from "@/test/support/store";

let db: Database;

afterEach(async () => {
  await dropStore(db);
});

const reader = createReader({ rules: shippedRules, packs: [], detector: () => undefined });
const readers = { current: async () => reader, renew: () => undefined };
const matcher = createRecogniser([aSubject()], () => "UTC");
const rerun = createRerunStep(async () => ({ matcher, reader }));

/** A job of one piece, which waits until it is let go. */
function held() {
  const { promise, resolve } = Promise.withResolvers<void>();
  const step = async ({ progress, commit }: JobContext) => {
    await promise;
    await commit(async () => counted({ ...progress, isDone: true }, {}));
  };
  return { step, letGo: resolve };
}

function worker(other = held()) {
  const steps = { ...stepsWith(other.step), rerun };
  const jobs = createJobRunner(db, steps, {
    now: () => now,
    onRunning: () => undefined,
    onEnded: () => reruns.startDue(),
  });
  const reruns = createReruns(db, jobs, readers);
  return { jobs, reruns, other };
}

const kinds = async () => (await db.jobs.toArray()).map(({ kind, state }) => `${kind} ${state}`).toSorted();

test("other rules run over what is stored; over nothing they do not", async () => {
  db = await openStore();
  const { jobs, reruns } = worker();
  await reruns.request(now);
  expect(await kinds()).toEqual([]);
  await deliver(db, aBatch());
  await reruns.request(now);
  await jobs.resume();
  expect(await newestJob(db)).toMatchObject({ kind: "rerun", state: "done", done: 1, total: 1 });
  expect(await readSetting(db, "rerunDueAt")).toBeUndefined();
});

test("while another job runs, it waits for its end", async () => {
  db = await openStore();
  await deliver(db, aBatch());
  const { jobs, reruns, other } = worker();
  await jobs.start("check", {});
  await reruns.request(now);
  expect(await kinds()).toEqual(["check running"]);
  expect(await readSetting(db, "rerunDueAt")).toBe(now);
  other.letGo();
  await jobs.resume();
  expect(await kinds()).toEqual(["check done", "rerun done"]);
});

test("a version that reads otherwise reads everything anew, once", async () => {
  db = await openStore();
  await deliver(db, aBatch());
  const { jobs, reruns } = worker();
  await reruns.followVersion(now);
  await jobs.resume();
  await reruns.followVersion(now);
  await jobs.resume();
  expect(await kinds()).toEqual(["rerun done"]);
  expect((await db.mentions.get("acme|x:1001"))?.classifiedAs).toMatch(new RegExp(`^${reader.version}`));
});
