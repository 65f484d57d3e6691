/** Sums that wait in the tail, are folded, or are just being folded say the same to whoever reads them. */

import { afterEach, beforeEach, expect, test } from "vitest";

import { editMentions } from "@/lib/ingest/edit-mentions";
import { foldIfDue, foldSums } from "@/lib/ingest/fold-sums";
import { eraseStep } from "@/lib/retention/erase-step";
import { forgetClientStep } from "@/lib/retention/forget-client-step";
import { retentionStep } from "@/lib/retention/retention-step";
import { Database } from "@/lib/store/database";
import { summaryOf } from "@/lib/store/queries";
import { clientStandings } from "@/lib/store/queries/clients";
import { daysBetween } from "@/lib/store/queries/days-between";
import { peopleOf } from "@/lib/store/queries/people";
import { reportOf } from "@/lib/store/queries/report";
import { waitingCount } from "@/lib/store/queries/summary";
import { writeSetting } from "@/lib/store/settings";
import { checkStep } from "@/lib/worker/jobs/check-step";
import { createSealer } from "@/lib/worker/sealer";
import { backUp, restore } from "@/test/support/backup";
import { aBatch, aCaptured, anAccount, dayMs, now } from "@/test/support/build";
import { runJob } from "@/test/support/jobs";
import { deliver, dropStore, openStore } from "@/test/support/store";
import { allSums, checkRollups } from "@/test/support/sums";

const year = { from: "2025-12-01", to: "2026-11-22" };

let db: Database;
beforeEach(async () => {
  db = await openStore();
});
afterEach(() => dropStore(db));

/** A post of its own each, by one of three authors, up to `no` days old. */
function batchOf(no: number) {
  const author = anAccount({ accountId: `7${no % 3}`, handle: `visitor_${no % 3}` });
  const postedAt = now - no * dayMs;
  return aBatch({ posts: [aCaptured({ post: { postId: String(100 + no), author, postedAt } })] });
}

async function deliverAll(count: number, from = 0): Promise<void> {
  for (let no = from; no < from + count; no += 1) await deliver(db, batchOf(no));
}

/** Everything that is made from sums. */
function figures() {
  const subjectId = "acme";
  return Promise.all([
    summaryOf(db, { subjectId, ...year }),
    summaryOf(db, { subjectId, from: "2026-11-20", to: "2026-11-22", by: "posted" }),
    waitingCount(db, subjectId),
    clientStandings(db),
    daysBetween(db, subjectId, "posted", year).then(({ cells }) => cells),
    peopleOf(db, { subjectId, order: "mentions", limit: 10 }),
    reportOf(db, { subjectId, from: "2026-11-20", to: "2026-11-22", by: "posted" }),
    allSums(db),
  ]);
}

test("a write leaves one row in the tail, and figures are the same before it is folded and after", async () => {
  await deliverAll(5);
  await editMentions(db, [{ key: "acme|x:102", change: { mediaClass: "paid" } }], now);
  expect([await db.rollupTail.count(), await db.rollups.count()]).toEqual([6, 0]);
  const before = await figures();
  expect(before[0]).toMatchObject({ mentions: 4, people: 2 });
  await foldSums(db);
  expect(await db.rollupTail.count()).toBe(0);
  expect(await figures()).toEqual(before);
  expect(await db.rollups.toArray()).toEqual(await allSums(db));
  // The next changes come on top of what was folded.
  await deliverAll(2, 5);
  await editMentions(db, [{ key: "acme|x:102", change: { mediaClass: "earned" } }], now);
  expect(await summaryOf(db, { subjectId: "acme", ...year })).toMatchObject({ mentions: 7, people: 3 });
  expect(await checkRollups(db)).toEqual([]);
});

/** Two whole years, of which the first has what `inYear` posts. */
const years = { subjectId: "acme", from: "2024-01-01", to: "2025-12-31", by: "posted" } as const;

