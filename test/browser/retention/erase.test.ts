import { expect, test } from "vitest";

import { eraseStep } from "@/lib/retention/erase-step";
import { listMentions } from "@/lib/store/queries";
import { aBatch, aCaptured, anAccount, aShare, hourMs, now } from "@/test/support/build";
import { runJob } from "@/test/support/jobs";
import { deliver, dropStore, openStore } from "@/test/support/store";
import { checkRollups } from "@/test/support/sums";

const maria = anAccount();
const tom = anAccount({ accountId: "72", handle: "tea_tom", name: "Tea Tom" });

const world = () =>
  aBatch({
    posts: [
      aCaptured({ post: { postId: "1", author: maria } }),
      aCaptured({ post: { postId: "2", author: maria, text: "Acme Kettles, Acme Kettles" } }),
      aCaptured({
        post: {
          postId: "3",
          url: "https://x.com/tea_tom/status/3",
          author: tom,
          parentId: "1",
          rootId: "1",
          kind: "reply",
          replyTo: maria,
          tagged: [maria, tom],
        },
      }),
    ],
    shares: [aShare({ postId: "3", account: maria }), aShare({ postId: "1", account: tom })],
  });

test("an erased account is found nowhere, and the sums are those of the others", async () => {
  const db = await openStore();
  await deliver(db, world());
  const job = await runJob(db, "erase", eraseStep, { accounts: ["x:@maria_pours"] }, now);
  expect(job).toMatchObject({
    state: "done",
    argument: null,
    counts: { posts: 2, mentions: 2, shares: 1, accounts: 1 },
  });
  expect(job.cursor).toBeUndefined();

  const tables = await Promise.all(
    db.tables.map(async (table) => ({ name: table.name, text: JSON.stringify(await table.toArray()) })),
  );
  expect(tables.filter(({ text }) => /maria|pours|x:71\b/i.test(text)).map(({ name }) => name)).toEqual([]);
  const found = await listMentions(db, {
    filter: { subjectIds: ["acme"], search: "maria" },
    order: "newest",
    limit: 9,
  });
  expect(found.mentions).toEqual([]);
  expect(await db.posts.get("x:3")).toMatchObject({ parentId: "1", tagged: [{ accountId: "72" }] });
  expect(JSON.stringify(await db.posts.get("x:3"))).not.toMatch(/maria|"71"/i);
  expect(await checkRollups(db)).toEqual([]);
  expect(await db.mentions.count()).toBe(1);
  await dropStore(db);
});

test("the next scroll does not bring an erased account back, whichever of its names is shown", async () => {
  const db = await openStore();
  await deliver(db, world());
  await runJob(db, "erase", eraseStep, { accounts: ["x:71"] }, now);
  const receipt = await deliver(
    db,
    aBatch({
      posts: [
        aCaptured({ post: { postId: "7", author: { accountId: "71", handle: "renamed" } } }),
        aCaptured({ post: { postId: "8", author: { handle: "Maria_Pours" } }, source: "dom" }),
        aCaptured({ post: { postId: "9", author: tom, tagged: [maria] } }),
      ],
      shares: [aShare({ postId: "9", account: maria })],
    }),
    now + hourMs,
  );
  expect(receipt).toMatchObject({ added: 1, refused: {} });
  expect(await db.posts.toCollection().primaryKeys()).toEqual(["x:3", "x:9"]);
  expect((await db.posts.get("x:9"))?.tagged).toEqual([]);
  expect(await db.shares.toArray()).toEqual([]);
  expect(await db.accounts.toCollection().primaryKeys()).toEqual(["x:72"]);
  await dropStore(db);
});

test("a handle that moved on to somebody else does not keep that one out", async () => {
  const db = await openStore();
  await deliver(db, world());
  await runJob(db, "erase", eraseStep, { accounts: ["x:71"] }, now);
  await deliver(
    db,
    aBatch({
      posts: [aCaptured({ post: { postId: "5", author: { accountId: "99", handle: "maria_pours" } } })],
    }),
  );
  expect(await db.posts.get("x:5")).toBeDefined();
  await dropStore(db);
});
