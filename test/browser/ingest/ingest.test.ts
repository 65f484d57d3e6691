import { afterEach, expect, test } from "vitest";

import { editMentions } from "@/lib/ingest/edit-mentions";
import { parseBatch } from "@/lib/ingest/parse-batch";
import { removeSubject } from "@/lib/ingest/save-subject";
import type { Count } from "@/lib/model/counts";
import { voicesIn } from "@/lib/rollup/voices";
import type { Database } from "@/lib/store/database";
import { newestMentions } from "@/lib/store/queries";
import { writeSetting } from "@/lib/store/settings";
import {
  aBatch,
  aCaptured,
  aCompetitor,
  aMatch,
  anAccount,
  aPost,
  aShare,
  aSubject,
  aTally,
  brandAccount,
  dayMs,
  hourMs,
  minuteMs,
  now,
} from "@/test/support/build";
import { contentsOf, deliver, dropStore, openStore } from "@/test/support/store";
import { checkRollups } from "@/test/support/sums";
import { allSums } from "@/test/support/sums";

let open: Database[] = [];

async function store(...argument: Parameters<typeof openStore>): Promise<Database> {
  const db = await openStore(...argument);
  open.push(db);
  return db;
}

afterEach(async () => {
  const wrong = await Promise.all(open.map(checkRollups));
  for (const db of open) await dropStore(db);
  open = [];
  // Whatever a test did, the sums must be those of the rows.
  if (wrong.flat().length > 0) throw new Error(`Roll-ups differ: ${JSON.stringify(wrong.flat())}`);
});

const mentionOf = (db: Database, id = "1001", subjectId = "acme") => db.mentions.get(`${subjectId}|x:${id}`);
const addressed = aMatch({ how: "addressed", isAddressed: true, terms: [], spans: [] });

test("a mention becomes a post, a mention, an observation, an account and a conversation", async () => {
  const db = await store();
  const receipt = await deliver(db, aBatch());
  expect(receipt).toMatchObject({ added: 1, updated: 0, refused: {} });
  expect(await db.posts.toArray()).toEqual([
    {
      ...aPost(),
      key: "x:1001",
      author: { accountId: "71", handle: "maria_pours", name: "Maria Pours" },
      authorNo: 1,
      subjects: ["acme"],
      firstSeenAt: now,
      lastSeenAt: now,
      stamp: [2, now],
    },
  ]);
  expect(await mentionOf(db)).toMatchObject({ how: "named", mediaClass: "earned", status: "open" });
  expect(await db.observations.toArray()).toEqual([
    { postKey: "x:1001", points: [{ counts: aPost().counts, firstAt: now, lastAt: now, rank: 2 }] },
  ]);
  expect(await db.accounts.toArray()).toMatchObject([{ key: "x:71", no: 1, handle: "maria_pours" }]);
  expect(await db.aliases.toArray()).toEqual([
    { alias: "x:@maria_pours", target: "x:71", at: now - 10 * hourMs },
  ]);
  expect(await db.conversations.toArray()).toEqual([
    {
      key: "x:1001",
      platform: "x",
      rootId: "1001",
      postCount: 1,
      mentionCount: 1,
      lastSeenAt: now,
      keptAt: now,
    },
  ]);
});

test("the same batch again gets the same receipt and changes nothing", async () => {
  const db = await store();
  const batch = aBatch({ tallies: [aTally()], shares: [aShare()] });
  const first = await deliver(db, batch);
  const contents = await contentsOf(db);
  expect(await deliver(db, batch, now + hourMs)).toEqual(first);
  expect(await contentsOf(db)).toEqual(contents);
});

test("the same post with the same counts is no second mention and no news", async () => {
  const db = await store();
  await deliver(db, aBatch());
  const again = aBatch({ posts: [aCaptured({ seenAt: now + minuteMs })] });
  expect(await deliver(db, again, now + hourMs)).toMatchObject({ added: 0, updated: 0 });
  expect(await db.observations.get("x:1001")).toMatchObject({
    points: [{ firstAt: now, lastAt: now + minuteMs }],
  });
});

