import { afterEach, expect, test } from "vitest";

import { editMentions } from "@/lib/ingest/edit-mentions";
import { createRerunStep } from "@/lib/ingest/rerun-step";
import { saveSubject } from "@/lib/ingest/save-subject";
import type { Subject } from "@/lib/model/subject";
import { createReader } from "@/lib/reading/reader";
import { createRecogniser } from "@/lib/reading/recognise";
import { shippedRules } from "@/lib/reading/shipped-rules";
import { english } from "@/lib/sentiment/en/pack";
import type { Database } from "@/lib/store/database";
import type { JobProgress } from "@/lib/store/job-row";
import { readSetting } from "@/lib/store/settings";
import { aBatch, aCaptured, aCompetitor, aMatch, aSubject, now } from "@/test/support/build";
import { runStep } from "@/test/support/jobs";
import { deliver, dropStore, openStore } from "@/test/support/store";
import { checkRollups } from "@/test/support/sums";

let opened: Database[] = [];

afterEach(async () => {
  await Promise.all(opened.map(dropStore));
  opened = [];
});

// No detector: the posts carry their platform's tag.
const reader = createReader({ rules: shippedRules, packs: [english], detector: () => undefined });

async function store(): Promise<Database> {
  const db = await openStore();
  opened.push(db);
  const reply = { rootId: "1001", parentId: "1001", text: "I use the Globex one, it is terrible." };
  const posts = [
    aCaptured({ post: { text: "My new Acme Kettles kettle: love it, it is quiet." } }),
    aCaptured({ post: { postId: "1002", ...reply }, matches: [] }),
    aCaptured({ post: { postId: "1003", text: "Acme Kettles and the coyote" } }),
  ];
  await deliver(db, aBatch({ posts }));
  return db;
}

/** The job, as its runner does it. */
async function rerun(db: Database, subjects: readonly Subject[]): Promise<JobProgress> {
  const matcher = createRecogniser(subjects, () => "UTC");
  const step = createRerunStep(async () => ({ matcher, reader }));
  const progress = await runStep(db, step, now);
  expect(await checkRollups(db)).toEqual([]);
  return progress;
}

const keys = async (db: Database) =>
  (await db.mentions.toArray()).map(({ key, aside }) => [key, aside ?? "in"]);

test("nothing changed: everything is read, and nothing else happens; a second run changes nothing", async () => {
  const db = await store();
  const subjects = [aSubject(), aCompetitor()];
  const first = await rerun(db, [subjects[0] ?? aSubject()]);
  expect(first).toMatchObject({ done: 3, total: 3, counts: { added: 0, fellOut: 0, changed: 2 } });
  expect((await db.mentions.get("acme|x:1001"))?.sentiment).toBe("positive");
  expect(await readSetting(db, "readBy")).toBe(reader.version);
  const second = await rerun(db, [subjects[0] ?? aSubject()]);
  expect(second.counts).toEqual({ added: 0, fellOut: 0, returned: 0, same: 2, stillAside: 0, changed: 0 });
});

test("what was missed is found: a post of a conversation becomes a mention, with its sentiment", async () => {
  const db = await store();
  const { counts } = await rerun(db, [aSubject(), aCompetitor()]);
  expect(counts).toMatchObject({ added: 1, fellOut: 0 });
  expect(await db.mentions.get("globex|x:1002")).toMatchObject({
    how: "named",
    terms: ["Globex"],
    sentiment: "negative",
  });
  expect((await db.posts.get("x:1002"))?.subjects).toEqual(["globex"]);
});

test("what is no longer found is kept aside, comes back with the rule, and an edited one stays as decided", async () => {
  const db = await store();
  const narrow = aSubject({ exclusions: ["coyote"] });
  expect((await rerun(db, [narrow])).counts).toMatchObject({ fellOut: 1 });
  expect(await keys(db)).toEqual([
    ["acme|x:1001", "in"],
    ["acme|x:1003", "rules"],
  ]);
  expect((await rerun(db, [narrow])).counts).toMatchObject({ fellOut: 0, returned: 0 });
  await deliver(
    db,
    aBatch({ posts: [aCaptured({ post: { postId: "1003", text: "Acme Kettles and the coyote" } })] }),
  );
  expect(await keys(db)).toContainEqual(["acme|x:1003", "rules"]);
  await editMentions(db, [{ key: "acme|x:1003", change: { isAbout: true } }], now);
  expect(await keys(db)).toContainEqual(["acme|x:1003", "in"]);
  await editMentions(db, [{ key: "acme|x:1003", change: { isAbout: null } }], now);
  expect((await rerun(db, [aSubject()])).counts).toMatchObject({ returned: 1 });
  expect(await keys(db)).toContainEqual(["acme|x:1003", "in"]);
});

test("what the user decided about a mention stands, and is counted as what it is", async () => {
  const db = await store();
  await editMentions(db, [{ key: "acme|x:1001", change: { isAbout: false } }], now);
  await editMentions(db, [{ key: "acme|x:1003", change: { isAbout: true } }], now);
  const { counts } = await rerun(db, [aSubject({ exclusions: ["coyote"] })]);
  expect(counts).toMatchObject({ added: 0, fellOut: 0, returned: 0, same: 1, stillAside: 1 });
  await editMentions(db, [{ key: "acme|x:1003", change: { isAbout: null } }], now);
  expect(await keys(db)).toContainEqual(["acme|x:1003", "rules"]);
});

test("what was clipped by hand, and what was found in words that are not kept, does not fall out", async () => {
  const db = await store();
  const clipped = aCaptured({
    post: { postId: "1004", text: "a kettle" },
    matches: [aMatch({ how: "clipped", terms: [], spans: [] })],
  });
  const span = { part: "quoted", start: 0, end: 4, term: "Acme" } as const;
  const quoting = aCaptured({
    post: { postId: "1005", text: "look", quotedId: "99" },
    matches: [aMatch({ spans: [span] })],
  });
  await deliver(db, aBatch({ posts: [clipped, quoting] }));
  expect((await rerun(db, [aSubject()])).counts).toMatchObject({ fellOut: 0 });
});

test("the user's label survives a run, whatever the rules say", async () => {
  const db = await store();
  await editMentions(db, [{ key: "acme|x:1001", change: { sentiment: "negative", intents: ["news"] } }], now);
  await rerun(db, [aSubject()]);
  expect(await db.mentions.get("acme|x:1001")).toMatchObject({
    sentiment: "negative",
    intents: ["news"],
    classification: { sentiment: "positive" },
  });
});

test.each<{ ruled: Partial<Subject>; left: readonly string[]; why: string }>([
  { ruled: { exclusions: ["coyote"] }, left: ["acme|x:1001"], why: "this word" },
  { ruled: { excluded: "coyote OR wile" }, left: ["acme|x:1001"], why: "this query" },
  { ruled: { excludedAuthors: [{ platform: "x", accountId: "71" }] }, left: [], why: "this author" },
])("not about us: $why, and taken back", async ({ ruled, left }) => {
  const db = await store();
  await saveSubject(db, aSubject(ruled), now);
  await rerun(db, [aSubject(ruled)]);
  expect((await keys(db)).filter(([, aside]) => aside === "in").map(([key]) => key)).toEqual(left);
  await saveSubject(db, aSubject(), now);
  await rerun(db, [aSubject()]);
  expect((await keys(db)).filter(([, aside]) => aside === "in")).toHaveLength(2);
});
