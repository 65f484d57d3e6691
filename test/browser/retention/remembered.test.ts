/** A store that was deleted learns again who was erased, from what stands beside it. */

import { expect, test } from "vitest";

import { erasedPeople, restoreErased } from "@/lib/ingest/restore-erased";
import { eraseStep } from "@/lib/retention/erase-step";
import { retentionStep } from "@/lib/retention/retention-step";
import { readSetting, writeSetting } from "@/lib/store/settings";
import { backUp, restore } from "@/test/support/backup";
import { aBatch, aCaptured, anAccount, dayMs, now } from "@/test/support/build";
import { runJob } from "@/test/support/jobs";
import { deliver, dropStore, openStore } from "@/test/support/store";

const tom = anAccount({ accountId: "72", handle: "tea_tom", name: "Tea Tom" });
const world = () =>
  aBatch({
    posts: [
      aCaptured({ post: { postId: "1" } }),
      aCaptured({ post: { postId: "2", author: tom, text: "Acme Kettles whistle" } }),
    ],
  });

test("neither the next scroll nor a backup from before brings an erased person into a store that was deleted", async () => {
  const db = await openStore();
  await deliver(db, world());
  const file = await backUp(db);
  await runJob(db, "erase", eraseStep, { accounts: ["x:71"] }, now);
  const beside = await erasedPeople(db);
  expect(JSON.stringify(beside)).not.toMatch(/maria|pours|x:71/i);
  await dropStore(db);

  const anew = await openStore();
  await restoreErased(anew, beside);
  await deliver(anew, world());
  expect(await anew.posts.toCollection().primaryKeys()).toEqual(["x:2"]);
  await restore(anew, file);
  expect(await anew.posts.toCollection().primaryKeys()).toEqual(["x:2"]);
  expect(await anew.accounts.toCollection().primaryKeys()).toEqual(["x:72"]);
  // What it learnt it tells on.
  expect(await erasedPeople(anew)).toEqual(beside);
  await dropStore(anew);
});

test("a store that erased others since keeps both in mind, whichever came first", async () => {
  const db = await openStore();
  await deliver(db, world());
  await runJob(db, "erase", eraseStep, { accounts: ["x:71"] }, now);
  const beside = await erasedPeople(db);
  await dropStore(db);

  const anew = await openStore();
  await deliver(anew, world());
  await runJob(anew, "erase", eraseStep, { accounts: ["x:72"] }, now);
  await restoreErased(anew, beside);
  await restoreErased(anew, beside);
  expect(await readSetting(anew, "suppressionKeys")).toHaveLength(2);
  expect((await erasedPeople(anew)).keys).toHaveLength(2);
  await dropStore(anew);
});

test("posts that retention deleted are not among them", async () => {
  const db = await openStore();
  await deliver(db, world());
  await writeSetting(db, "retention", { mentions: 30 });
  await runJob(db, "retention", retentionStep, {}, now + 90 * dayMs);
  expect(await db.erased.count()).toBeGreaterThan(0);
  expect(await erasedPeople(db)).toEqual({ keys: [], rows: [] });
  await dropStore(db);
});
