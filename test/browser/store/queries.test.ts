import * as fc from "fast-check";
import { afterEach, beforeEach, expect, test, vi } from "vitest";

import { editMentions } from "@/lib/ingest/edit-mentions";
import { foldSums } from "@/lib/ingest/fold-sums";
import { removeSubject, saveSubject } from "@/lib/ingest/save-subject";
import type { CapturedPost } from "@/lib/model/batch";
import type { Database } from "@/lib/store/database";
import { Database as Store } from "@/lib/store/database";
import {
  allSubjects,
  currentClient,
  cursorAfter,
  isKept,
  keptConversations,
  newestMentions,
  newMentionsSince,
  siteHealth,
  subjectsOf,
  summaryOf,
  waitingMentions,
} from "@/lib/store/queries";
import { writeSetting } from "@/lib/store/settings";
import {
  aBatch,
  aCaptured,
  aCompetitor,
  aMatch,
  anAccount,
  aSubject,
  aTally,
  brandAccount,
  dayMs,
  hourMs,
  now,
} from "@/test/support/build";
import { deliver, dropStore, openStore } from "@/test/support/store";

let db: Database;

beforeEach(async () => {
  db = await openStore();
});

afterEach(async () => {
  await dropStore(db);
});

const addressed = aMatch({ how: "addressed", isAddressed: true, terms: [], spans: [] });
const author = (id: string) => anAccount({ accountId: id, handle: `h${id}`, name: id });

/** `daysAgo` decides when it was seen; it was posted an hour before. */
function seen(postId: string, daysAgo: number, parts: Parameters<typeof aCaptured>[0] = {}): CapturedPost {
  const seenAt = now - daysAgo * dayMs;
  return aCaptured({ seenAt, ...parts, post: { postId, postedAt: seenAt - hourMs, ...parts.post } });
}

const week = { subjectId: "acme", from: "2026-11-16", to: "2026-11-22" };

test("a summary adds up earned mentions, people and sums of what is known", async () => {
  const posts = [
    seen("1", 0, { post: { author: author("a"), counts: { likes: 3, replies: 1, views: 100 } } }),
    seen("2", 2, { post: { author: author("a"), counts: { likes: [1_000, 1_099] } } }),
    seen("3", 6, { post: { author: author("b"), counts: {} }, matches: [addressed] }),
    seen("4", 1, { post: { author: brandAccount } }),
    seen("5", 1, { post: { author: author("c"), sponsored: true } }),
    seen("6", 7, { post: { author: author("d") } }),
    seen("7", 1, { matches: [aMatch({ subjectId: "globex" })] }),
  ];
  await deliver(db, aBatch({ posts }));
  expect(await summaryOf(db, week)).toEqual({
    mentions: 3,
    named: 2,
    engagement: { low: 1_004, high: 1_103, known: 2 },
    views: { low: 100, high: 100, known: 1 },
    people: 2,
    waiting: 1,
    sentiments: { positive: 0, neutral: 0, negative: 0, unclassified: 3 },
    reach: { low: 0, high: 0, known: 0 },
    answered: 0,
    unanswered: 1,
  });
  const all = { ...week, classes: ["earned", "owned", "paid"] as const };
  expect(await summaryOf(db, all)).toMatchObject({ mentions: 5, people: 3 });
});

test("the day a mention was posted and the day it was seen give different summaries", async () => {
  const old = seen("1", 0, { post: { postedAt: now - 40 * dayMs } });
  const undated = seen("2", 0, { post: { postedAt: undefined } });
  await deliver(db, aBatch({ posts: [old, undated] }));
  expect((await summaryOf(db, week)).mentions).toBe(2);
  expect((await summaryOf(db, { ...week, by: "posted" })).mentions).toBe(0);
  const october = { subjectId: "acme", from: "2026-10-01", to: "2026-10-31", by: "posted" } as const;
  expect((await summaryOf(db, october)).mentions).toBe(1);
});

test("the range before is compared only where something was captured in it", async () => {
  await deliver(db, aBatch({ posts: [seen("1", 0), seen("2", 8), seen("3", 9)] }));
  expect(await summaryOf(db, week)).not.toHaveProperty("mentionsBefore");
  await deliver(db, aBatch({ posts: [], tallies: [aTally()], madeAt: now - 10 * dayMs }));
  expect((await summaryOf(db, week)).mentionsBefore).toBe(2);
  const earlier = { ...week, from: "2026-11-09", to: "2026-11-15" };
  expect(await summaryOf(db, earlier)).not.toHaveProperty("mentionsBefore");
});