function inYear(no: number, month: string, author: string) {
  const postedAt = Date.parse(`2025-${month}-15T12:00:00Z`);
  return aBatch({
    posts: [
      aCaptured({ post: { postId: String(500 + no), author: anAccount({ accountId: author }), postedAt } }),
    ],
  });
}

test("whoever is heard in a year no longer does not count for it; who is heard in another month of it still does", async () => {
  await deliver(db, inYear(0, "02", "71"));
  await deliver(db, inYear(1, "02", "72"));
  await deliver(db, inYear(2, "11", "72"));
  const heard = async () => {
    const { mentions, people } = await summaryOf(db, years);
    expect(await checkRollups(db)).toEqual([]);
    return [mentions, people];
  };
  expect(await heard()).toEqual([3, 2]);
  await editMentions(db, [{ key: "acme|x:500", change: { isAbout: false } }], now);
  // In the tail.
  expect([await db.rollups.count(), await heard()]).toEqual([0, [2, 1]]);
  await foldSums(db);
  expect(await heard()).toEqual([2, 1]);
  await editMentions(db, [{ key: "acme|x:501", change: { isAbout: false } }], now);
  expect(await heard()).toEqual([1, 1]);
  await editMentions(db, [{ key: "acme|x:500", change: { isAbout: true } }], now);
  expect(await heard()).toEqual([2, 2]);
  await foldSums(db);
  expect(await heard()).toEqual([2, 2]);
  await editMentions(db, [{ key: "acme|x:502", change: { isAbout: false } }], now);
  expect(await heard()).toEqual([1, 1]);
  await editMentions(db, [{ key: "acme|x:500", change: { isAbout: false } }], now);
  expect(await heard()).toEqual([0, 0]);
  await foldSums(db);
  expect([await heard(), await db.rollups.count()]).toEqual([[0, 0], 0]);
});

test("sums of which nothing is left are no rows, in the tail or folded", async () => {
  await deliverAll(1);
  await foldSums(db);
  await editMentions(db, [{ key: "acme|x:100", change: { isAbout: false } }], now);
  expect(await allSums(db)).toEqual([]);
  await foldSums(db);
  expect(await db.rollups.count()).toBe(0);
});

test("what was seen again and changed nothing leaves nothing in the tail", async () => {
  await deliverAll(1);
  await deliver(db, { ...batchOf(0), batchId: "again" });
  expect(await db.rollupTail.count()).toBe(1);
});

test("a worker that writes and never comes to fold does not let the tail grow", async () => {
  await deliverAll(45);
  expect(await db.rollupTail.count()).toBeLessThan(20);
  expect(await db.rollups.count()).toBeGreaterThan(0);
  expect(await checkRollups(db)).toEqual([]);
});

test("the worker folds some writes at once, beside its other work", async () => {
  const sealer = createSealer(db);
  for (let no = 0; no < 16; no += 1) {
    expect(await db.rollups.count()).toBe(0);
    await deliver(db, batchOf(no));
    await Promise.all([sealer.seal(), sealer.seal()]);
  }
  expect(await db.rollupTail.count()).toBe(0);
  expect(await checkRollups(db)).toEqual([]);
});

test("a worker killed between a write and the fold: the next one folds what it left", async () => {
  await deliverAll(18);
  const before = await figures();
  db.close();
  const next = new Database(db.name);
  await foldIfDue(next);
  expect(await next.rollupTail.count()).toBe(0);
  next.close();
  await db.open();
  expect(await figures()).toEqual(before);
});

test("two windows that write and fold at once lose nothing and count nothing twice", async () => {
  const other = new Database(db.name);
  const stores = [db, other, db, other];
  await Promise.all(
    Array.from({ length: 24 }, async (_, no) => {
      const store = stores[no % stores.length] ?? db;
      await deliver(store, batchOf(no));
      await foldSums(store);
    }),
  );
  expect(await summaryOf(other, { subjectId: "acme", ...year })).toMatchObject({ mentions: 24 });
  expect(await checkRollups(other)).toEqual([]);
  other.close();
});

