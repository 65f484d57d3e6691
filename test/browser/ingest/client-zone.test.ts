/** A client moves to another time zone: its days are cut anew, and nothing is lost or counted twice. */

import { afterEach, beforeEach, expect, test } from "vitest";

import { createRerunStep } from "@/lib/ingest/rerun-step";
import { saveClient } from "@/lib/ingest/save-client";
import { saveSubject } from "@/lib/ingest/save-subject";
import { createReader } from "@/lib/reading/reader";
import { createRecogniser } from "@/lib/reading/recognise";
import type { Database } from "@/lib/store/database";
import { reportOf } from "@/lib/store/queries";
import { aBatch, aCaptured, aMatch, aSubject, aTally } from "@/test/support/build";
import { runJob } from "@/test/support/jobs";
import { deliver, dropStore, openStore } from "@/test/support/store";
import { checkRollups } from "@/test/support/sums";

let db: Database;

beforeEach(async () => {
  db = await openStore([aSubject()]);
});

afterEach(async () => {
  await dropStore(db);
});

/** In Tokyo it is the next day already. */
const evening = Date.parse("2026-11-20T18:00:00Z");
const tokyo = { id: "house", name: "", timeZone: "Asia/Tokyo" };

async function seeOne(): Promise<void> {
  const captured = aCaptured({ seenAt: evening, post: { postedAt: evening - 60_000 } });
  await deliver(db, aBatch({ posts: [captured], tallies: [aTally()], madeAt: evening }), evening);
}

const reader = createReader({ rules: [], packs: [], detector: () => undefined });
const rival = aSubject({ id: "rival", clientId: "south", accounts: [] });
const matcher = createRecogniser([aSubject(), rival], () => "Asia/Tokyo");
const step = createRerunStep(async () => ({ matcher, reader }));
const countAnew = () => runJob(db, "rerun", step, {}, evening);

async function daysOf(subjectId: string): Promise<Record<string, number>> {
  const range = { from: "2026-11-19", to: "2026-11-22", by: "seen" } as const;
  const report = await reportOf(db, { subjectId, ...range });
  const days = report?.days.filter(({ classes }) => classes.earned > 0) ?? [];
  return Object.fromEntries(days.map(({ day, classes }) => [day, classes.earned]));
}

test("the mention moves to the day that it has there, and the sums stay what the mentions add up to", async () => {
  await seeOne();
  expect(await daysOf("acme")).toEqual({ "2026-11-20": 1 });
  expect(await saveClient(db, tokyo, evening)).toEqual({ isRecut: true });
  await countAnew();
  expect(await daysOf("acme")).toEqual({ "2026-11-21": 1 });
  expect(await checkRollups(db)).toEqual([]);
});

test("what is seen between the change and the end of the count is counted once, on its new day", async () => {
  await seeOne();
  await saveClient(db, tokyo, evening);
  await seeOne();
  expect(await daysOf("acme")).toEqual({ "2026-11-21": 1 });
  await countAnew();
  expect(await daysOf("acme")).toEqual({ "2026-11-21": 1 });
  expect(await checkRollups(db)).toEqual([]);
});

test("another client's days stay where they are", async () => {
  await saveClient(db, { id: "south", name: "South", timeZone: "UTC" }, 5);
  await saveSubject(db, rival, 6);
  const both = aCaptured({ seenAt: evening, matches: [aMatch(), aMatch({ subjectId: "rival" })] });
  await deliver(db, aBatch({ posts: [both], madeAt: evening }), evening);
  await saveClient(db, tokyo, evening);
  await countAnew();
  expect(await daysOf("acme")).toEqual({ "2026-11-21": 1 });
  expect(await daysOf("rival")).toEqual({ "2026-11-20": 1 });
});

test("how much was checked goes along by the days that it was kept by; days that the zone has of its own stay", async () => {
  await db.checked.bulkPut([
    { key: "UTC|2026-11-18", posts: 50 },
    { key: "UTC|2026-11-19", posts: 70 },
    { key: "Asia/Tokyo|2026-11-19", posts: 9 },
  ]);
  await seeOne();
  const before = await db.exposure.where("key").startsWith("UTC|2026-11-20").toArray();
  expect(before.length).toBeGreaterThan(0);
  await saveClient(db, tokyo, evening);
  const checked = await db.checked.where("key").startsWith("Asia/Tokyo|").toArray();
  expect(checked).toEqual([
    { key: "Asia/Tokyo|2026-11-18", posts: 50 },
    { key: "Asia/Tokyo|2026-11-19", posts: 9 },
  ]);
  const exposure = await db.exposure.where("key").startsWith("Asia/Tokyo|2026-11-20").toArray();
  expect(exposure).toEqual(
    before.map((row) => ({
      ...row,
      key: row.key.replace("UTC|", "Asia/Tokyo|"),
      timeZone: "Asia/Tokyo",
    })),
  );
});

test("a new name alone leaves the days as they are", async () => {
  expect(await saveClient(db, { id: "house", name: "Acme" }, 7)).toEqual({ isRecut: false });
  expect(await saveClient(db, { id: "house", name: "Acme", timeZone: "UTC" }, 8)).toEqual({ isRecut: false });
  expect(await db.clients.get("house")).toMatchObject({ name: "Acme", timeZone: "UTC" });
});

test("the change is marked in the charts of the client's brands", async () => {
  await seeOne();
  await saveClient(db, tokyo, evening);
  const report = await reportOf(db, { subjectId: "acme", from: "2026-11-19", to: "2026-11-22", by: "seen" });
  expect(report?.redefined).toEqual([{ day: "2026-11-21", part: "zone" }]);
});
