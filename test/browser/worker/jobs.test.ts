import { expect, test } from "vitest";

import { isBackupDue } from "@/lib/backup/is-backup-due";
import { retentionStep } from "@/lib/retention/retention-step";
import { Database } from "@/lib/store/database";
import { counted, newestJob, type JobContext } from "@/lib/store/job-row";
import { writeSetting } from "@/lib/store/settings";
import { checkStep } from "@/lib/worker/jobs/check-step";
import { createJobRunner } from "@/lib/worker/jobs/job-runner";
import { aBatch, aCaptured, anAccount, dayMs, hourMs, now } from "@/test/support/build";
import { stepsWith } from "@/test/support/jobs";
import { deliver, dropStore, openStore } from "@/test/support/store";
import { checkRollups } from "@/test/support/sums";

/** Ten pieces; `onPiece` is called before each. */
const tenPieces = (onPiece: (place: number) => Promise<void>) => async (context: JobContext) => {
  await onPiece(context.progress.done);
  await context.commit(async () => {
    const done = context.progress.done + 1;
    return counted({ ...context.progress, done, total: 10, isDone: done === 10 }, { pieces: 1 });
  });
};
const always = { now: () => now, onRunning: async () => undefined };

test("one job at a time: a second one is refused until the first is over", async () => {
  const db = await openStore();
  const { promise, resolve } = Promise.withResolvers<void>();
  const runner = createJobRunner(db, stepsWith(tenPieces(() => promise)), always);
  await runner.start("check", {});
  await expect(runner.start("retention", {})).rejects.toMatchObject({ code: "job-busy" });
  resolve();
  await runner.resume();
  expect(await newestJob(db)).toMatchObject({ state: "done", done: 10, counts: { pieces: 10 } });
  await expect(runner.start("retention", {})).resolves.toBeTypeOf("string");
  await runner.resume();
  await dropStore(db);
});

test("a job is noted when it is sure that the worker will be woken for it, and not before", async () => {
  const db = await openStore();
  const noted: number[] = [];
  const runner = createJobRunner(db, stepsWith(tenPieces(async () => undefined)), {
    ...always,
    onRunning: async () => void noted.push(await db.jobs.count()),
  });
  await runner.start("check", {});
  expect(noted[0]).toBe(0);
  await runner.resume();
  expect(await newestJob(db)).toMatchObject({ state: "done" });
  await dropStore(db);
});

test("a job that begins while the wake-up for the one before is taken back is done at once", async () => {
  const db = await openStore();
  let second: Promise<string> | undefined;
  const runner = createJobRunner(db, stepsWith(tenPieces(async () => undefined)), {
    ...always,
    onRunning: async (isRunning) => {
      if (isRunning || second) return;
      second = runner.start("retention", {});
      await second;
    },
  });
  await runner.start("check", {});
  await runner.resume();
  const rows = await db.jobs.toArray();
  expect(rows.map(({ kind, state }) => `${kind} ${state}`).toSorted()).toEqual([
    "check done",
    "retention done",
  ]);
  await dropStore(db);
});

test("a job that is stopped ends after the piece it is at", async () => {
  const db = await openStore();
  let id = "";
  const runner = createJobRunner(
    db,
    stepsWith(
      tenPieces(async (place) => {
        if (place === 3) await runner.cancel(id);
      }),
    ),
    always,
  );
  id = await runner.start("check", {});
  await runner.resume();
  const ended = await newestJob(db);
  expect(ended?.error).toBeUndefined();
  expect(ended).toMatchObject({ state: "cancelled", done: 3 });
  expect(await runner.cancel(id)).toBe(false);
  await dropStore(db);
});

test("two workers at one job, as a slow one and the one that replaced it, do each piece once", async () => {
  const db = await openStore();
  const other = new Database(db.name);
  const first = createJobRunner(db, stepsWith(tenPieces(async () => undefined)), always);
  const second = createJobRunner(other, stepsWith(tenPieces(async () => undefined)), always);
  await first.start("check", {});
  await Promise.all([first.resume(), second.resume()]);
  expect(await newestJob(db)).toMatchObject({ state: "done", done: 10, counts: { pieces: 10 } });
  other.close();
  await dropStore(db);
});

test("a step that fails, and one that does nothing, end the job and are noted", async () => {
  const db = await openStore();
  const failing = createJobRunner(
    db,
    stepsWith(() => Promise.reject(new RangeError("maria"))),
    always,
  );
  await failing.start("check", {});
  await failing.resume();
  expect(await newestJob(db)).toMatchObject({ state: "failed", error: "RangeError" });
  expect(JSON.stringify(await db.settings.toArray())).not.toContain("maria");
  const idle = createJobRunner(
    db,
    stepsWith(() => Promise.resolve()),
    { ...always, now: () => now + 1 },
  );
  await idle.start("check", {});
  await idle.resume();
  expect(await newestJob(db)).toMatchObject({ state: "failed", error: "stuck" });
  await dropStore(db);
});

const batchOf = (from: number, seenAt: number) =>
  aBatch({
    posts: Array.from({ length: 30 }, (_, place) =>
      aCaptured({
        seenAt,
        post: {
          postId: String(from + place),
          author: anAccount({ accountId: String(from + place), handle: `h${from + place}` }),
        },
      }),
    ),
  });

test("capture goes on while the store is thinned out and checked, and nothing is lost or counted twice", async () => {
  const db = await openStore();
  const window = new Database(db.name, { durability: "strict" });
  const later = now + 100 * dayMs;
  for (let from = 0; from < 600; from += 30) await deliver(db, batchOf(from, now));
  await writeSetting(db, "retention", { mentions: 30, people: 30 });
  for (const [kind, step] of [
    ["retention", retentionStep],
    ["check", checkStep],
  ] as const) {
    const runner = createJobRunner(db, stepsWith(step), {
      now: () => later,
      onRunning: async () => undefined,
    });
    await runner.start(kind, {});
    const base = kind === "check" ? 20_000 : 10_000;
    const captures = [0, 30, 60, 90].map((from) => deliver(window, batchOf(base + from, later), later));
    await Promise.all([runner.resume(), ...captures]);
  }
  expect(await db.mentions.count()).toBe(240);
  expect(await checkRollups(db)).toEqual([]);
  window.close();
  await dropStore(db);
});

test.each([
  ["at first", {}, now, true],
  ["a week later", { at: now - 7 * dayMs }, now, true],
  ["a day later", { at: now - dayMs }, now, false],
  ["soon after a failure", { at: now - 9 * dayMs, triedAt: now - hourMs, error: "storage-full" }, now, false],
  ["some hours after a failure", { at: now - 9 * dayMs, triedAt: now - 7 * hourMs, error: "x" }, now, true],
  ["when the clock was set back a year", { at: now + 365 * dayMs }, now, true],
  ["when the clock was set back after a failure", { triedAt: now + 365 * dayMs, error: "x" }, now, true],
  ["when it is off", { isOn: false }, now, false],
])("a backup %s: due or not", (_name, state, at, expected) => {
  expect(isBackupDue({ isOn: true, kept: [], ...state }, at)).toBe(expected);
});
