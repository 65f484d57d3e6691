/** Two clients in one store that share a word: a post is stored once, and nothing else of it is shared. */

import { afterEach, beforeEach, expect, test } from "vitest";

import { editMentions } from "@/lib/ingest/edit-mentions";
import { archiveClient, restoreClient, saveClient } from "@/lib/ingest/save-client";
import { removeSubject, saveSubject } from "@/lib/ingest/save-subject";
import { saveView } from "@/lib/ingest/saved-views";
import { forgetClientStep } from "@/lib/retention/forget-client-step";
import type { Database } from "@/lib/store/database";
import { allSubjects, currentClient, listMentions, reportOf } from "@/lib/store/queries";
import { clientStandings } from "@/lib/store/queries/clients";
import { mentionDetail } from "@/lib/store/queries/mention-detail";
import { clientsIn, subjectsOf } from "@/lib/store/queries/subjects";
import { aBatch, aCaptured, aMatch, aSubject, now } from "@/test/support/build";
import { runJob } from "@/test/support/jobs";
import { deliver, dropStore, openStore } from "@/test/support/store";
import { checkRollups } from "@/test/support/sums";

let db: Database;

beforeEach(async () => {
  db = await openStore([aSubject({ clientId: "house" })]);
  await saveClient(db, { id: "south", name: "South", timeZone: "Asia/Tokyo" }, 5);
  await saveSubject(db, aSubject({ id: "rival", clientId: "south", kind: "competitor", accounts: [] }), 6);
});

afterEach(async () => {
  await dropStore(db);
});

const both = aCaptured({ matches: [aMatch(), aMatch({ subjectId: "rival" })] });
const ids = (rows: readonly { readonly id: string }[]) => rows.map(({ id }) => id);

test("a post that concerns two clients is stored once, and each has a mention of its own", async () => {
  await deliver(db, aBatch({ posts: [both] }));
  expect(await db.posts.count()).toBe(1);
  expect((await db.mentions.toArray()).map(({ key, status }) => [key, status])).toEqual([
    ["acme|x:1001", "open"],
    ["rival|x:1001", "open"],
  ]);
  const north = await listMentions(db, { filter: { subjectIds: ["acme"] }, order: "newest", limit: 10 });
  expect(north.mentions.map(({ key }) => key)).toEqual(["acme|x:1001"]);
  const range = { from: "2026-11-01", to: "2026-11-30", by: "seen" } as const;
  // The share of voice of one client has no voice of the other in it.
  expect(
    (await reportOf(db, { subjectId: "acme", ...range }))?.voice.map(({ subjectId }) => subjectId),
  ).toEqual(["acme"]);
});

test("the thread beside a mention marks what concerns this client only", async () => {
  const answer = aCaptured({
    matches: [aMatch({ subjectId: "rival" })],
    post: { postId: "1002", rootId: "1001", parentId: "1001", kind: "reply", text: "Me too" },
  });
  await deliver(db, aBatch({ posts: [aCaptured(), answer] }));
  const detail = await mentionDetail(db, "acme|x:1001");
  expect(detail?.thread.map(({ key, isMention }) => [key, isMention])).toEqual([
    ["x:1001", true],
    ["x:1002", false],
  ]);
});

test("days are those of each client's zone", async () => {
  // 22 November, 20:00 UTC, is the 23rd in Tokyo.
  const late = { ...both, seenAt: now + 10 * 3_600_000 };
  await deliver(db, aBatch({ posts: [late], madeAt: late.seenAt }), late.seenAt);
  const seen = (await db.mentions.toArray()).map(({ subjectId, added }) => [subjectId, added.seen]);
  expect(seen).toEqual([
    ["acme", "2026-11-22"],
    ["rival", "2026-11-23"],
  ]);
});

test("the oldest client is the first, whatever the others are called; a new name changes nothing else", async () => {
  await saveClient(db, { id: "a first by name", name: "Aaa" }, 9);
  expect(ids(await clientsIn(db))).toEqual(["house", "south", "a first by name"]);
  await saveClient(db, { id: "south", name: "Far South" }, 10);
  expect(await db.clients.get("south")).toMatchObject({
    name: "Far South",
    timeZone: "Asia/Tokyo",
    madeAt: 5,
  });
  expect((await currentClient(db))?.id).toBe("house");
});

test("archiving ends the search and keeps what was found; bringing back brings back what it had then", async () => {
  await deliver(db, aBatch({ posts: [both] }));
  await saveSubject(db, aSubject({ id: "given up", clientId: "south" }), 7);
  await removeSubject(db, "given up", 8);
  expect(await archiveClient(db, "south", 20)).toBe(true);
  expect(ids(await clientsIn(db))).toEqual(["house"]);
  expect(ids(await allSubjects(db))).toEqual(["acme"]);
  expect(await db.mentions.count()).toBe(2);
  expect(await clientStandings(db)).toMatchObject([
    { client: { id: "house" }, subjects: 1, mentions: 1 },
    { client: { id: "south", removedAt: 20 }, subjects: 1, mentions: 1 },
  ]);
  expect(await archiveClient(db, "south", 21)).toBe(false);
  expect(await restoreClient(db, "south", 30)).toBe(true);
  expect(ids(await subjectsOf(db, "south"))).toEqual(["rival"]);
  expect(await db.clients.get("south")).not.toHaveProperty("removedAt");
});

test("the last client stays", async () => {
  expect(await archiveClient(db, "south", 20)).toBe(true);
  expect(await archiveClient(db, "house", 21)).toBe(false);
  expect(ids(await clientsIn(db))).toEqual(["house"]);
});

test("an archived client can be deleted for good: nothing of it is left but empty tombstones, nothing of others is touched", async () => {
  const theirs = aCaptured({ matches: [aMatch({ subjectId: "rival" })], post: { postId: "1003" } });
  const beside = aCaptured({
    matches: [],
    post: { postId: "1004", rootId: "1003", parentId: "1003", kind: "reply" },
  });
  await deliver(db, aBatch({ posts: [both, theirs, beside] }));
  await editMentions(db, [{ key: "rival|x:1003", change: { note: "secret plan" } }], now);
  await saveView(db, { clientId: "south", name: "secret view", address: "#/mentions" }, now);
  const before = await db.mentions.get("acme|x:1001");
  // Only what was archived: nobody deletes by mistake.
  await runJob(db, "forget", forgetClientStep, { clientId: "south" }, now);
  expect(await db.mentions.count()).toBe(3);

  await archiveClient(db, "south", now);
  const job = await runJob(db, "forget", forgetClientStep, { clientId: "south" }, now + 1);
  expect(job).toMatchObject({ state: "done", counts: { mentions: 2, posts: 2 } });
  expect(await db.mentions.toCollection().primaryKeys()).toEqual(["acme|x:1001"]);
  expect(await db.mentions.get("acme|x:1001")).toEqual(before);
  expect(await db.posts.toCollection().primaryKeys()).toEqual(["x:1001"]);
  expect(await checkRollups(db)).toEqual([]);
  const list = await listMentions(db, { filter: { subjectIds: ["rival"] }, order: "newest", limit: 10 });
  expect(list.mentions).toEqual([]);
  const rows = await Promise.all(db.tables.map((table) => table.toArray()));
  expect(JSON.stringify(rows)).not.toMatch(/secret|South/);
  expect(await clientStandings(db)).toHaveLength(1);
  expect(await restoreClient(db, "south", now + 2)).toBe(false);
});