test("grown counts are a second observation of one mention, and the roll-ups follow", async () => {
  const db = await store();
  await deliver(db, aBatch());
  const grown = aCaptured({ post: { counts: { likes: 9, views: 800 } }, seenAt: now + minuteMs });
  expect(await deliver(db, aBatch({ posts: [grown] }), now + hourMs)).toMatchObject({ added: 0, updated: 1 });
  expect((await db.observations.get("x:1001"))?.points).toHaveLength(2);
  expect((await db.posts.get("x:1001"))?.counts).toEqual({ ...aPost().counts, likes: 9, views: 800 });
});

interface Sighting {
  readonly likes?: Count;
  readonly at: number;
  readonly source?: "response" | "island" | "dom";
}

test.each<{ why: string; seen: Sighting[]; likes?: Count }>([
  { why: "a count nobody showed is absent", seen: [{ at: 1 }] },
  { why: "zero is a count", seen: [{ at: 1, likes: 0 }], likes: 0 },
  {
    why: "the later exact figure wins",
    seen: [
      { at: 1, likes: 5 },
      { at: 2, likes: 7 },
    ],
    likes: 7,
  },
  {
    why: "a lower figure is believed too",
    seen: [
      { at: 1, likes: 7 },
      { at: 2, likes: 5 },
    ],
    likes: 5,
  },
  { why: "known never becomes unknown", seen: [{ at: 1, likes: 7 }, { at: 2 }], likes: 7 },
  {
    why: "a shortened figure changes nothing while the known one lies in it",
    seen: [
      { at: 1, likes: 34_512 },
      { at: 2, likes: [34_000, 34_999] },
    ],
    likes: 34_512,
  },
  {
    why: "a shortened figure that the known one left behind is what is known now",
    seen: [
      { at: 1, likes: 34_512 },
      { at: 2, likes: [35_000, 35_999] },
    ],
    likes: [35_000, 35_999],
  },
  {
    why: "an exact figure beats an earlier shortened one",
    seen: [
      { at: 1, likes: [34_000, 34_999] },
      { at: 2, likes: 40_000 },
    ],
    likes: 40_000,
  },
  {
    why: "an exact figure beats a shortened one of the same moment",
    seen: [
      { at: 2, likes: 34_512, source: "dom" },
      { at: 2, likes: [30_000, 30_999], source: "response" },
    ],
    likes: 34_512,
  },
  {
    why: "of two exact figures of one moment the better source is right",
    seen: [
      { at: 2, likes: 8, source: "dom" },
      { at: 2, likes: 7, source: "response" },
    ],
    likes: 7,
  },
  { why: "an interval of one number is exact", seen: [{ at: 1, likes: [5, 5] }], likes: 5 },
])("$why", async ({ seen, likes }) => {
  for (const order of [seen, seen.toReversed()]) {
    const db = await store();
    for (const { likes: count, at, source = "response" } of order) {
      const counts = count === undefined ? {} : { likes: count };
      const item = aCaptured({ post: { counts }, seenAt: now + at, source });
      await deliver(db, aBatch({ posts: [item] }), now + hourMs);
    }
    expect((await db.posts.get("x:1001"))?.counts).toEqual(likes === undefined ? {} : { likes });
  }
});

test("a poorer sighting takes nothing away, a whole text replaces a cut one", async () => {
  const db = await store();
  const cut = aCaptured({
    post: { text: "My new Acme Kettles", textIsCut: true, lang: undefined, links: [], url: undefined },
    source: "dom",
    seenAt: now + minuteMs,
  });
  await deliver(db, aBatch({ posts: [cut] }), now + hourMs);
  expect((await db.posts.get("x:1001"))?.textIsCut).toBe(true);
  await deliver(db, aBatch(), now + hourMs);
  await deliver(db, aBatch({ posts: [{ ...cut, seenAt: now + 2 * minuteMs }] }), now + hourMs);
  expect(await db.posts.get("x:1001")).toMatchObject({ text: aPost().text, lang: "en", url: aPost().url });
  expect(await db.posts.get("x:1001")).not.toHaveProperty("textIsCut");
});

