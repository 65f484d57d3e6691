/** The screen and the response show the same post: whichever comes first, the richer one decides field by field. */

import { afterEach, expect, test } from "vitest";

import type { CapturedPost } from "@/lib/model/batch";
import type { Database } from "@/lib/store/database";
import { aBatch, aCaptured, aShare, minuteMs, now } from "@/test/support/build";
import { contentsOf, deliver, dropStore, openStore } from "@/test/support/store";
import { checkRollups } from "@/test/support/sums";

let open: Database[] = [];

afterEach(async () => {
  for (const db of open) await dropStore(db);
  open = [];
});

const response = aCaptured({
  seenAt: now - minuteMs,
  post: { rootId: "1001", counts: { likes: 5, replies: 1, views: 400 }, hashtags: ["tea"] },
});

/** The markup knows no ids of accounts, shortens, cuts, and was seen a minute later. */
const screen = aCaptured({
  source: "dom",
  post: {
    author: { handle: "maria_pours", name: "Maria Pours" },
    text: "My new Acme Kettles…",
    textIsCut: true,
    lang: undefined,
    counts: { likes: 6, views: [400, 499] },
    sponsored: true,
  },
});

async function after(...posts: readonly CapturedPost[]): Promise<Database> {
  const db = await openStore();
  open.push(db);
  for (const post of posts) await deliver(db, aBatch({ posts: [post] }));
  return db;
}

const share = (account: { readonly accountId?: string; readonly handle: string }) =>
  aBatch({ posts: [], shares: [aShare({ account })] });

test("screen first or response first: the same rows", async () => {
  const [first, second] = [await after(screen, response), await after(response, screen)];
  const [rows, others] = [await contentsOf(first), await contentsOf(second)];
  expect(rows).toEqual(others);
  expect(await first.posts.toArray()).toMatchObject([
    {
      text: response.post.text,
      author: { accountId: "71", handle: "maria_pours" },
      counts: { likes: 6, replies: 1, views: 400 },
      hashtags: ["tea"],
      sponsored: true,
      lang: "en",
    },
  ]);
  expect(await first.accounts.count()).toBe(1);
  expect(await checkRollups(first)).toEqual([]);
});

test("a sharer that the screen knows by the handle alone is the one that the response names", async () => {
  const rows = [];
  for (const order of [0, 1]) {
    const db = await after(response);
    const batches = [share({ handle: "Tea_Tom" }), share({ accountId: "72", handle: "tea_tom" })];
    for (const batch of order === 0 ? batches : batches.toReversed()) await deliver(db, batch);
    rows.push(await contentsOf(db));
    expect(await db.shares.count()).toBe(1);
  }
  expect(rows[0]?.shares).toEqual(rows[1]?.shares);
});
