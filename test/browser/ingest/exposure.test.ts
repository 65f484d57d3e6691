/** What was looked at, by whom, and how reading went: counted once, and kept apart. */

import { afterEach, beforeEach, expect, test } from "vitest";

import { renewExposureKey } from "@/lib/ingest/renew-exposure-key";
import type { Exposed, Viewer } from "@/lib/model/batch";
import type { Database } from "@/lib/store/database";
import { readSetting } from "@/lib/store/settings";
import { aBatch, aCaptured, anAccount, aTally, dayMs, hourMs, minuteMs, now } from "@/test/support/build";
import { deliver, dropStore, openStore } from "@/test/support/store";

let db: Database;

beforeEach(async () => {
  db = await openStore();
  await renewExposureKey(db, now);
});

afterEach(async () => {
  await dropStore(db);
});

const maria: Viewer = { accountId: "1", handle: "maria_works" };
const tom: Viewer = { accountId: "2", handle: "tom_works" };

const hashOf = (post: number): string => post.toString(16).padStart(16, "0");

function looked(posts: readonly number[], overrides: Partial<Exposed> = {}): Exposed {
  return { place: { kind: "home" }, day: "2026-11-22", hashes: posts.map(hashOf), ...overrides };
}

function lookedBatch(exposed: readonly Exposed[], viewer?: Viewer, madeAt = now) {
  return aBatch({ posts: [], exposed, madeAt, ...(viewer && { viewer }) });
}

/** Posts looked at, by viewer and place. */
async function shown(): Promise<Record<string, number>> {
  const rows = await db.exposure.toArray();
  return Object.fromEntries(
    rows.map(({ day, viewer, place, detail = "", shown: posts }) => [
      `${day.slice(-2)} ${viewer} ${place}${detail}`,
      posts,
    ]),
  );
}

test("a post counts once at a place, in however many tabs and batches", async () => {
  const batch = lookedBatch([looked([1, 2, 3])], maria);
  await deliver(db, batch);
  await deliver(db, batch);
  await deliver(db, lookedBatch([looked([3, 2, 4, 4])], maria));
  const search = looked([1], { place: { kind: "search", detail: "kettle" } });
  await deliver(db, lookedBatch([search, looked([1])], maria));
  expect(await shown()).toEqual({ "22 1 home": 4, "22 1 searchkettle": 1 });
  expect(await db.checked.toArray()).toEqual([{ key: "UTC|2026-11-22", posts: 5 }]);
});

test("two accounts in two tabs do not mix, whatever each page says of them first", async () => {
  await deliver(db, lookedBatch([looked([1, 2])], { accountId: "1" }));
  await deliver(db, lookedBatch([looked([1])], { handle: "Tom_Works" }));
  await deliver(db, lookedBatch([looked([2, 3])], maria));
  await deliver(db, lookedBatch([looked([2])], tom));
  await deliver(db, lookedBatch([looked([9])], { handle: "maria_works" }));
  await deliver(db, lookedBatch([looked([1])]));
  expect(await shown()).toEqual({ "22 0 home": 1, "22 1 home": 4, "22 2 home": 2 });
  expect(await readSetting(db, "viewers")).toEqual([
    { no: 1, platform: "x", ...maria },
    { no: 2, platform: "x", ...tom },
  ]);
});

test("of who was looked at nothing remains but the number, when the day is over", async () => {
  await deliver(db, lookedBatch([looked([1, 2])], maria));
  const key = await renewExposureKey(db, now);
  const next = await renewExposureKey(db, now + dayMs);
  expect([key.day, next.day, key.key === next.key]).toEqual(["2026-11-22", "2026-11-23", false]);
  expect(await db.looked.count()).toBe(0);
  // What was on its way when the day ended was named by a key that is gone.
  await deliver(db, lookedBatch([looked([7])], maria, now + dayMs), now + dayMs);
  const today = looked([1], { day: next.day });
  await deliver(db, lookedBatch([today], maria, now + dayMs), now + dayMs);
  expect(await shown()).toEqual({ "22 1 home": 2, "23 1 home": 1 });
});

test("a clock set back makes a new key and takes nothing away", async () => {
  await deliver(db, lookedBatch([looked([1, 2])], maria));
  await renewExposureKey(db, now - dayMs);
  expect(await db.looked.count()).toBe(0);
  await renewExposureKey(db, now);
  await deliver(db, lookedBatch([looked([8])], maria));
  expect(await shown()).toEqual({ "22 1 home": 3 });
});