test("an edited post is matched anew, and an older sighting does not bring the old match back", async () => {
  const db = await store();
  const edited = aCaptured({
    post: { text: "Quiet, my new Acme Kettles kettle." },
    matches: [aMatch({ spans: [{ part: "text", start: 14, end: 26, term: "Acme Kettles" }] })],
    seenAt: now + minuteMs,
  });
  for (const item of [aCaptured(), edited, aCaptured()]) {
    await deliver(db, aBatch({ posts: [item] }), now + hourMs);
    await deliver(
      db,
      aBatch({ posts: [{ ...item, source: "dom", seenAt: now + 2 * minuteMs }] }),
      now + hourMs,
    );
  }
  expect((await mentionOf(db))?.spans).toMatchObject([{ start: 14 }]);
  expect(await newestMentions(db, { subjectId: "acme", limit: 9 })).toMatchObject([{ marks: [[14, 26]] }]);
  // The name was edited out: it stays a mention, but nothing is marked in words that nobody matched.
  const without = aCaptured({ post: { text: "Quiet." }, matches: [], seenAt: now + 3 * minuteMs });
  await deliver(db, aBatch({ posts: [without] }), now + hourMs);
  expect(await newestMentions(db, { subjectId: "acme", limit: 9 })).toMatchObject([
    { text: "Quiet.", marks: [] },
  ]);
});

test("a poisoned item is refused with a reason and its neighbours are stored", async () => {
  const db = await store();
  const good = aCaptured();
  const poisoned = [
    { ...good, post: { ...good.post, postId: "1002", text: "x".repeat(100_001) } },
    { ...good, post: { ...good.post, postId: "1003", counts: { likes: -1 } } },
    { ...good, post: { ...good.post, postId: "a|b" } },
    { ...good, post: { ...good.post, postId: "1004", platform: "facebook" } },
    {
      ...good,
      post: { ...good.post, postId: "1005", links: Array.from({ length: 201 }, () => "https://a.example") },
    },
    { ...good, seenAt: "now" },
    null,
    "post",
  ];
  const batch = { ...aBatch(), posts: [...poisoned, good], tallies: [aTally(), { place: 1 }] };
  const receipt = await deliver(db, batch);
  expect(receipt.added).toBe(1);
  expect(receipt.refused).toEqual({
    "malformed post.text": 1,
    "malformed post.counts.likes": 1,
    "malformed post.postId": 1,
    "other-platform": 1,
    "malformed post.links": 1,
    "malformed seenAt": 1,
    "malformed item": 2,
    "malformed place": 1,
  });
  expect(await db.posts.toCollection().primaryKeys()).toEqual(["x:1001"]);
  expect(await db.exposure.toArray()).toMatchObject([{ place: "home", slots: 20, givenUp: 9 }]);
});

test.each([
  { argument: undefined, why: "nothing" },
  { argument: "batch", why: "a text" },
  { argument: { ...aBatch(), posts: "all" }, why: "posts are no list" },
  { argument: { ...aBatch(), batchId: 7 }, why: "an id that is no text" },
])("what is no batch at all is an error: $why", ({ argument }) => {
  expect(() => parseBatch(argument)).toThrow(expect.objectContaining({ code: "message-malformed" }));
});

test.each([
  { why: "a promoted post is paid", post: { sponsored: true }, mediaClass: "paid", reason: "sponsored" },
  {
    why: "an account of the subject is owned, however its handle is written",
    post: { author: { handle: "AcmeKettles" } },
    mediaClass: "owned",
    reason: "own-account",
  },
  {
    why: "an id decides against a handle that moved",
    post: { author: { ...brandAccount, accountId: "99" } },
    mediaClass: "earned",
    reason: "somebody-else",
  },
  { why: "everything else is earned", post: {}, mediaClass: "earned", reason: "somebody-else" },
])("$why", async ({ post, mediaClass, reason }) => {
  const db = await store();
  await deliver(db, aBatch({ posts: [aCaptured({ post })] }));
  expect(await mentionOf(db)).toMatchObject({ mediaClass, classReason: reason });
});

test.each([
  { why: "what is said to us waits", matches: [addressed], status: "waiting" },
  { why: "a question that names us waits", post: { text: "Acme Kettles good?" }, status: "waiting" },
  { why: "a question in Arabic", post: { text: "هل Acme Kettles جيدة؟" }, status: "waiting" },
  { why: "a question in Japanese", post: { text: "Acme Kettlesはどう？" }, status: "waiting" },
  { why: "a question in Greek", post: { text: "Acme Kettles καλό\u037E" }, status: "waiting" },
  { why: "praise is open", post: { text: "Acme Kettles!" }, status: "open" },
  {
    why: "a mark inside an address asks nothing",
    post: { text: "Acme Kettles https://a.example/?q=1" },
    status: "open",
  },
  { why: "an advertisement does not wait", post: { text: "Acme?", sponsored: true }, status: "open" },
  {
    why: "our own question does not wait",
    post: { text: "Acme Kettles or tea?", author: brandAccount },
    status: "open",
  },
  {
    why: "what is asked about a competitor is nobody's to answer",
    post: { text: "Globex?" },
    matches: [aMatch({ subjectId: "globex" })],
    status: "open",
  },
])("$why", async ({ post = {}, matches = [aMatch()], status }) => {
  const db = await store();
  await deliver(db, aBatch({ posts: [aCaptured({ post, matches })] }));
  const [mention] = await db.mentions.toArray();
  expect(mention?.status).toBe(status);
  expect(mention?.waiting !== undefined).toBe(status === "waiting");
});

