/** Pictures of clips in a backup: whole, only with the clip that names them, and of two clips the newer's. */

import { afterEach, expect, test } from "vitest";

import { clipPost } from "@/lib/ingest/clip-page";
import { removePicture } from "@/lib/ingest/remove-picture";
import { toBase64 } from "@/lib/kit/base64";
import type { Database } from "@/lib/store/database";
import { mentionDetail } from "@/lib/store/queries/mention-detail";
import { readPicture } from "@/lib/worker/read-picture";
import { backUp, restore } from "@/test/support/backup";
import { aPost, now } from "@/test/support/build";
import { dropStore, openStore } from "@/test/support/store";

const opened: Database[] = [];
afterEach(async () => {
  for (const db of opened.splice(0)) await dropStore(db);
});

async function store(): Promise<Database> {
  const db = await openStore();
  opened.push(db);
  return db;
}

const key = "acme|x:1001";

async function clip(db: Database, picture: string | undefined, at: number): Promise<void> {
  const url = picture && `data:image/webp;base64,${toBase64(new TextEncoder().encode(picture))}`;
  await clipPost(
    db,
    {
      post: aPost(),
      source: "dom",
      subjectId: "acme",
      match: undefined,
      notes: { tags: [], note: String(at), fields: {} },
      evidence: { sha256: "0".repeat(64), reader: "0.1.0" },
      picture: url === undefined ? undefined : await readPicture({ url, width: 3, height: 2, takenAt: at }),
    },
    at,
  );
}

const shown = async (db: Database) => {
  const bytes = (await mentionDetail(db, key))?.picture?.bytes;
  return bytes && new TextDecoder().decode(bytes);
};

test("a picture comes back as it was taken, also among more than go into one piece; what no clip names stays behind", async () => {
  const db = await store();
  const other = await store();
  const waste = crypto.getRandomValues(new Uint8Array(60_000));
  await clip(db, "a picture", now);
  const [row] = await db.pictures.toArray();
  if (!row) throw new Error("no picture");
  for (let place = 0; place < 45; place += 1) {
    const postKey = `x:5${place}`;
    await db.pictures.put({ ...row, key: `acme|${postKey}`, postKey, bytes: waste });
  }
  expect(await restore(other, await backUp(db))).toMatchObject({ state: "done" });
  expect(await shown(other)).toBe("a picture");
  expect(await other.pictures.toArray()).toEqual([row]);
});

test.each(["older into newer", "newer into older"])(
  "of two clips the newer's picture stays: %s",
  async (order) => {
    const [older, newer] = [await store(), await store()];
    await clip(older, "older", now);
    await clip(newer, "newer", now + 1);
    const [from, into] = order === "older into newer" ? [older, newer] : [newer, older];
    await restore(into, await backUp(from));
    expect(await shown(into)).toBe("newer");
    expect(await into.pictures.count()).toBe(1);
  },
);

test("a picture that was taken away here does not come back from a backup of before", async () => {
  const db = await store();
  await clip(db, "a picture", now);
  const file = await backUp(db);
  await removePicture(db, key, now + 1);
  await restore(db, file);
  expect(await db.pictures.count()).toBe(0);
});

test("one that was taken away elsewhere goes here, too", async () => {
  const [here, there] = [await store(), await store()];
  await clip(here, "a picture", now);
  await restore(there, await backUp(here));
  await removePicture(there, key, now + 1);
  await restore(here, await backUp(there));
  expect(await here.pictures.count()).toBe(0);
});

test("bytes that are no longer those that the clip names are not taken", async () => {
  const db = await store();
  await clip(db, "a picture", now);
  await db.pictures.toCollection().modify((row) => {
    Object.assign(row, { bytes: new Uint8Array([1, 2, 3]) });
  });
  const other = await store();
  await restore(other, await backUp(db));
  expect(await other.pictures.count()).toBe(0);
});
