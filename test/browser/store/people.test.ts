/** People, and what the store holds of the page that is open: read from few rows, right for any of them. */

import { expect, test } from "vitest";

import { listMentions } from "@/lib/store/queries/list-mentions";
import { mentionDetail } from "@/lib/store/queries/mention-detail";
import { mentionRecords } from "@/lib/store/queries/mention-records";
import { onPage } from "@/lib/store/queries/on-page";
import { peopleOf } from "@/lib/store/queries/people";
import { personOf } from "@/lib/store/queries/person";
import { aBatch, aCaptured, aMatch, anAccount, brandAccount, dayMs, now } from "@/test/support/build";
import { deliver, openStore } from "@/test/support/store";

const maria = anAccount({ accountId: "71", handle: "maria_pours", name: "Maria Pours", followers: 90 });
const tom = anAccount({ accountId: "72", handle: "tea_tom", name: "Tom" });

const posted = (postId: string, author: typeof maria, likes: number, days: number) =>
  aCaptured({
    post: {
      postId,
      author,
      postedAt: now - days * dayMs,
      counts: { likes },
      url: `https://x.com/${author.handle ?? ""}/status/${postId}`,
    },
  });

async function openPeople() {
  const db = await openStore();
  const posts = [
    posted("1", maria, 1, 0),
    posted("2", maria, 2, 1),
    posted("3", maria, 3, 40),
    posted("4", tom, 500, 2),
    // The brand's own words are nobody's mention.
    aCaptured({
      post: {
        postId: "5",
        author: brandAccount,
        parentId: "1",
        rootId: "1",
        kind: "reply",
        text: "Thank you!",
        postedAt: now + 60_000,
      },
      matches: [],
    }),
  ];
  await deliver(db, aBatch({ posts }));
  return db;
}

const range = { from: "2026-11-16", to: "2026-11-22" };

test.each([
  { order: "mentions", handles: ["maria_pours", "tea_tom"] },
  { order: "engagement", handles: ["tea_tom", "maria_pours"] },
  { order: "last", handles: ["maria_pours", "tea_tom"] },
] as const)("people by $order, of all time", async ({ order, handles }) => {
  const db = await openPeople();
  const { people, total } = await peopleOf(db, { subjectId: "acme", order, limit: 10 });
  expect(people.map(({ account }) => account.handle)).toEqual(handles);
  expect(total).toBe(2);
});

test("people of a range: what they said and earned in it", async () => {
  const db = await openPeople();
  const { people } = await peopleOf(db, { subjectId: "acme", order: "mentions", limit: 10, range });
  expect(people.map(({ mentions, engagement }) => [mentions, engagement.low])).toEqual([
    [2, 3],
    [1, 500],
  ]);
});

test("a limit leaves people out, and the total counts them", async () => {
  const { people, total } = await peopleOf(await openPeople(), {
    subjectId: "acme",
    order: "engagement",
    limit: 1,
  });
  expect([people.length, total]).toEqual([1, 2]);
});

test("a person's page has their posts, newest first, and both sides of the thread", async () => {
  const db = await openPeople();
  const no = (await db.accounts.get("x:71"))?.no ?? 0;
  const person = await personOf(db, "acme", no);
  expect(person?.mentions.map(({ key }) => key)).toEqual(["acme|x:1", "acme|x:2", "acme|x:3"]);
  expect(person?.engagement).toEqual({ low: 6, high: 6, known: 3 });
  expect(person?.conversations.map(({ posts }) => posts.map(({ key, isOurs }) => [key, isOurs]))).toEqual([
    [
      ["x:1", false],
      ["x:5", true],
    ],
  ]);
  expect(await personOf(db, "acme", 9_999)).toBeUndefined();
});

test.each([
  { url: "https://x.com/tea_tom/status/4", mention: "acme|x:4", handle: undefined, why: "a post" },
  {
    url: "https://x.com/i/web/status/4?s=20",
    mention: "acme|x:4",
    handle: undefined,
    why: "a post by another address",
  },
  {
    url: "https://x.com/Maria_Pours",
    mention: undefined,
    handle: "maria_pours",
    why: "a profile, in other letters",
  },
  {
    url: "https://x.com/tea_tom/status/999",
    mention: undefined,
    handle: "tea_tom",
    why: "an unknown post of a known person",
  },
  { url: "https://x.com/home", mention: undefined, handle: undefined, why: "neither" },
  { url: "not an address", mention: undefined, handle: undefined, why: "no address" },
])("the open page is $why", async ({ url, mention, handle }) => {
  const db = await openPeople();
  const found = await onPage(db, { platform: "x", url, subjectIds: ["globex", "acme"] });
  expect(found.mention?.key).toBe(mention);
  expect(found.account?.handle).toBe(handle);
});

test("what the user decided stands with the mention, newest first, and says where it was decided", async () => {
  const db = await openPeople();
  const row = await db.mentions.get("acme|x:4");
  if (!row) throw new Error("no mention");
  const here = (await db.settings.get("installationId"))?.value;
  const edits = {
    status: { value: "done", updatedAt: 1, updatedBy: String(here) },
    note: { value: "called", updatedAt: 2, updatedBy: "elsewhere" },
  } as const;
  await db.mentions.put({ ...row, edits });
  const detail = await mentionDetail(db, "acme|x:4");
  expect(detail?.decided.map(({ name, isHere }) => [name, isHere])).toEqual([
    ["note", false],
    ["status", here !== undefined],
  ]);
  expect(await mentionDetail(db, "acme|x:999")).toBeUndefined();
});

test("a mention leaves the computer with everything its post says, and nothing of this store", async () => {
  const db = await openStore();
  const shown = aCaptured({
    post: { links: ["https://example.com/a"], visibility: "members", counts: { likes: [1_000, 1_999] } },
    matches: [aMatch()],
  });
  await deliver(db, aBatch({ posts: [shown] }));
  const { mentions } = await listMentions(db, {
    filter: { subjectIds: ["acme"] },
    order: "newest",
    limit: 10,
  });
  const [record] = await mentionRecords(db, mentions);
  expect(record).toMatchObject({
    key: "acme|x:1001",
    subject: { id: "acme", name: "Acme Kettles", kind: "own" },
    visibility: "members",
    links: ["https://example.com/a"],
    counts: { likes: [1_000, 1_999] },
    author: { handle: "maria_pours" },
  });
  expect(Object.keys(record ?? {})).not.toContain("authorNo");
});
