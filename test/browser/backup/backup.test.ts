import { expect, test } from "vitest";

import type { SavedView } from "@/lib/model/saved-view";
import { readSetting, writeSetting } from "@/lib/store/settings";
import { backUp, restore } from "@/test/support/backup";
import {
  aBatch,
  aCaptured,
  anAccount,
  aShare,
  aTally,
  brandAccount,
  hourMs,
  now,
} from "@/test/support/build";
import { contentsOf, deliver, dropStore, openStore } from "@/test/support/store";
import { checkRollups } from "@/test/support/sums";

const tom = anAccount({ accountId: "72", handle: "tea_tom", name: "Tea Tom" });

const day = () => [
  aBatch({
    posts: [
      aCaptured({ post: { postId: "1", aliases: ["9"] } }),
      aCaptured({ post: { postId: "2", author: tom, parentId: "1", rootId: "1", kind: "reply" } }),
      aCaptured({ post: { postId: "3", author: brandAccount, parentId: "1", rootId: "1", kind: "reply" } }),
      aCaptured({
        post: { postId: "4", author: { handle: "only_handle" }, text: "Acme Kettles?" },
        source: "dom",
      }),
    ],
    shares: [aShare({ postId: "1" })],
    tallies: [aTally()],
  }),
  aBatch({
    posts: [
      aCaptured({ seenAt: now + hourMs, post: { postId: "1", counts: { likes: 50, views: [3000, 3999] } } }),
    ],
    tallies: [aTally({ place: { kind: "search", detail: "kettle|x" } })],
  }),
];

test("what was backed up and restored into an empty store is the same, and its sums are right", async () => {
  const db = await openStore();
  for (const batch of day()) await deliver(db, batch, now + 2 * hourMs);
  const file = await backUp(db);
  const empty = await openStore([]);
  await empty.clients.clear();
  const job = await restore(empty, file);
  expect(job).toMatchObject({ state: "done" });
  // Exposure is that of another installation now; looks and pulses are of this day and this browser.
  const elsewhere = { exposure: 0, looked: 0, pulses: 0 };
  expect({ ...(await contentsOf(empty)), ...elsewhere }).toEqual({ ...(await contentsOf(db)), ...elsewhere });
  expect(await checkRollups(empty)).toEqual([]);
  expect(await empty.checked.toArray()).toEqual(await db.checked.toArray());
  expect(await empty.subjects.toArray()).toEqual(await db.subjects.toArray());
  await dropStore(db);
  await dropStore(empty);
});

test("restoring into the store it came from changes nothing, once or twice", async () => {
  const db = await openStore();
  for (const batch of day()) await deliver(db, batch, now + 2 * hourMs);
  await writeSetting(db, "viewers", [{ no: 1, platform: "x", handle: "me" }]);
  const before = await contentsOf(db);
  const file = await backUp(db);
  await restore(db, file);
  await restore(db, file, { at: now + 1 });
  expect(await contentsOf(db)).toEqual(before);
  await dropStore(db);
});

const view = (id: string, updatedAt: number, name: string): SavedView => ({
  id,
  clientId: "house",
  name,
  address: "#/mentions",
  updatedAt,
  updatedBy: "test",
});

test("what the user set travels: of two edits the newer counts, and what is of this browser stays", async () => {
  const [db, other] = [await openStore(), await openStore()];
  await writeSetting(db, "savedViews", [view("a", 5, "newer"), view("b", 1, "older"), view("c", 1, "new")]);
  await writeSetting(db, "retention", { mentions: 30, ranAt: now });
  await writeSetting(db, "newsSeenAt", 7);
  await writeSetting(db, "viewers", [{ no: 1, platform: "x", handle: "me" }]);
  await writeSetting(other, "savedViews", [view("a", 4, "older"), view("b", 2, "newer")]);
  await writeSetting(other, "viewers", [{ no: 1, platform: "x", handle: "somebody" }]);
  await deliver(db, { ...aBatch(), viewer: { handle: "me" } });
  await restore(other, await backUp(db));
  expect((await readSetting(other, "savedViews"))?.map(({ name }) => name)).toEqual([
    "newer",
    "newer",
    "new",
  ]);
  expect(await readSetting(other, "retention")).toEqual({ mentions: 30 });
  expect(await readSetting(other, "newsSeenAt")).toBeUndefined();
  expect(await readSetting(other, "viewers")).toMatchObject([
    { handle: "somebody" },
    { no: 2, handle: "me" },
  ]);
  expect((await other.observations.get("x:1001"))?.points[0]?.viewer).toBe(2);
  await dropStore(db);
  await dropStore(other);
});

test("a sealed backup opens with its passphrase, and with no other", { timeout: 240_000 }, async () => {
  const db = await openStore();
  for (const batch of day()) await deliver(db, batch, now + 2 * hourMs);
  const file = await backUp(db, { passphrase: "kettle on the hob" });
  expect(await file.text()).not.toContain("Maria");
  const other = await openStore();
  await expect(restore(other, file)).rejects.toMatchObject({ code: "backup-locked" });
  await expect(restore(other, file, { passphrase: "kettle" })).rejects.toMatchObject({
    code: "backup-wrong-passphrase",
  });
  expect(await other.posts.count()).toBe(0);
  await restore(other, file, { passphrase: "kettle on the hob" });
  expect(await other.posts.count()).toBe(4);
  await dropStore(db);
  await dropStore(other);
});
