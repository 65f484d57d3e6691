/** A post clipped by hand: kept for whom the user says, counted again when it is seen, pictured, and forgotten whole. */

import { afterEach, beforeEach, expect, test } from "vitest";

import { pageOfPost } from "@/lib/clip/page-of-post";
import { editMentions } from "@/lib/ingest/edit-mentions";
import { dropUnnamedPictures, removePicture } from "@/lib/ingest/remove-picture";
import { toBase64 } from "@/lib/kit/base64";
import type { ClipPicture, ClipRequest } from "@/lib/model/clip-draft";
import { eraseStep } from "@/lib/retention/erase-step";
import type { Database } from "@/lib/store/database";
import { isKept } from "@/lib/store/queries/kept-conversations";
import { mentionDetail } from "@/lib/store/queries/mention-detail";
import { keepClip, offerOf } from "@/lib/worker/clip";
import { createCurrentRecogniser } from "@/lib/worker/mention-matcher";
import { aBatch, aCaptured, anAccount, aPost, hourMs, now } from "@/test/support/build";
import { runJob } from "@/test/support/jobs";
import { deliver, dropStore, openStore } from "@/test/support/store";
import { checkRollups } from "@/test/support/sums";

let db: Database;
beforeEach(async () => {
  db = await openStore();
});
afterEach(() => dropStore(db));

const nameless = aPost({ postId: "2002", text: "A kettle that hums.", counts: { likes: 3 } });
const page = pageOfPost(nameless, "https://x.com/home");
const key = "globex|x:2002";

const picture = (letters = "a picture"): ClipPicture => ({
  url: `data:image/webp;base64,${toBase64(new TextEncoder().encode(letters))}`,
  width: 600,
  height: 300,
  takenAt: now,
});

const keep = async (changes: Partial<ClipRequest> = {}, at = now) =>
  keepClip(
    db,
    { page, post: nameless, subjectId: "globex", tags: [], note: "", fields: {}, ...changes },
    { recogniser: await createCurrentRecogniser(db)(), version: "0.1.0", now: at },
  );
const pictureOf = async () => (await db.mentions.get(key))?.clip?.evidence?.picture;

test("a post that names nobody is kept under its own id for whom the user says", async () => {
  const recogniser = await createCurrentRecogniser(db)();
  const offer = await offerOf(db, { page, post: nameless }, recogniser);
  expect(offer).toMatchObject({ post: nameless, subjectIds: [], known: {} });
  expect(await keep({ note: "Hums" })).toEqual({ key, isNew: true });
  expect(await db.mentions.get(key)).toMatchObject({ how: "clipped", note: "Hums", isAddressed: false });
  expect((await offerOf(db, { page, post: nameless }, recogniser)).known).toEqual({
    globex: { tags: [], note: "Hums", fields: {} },
  });
  expect(await checkRollups(db)).toEqual([]);
});

test("a post clipped under another name of it is known under its own", async () => {
  await deliver(db, aBatch({ posts: [aCaptured({ post: { postId: "1", aliases: ["9"] } })] }));
  const other = aPost({ postId: "9" });
  expect(await keep({ post: other, subjectId: "acme" })).toEqual({ key: "acme|x:1", isNew: false });
});

test("seen again, it has its later counts beside the first ones, both dated, though it names nobody", async () => {
  await keep();
  expect(await isKept(db, "x", ["2002"])).toBe(true);
  const later = { ...nameless, counts: { likes: 30 } };
  const again = {
    post: later,
    matches: [],
    isOwnWriting: false,
    seenAt: now + hourMs,
    source: "dom",
  } as const;
  await deliver(db, aBatch({ posts: [again] }), now + hourMs);
  const detail = await mentionDetail(db, key);
  expect(detail?.points.map(({ counts, firstAt }) => [counts.likes, firstAt])).toEqual([
    [3, now],
    [30, now + hourMs],
  ]);
  expect(detail?.mention.counts.likes).toBe(30);
});

test("a picture stands in a row of its own, named by its hash, and stays when it is clipped again", async () => {
  await keep({ picture: picture() });
  const named = await pictureOf();
  expect(named).toEqual({ sha256: expect.stringMatching(/^[0-9a-f]{64}$/), takenAt: now });
  expect(await db.pictures.toArray()).toMatchObject([
    { key, postKey: "x:2002", sha256: named?.sha256, type: "image/webp", width: 600, height: 300 },
  ]);
  await keep({ note: "Later" }, now + 1);
  expect(await pictureOf()).toEqual(named);
  const detail = await mentionDetail(db, key);
  expect(new TextDecoder().decode(detail?.picture?.bytes)).toBe("a picture");
  await keep({ picture: picture("another") }, now + 2);
  expect(new TextDecoder().decode((await mentionDetail(db, key))?.picture?.bytes)).toBe("another");
  expect(await db.pictures.count()).toBe(1);
});

test("taken away, neither the picture nor the clip's word of it is left, and the clip stays", async () => {
  await keep({ picture: picture(), fields: { campaign: "Spring" } });
  expect(await removePicture(db, key, now + 1)).toBe(true);
  expect(await db.pictures.count()).toBe(0);
  expect(await pictureOf()).toBeUndefined();
  expect((await db.mentions.get(key))?.clip).toMatchObject({ fields: { campaign: "Spring" } });
  expect(await removePicture(db, key, now + 2)).toBe(false);
});

test("a clip that is taken back keeps its picture until nothing can bring it back", async () => {
  await keep({ picture: picture() });
  const { undo } = await editMentions(db, [{ key, change: { clip: null } }], now + 1);
  await editMentions(db, undo, now + 2);
  expect(await dropUnnamedPictures(db)).toBe(0);
  expect((await mentionDetail(db, key))?.picture).toBeDefined();
  await editMentions(db, [{ key, change: { clip: null } }], now + 3);
  expect((await mentionDetail(db, key))?.picture).toBeUndefined();
  expect(await dropUnnamedPictures(db)).toBe(1);
  expect(await db.pictures.count()).toBe(0);
});

test("with the person the picture of what they wrote is erased", async () => {
  await keep({ picture: picture() });
  await runJob(db, "erase", eraseStep, { accounts: ["x:@maria_pours"] }, now);
  expect(await db.pictures.count()).toBe(0);
});

test("what somebody wrote who was erased is not kept again, and the clip says so", async () => {
  await keep();
  await runJob(db, "erase", eraseStep, { accounts: ["x:@maria_pours"] }, now);
  await expect(keep({}, now + 1)).rejects.toMatchObject({ code: "message-failed" });
  expect(await db.mentions.count()).toBe(0);
});

test("two names turn out to be one post: the picture follows the clip that names it", async () => {
  await keep({ picture: picture() });
  await deliver(
    db,
    aBatch({
      posts: [
        aCaptured({ post: { postId: "3003", text: "Acme Kettles", aliases: ["2002"], author: anAccount() } }),
      ],
    }),
  );
  const home = (await db.aliases.get("x:2002"))?.target ?? "x:2002";
  const moved = `globex|${home}`;
  expect((await mentionDetail(db, moved))?.picture).toMatchObject({ key: moved, postKey: home });
  expect(await db.pictures.count()).toBe(1);
});

test.each([
  { why: "no picture", url: "data:text/html;base64,PGI+" },
  { why: "no Base64", url: "data:image/png;base64,===" },
])("what is $why is not kept", async ({ url }) => {
  await expect(keep({ picture: { ...picture(), url } })).rejects.toThrow("no picture");
  expect(await db.mentions.count()).toBe(0);
});
