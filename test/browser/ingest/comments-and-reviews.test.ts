/** What Facebook adds to a post: whose it stands under, reactions by kind, a rating, who can see it. */

import { afterEach, expect, test } from "vitest";

import type { CapturedPost } from "@/lib/model/batch";
import type { Post } from "@/lib/model/post";
import type { Database } from "@/lib/store/database";
import { aBatch, aCaptured, aSubject, minuteMs, now } from "@/test/support/build";
import { contentsOf, deliver, dropStore, openStore } from "@/test/support/store";

let open: Database[] = [];

afterEach(async () => {
  for (const db of open) await dropStore(db);
  open = [];
});

const us = { platform: "facebook", accountId: "10" };
const seen = (post: Partial<Post>, fields: Partial<Omit<CapturedPost, "post">> = {}) =>
  aCaptured({ ...fields, post: { platform: "facebook", ...post } });

async function after(...posts: readonly CapturedPost[]): Promise<Database> {
  const db = await openStore([aSubject({ accounts: [us] })]);
  open.push(db);
  for (const post of posts) await deliver(db, aBatch({ platform: "facebook", posts: [post] }));
  return db;
}

async function afterInAnyOrder(one: CapturedPost, other: CapturedPost): Promise<Database> {
  const [first, second] = [await after(one, other), await after(other, one)];
  expect(await contentsOf(first)).toEqual(await contentsOf(second));
  return first;
}

test("the owner of the place, reactions by kind, a rating and a recommendation are kept", async () => {
  const rich = {
    kind: "review",
    owner: { accountId: "10", otherIds: ["11"], name: "Acme Kettles" },
    reactions: { like: 3, love: [1000, 1099] },
    rating: 4,
    recommends: true,
  } satisfies Partial<Post>;
  const db = await afterInAnyOrder(seen(rich), seen({ kind: "review" }, { seenAt: now + minuteMs }));
  expect(await db.posts.toArray()).toMatchObject([rich]);
});

test.each<[string, Post["visibility"], Post["visibility"], CapturedPost["source"], Post["visibility"]]>([
  ["an answer that says public replaces what was not known", "unknown", undefined, "response", undefined],
  ["the page's embedded answer does, too", "unknown", undefined, "island", undefined],
  ["markup, which just does not say, does not", "unknown", undefined, "dom", "unknown"],
  ["what was once seen as closed stays so", "members", undefined, "response", "members"],
  ["what was public and is shown as closed is closed", undefined, "members", "island", "members"],
])("%s", async (_, before, then, source, kept) => {
  const later = seen({ visibility: then }, { source, seenAt: now + minuteMs });
  const db = await afterInAnyOrder(seen({ visibility: before }), later);
  expect((await db.posts.toArray()).map(({ visibility }) => visibility)).toEqual([kept]);
});

test("a Page that writes as the profile it became is still the brand", async () => {
  const db = await after(seen({ author: { accountId: "99", otherIds: ["10"], name: "Acme Kettles" } }));
  expect(await db.mentions.toArray()).toMatchObject([{ mediaClass: "owned" }]);
});

test("a kind of reaction that is no plain word refuses the post, and only it", async () => {
  const db = await after(seen({ reactions: { "<b>": 1 } }), seen({ postId: "1002" }));
  expect((await db.posts.toArray()).map(({ key }) => key)).toEqual(["facebook:1002"]);
});
