/** A store that a version to come wrote: the worker leaves it alone, views read it and change nothing. */

import { Dexie } from "dexie";
import { expect, test } from "vitest";

import { codeOf } from "@/components/error-code";
import { saveSubject } from "@/lib/ingest/save-subject";
import { Database } from "@/lib/store/database";
import { summaryOf } from "@/lib/store/queries/summary";
import { readSetting, writeSetting } from "@/lib/store/settings";
import { aBatch, aCaptured, aSubject } from "@/test/support/build";
import { madeNewer } from "@/test/support/newer-store";
import { deliver, dropStore, openStore } from "@/test/support/store";

async function newerStore(): Promise<string> {
  const db = await openStore();
  await deliver(db, aBatch({ posts: [aCaptured()] }));
  return madeNewer(db, ["rounds"]);
}

/** Version, tables and rows, as the browser has them. */
async function contentsOf(name: string): Promise<unknown> {
  const db = new Dexie(name);
  await db.open();
  const rows = await Promise.all(db.tables.map(async (table) => [table.name, await table.toArray()]));
  const version = db.backendDB().version;
  db.close();
  return { version, rows };
}

test("a newer store is read as it is: what it holds is shown, what it has no more is said", async () => {
  const name = await newerStore();
  const before = await contentsOf(name);
  const db = new Database(name, { canReadNewer: true });
  const question = { subjectId: "acme", from: "2026-11-01", to: "2026-11-30" };
  expect((await summaryOf(db, question)).mentions).toBe(1);
  expect(db.isNewer()).toBe(true);
  const missing = await db.rounds.toArray().catch(codeOf);
  expect(missing).toBe("storage-newer");
  db.close();
  expect(await contentsOf(name)).toEqual(before);
  await Dexie.delete(name);
});

test("nothing can be written into it, by a single write or in a transaction", async () => {
  const name = await newerStore();
  const before = await contentsOf(name);
  const db = new Database(name, { canReadNewer: true });
  const row = { name: "newsSeenAt", value: 1 } as const;
  expect(await db.settings.put(row).catch(codeOf)).toBe("storage-newer");
  expect(await db.transaction("rw", db.settings, () => db.settings.put(row)).catch(codeOf)).toBe(
    "storage-newer",
  );
  db.close();
  expect(await contentsOf(name)).toEqual(before);
  await Dexie.delete(name);
});

test("the worker opens it in no way", async () => {
  const name = await newerStore();
  const before = await contentsOf(name);
  expect(await new Database(name).open().catch(codeOf)).toBe("storage-newer");
  expect(await contentsOf(name)).toEqual(before);
  await Dexie.delete(name);
});

test("what is delivered meanwhile is not acknowledged, and stored when the store is ours again", async () => {
  const name = await newerStore();
  const before = await contentsOf(name);
  const db = new Database(name);
  const batch = aBatch({ batchId: "meanwhile", posts: [aCaptured({ post: { postId: "2" } })] });
  expect(await deliver(db, batch).catch(codeOf)).toBe("storage-newer");
  expect(await deliver(db, batch).catch(codeOf)).toBe("storage-newer");
  expect(await contentsOf(name)).toEqual(before);
  await Dexie.delete(name);
  // The same worker asks again: it need not be started anew.
  await db.clients.put({ id: "house", name: "", timeZone: "UTC", updatedAt: 0, updatedBy: "test" });
  await saveSubject(db, aSubject(), 1);
  expect(await deliver(db, batch)).toMatchObject({ added: 1 });
  await dropStore(db);
});

test("a store of today opens as ever, and is not newer", async () => {
  const today = await openStore();
  const db = new Database(today.name, { canReadNewer: true });
  expect(await db.subjects.count()).toBeGreaterThan(0);
  expect(db.isNewer()).toBe(false);
  await writeSetting(db, "newsSeenAt", 1);
  expect(await readSetting(db, "newsSeenAt")).toBe(1);
  db.close();
  await today.delete();
});

test("a store that is not there is made as one of today", async () => {
  const db = new Database(`test-${crypto.randomUUID()}`, { canReadNewer: true });
  await db.open();
  expect([db.isNewer(), db.tables.length > 20]).toEqual([false, true]);
  await db.delete();
});
