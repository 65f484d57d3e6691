import { Dexie, liveQuery } from "dexie";
import { expect, test } from "vitest";

import { storageError } from "@/lib/ingest/storage-error";
import { AppError } from "@/lib/model/app-error";
import { Database } from "@/lib/store/database";
import { summaryOf } from "@/lib/store/queries";
import { readSetting, writeSetting } from "@/lib/store/settings";
import { aBatch, aCaptured, anAccount, now } from "@/test/support/build";
import { deliver, dropStore, openStore } from "@/test/support/store";
import { checkRollups } from "@/test/support/sums";

const today = { subjectId: "acme", from: "2026-11-22", to: "2026-11-22" };

test("a database of a newer version is refused with a clear error, and left as it is", async () => {
  const name = `test-${crypto.randomUUID()}`;
  const newer = new Dexie(name);
  newer.version(2).stores({ mentions: "key, somethingNew", wonders: "id" });
  await newer.table("mentions").put({ key: "acme|x:1", somethingNew: 1 });
  newer.close();

  const db = new Database(name);
  const error = await db.mentions.toArray().catch(storageError);
  expect(error).toBeInstanceOf(AppError);
  expect(error).toMatchObject({ code: "storage-newer" });
  await expect(deliver(db, aBatch())).rejects.toMatchObject({ code: "storage-newer" });
  db.close();

  const again = await newer.open();
  expect(again.verno).toBe(2);
  expect(await again.table("mentions").toArray()).toEqual([{ key: "acme|x:1", somethingNew: 1 }]);
  await again.delete();
});

test("a window that brings a newer version is not kept waiting by this one", async () => {
  const db = await openStore();
  const newer = new Dexie(db.name);
  newer.version(2).stores({});
  await newer.open();
  expect(newer.verno).toBe(2);
  expect(db.isOpen()).toBe(false);
  await newer.delete();
});

const batchFor = (postIds: readonly string[]) =>
  aBatch({
    posts: postIds.map((postId) =>
      aCaptured({ post: { postId, author: anAccount({ accountId: postId, handle: `h${postId}` }) } }),
    ),
  });

test("two windows that write at once lose nothing and count nothing twice", async () => {
  const first = await openStore();
  const second = new Database(first.name, { durability: "strict" });
  const ids = Array.from({ length: 40 }, (_, place) => String(1000 + place));
  // Each post is seen in both windows, in batches that cut the list at different places.
  const batches = [
    ...[0, 10, 20, 30].map((start) => [first, batchFor(ids.slice(start, start + 10))] as const),
    ...[0, 8, 16, 24, 32].map((start) => [second, batchFor(ids.slice(start, start + 8))] as const),
  ];
  const receipts = await Promise.all(batches.map(([db, batch]) => deliver(db, batch)));
  expect(receipts.reduce((sum, { added }) => sum + added, 0)).toBe(40);
  expect(await summaryOf(first, today)).toMatchObject({ mentions: 40, people: 40 });
  const numbers = (await second.accounts.toArray()).map(({ no }) => no);
  expect(numbers.toSorted((a, b) => a - b)).toEqual(ids.map((_, place) => place + 1));
  expect(await checkRollups(second)).toEqual([]);
  second.close();
  await dropStore(first);
});

test("an error in the middle of a write leaves nothing of the batch behind", async () => {
  const db = await openStore();
  db.close();
  db.use({
    stack: "dbcore",
    create: (core) => ({
      ...core,
      table: (name) => {
        const table = core.table(name);
        if (name !== "rollupTail") return table;
        return { ...table, mutate: () => Promise.reject(new Error("the disk caught fire")) };
      },
    }),
  });
  await db.open();
  await expect(deliver(db, aBatch())).rejects.toThrow("the disk caught fire");
  for (const table of ["posts", "mentions", "accounts", "observations", "batches", "exposure"]) {
    expect(await db.table(table).count()).toBe(0);
  }
  expect(await readSetting(db, "lastAccountNo")).toBeUndefined();
  await dropStore(db);
});

test("a full disk is said in our own words", () => {
  const error = new Dexie.AbortError("Transaction aborted", new Dexie.QuotaExceededError());
  expect(storageError(error)).toMatchObject({ code: "storage-full" });
  const other = new Error("something else");
  expect(storageError(other)).toBe(other);
});

test("a view that is open follows what another window writes", async () => {
  const db = await openStore();
  const view = new Database(db.name);
  const seen: number[] = [];
  const { promise, resolve } = Promise.withResolvers<void>();
  const subscription = liveQuery(() => summaryOf(view, today)).subscribe(({ mentions }) => {
    seen.push(mentions);
    if (mentions === 0) void deliver(db, aBatch());
    else resolve();
  });
  await promise;
  subscription.unsubscribe();
  expect(seen).toEqual([0, 1]);
  view.close();
  await dropStore(db);
});

test("a setting that was never set, or holds something else, is undefined", async () => {
  const db = await openStore();
  expect(await readSetting(db, "newsSeenAt")).toBeUndefined();
  await writeSetting(db, "newsSeenAt", now);
  expect(await readSetting(db, "newsSeenAt")).toBe(now);
  await db.settings.put({ name: "newsSeenAt", value: "yesterday" });
  expect(await readSetting(db, "newsSeenAt")).toBeUndefined();
  await dropStore(db);
});
