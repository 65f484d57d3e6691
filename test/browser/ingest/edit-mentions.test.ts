import * as fc from "fast-check";
import { afterEach, expect, test } from "vitest";

import { editMentions } from "@/lib/ingest/edit-mentions";
import type { KeyedChange, MentionChange } from "@/lib/model/mention-change";
import type { Database } from "@/lib/store/database";
import type { MentionRow } from "@/lib/store/mention-row";
import { summaryOf } from "@/lib/store/queries/summary";
import { waitingMentions } from "@/lib/store/queries/waiting-mentions";
import { aBatch, aCaptured, aMatch, hourMs, now } from "@/test/support/build";
import { deliver, dropStore, openStore } from "@/test/support/store";
import { checkRollups } from "@/test/support/sums";

let opened: Database[] = [];

afterEach(async () => {
  await Promise.all(opened.map(dropStore));
  opened = [];
});

const key = "acme|x:1001";
const question = aCaptured({ post: { text: "Acme Kettles, does it fit?" } });
const day = { subjectId: "acme", from: "2026-11-22", to: "2026-11-22" };

async function store(posts = [question]): Promise<Database> {
  const db = await openStore();
  opened.push(db);
  await deliver(db, aBatch({ posts }));
  return db;
}

/** Without what only says that something was decided, and by which number the search knows it now. */
const decided = async (db: Database) =>
  (await db.mentions.toArray()).map(({ edits: _e, no: _n, ...row }) => row);

const edit = (db: Database, change: MentionChange, at = now) => editMentions(db, [{ key, change }], at);

test.each<{ change: MentionChange; shows: Partial<MentionRow>; why: string }>([
  {
    change: { status: "moved" },
    shows: { status: "moved", answeredBy: "user", answeredAt: now },
    why: "it went on in private",
  },
  {
    change: { mediaClass: "paid" },
    shows: { mediaClass: "paid", classReason: "user" },
    why: "the class was wrong",
  },
  { change: { sentiment: "negative" }, shows: { sentiment: "negative" }, why: "the sentiment was wrong" },
  {
    change: { intents: ["complaint"] },
    shows: { intents: ["complaint"], status: "waiting" },
    why: "it complains",
  },
  { change: { stage: "ownership" }, shows: { stage: "ownership" }, why: "it is an owner" },
  { change: { tags: ["lid", "vip"] }, shows: { tags: ["lid", "vip"] }, why: "it was tagged" },
  { change: { note: "call back" }, shows: { note: "call back" }, why: "a note was made" },
  { change: { owner: "jo" }, shows: { owner: "jo" }, why: "somebody takes it" },
  {
    change: { snoozedUntil: now + hourMs },
    shows: { snoozedUntil: now + hourMs, status: "waiting" },
    why: "it can wait",
  },
  { change: { isAbout: false }, shows: { aside: "user", status: "open" }, why: "it is not about us" },
])("decided, seen again, and taken back: $why", async ({ change, shows }) => {
  const db = await store();
  const before = await decided(db);
  const { changed, undo } = await edit(db, change);
  expect(changed).toBe(1);
  expect(await db.mentions.get(key)).toMatchObject(shows);
  await deliver(db, aBatch({ posts: [question] }));
  expect(await db.mentions.get(key)).toMatchObject(shows);
  expect(await checkRollups(db)).toEqual([]);
  await editMentions(db, undo, now + 1);
  expect(await decided(db)).toEqual(before);
  expect(await checkRollups(db)).toEqual([]);
});

test("what is not about us is in no figure and no queue, and comes back whole", async () => {
  const db = await store();
  const full = await summaryOf(db, day);
  expect(full).toMatchObject({ mentions: 1, waiting: 1 });
  const { undo } = await edit(db, { isAbout: false });
  expect(await summaryOf(db, day)).toMatchObject({ mentions: 0, waiting: 0, people: 0 });
  expect((await waitingMentions(db, { subjectId: "acme", limit: 5 })).mentions).toEqual([]);
  await editMentions(db, undo, now);
  expect(await summaryOf(db, day)).toEqual(full);
});

test("the user's label keeps the machine's beside it, and a note says nothing about the rest", async () => {
  const db = await store();
  await edit(db, { note: "hm" });
  await edit(db, { intents: [] }, now + 1);
  const row = await db.mentions.get(key);
  expect(row?.edits).toMatchObject({
    note: { value: "hm", updatedAt: now },
    intents: { value: [], updatedAt: now + 1 },
  });
  expect(row?.status).toBe("open");
});

test("many changes of the same mentions, in any order, are undone all together", async () => {
  const other = aCaptured({ post: { postId: "1002" }, matches: [aMatch()] });
  const db = await store([question, other]);
  const value: fc.Arbitrary<MentionChange> = fc.oneof(
    fc.record({ status: fc.constantFrom("open", "waiting", "done", "answered", null) }),
    fc.record({
      sentiment: fc.constantFrom("positive", "negative", null),
      note: fc.constantFrom("a", "b", null),
    }),
    fc.record({ isAbout: fc.constantFrom(true, false, null) }),
    fc.record({ mediaClass: fc.constantFrom("paid", "owned", null) }),
    fc.record({ tags: fc.constantFrom(["a"], ["a", "b"], null) }),
  );
  const changes: fc.Arbitrary<KeyedChange[]> = fc.array(
    fc.record({ key: fc.constantFrom(key, "acme|x:1002", "acme|x:404"), change: value }),
    { maxLength: 12 },
  );
  const untouched = await decided(db);
  await fc.assert(
    fc.asyncProperty(changes, async (all) => {
      const { undo } = await editMentions(db, all, now);
      expect(await checkRollups(db)).toEqual([]);
      await editMentions(db, undo, now);
      expect(await decided(db)).toEqual(untouched);
      expect(await checkRollups(db)).toEqual([]);
    }),
    { numRuns: 15 },
  );
});
