import { expect, test } from "vitest";

import { foldSums } from "@/lib/ingest/fold-sums";
import { exportPerson, personText } from "@/lib/retention/export-person";
import { noteTrouble } from "@/lib/store/note-trouble";
import { storeHealth, storeHealthText } from "@/lib/store/queries/store-health";
import { checkStep } from "@/lib/worker/jobs/check-step";
import { aBatch, aCaptured, anAccount, aShare, dayMs, now } from "@/test/support/build";
import { runJob } from "@/test/support/jobs";
import { deliver, dropStore, openStore } from "@/test/support/store";

const tom = anAccount({ accountId: "72", handle: "tea_tom", name: "Tea Tom" });

test("the health of the store is figures, and its text names nobody", async () => {
  const db = await openStore();
  const posts = Array.from({ length: 14 }, (_, place) =>
    aCaptured({ seenAt: now - place * dayMs, post: { postId: String(place), postedAt: now - 30 * dayMs } }),
  );
  await deliver(db, aBatch({ posts }));
  await noteTrouble(db, new Error("maria_pours said something"), "retention", now);
  const health = await storeHealth(db, navigator.storage, now);
  expect(health).toMatchObject({ rows: { mentions: 14, posts: 14 }, oldestAt: now - 30 * dayMs, schema: 1 });
  expect(health.mentionsADay).toBeCloseTo(8 / 7);
  expect(health.bytes).toBeGreaterThan(0);
  const text = storeHealthText(health, "0.1.0", "Chromium");
  expect(text).toContain("rows mentions: 14");
  expect(text).toContain("retention Error");
  expect(text).not.toMatch(/maria|pours|acme|kettle/i);
  await dropStore(db);
});

test("the check repairs what is wrong, says so, and then finds nothing", async () => {
  const db = await openStore();
  await deliver(db, aBatch());
  await foldSums(db);
  const [all, unheard] = (await db.rollups.toArray()).toSorted((a, b) => a.key.localeCompare(b.key));
  if (!all || !unheard?.voices) throw new Error("no sums");
  await db.rollups.put({ ...all, cells: {} });
  await db.rollups.put({ key: unheard.key, cells: unheard.cells });
  await db.rollups.put({ key: "acme|seen|1999-01-01", cells: { "x|earned|neutral": [7] } });
  const first = await runJob(db, "check", checkStep, {}, now);
  expect(first).toMatchObject({ state: "done", counts: { repaired: 3, corrected: 0 } });
  const second = await runJob(db, "check", checkStep, {}, now + 1);
  expect(second).toMatchObject({ state: "done", counts: { repaired: 0, corrected: 0 } });
  expect((await storeHealth(db, navigator.storage, now)).lastCheck).toEqual({
    at: now + 1,
    repaired: 0,
    isSearchAnew: false,
  });
  await dropStore(db);
});

const words = {
  title: "All",
  accounts: "Accounts",
  posts: "Posts",
  shares: "Shares",
  reactions: "Reacted to",
  namedIn: "Named in",
  names: "Names",
  noteOf: (note: string) => `Note: ${note}`,
  tagsOf: (tags: readonly string[]) => `Tags: ${tags.join(", ")}`,
};

test("what is kept about one person can be handed over, and nothing of others with it", async () => {
  const db = await openStore();
  await deliver(
    db,
    aBatch({
      posts: [
        aCaptured({ post: { postId: "1", text: "<b>Acme</b> Kettles" } }),
        aCaptured({
          post: { postId: "2", author: tom, text: "Secret of Tom", replyTo: anAccount(), kind: "reply" },
        }),
      ],
      shares: [aShare({ postId: "2", account: anAccount() })],
    }),
  );
  const person = await exportPerson(db, ["x:@maria_pours"], now);
  expect(person).toMatchObject({
    accounts: [{ key: "x:71", name: "Maria Pours" }],
    names: ["x:@maria_pours"],
    posts: [{ post: { key: "x:1" }, mentions: [{ key: "acme|x:1" }], counts: [{ rank: 2 }] }],
    shares: [{ postKey: "x:2" }],
    namedIn: ["x:2"],
  });
  expect(JSON.stringify(person)).not.toContain("Secret");
  const text = personText(person, words);
  expect(text).toContain("<b>Acme</b> Kettles");
  expect(text).toContain("x · Maria Pours · @maria_pours · 71");
  await dropStore(db);
});
