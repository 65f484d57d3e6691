import { afterEach, expect, test } from "vitest";

import { removeRound, saveRound } from "@/lib/ingest/save-round";
import type { Round } from "@/lib/model/round";
import type { Database } from "@/lib/store/database";
import { recountsDue, roundsOf } from "@/lib/store/queries";
import { aBatch, aCaptured, aMatch, aTally, now } from "@/test/support/build";
import { deliver, dropStore, openStore } from "@/test/support/store";

const hour = 3_600_000;
let db: Database;
afterEach(() => dropStore(db));

const search: Round = {
  id: "r1",
  clientId: "house",
  siteId: "x",
  name: "kettle",
  url: "https://x.com/search?q=kettle&f=live",
  place: { kind: "search", detail: "kettle" },
  everyHours: 3,
};

async function visit(
  at: number,
  places: readonly Round["place"][] = [search.place],
  id = "1",
): Promise<void> {
  const seenAt = at;
  const post = aCaptured({ post: { postId: id }, matches: [aMatch()], seenAt });
  const tallies = places.map((place) => aTally({ place }));
  await deliver(db, aBatch({ posts: [post], tallies, madeAt: at }), at);
}

test("a place that was never looked at is due, and one that was is due again after its time", async () => {
  db = await openStore();
  await saveRound(db, search, now);
  expect(await roundsOf(db, "house", now)).toMatchObject([{ id: "r1", isDue: true, dueAt: 0 }]);
  await visit(now);
  const [after] = await roundsOf(db, "house", now + hour);
  expect(after).toMatchObject({ isDue: false, lastAt: now, found: 1, dueAt: now + 3 * hour });
  expect((await roundsOf(db, "house", now + 4 * hour))[0]).toMatchObject({ isDue: true });
});

test("what follows at once belongs to the same visit, what comes later begins a new one", async () => {
  db = await openStore();
  await saveRound(db, search, now);
  await visit(now, [search.place], "1");
  await visit(now + 60_000, [search.place], "2");
  expect((await roundsOf(db, "house", now))[0]?.found).toBe(2);
  await visit(now + 2 * hour, [search.place], "3");
  expect((await roundsOf(db, "house", now))[0]?.found).toBe(1);
});

test("a batch of two places counts for neither which of them a mention stood at", async () => {
  db = await openStore();
  await saveRound(db, search, now);
  await visit(now, [search.place, { kind: "home" }]);
  expect((await roundsOf(db, "house", now))[0]).toMatchObject({ lastAt: now, found: 0 });
});

test("a round that was taken off is gone, and saving it brings it back", async () => {
  db = await openStore();
  await saveRound(db, search, now);
  await removeRound(db, "r1", now + 1);
  expect(await roundsOf(db, "house", now)).toEqual([]);
  await saveRound(db, search, now + 2);
  expect(await roundsOf(db, "house", now)).toHaveLength(1);
  expect(await roundsOf(db, "another client", now)).toEqual([]);
});

test("a post is due for a count at a day and a week of age, unless it was seen since", async () => {
  db = await openStore();
  const captured = aCaptured({
    post: { postId: "9", postedAt: now, url: "https://x.com/a/status/9" },
    matches: [aMatch()],
    seenAt: now,
  });
  await deliver(db, aBatch({ posts: [captured], madeAt: now }), now);
  const ages = async (at: number) => (await recountsDue(db, ["acme"], at)).map(({ age }) => age);
  expect(await ages(now + 20 * hour)).toEqual([]);
  expect(await ages(now + 30 * hour)).toEqual(["24h"]);
  expect(await ages(now + 60 * hour)).toEqual([]);
  expect(await ages(now + 7.5 * 24 * hour)).toEqual(["7d"]);
  await deliver(
    db,
    aBatch({ batchId: "later", posts: [{ ...captured, seenAt: now + 29 * hour }], madeAt: now + 29 * hour }),
    now + 29 * hour,
  );
  expect(await ages(now + 30 * hour)).toEqual([]);
});