test("a key is 32 random bytes, the same all day", async () => {
  const [first, second] = [await renewExposureKey(db, now), await renewExposureKey(db, now + 13 * hourMs)];
  expect(first).toEqual(second);
  expect(first.key).toMatch(/^[0-9a-f]{64}$/);
});

test("hashes that are none are refused, and their neighbours count", async () => {
  const bad = looked([], { hashes: ["1234"] });
  const receipt = await deliver(db, lookedBatch([bad, looked([1])], maria));
  expect(receipt.refused).toEqual({ "malformed hashes": 1 });
  expect(await shown()).toMatchObject({ "22 1 home": 1 });
});

test("whom somebody follows is kept for each viewer alone, the later sighting first", async () => {
  const follow = (followsViewer: boolean | undefined, viewer: Viewer, seenAt = now) =>
    deliver(
      db,
      aBatch({ posts: [aCaptured({ seenAt, post: { author: anAccount({ followsViewer }) } })], viewer }),
    );
  await follow(true, maria, now - 2 * dayMs);
  await follow(false, tom);
  await follow(false, maria, now - dayMs);
  await follow(true, maria, now - 3 * dayMs);
  await follow(undefined, maria);
  const [account] = await db.accounts.toArray();
  expect(account?.follows).toMatchObject({ 1: { isFollowing: false }, 2: { isFollowing: false } });
  expect(account).not.toHaveProperty("followsViewer");
});

test("an observation says who was logged in when it was seen last", async () => {
  const seen = (viewer: Viewer | undefined, likes: number, seenAt: number) =>
    deliver(
      db,
      aBatch({ posts: [aCaptured({ seenAt, post: { counts: { likes } } })], ...(viewer && { viewer }) }),
    );
  await seen(maria, 1, now - hourMs);
  await seen(tom, 1, now - minuteMs);
  await seen(undefined, 2, now);
  const [row] = await db.observations.toArray();
  expect(row?.points.map(({ viewer }) => viewer)).toEqual([2, undefined]);
});

test("a reply by who is logged in is our answer only where it was written in this browser", async () => {
  const asked = aCaptured({
    matches: [{ subjectId: "acme", how: "addressed", isAddressed: true, terms: [], spans: [] }],
  });
  const reply = { postId: "1002", kind: "reply", parentId: "1001", rootId: "1001", author: maria } as const;
  await deliver(db, aBatch({ posts: [asked, aCaptured({ post: reply, matches: [] })], viewer: maria }));
  expect(await db.mentions.toArray()).toMatchObject([{ status: "waiting" }]);
  await deliver(
    db,
    aBatch({ posts: [aCaptured({ post: reply, matches: [], isOwnWriting: true })], viewer: tom }),
  );
  expect(await db.mentions.toArray()).toMatchObject([{ status: "answered", answeredBy: "sent" }]);
});

test("a quarter of an hour adds up how reading went, and goes after the days it is compared with", async () => {
  const screen = { items: 5, posts: 4, dropped: { stub: 1 } };
  await deliver(db, aBatch({ posts: [], tallies: [aTally({ screen })], hasTap: true }));
  await deliver(
    db,
    aBatch({ posts: [], tallies: [aTally(), aTally()], hasTap: false, madeAt: now + minuteMs }),
    now + hourMs,
  );
  await deliver(db, aBatch({ posts: [], tallies: [aTally()], madeAt: now - 20 * minuteMs }));
  const pulses = await db.pulses.toArray();
  expect(
    pulses.map(({ at, batches, untapped, slots }) => [(at - now) / minuteMs, batches, untapped, slots]),
  ).toEqual([
    [-30, 1, 0, 20],
    [0, 2, 1, 60],
  ]);
  expect(pulses[1]).toMatchObject({
    lastAt: now + minuteMs,
    onScreen: 5,
    onScreenRead: 4,
    onScreenDropped: { stub: 1 },
  });
  await deliver(db, aBatch({ posts: [], tallies: [aTally()], madeAt: now + 17 * dayMs }), now + 17 * dayMs);
  expect(await db.pulses.count()).toBe(1);
});