const question = aCaptured({
  post: { text: "Does Acme Kettles fit?", rootId: "1001", postedAt: now - 2 * hourMs },
});
const link = aCaptured({
  post: { postId: "1002", kind: "reply", text: "same here", parentId: "1001", rootId: "1001" },
  matches: [],
});
const answer = aCaptured({
  post: {
    postId: "1003",
    kind: "reply",
    author: brandAccount,
    text: "It does.",
    parentId: "1002",
    rootId: "1001",
    postedAt: now - hourMs,
  },
  matches: [],
});
const sent = {
  ...answer,
  isOwnWriting: true,
  post: { ...answer.post, author: anAccount({ accountId: "5" }) },
};

test.each([
  { why: "question first", items: [question, link, answer], by: "seen" },
  { why: "answer first", items: [answer, link, question], by: "seen" },
  { why: "the link between them last", items: [answer, question, link], by: "seen" },
  { why: "sent from here", items: [question, sent], by: "sent" },
  { why: "sent from here, and seen before that", items: [answer, sent, question], by: "sent" },
])("an answer closes what stands above it: $why", async ({ items, by }) => {
  const db = await store();
  for (const item of items) await deliver(db, aBatch({ posts: [item] }));
  expect(await mentionOf(db)).toMatchObject({
    status: "answered",
    answeredBy: by,
    answeredAt: now - hourMs,
    firstResponseMs: hourMs,
  });
  expect(await mentionOf(db)).not.toHaveProperty("waiting");
});

const noRoot = ({ post, ...item }: typeof question) => ({ ...item, post: { ...post, rootId: undefined } });

test("the way up leads through posts that come late, where the root is not known", async () => {
  const db = await store();
  for (const item of [question, answer].map(noRoot)) await deliver(db, aBatch({ posts: [item] }));
  expect((await mentionOf(db))?.status).toBe("waiting");
  await deliver(db, aBatch({ posts: [noRoot(link)] }));
  expect((await mentionOf(db))?.status).toBe("answered");
});

test("somebody else's reply, and our post elsewhere, answer nothing", async () => {
  const db = await store();
  const elsewhere = aCaptured({
    post: { ...answer.post, postId: "1009", parentId: "2001", rootId: "2001" },
    matches: [],
  });
  await deliver(db, aBatch({ posts: [question, link, elsewhere] }));
  expect((await mentionOf(db))?.status).toBe("waiting");
});

test("another client's account answers nothing for this one", async () => {
  const theirs = aSubject({
    id: "initech",
    clientId: "agency",
    accounts: [{ platform: "x", handle: "initech" }],
  });
  const db = await store([aSubject()]);
  await db.clients.put({ id: "agency", name: "Agency", timeZone: "UTC", updatedAt: 0, updatedBy: "test" });
  await db.subjects.put({ ...theirs, updatedAt: 0, updatedBy: "test" });
  const reply = { ...answer, post: { ...answer.post, author: { handle: "initech" } } };
  await deliver(db, aBatch({ posts: [question, reply] }));
  expect((await mentionOf(db))?.status).toBe("waiting");
});

test.each(["done", "ignored", "answered"] as const)("what the user decided stands: %s", async (status) => {
  const db = await store();
  await deliver(db, aBatch({ posts: [question] }));
  const changes = ["acme|x:1001", "acme|x:1001", "acme|x:404"].map((key) => ({ key, change: { status } }));
  expect((await editMentions(db, changes, now)).changed).toBe(1);
  expect(await editMentions(db, changes, now)).toEqual({ changed: 0, undo: [] });
  await deliver(db, aBatch({ posts: [question, link, answer] }));
  expect((await mentionOf(db))?.status).toBe(status);
});