test("the denominator is the posts that were looked at on the days of the range", async () => {
  expect(await summaryOf(db, week)).not.toHaveProperty("postsChecked");
  for (const [day, hash] of [
    ["2026-11-15", 1],
    ["2026-11-16", 2],
    ["2026-11-22", 3],
  ] as const) {
    await writeSetting(db, "exposureKey", { day, key: "0".repeat(64) });
    const hashes = Array.from({ length: hash }, (_, place) => `00000000000000${hash}${place}`);
    await deliver(db, aBatch({ posts: [], exposed: [{ place: { kind: "home" }, day, hashes }] }));
  }
  expect((await summaryOf(db, week)).postsChecked).toBe(5);
});

test("days are those of the client's time zone", async () => {
  const auckland = await openStore([aSubject()], "Pacific/Auckland");
  // 20:00 UTC on the 22nd is the 23rd in Auckland.
  const late = now + 10 * hourMs;
  await deliver(auckland, aBatch({ posts: [aCaptured({ seenAt: late })] }), late);
  expect((await summaryOf(auckland, { ...week, from: "2026-11-22" })).mentions).toBe(0);
  expect((await summaryOf(auckland, { ...week, from: "2026-11-23", to: "2026-11-23" })).mentions).toBe(1);
  await dropStore(auckland);
});

test("newest mentions come a page at a time, none twice and none left out", async () => {
  const times = [0, 0, 0, 1, 1, 2, 3];
  const posts = times.map((days, place) => seen(String(place), days));
  const undated = seen("undated", 1, { post: { postedAt: undefined } });
  await deliver(db, aBatch({ posts: [...posts, undated] }));
  const pages: string[][] = [];
  let page = await newestMentions(db, { subjectId: "acme", limit: 2 });
  while (page.length > 0) {
    pages.push(page.map(({ key }) => key.slice("acme|x:".length)));
    const last = page.at(-1);
    page = last ? await newestMentions(db, { subjectId: "acme", limit: 2, before: cursorAfter(last) }) : [];
  }
  expect(pages).toEqual([
    ["2", "1"],
    ["0", "undated"],
    ["4", "3"],
    ["5", "6"],
  ]);
});

test("a view of a mention has everything a card shows, and marks in the text alone", async () => {
  const spans = [
    { part: "text", start: 7, end: 11, term: "Acme" },
    { part: "links", start: 0, end: 4, term: "acme" },
    { part: "text", start: 7, end: 19, term: "Acme Kettles" },
    { part: "text", start: 90, end: 99, term: "beyond the end" },
  ] as const;
  await deliver(db, aBatch({ posts: [aCaptured({ matches: [aMatch({ spans })] })] }));
  expect(await newestMentions(db, { subjectId: "acme", limit: 5 })).toEqual([
    {
      key: "acme|x:1001",
      subjectId: "acme",
      platform: "x",
      kind: "post",
      how: "named",
      mediaClass: "earned",
      status: "open",
      authorName: "Maria Pours",
      authorHandle: "maria_pours",
      text: "My new Acme Kettles kettle is quiet.",
      terms: ["Acme Kettles"],
      marks: [[7, 19]],
      postedAt: now - hourMs,
      firstSeenAt: now,
      lastSeenAt: now,
      url: "https://x.com/maria_pours/status/1001",
      counts: { likes: 5, replies: 1, shares: 2, quotes: 0, bookmarks: 1, views: 400 },
      sentiment: "unclassified",
      intents: [],
      classReason: "somebody-else",
      authorNo: 1,
      conversationKey: "x:1001",
      lastCheckedAt: now,
    },
  ]);
});

