import { afterEach, expect, test } from "vitest";

import { fingerprintOf } from "@/lib/clip/evidence";
import { webPost } from "@/lib/clip/web-post";
import { saveSubject } from "@/lib/ingest/save-subject";
import type { ClipRequest } from "@/lib/model/clip-draft";
import type { ClippedPage } from "@/lib/model/clipped-page";
import type { Database } from "@/lib/store/database";
import { listMentions } from "@/lib/store/queries";
import { copiesOf } from "@/lib/store/queries/copies";
import { mentionDetail } from "@/lib/store/queries/mention-detail";
import { mentionRecords } from "@/lib/store/queries/mention-records";
import { keepClip, offerOf } from "@/lib/worker/clip";
import type { Offered } from "@/lib/worker/clip-offers";
import { createCurrentRecogniser } from "@/lib/worker/mention-matcher";
import { aSubject, now } from "@/test/support/build";
import { dropStore, openStore } from "@/test/support/store";
import { checkRollups } from "@/test/support/sums";

let db: Database;
afterEach(() => dropStore(db));

const text = Array.from(
  { length: 8 },
  (_, place) =>
    `In sentence number ${place} the reporter tells at length how the kettle behaved in a kitchen.`,
).join(" ");

const page: ClippedPage = {
  kind: "article",
  url: "https://kitchen-news.example/kettle",
  domain: "kitchen-news.example",
  title: "Acme Kettles sing",
  author: "Ada Example",
  outlet: "Kitchen News",
  publishedAt: now - 86_400_000,
  counts: { replies: 4 },
  text,
  textIsCut: false,
  links: [],
};

const request: ClipRequest = {
  page,
  subjectId: "acme",
  tags: ["press"],
  note: "Ask for the picture",
  fields: { outlet: "Kitchen News", prominence: "headline", audience: "home cooks" },
};

const keep = async (changes: Partial<ClipRequest> = {}, at = now) =>
  keepClip(
    db,
    { ...request, ...changes },
    { recogniser: await createCurrentRecogniser(db)(), version: "0.1.0", now: at },
  );
const offer = async (offered: Offered) => offerOf(db, offered, await createCurrentRecogniser(db)());

test("a clip is a mention like every other: found in lists, named, with what was put down about it", async () => {
  db = await openStore();
  expect(await offer({ page })).toEqual({ page, subjectIds: ["acme"], known: {}, hasTab: false });
  const { key, isNew } = await keep();
  expect([isNew, await copiesOf(db, key)]).toEqual([true, []]);
  const list = await listMentions(db, { filter: { subjectIds: ["acme"] }, order: "newest", limit: 10 });
  expect(list.mentions).toMatchObject([
    {
      key,
      platform: "web",
      kind: "article",
      how: "named",
      mediaClass: "earned",
      tags: ["press"],
      note: "Ask for the picture",
      counts: { replies: 4 },
      clip: {
        at: now,
        fields: request.fields,
        evidence: { sha256: expect.stringMatching(/^[0-9a-f]{64}$/), reader: "0.1.0" },
      },
    },
  ]);
});

test("a page that names nobody is kept for whom the user says, and counts as no naming", async () => {
  db = await openStore();
  const nameless = { ...page, title: "A kettle sings" };
  expect((await offer({ page: nameless })).subjectIds).toEqual([]);
  await keep({ page: nameless, subjectId: "globex" });
  const [mention] = await db.mentions.toArray();
  expect(mention).toMatchObject({ subjectId: "globex", how: "clipped", terms: [] });
  expect(await checkRollups(db)).toEqual([]);
});

test("clipping it again is an edit: the notes are those of now, and both counts are dated", async () => {
  db = await openStore();
  await keep();
  const later = { ...page, counts: { replies: 9 } };
  const again = await keep({ page: later, tags: [], note: "Done", fields: {} }, now + 1_000);
  expect(again.isNew).toBe(false);
  expect((await offer({ page: later })).known).toEqual({ acme: { tags: [], note: "Done", fields: {} } });
  const [row] = await db.observations.toArray();
  expect(row?.points.map(({ counts, firstAt }) => [counts.replies, firstAt])).toEqual([
    [4, now],
    [9, now + 1_000],
  ]);
  expect(await db.mentions.count()).toBe(1);
});

