/** Read in pieces, the newest mentions of a range are what they would be in one go. */

import { liveQuery } from "dexie";
import { afterEach, beforeEach, describe, expect, test } from "vitest";

import { takeTurns } from "@/lib/kit/turns";
import type { Database } from "@/lib/store/database";
import { newestBetween } from "@/lib/store/queries/newest-between";
import { aBatch, aCaptured, dayMs, now } from "@/test/support/build";
import { deliver, dropStore, openStore } from "@/test/support/store";

let db: Database;

beforeEach(async () => {
  db = await openStore();
});

afterEach(async () => {
  await dropStore(db);
});

const range = { from: "2026-11-16", to: "2026-11-22" };
const question = { subjectId: "acme", by: "seen", range, timeZone: "UTC" } as const;
const always = () => takeTurns(undefined, 0);

const keyOf = (place: number) => `x:${9_000_000 + place}`;

/** Copies of one mention, `perMoment` of them at each moment, and the oldest paid for. */
async function fill(size: number, perMoment: number): Promise<void> {
  await deliver(db, aBatch({ posts: [aCaptured({ seenAt: now })], madeAt: now }), now);
  const [[mention], [post]] = [await db.mentions.toArray(), await db.posts.toArray()];
  if (!mention || !post) throw new Error("There is no mention to copy");
  const places = Array.from({ length: size }, (_, place) => place);
  await db.posts.bulkAdd(places.map((place) => ({ ...post, key: keyOf(place) })));
  await db.mentions.bulkAdd(
    places.map((place) => ({
      ...mention,
      no: undefined,
      key: `acme|${keyOf(place)}`,
      postKey: keyOf(place),
      firstSeenAt: place === size - 1 ? now - dayMs : now - 1 - Math.floor(place / perMoment),
      mediaClass: place === size - 1 ? ("paid" as const) : ("earned" as const),
    })),
  );
}

describe.each([
  { what: "each at its own moment", perMoment: 1 },
  { what: "three hundred at one moment", perMoment: 300 },
  { what: "some at one moment, across the end of a piece", perMoment: 7 },
])("$what", ({ perMoment }) => {
  test.each([
    { most: 2_000, read: 450, isWhole: true },
    { most: 451, read: 450, isWhole: false },
    { most: 330, read: 330, isWhole: false },
    { most: 200, read: 200, isWhole: false },
  ])("of 451 at most $most are read, each once, the newest first", async ({ most, read, isWhole }) => {
    await fill(450, perMoment);
    const newest = await newestBetween(db, { ...question, most }, always());
    const keys = newest.posts.map(({ row }) => row.key);
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys.length).toBe(read);
    expect(newest.isWhole).toBe(isWhole);
    const times = newest.posts.map(({ row }) => row.firstSeenAt);
    expect(times).toEqual(times.toSorted((a, b) => b - a));
    expect(newest.posts.every(({ row, post }) => row.postKey === post.key)).toBe(true);
  });
});

test("what is written while a later piece is read wakes a live query", async () => {
  await fill(450, 1);
  const seen: number[] = [];
  const live = liveQuery(async () => newestBetween(db, { ...question, most: 2_000 }, always())).subscribe(
    ({ posts }) => void seen.push(posts.length),
  );
  await expect.poll(() => seen).toEqual([450]);
  // It stands in the last piece, after every pause.
  await deliver(
    db,
    aBatch({ posts: [aCaptured({ seenAt: now - 2 * dayMs, post: { postId: "77" } })], madeAt: now }),
    now,
  );
  await expect.poll(() => seen.at(-1)).toBe(451);
  live.unsubscribe();
});

test("work that nobody wants any more ends at the next piece", async () => {
  await fill(450, 1);
  const wanted = new AbortController();
  const working = newestBetween(db, { ...question, most: 2_000 }, takeTurns(wanted.signal));
  wanted.abort();
  await expect(working).rejects.toThrow(/abort/i);
});
