import { afterEach, expect, test } from "vitest";

import { ingest } from "@/lib/ingest/ingest";
import { parseBatch } from "@/lib/ingest/parse-batch";
import type { MentionQuestion, MentionReader } from "@/lib/ingest/read-mention";
import type { CapturedPost } from "@/lib/model/batch";
import type { Match } from "@/lib/model/mention";
import { createReader } from "@/lib/reading/reader";
import { shippedRules } from "@/lib/reading/shipped-rules";
import { english } from "@/lib/sentiment/en/pack";
import type { Database } from "@/lib/store/database";
import { summaryOf } from "@/lib/store/queries/summary";
import { aBatch, aCaptured, aCompetitor, aMatch, aSubject, brandAccount, now } from "@/test/support/build";
import { contentsOf, dropStore, openStore } from "@/test/support/store";
import { checkRollups } from "@/test/support/sums";

let opened: Database[] = [];

afterEach(async () => {
  await Promise.all(opened.map(dropStore));
  opened = [];
});

// No detector: the posts carry their platform's tag.
const reader = createReader({ rules: shippedRules, packs: [english], detector: () => undefined });

/** Notes what it is asked. */
function noting(): MentionReader & { readonly asked: MentionQuestion[] } {
  const asked: MentionQuestion[] = [];
  return {
    asked,
    version: reader.version,
    fingerprint: (question) => reader.fingerprint(question),
    read: (question) => {
      asked.push(question);
      return reader.read(question);
    },
  };
}

async function store(subjects = [aSubject(), aCompetitor()]): Promise<Database> {
  const db = await openStore(subjects);
  opened.push(db);
  return db;
}

const deliver = (db: Database, posts: readonly CapturedPost[], by: MentionReader = reader) =>
  ingest(db, parseBatch(aBatch({ posts })), now, by);

const text = "I prefer Acme Kettles over Globex, every day.";
const named = (subjectId: string, term: string): Match =>
  aMatch({
    subjectId,
    terms: [term],
    spans: [{ part: "text", start: text.indexOf(term), end: text.indexOf(term) + term.length, term }],
  });
const comparing = aCaptured({
  post: { text },
  matches: [named("acme", "Acme Kettles"), named("globex", "Globex")],
});

test("a new mention is read as it is stored, each brand apart, and the sums know it", async () => {
  const db = await store();
  await deliver(db, [comparing]);
  expect((await db.mentions.get("acme|x:1001"))?.sentiment).toBe("positive");
  expect((await db.mentions.get("globex|x:1001"))?.sentiment).toBe("negative");
  const summary = await summaryOf(db, { subjectId: "globex", from: "2026-11-22", to: "2026-11-22" });
  expect(summary.sentiments).toEqual({ positive: 0, neutral: 0, negative: 1, unclassified: 0 });
  expect(await checkRollups(db)).toEqual([]);
});

test.each([
  { rival: {}, others: [1, 1], why: "brands of one client are compared" },
  {
    rival: { clientId: "agency" },
    others: [0, 0],
    why: "brands of another client are nobody to compare with",
  },
  { rival: { kind: "topic" as const }, others: [0, 1], why: "a topic is nobody to compare with" },
])("places of others: $others, for $why", async ({ rival, others }) => {
  const db = await store([aSubject()]);
  await db.subjects.put({ ...aCompetitor(), ...rival, updatedAt: 0, updatedBy: "test" });
  const by = noting();
  await deliver(db, [comparing], by);
  expect(by.asked.map((question) => question.others.length)).toEqual(others);
});

test("where two subjects go by the same words, none is the other's rival", async () => {
  const db = await store();
  const by = noting();
  const same = { ...named("globex", "Acme Kettles") };
  await deliver(db, [{ ...comparing, matches: [named("acme", "Acme Kettles"), same] }], by);
  expect(by.asked.map((question) => question.others)).toEqual([[], []]);
});

test("it is read once, and again only when its words change", async () => {
  const db = await store();
  const by = noting();
  await deliver(db, [comparing], by);
  await deliver(db, [{ ...comparing, post: { ...comparing.post, counts: { likes: 99 } } }], by);
  expect(by.asked).toHaveLength(2);
  const edited = { ...comparing.post, text: `${text} Really.` };
  await deliver(db, [{ ...comparing, post: edited, seenAt: comparing.seenAt + 1 }], by);
  expect(by.asked).toHaveLength(4);
});

test("without a reader what was read stands", async () => {
  const db = await store();
  await deliver(db, [comparing]);
  const before = await db.mentions.toArray();
  await ingest(db, parseBatch(aBatch({ posts: [comparing] })), now);
  expect(await db.mentions.toArray()).toEqual(before);
});

test("the order in which two brands are found does not matter", async () => {
  const [one, other] = comparing.matches.map((match) => ({ ...comparing, matches: [match] }));
  const contents = [];
  for (const posts of [[comparing], [one, other], [other, one]]) {
    const db = await store();
    for (const post of posts) if (post) await deliver(db, [post]);
    contents.push({ ...(await contentsOf(db)), observations: [] });
  }
  expect(contents[1]).toEqual(contents[0]);
  expect(contents[2]).toEqual(contents[0]);
});

test("a question in words waits without a question mark; thanks for our answer do not", async () => {
  const db = await store();
  const asking = aCaptured({ post: { postId: "1", text: "how do i descale my Acme Kettles" } });
  const thread = { rootId: "1", parentId: "3", replyTo: brandAccount };
  const thanks = aCaptured({
    post: { ...thread, postId: "4", text: "oh brilliant, thank you so much" },
    matches: [aMatch({ how: "addressed", isAddressed: true, terms: [], spans: [] })],
  });
  await deliver(db, [asking, thanks]);
  expect(await db.mentions.get("acme|x:1")).toMatchObject({
    status: "waiting",
    intents: ["question", "support"],
  });
  expect((await db.mentions.get("acme|x:4"))?.status).toBe("open");
});

test("somebody on the list of employees and partners is earned, and said to be affiliated", async () => {
  const db = await store([aSubject({ affiliates: [{ platform: "x", handle: "Maria_Pours" }] })]);
  await deliver(db, [aCaptured()]);
  expect(await db.mentions.get("acme|x:1001")).toMatchObject({
    mediaClass: "earned",
    classReason: "affiliated",
  });
});