test("what waits: by need, a day for what was said to us; the total is of all, the list is cut", async () => {
  const posts = [
    seen("1", 1.5, { matches: [addressed] }),
    seen("2", 0.5, { matches: [addressed] }),
    seen("3", 1, { post: { text: "Acme Kettles?" } }),
    seen("4", 0),
  ];
  await deliver(db, aBatch({ posts }));
  const { mentions, total } = await waitingMentions(db, { subjectId: "acme", limit: 2 });
  expect(mentions.map(({ key }) => key)).toEqual(["acme|x:2", "acme|x:1"]);
  expect(total).toBe(3);
  const done = ["acme|x:1", "acme|x:3"].map((key) => ({ key, change: { status: "done" as const } }));
  await editMentions(db, done, now);
  expect(await waitingMentions(db, { subjectId: "acme", limit: 2 })).toMatchObject({ total: 1 });
  await editMentions(db, [{ key: "acme|x:2", change: { snoozedUntil: now + dayMs } }], now);
  expect(await waitingMentions(db, { subjectId: "acme", limit: 2, now })).toEqual({ mentions: [], total: 0 });
  const tomorrow = await waitingMentions(db, { subjectId: "acme", limit: 2, now: now + dayMs });
  expect(tomorrow.mentions.map(({ key }) => key)).toEqual(["acme|x:2"]);
  expect(tomorrow.total).toBe(1);
  expect((await summaryOf(db, week)).waiting).toBe(1);
});

test("news are the mentions first seen after a moment, of subjects that are still tracked", async () => {
  await deliver(
    db,
    aBatch({ posts: [seen("1", 1), seen("2", 0, { matches: [aMatch({ subjectId: "globex" })] })] }),
  );
  await deliver(db, aBatch({ posts: [seen("1", 0)] }));
  expect(await newMentionsSince(db, 0)).toBe(2);
  expect(await newMentionsSince(db, now - dayMs)).toBe(1);
  expect(await newMentionsSince(db, now)).toBe(0);
  await removeSubject(db, "globex", now);
  expect(await newMentionsSince(db, now - dayMs)).toBe(0);
});

test("news beyond what a badge has room for are not gone through", async () => {
  const row = { key: "", subjectId: "acme", firstSeenAt: now };
  const rows = Array.from({ length: 300 }, (_, place) => ({ ...row, key: `acme|x:${place}` }));
  await db.table("mentions").bulkPut(rows);
  const counted = vi.spyOn(IDBIndex.prototype, "count");
  expect(await newMentionsSince(db, 0)).toBe(100);
  // A count of an index counts all that there is, whatever the limit.
  expect(counted).not.toHaveBeenCalled();
  vi.restoreAllMocks();
});

test("kept conversations are those that hold a mention, the last seen first", async () => {
  const reply = (postId: string, rootId: string, days: number, matches = [aMatch()]) =>
    seen(postId, days, { post: { postId, rootId, parentId: rootId }, matches });
  const posts = [seen("1", 2), reply("3", "2", 1), reply("4", "1", 0, []), reply("6", "5", 0, [])];
  await deliver(db, aBatch({ posts }));
  expect(await keptConversations(db, 10)).toEqual({ x: ["1", "2"] });
  expect(await keptConversations(db, 1)).toEqual({ x: ["1"] });
});

test.each([
  { ids: ["404"], kept: false, why: "nothing is known of it" },
  { ids: ["404", "1"], kept: true, why: "one of them is a mention" },
  { ids: ["2"], kept: true, why: "it began the conversation of a mention" },
  { ids: ["4"], kept: false, why: "it is only part of one" },
  { ids: ["later"], kept: true, why: "it is another name of a mention" },
  { ids: [], kept: false, why: "nothing was asked" },
])("is kept: $kept, because $why", async ({ ids, kept }) => {
  const posts = [
    seen("1", 0, { post: { aliases: ["later"] } }),
    seen("3", 0, { post: { rootId: "2", parentId: "2" } }),
    seen("4", 0, { post: { rootId: "2", parentId: "2" }, matches: [] }),
  ];
  await deliver(db, aBatch({ posts }));
  expect(await isKept(db, "x", ids)).toBe(kept);
});

const unread = { payloads: 0, slots: 0, posts: 0, dropped: {} };