test("whoever reads while it is folded sees every mention once", async () => {
  const view = new Database(db.name);
  const counts: number[] = [];
  for (let round = 0; round < 6; round += 1) {
    await deliverAll(4, round * 4);
    const folding = foldSums(db);
    while (counts.length < (round + 1) * 3) {
      const { mentions } = await summaryOf(view, { subjectId: "acme", ...year });
      counts.push(mentions);
    }
    await folding;
  }
  expect(counts).toEqual(counts.map((_, place) => 4 * (Math.floor(place / 3) + 1)));
  view.close();
});

test("erasing, with what is erased in the tail and with it folded, leaves no number of theirs behind", async () => {
  await deliverAll(4);
  await foldSums(db);
  await deliverAll(4, 4);
  const [gone] = await db.accounts.where("key").equals("x:71").toArray();
  await runJob(db, "erase", eraseStep, { accounts: ["x:71"] }, now);
  expect(await db.rollupTail.count()).toBe(0);
  const { people } = await peopleOf(db, { subjectId: "acme", order: "mentions", limit: 10 });
  expect(people.map(({ account }) => account.key).toSorted()).toEqual(["x:70", "x:72"]);
  expect(gone?.no).toBeDefined();
  expect(await summaryOf(db, { subjectId: "acme", ...year })).toMatchObject({ mentions: 5, people: 2 });
  expect(await checkRollups(db)).toEqual([]);
});

test("what retention deletes is counted still, whether it waited in the tail or not", async () => {
  await deliverAll(3);
  await foldSums(db);
  await deliverAll(3, 3);
  const before = await allSums(db);
  await writeSetting(db, "retention", { mentions: 30 });
  const later = now + 400 * dayMs;
  const { counts } = await runJob(db, "retention", retentionStep, {}, later);
  expect(counts).toMatchObject({ mentions: 6 });
  expect(await allSums(db)).toEqual(before);
  await foldSums(db);
  expect(await allSums(db)).toEqual(before);
  expect(await checkRollups(db)).toEqual([]);
});

test("a backup that is taken in while sums wait, here and there, ends in the same sums", async () => {
  await deliverAll(4);
  const other = await openStore();
  for (let no = 2; no < 8; no += 1) await deliver(other, batchOf(no));
  await foldSums(other);
  await deliver(other, batchOf(9));
  await restore(db, await backUp(other));
  expect(await db.rollupTail.count()).toBe(0);
  expect(await summaryOf(db, { subjectId: "acme", ...year })).toMatchObject({ mentions: 9, people: 3 });
  expect(await checkRollups(db)).toEqual([]);
  await dropStore(other);
});

test("a client that is deleted leaves no sums, nor any in the tail", async () => {
  await deliverAll(3);
  await db.clients.update("house", { removedAt: now });
  await runJob(db, "forget", forgetClientStep, { clientId: "house" }, now);
  expect([await db.rollupTail.count(), await db.rollups.count()]).toEqual([0, 0]);
});

test("the check compares what is folded and what waits together, and repairs both", async () => {
  await deliverAll(3);
  await foldSums(db);
  await deliverAll(3, 3);
  const right = await allSums(db);
  expect(await runJob(db, "check", checkStep, {}, now)).toMatchObject({ counts: { repaired: 0 } });
  await deliverAll(1, 6);
  const [waiting] = await db.rollupTail.toArray();
  if (!waiting) throw new Error("nothing waits");
  const { id: _, ...again } = waiting;
  await db.rollupTail.add(again);
  expect(await checkRollups(db)).not.toEqual([]);
  const { counts } = await runJob(db, "check", checkStep, {}, now + 1);
  expect(counts.repaired).toBeGreaterThan(0);
  expect(await checkRollups(db)).toEqual([]);
  expect(await allSums(db)).not.toEqual(right);
});