test("what its hash was made of is kept whole, so that it can be made again; picture and rating are exported", async () => {
  db = await openStore();
  const imageUrl = "https://kitchen-news.example/kettle.jpg";
  const review = { ...page, kind: "review", imageUrl, rating: { value: 8, best: 10 } } as const;
  const { key } = await keep({ page: review });
  const [mention, post] = [await db.mentions.get(key), await db.posts.toCollection().first()];
  const made = await webPost(review);
  expect(post).toMatchObject(made);
  expect(mention?.clip?.evidence?.sha256).toBe(await fingerprintOf({ post: made, at: now, reader: "0.1.0" }));
  const { mentions } = await listMentions(db, {
    filter: { subjectIds: ["acme"] },
    order: "newest",
    limit: 1,
  });
  expect(await mentionRecords(db, mentions)).toMatchObject([{ key, imageUrl, rating: 4 }]);
  const endless = `https://kitchen-news.example/${"k".repeat(3_000)}`;
  expect((await webPost({ ...page, imageUrl: endless })).card).not.toHaveProperty("imageUrl");
});

test("copies of one text are said, the oldest first", async () => {
  db = await openStore();
  await keep();
  const copy = { ...page, url: "https://other.example/acme", domain: "other.example", title: "They sing" };
  const { key } = await keep({ page: copy }, now + 1);
  expect(await copiesOf(db, key)).toEqual([{ url: page.url, title: "Acme Kettles sing" }]);
  const marked = await keep(
    { page: { ...page, url: `${page.url}/marked`, selection: "One sentence" } },
    now + 2,
  );
  expect(await copiesOf(db, marked.key)).toEqual([]);
  expect(await copiesOf(db, "acme|web:gone")).toEqual([]);
});

test("copies of one text are said and shown among the clips of one client, and cross to no other", async () => {
  db = await openStore();
  await db.clients.put({ id: "south", name: "South", timeZone: "UTC", updatedAt: 0, updatedBy: "test" });
  await saveSubject(db, aSubject({ id: "theirs", clientId: "south", accounts: [] }), now);
  const copy = (place: number) => ({ ...page, url: `https://paper-${place}.example/acme` });
  await keep();
  const forSouth = await keep({ page: copy(1), subjectId: "theirs" }, now + 1);
  expect(await copiesOf(db, forSouth.key)).toEqual([]);
  const again = await keep({ page: copy(2), subjectId: "globex" }, now + 2);
  expect((await copiesOf(db, again.key)).map(({ url }) => url)).toEqual([page.url]);
  const threadOf = async (key: string) => (await mentionDetail(db, key))?.thread.map(({ url }) => url);
  expect(await threadOf(forSouth.key)).toEqual([copy(1).url]);
  expect(await threadOf(again.key)).toEqual([page.url, copy(2).url]);
  // One page that was clipped for both is a copy for both.
  await keep({ page: copy(1) }, now + 3);
  const last = await keep({ page: copy(3) }, now + 4);
  expect(await copiesOf(db, last.key)).toHaveLength(3);
});

test("a clip is one write: what it says is in it from the first, or nothing of it is kept", async () => {
  db = await openStore();
  await keep();
  const [tail, ...more] = await db.searchTail.toArray();
  expect(more).toEqual([]);
  expect(tail?.changes).toMatchObject([{ no: 0, words: expect.stringContaining("picture") }]);
  await db.subjects.update("globex", { removedAt: now });
  await expect(keep({ subjectId: "globex" }, now + 1)).rejects.toMatchObject({ code: "message-failed" });
  expect(await db.mentions.count()).toBe(1);
  const [{ points } = { points: [] }] = await db.observations.toArray();
  expect(points.map(({ lastAt }) => lastAt)).toEqual([now]);
});

test("the ceiling of a day is for what comes by itself, not for what the user clips", async () => {
  db = await openStore();
  await db.settings.put({ name: "dailyCeiling", value: 0 });
  expect((await keep()).isNew).toBe(true);
});
