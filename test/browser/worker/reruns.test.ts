import { afterEach, expect, test } from "vitest";

import { createRerunStep } from "@/lib/ingest/rerun-step";
import { createReader } from "@/lib/reading/reader";
import { createRecogniser } from "@/lib/reading/recognise";
import { shippedRules } from "@/lib/reading/shipped-rules";
import type { Database } from "@/lib/store/database";
import { counted, newestJob, type JobContext } from "@/lib/store/job-row";
import { readSetting, writeSetting } from "@/lib/store/settings";
import { createJobRunner } from "@/lib/worker/jobs/job-runner";
import { createReruns } from "@/lib/worker/reruns";
import { aBatch, aCaptured, aSubject, hourMs, now } from "@/test/support/build";
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
    onRunning: async () => undefined,
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
  // Nothing had been read before: there is no change to mark.
  expect(await readSetting(db, "definitionLog")).toBeUndefined();
});

test.each([
  { what: "reads otherwise", sumsBy: 1, classifiedAs: "another.1" },
  { what: "adds up otherwise", sumsBy: 0, classifiedAs: `${reader.version}.1` },
])("a version that $what marks the day on which it came", async ({ sumsBy, classifiedAs }) => {
  db = await openStore();
  await deliver(db, aBatch());
  await db.mentions.update("acme|x:1001", { classifiedAs });
  await writeSetting(db, "sumsBy", sumsBy);
  const { jobs, reruns } = worker();
  await reruns.followVersion(now);
  await jobs.resume();
  expect(await readSetting(db, "definitionLog")).toEqual([{ at: now, part: "program" }]);
  expect(await readSetting(db, "sumsBy")).toBe(1);
  await reruns.followVersion(now + 20 * hourMs);
  expect(await readSetting(db, "definitionLog")).toHaveLength(1);
});

/** Three mentions of which narrower keywords keep two aside, a piece each; `onPiece` is called before each. */
async function narrowed(onPiece: (place: number) => Promise<void>) {
  db = await openStore();
  const texts = ["Acme Kettles and the coyote", "Acme Kettles, quiet", "Acme Kettles: a coyote again"];
  const posts = texts.map((text, place) => aCaptured({ post: { postId: `100${place}`, text } }));
  await deliver(db, aBatch({ posts }));
  const narrow = createRecogniser([aSubject({ exclusions: ["coyote"] })], () => "UTC");
  let pieces = 0;
  const step = createRerunStep(async () => {
    await onPiece(pieces++);
    return { matcher: narrow, reader };
  }, 1);
  return () =>
    createJobRunner(
      db,
      { ...stepsWith(held().step), rerun: step },
      { now: () => now, onRunning: async () => undefined },
    );
}

test("a run that was stopped says what it did until then, and the next one what was left", async () => {
  const start: { jobs?: ReturnType<typeof createJobRunner>; id?: string } = {};
  const runner = await narrowed(async (piece) => {
    if (piece === 1) await start.jobs?.cancel(start.id ?? "");
  });
  const jobs = runner();
  start.jobs = jobs;
  start.id = await jobs.start("rerun", {});
  await jobs.resume();
  expect(await newestJob(db)).toMatchObject({
    state: "cancelled",
    done: 1,
    total: 3,
    counts: { fellOut: 1, same: 0, stillAside: 0 },
  });
  const again = await jobs.start("rerun", {});
  await jobs.resume();
  expect(await db.jobs.get(again)).toMatchObject({
    state: "done",
    done: 3,
    counts: { fellOut: 1, same: 1, stillAside: 1 },
  });
});

test("a run that a killed worker left is counted as one, each mention once", async () => {
  const { promise: isKilled, resolve: kill } = Promise.withResolvers<void>();
  const never = new Promise<void>(() => undefined);
  const runner = await narrowed(async (piece) => {
    if (piece !== 2) return;
    kill();
    await never;
  });
  await runner().start("rerun", {});
  // Not as soon as two are done: the third piece would fall to the worker that comes after, which would hang.
  await isKilled;
  expect((await newestJob(db))?.done).toBe(2);
  await runner().resume();
  expect(await newestJob(db)).toMatchObject({
    state: "done",
    done: 3,
    counts: { added: 0, fellOut: 2, returned: 0, same: 1, stillAside: 0 },
  });
});