test("a mention that the user reopened is closed by a later answer, not by the one it had", async () => {
  const db = await store();
  await deliver(db, aBatch({ posts: [question, answer] }));
  await editMentions(db, [{ key: "acme|x:1001", change: { status: "waiting" } }], now);
  await deliver(db, aBatch({ posts: [question, answer] }));
  expect((await mentionOf(db))?.status).toBe("waiting");
  const second = { ...answer, post: { ...answer.post, postId: "1004", postedAt: now + minuteMs } };
  await deliver(db, aBatch({ posts: [second] }), now + hourMs);
  expect((await mentionOf(db))?.status).toBe("answered");
});

test("an account known by its handle becomes the account with the id, and keeps its posts", async () => {
  const db = await store();
  const byHandle = aCaptured({ post: { author: { handle: "Maria_Pours" } }, source: "dom" });
  const other = aCaptured({ post: { postId: "1002", author: anAccount() } });
  await deliver(db, aBatch({ posts: [byHandle], shares: [aShare({ account: { handle: "maria_pours" } })] }));
  expect(await db.accounts.toCollection().primaryKeys()).toEqual(["x:@maria_pours"]);
  await deliver(db, aBatch({ posts: [other] }));
  expect(await db.accounts.toArray()).toMatchObject([{ key: "x:71", no: 1 }]);
  expect((await db.posts.toArray()).map(({ authorNo }) => authorNo)).toEqual([1, 1]);
});

test("two numbers that turn out to be one account are joined, and count as one person", async () => {
  const db = await store();
  const byHandle = aCaptured({ post: { author: { handle: "maria_pours" } }, source: "dom" });
  const byId = aCaptured({ post: { postId: "1002", author: { accountId: "71" } } });
  const both = aCaptured({ post: { postId: "1003", author: anAccount() } });
  await deliver(db, aBatch({ posts: [byHandle], shares: [aShare({ account: { handle: "maria_pours" } })] }));
  await deliver(db, aBatch({ posts: [byId], shares: [aShare({ account: { accountId: "71" } })] }));
  expect(await db.accounts.count()).toBe(2);
  await deliver(db, aBatch({ posts: [both] }));
  expect(await db.accounts.toCollection().primaryKeys()).toEqual(["x:71"]);
  expect((await db.posts.toArray()).map(({ authorNo }) => authorNo)).toEqual([2, 2, 2]);
  expect(await db.shares.toArray()).toMatchObject([{ key: "x:1001|2", accountNo: 2 }]);
  const today = (await allSums(db)).find(({ key }) => key === "acme|seen|2026-11-22");
  expect(voicesIn(today?.voices).size).toBe(1);
});

test("a post kept under a later id moves to the first one, with everything that hangs on it", async () => {
  const db = await store();
  const later = aCaptured({
    post: { postId: "1009", text: "Does Acme Kettles fit?", counts: { likes: 1 } },
    source: "dom",
    seenAt: now - hourMs,
  });
  const reply = { ...answer, post: { ...answer.post, parentId: "1009", rootId: "1009" } };
  await deliver(db, aBatch({ posts: [later, reply], shares: [aShare({ postId: "1009" })] }));
  await editMentions(db, [{ key: "acme|x:1009", change: { status: "done" } }], now);
  await deliver(db, aBatch({ posts: [aCaptured({ post: { ...question.post, aliases: ["1009"] } })] }));
  expect(await db.posts.toCollection().primaryKeys()).toEqual(["x:1001", "x:1003"]);
  expect(await db.mentions.toCollection().primaryKeys()).toEqual(["acme|x:1001"]);
  expect(await mentionOf(db)).toMatchObject({
    status: "done",
    firstSeenAt: now - hourMs,
    firstResponseMs: hourMs,
  });
  expect((await db.posts.get("x:1003"))?.conversationKey).toBe("x:1001");
  expect(await db.conversations.toArray()).toMatchObject([{ key: "x:1001", postCount: 2, mentionCount: 1 }]);
  expect((await db.observations.toArray()).map(({ points }) => points.length)).toEqual([2, 1]);
  expect(await db.shares.toCollection().primaryKeys()).toEqual(["x:1001|3"]);
  await deliver(db, aBatch({ posts: [later] }));
  expect(await db.posts.count()).toBe(2);
});