test.each([
  { why: "nothing today", tallies: [], state: "quiet" },
  { why: "read and understood", tallies: [aTally()], state: "working" },
  {
    why: "ruled out by the gate",
    tallies: [aTally({ passed: 1, slots: 0, posts: 0, dropped: {} })],
    state: "working",
  },
  { why: "a stub is no drift", tallies: [aTally({ posts: 10, dropped: { stub: 10 } })], state: "working" },
  {
    why: "slots that nobody can read",
    tallies: [aTally({ slots: 60, posts: 45, dropped: { unreadable: 15 } })],
    state: "dropping",
  },
  {
    why: "too few of them to say",
    tallies: [aTally({ slots: 8, posts: 6, dropped: { unreadable: 2 } })],
    state: "working",
  },
  { why: "mentions given up", tallies: [aTally({ givenUp: 1 })], state: "dropping" },
  {
    why: "no payload can be read",
    tallies: [aTally({ payloads: 3, unreadable: 3, slots: 0, posts: 0 })],
    state: "failing",
  },
  {
    why: "one payload that could not be read proves nothing",
    tallies: [aTally({ unreadable: 1, slots: 0, posts: 0 })],
    state: "working",
  },
  {
    why: "posts on screen, none read",
    tallies: [aTally({ ...unread, screen: { items: 20, posts: 0, dropped: { unreadable: 20 } } })],
    state: "failing",
  },
  {
    why: "slots, and not one post",
    tallies: [aTally({ posts: 0, dropped: { unreadable: 20 } })],
    state: "failing",
  },
])("health of a site: $why", async ({ tallies, state }) => {
  await deliver(db, aBatch({ posts: [], tallies: [aTally({ givenUp: 9 })], madeAt: now - dayMs }));
  await deliver(db, aBatch({ posts: [], tallies }));
  const [health, other] = await siteHealth(db, ["x", "facebook"], now);
  expect(health).toMatchObject({ siteId: "x", state, lastCaptureAt: tallies.length > 0 ? now : now - dayMs });
  expect(other).toMatchObject({ siteId: "facebook", state: "quiet", payloads: 0 });
  expect(other?.lastCaptureAt).toBeUndefined();
});

test("the first subject brings the client, in the time zone of this browser", async () => {
  const fresh = new Store(`test-${crypto.randomUUID()}`);
  expect(await currentClient(fresh)).toBeUndefined();
  expect(await saveSubject(fresh, aSubject({ clientId: "mine" }), now)).toBe("acme");
  await saveSubject(fresh, aCompetitor({ clientId: "unheard of" }), now);
  const client = await currentClient(fresh);
  expect(client).toMatchObject({
    id: "mine",
    timeZone: new Intl.DateTimeFormat().resolvedOptions().timeZone,
  });
  expect(await subjectsOf(fresh, "mine")).toMatchObject([
    { id: "acme", clientId: "mine", updatedAt: now, updatedBy: client?.updatedBy },
    { id: "globex", clientId: "mine" },
  ]);
  await dropStore(fresh);
});

test("a removed subject leaves a tombstone and is listed no more; saved again it is back", async () => {
  expect(await removeSubject(db, "globex", now)).toBe(true);
  expect(await removeSubject(db, "globex", now)).toBe(false);
  expect(await removeSubject(db, "never", now)).toBe(false);
  expect((await allSubjects(db)).map(({ id }) => id)).toEqual(["acme"]);
  expect(await db.subjects.get("globex")).toMatchObject({ removedAt: now, name: "Globex" });
  await saveSubject(db, aCompetitor(), now + 1);
  expect((await subjectsOf(db, "house")).map(({ id }) => id)).toEqual(["acme", "globex"]);
});

function dayBefore(daysAgo: number): string {
  return new Date(now - daysAgo * dayMs).toISOString().slice(0, 10);
}

test("a range of days, months and years says what its posts say, whatever stands before and behind it", async () => {
  const days = [0, 1, 2, 9, 22, 23, 40, 51, 52, 80, 145, 320, 326, 327, 330, 400, 688, 700, 1_053, 1_100];
  const posts = days.map((daysAgo, place) =>
    seen(String(place + 1), 0, {
      post: { author: { accountId: String(place % 7) }, postedAt: now - daysAgo * dayMs },
    }),
  );
  await deliver(db, aBatch({ posts: posts.slice(6) }));
  await foldSums(db);
  // These wait in the tail.
  await deliver(db, aBatch({ posts: posts.slice(0, 6) }));
  const daysAgo = fc.oneof(fc.constantFrom(...days), fc.nat(1_200), fc.constantFrom(-39, -10));
  const check = async (one: number, other: number): Promise<void> => {
    const [first, last] = [Math.max(one, other), Math.min(one, other)];
    const within = posts.filter((_, place) => last <= (days[place] ?? 0) && (days[place] ?? 0) <= first);
    const people = new Set(within.map(({ post }) => post.author.accountId));
    const range = { from: dayBefore(first), to: dayBefore(last) };
    expect(
      await summaryOf(db, { subjectId: "acme", by: "posted", ...range }),
      `${range.from} to ${range.to}`,
    ).toMatchObject({ mentions: within.length, people: people.size });
  };
  await fc.assert(fc.asyncProperty(daysAgo, daysAgo, check), { numRuns: 150 });
});