test("a post of a conversation is stored without a mention", async () => {
  const db = await store();
  await deliver(db, aBatch({ posts: [question, link] }));
  expect(await db.mentions.count()).toBe(1);
  expect(await db.posts.get("x:1002")).toMatchObject({ conversationKey: "x:1001", subjects: [] });
  expect(await db.conversations.get("x:1001")).toMatchObject({ postCount: 2, mentionCount: 1 });
});

test("a match of a subject that is gone is refused, its neighbours are not", async () => {
  const db = await store([aSubject(), aCompetitor()]);
  await removeSubject(db, "globex", now);
  const gone = aMatch({ subjectId: "globex" });
  const posts = [
    aCaptured({ post: { postId: "1002" }, matches: [gone] }),
    aCaptured({ matches: [aMatch(), gone] }),
    aCaptured({ post: { postId: "1003" }, matches: [aMatch({ subjectId: "never" })] }),
  ];
  const receipt = await deliver(db, aBatch({ posts, tallies: [aTally()] }));
  expect(receipt).toMatchObject({ added: 1, refused: { "unknown-subject": 3 } });
  expect(await db.posts.toCollection().primaryKeys()).toEqual(["x:1001"]);
});

test("the daily ceiling stops new mentions, not what is known, and starts anew the next day", async () => {
  const db = await store();
  await writeSetting(db, "dailyCeiling", 2);
  const posts = ["1001", "1002", "1003"].map((postId) => aCaptured({ post: { postId } }));
  const receipt = await deliver(db, aBatch({ posts, tallies: [aTally()] }));
  expect(receipt).toMatchObject({ added: 2, refused: { "daily-ceiling": 1 } });
  expect(await db.exposure.toArray()).toMatchObject([{ givenUp: 1 }]);
  const grown = aCaptured({ post: { counts: { likes: 50 } }, seenAt: now + 1 });
  expect(await deliver(db, aBatch({ posts: [grown] }), now + 1)).toMatchObject({ updated: 1, refused: {} });
  const tomorrow = await deliver(db, aBatch({ posts }), now + dayMs);
  expect(tomorrow).toMatchObject({ added: 1, refused: {} });
});

test("exposure is counted by day, place and what was searched for, in every zone a client lives in", async () => {
  const db = await store([aSubject()], "Pacific/Auckland");
  await db.clients.put({ id: "agency", name: "", timeZone: "America/Lima", updatedAt: 0, updatedBy: "test" });
  const late = Date.UTC(2026, 10, 22, 20);
  const search = aTally({ place: { kind: "search", detail: "kettle" } });
  const batch = aBatch({ posts: [], tallies: [aTally(), aTally(), search], madeAt: late });
  await deliver(db, batch, late);
  await deliver(db, batch, late);
  const rows = await db.exposure.toArray();
  expect(rows.map(({ key, slots }) => [key, slots])).toEqual([
    ["America/Lima|2026-11-22|x|0|home|", 40],
    ["America/Lima|2026-11-22|x|0|search|kettle", 20],
    ["Pacific/Auckland|2026-11-23|x|0|home|", 40],
    ["Pacific/Auckland|2026-11-23|x|0|search|kettle", 20],
  ]);
});

test("nothing was seen in the future, whatever the page says", async () => {
  const db = await store();
  const item = aCaptured({ seenAt: now + 400 * dayMs });
  await deliver(db, aBatch({ posts: [item], tallies: [aTally()], madeAt: now + 400 * dayMs }));
  expect(await db.posts.get("x:1001")).toMatchObject({ lastSeenAt: now });
  expect(await db.exposure.toArray()).toMatchObject([{ day: "2026-11-22", lastAt: now }]);
});

test("what is unknown is absent from the rows, never undefined or null", async () => {
  const db = await store();
  const bare = aCaptured({
    post: { author: {}, counts: {}, lang: undefined, url: undefined, postedAt: undefined },
    source: "dom",
  });
  await deliver(db, aBatch({ posts: [bare], tallies: [aTally()] }));
  const rows = [await db.posts.toArray(), await db.mentions.toArray(), await db.exposure.toArray()].flat();
  for (const row of rows) {
    expect(Object.values(row)).not.toContain(undefined);
    expect(Object.values(row)).not.toContain(null);
  }
  expect((await db.posts.get("x:1001"))?.counts).toEqual({});
  expect(await db.observations.count()).toBe(0);
});
