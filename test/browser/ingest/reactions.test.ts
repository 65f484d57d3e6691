/** Who reacted: kept for posts that everybody can see and that concern a brand, and nowhere else. */

import { afterEach, beforeEach, expect, test } from "vitest";

import { keepReactions } from "@/lib/ingest/keep-reactions";
import { parseReactions } from "@/lib/ingest/parse-reactions";
import type { Post } from "@/lib/model/post";
import type { ReactionSighting, Reactor } from "@/lib/model/reaction";
import { eraseStep } from "@/lib/retention/erase-step";
import { exportPerson } from "@/lib/retention/export-person";
import { retentionStep } from "@/lib/retention/retention-step";
import type { Database } from "@/lib/store/database";
import { writeSetting } from "@/lib/store/settings";
import { backUp, restore } from "@/test/support/backup";
import { aBatch, aCaptured, anAccount, brandAccount, hourMs, now } from "@/test/support/build";
import { runJob } from "@/test/support/jobs";
import { contentsOf, deliver, dropStore, openStore } from "@/test/support/store";

let db: Database;
beforeEach(async () => {
  db = await openStore();
});
afterEach(() => dropStore(db));

const ines = { accountId: "81", name: "Ines Infuser" };
const otto = { handle: "otto.oolong", name: "Otto Oolong" };
const everybody: readonly Reactor[] = [{ account: ines, kind: "love" }, { account: otto }];

function seen(more: Partial<ReactionSighting> = {}): ReactionSighting {
  return { platform: "x", postId: "1001", author: anAccount(), people: everybody, seenAt: now, ...more };
}

const mention = (post: Partial<Post> = {}) => deliver(db, aBatch({ posts: [aCaptured({ post })] }));
const rows = () => db.reactions.toArray();

test("a list of a mention keeps who stood in it, with the kind where it was shown, and counts nobody", async () => {
  await mention();
  const { accounts: _accounts, reactions: _none, ...before } = await contentsOf(db);
  expect(await keepReactions(db, seen(), now)).toEqual({ isWanted: true });
  const [known, unknown] = (await rows()).toSorted((a, b) => a.accountNo - b.accountNo);
  const all = { postKey: "x:1001", subjects: ["acme"], firstSeenAt: now, lastSeenAt: now };
  expect(known).toEqual({ ...all, key: "x:1001|2", accountNo: 2, kind: "love", kindAt: now });
  expect(unknown).toEqual({ ...all, key: "x:1001|3", accountNo: 3 });
  expect(await db.accounts.toCollection().primaryKeys()).toEqual(["x:71", "x:81", "x:@otto.oolong"]);
  expect(await contentsOf(db)).toMatchObject(before);
});

test("asked with nobody in it, a list is wanted or not, and nothing is written", async () => {
  await mention();
  expect(await keepReactions(db, seen({ people: [] }), now)).toEqual({ isWanted: true });
  expect(await keepReactions(db, seen({ people: [], postId: "404" }), now)).toEqual({ isWanted: false });
  expect(await rows()).toEqual([]);
});

test.each<{ what: string; post?: Partial<Post>; sighting?: Partial<ReactionSighting>; isWanted: boolean }>([
  { what: "a public mention", post: {}, isWanted: true },
  { what: "a mention in a group that was chosen", post: { visibility: "members" }, isWanted: false },
  { what: "a mention among friends, clipped by hand", post: { visibility: "friends" }, isWanted: false },
  {
    what: "a mention of which nobody knows who can see it",
    post: { visibility: "unknown" },
    isWanted: false,
  },
  {
    what: "the same under our own post",
    post: { visibility: "unknown", owner: brandAccount },
    isWanted: true,
  },
  { what: "a post that is not kept, by somebody", isWanted: false },
  {
    what: "a post that is not kept, by an account of ours",
    sighting: { author: brandAccount },
    isWanted: true,
  },
  {
    what: "a kept post of somebody's, said to be ours by the page",
    post: { visibility: "friends" },
    sighting: { author: brandAccount },
    isWanted: false,
  },
])("$what: wanted = $isWanted", async ({ post, sighting, isWanted }) => {
  if (post) await mention(post);
  expect(await keepReactions(db, seen(sighting), now)).toEqual({ isWanted });
  expect(await rows()).toHaveLength(isWanted ? 2 : 0);
  expect(/Ines|otto/i.test(JSON.stringify(await db.accounts.toArray()))).toBe(isWanted);
});

test("the kind that was seen last counts, a list that shows none says nothing, in whatever order they come", async () => {
  const sightings = [
    seen({ people: [{ account: ines, kind: "like" }], seenAt: now - 3 * hourMs }),
    seen({ people: [{ account: ines, kind: "angry" }], seenAt: now - hourMs }),
    seen({ people: [{ account: ines }], seenAt: now }),
  ];
  await mention();
  for (const order of [sightings, sightings.toReversed()]) {
    for (const sighting of [...order, ...order]) await keepReactions(db, sighting, now);
    expect(await rows()).toMatchObject([
      { kind: "angry", kindAt: now - hourMs, firstSeenAt: now - 3 * hourMs, lastSeenAt: now },
    ]);
    await db.reactions.clear();
  }
});

test("under another name of the post, and by an account known by its handle alone, it is the same reaction", async () => {
  await keepReactions(db, seen({ postId: "pfbid02", author: brandAccount }), now);
  await mention({ aliases: ["pfbid02"], author: brandAccount });
  await deliver(
    db,
    aBatch({
      posts: [
        aCaptured({ post: { postId: "7", author: { accountId: "82", handle: "otto.oolong" } } }),
        aCaptured({ post: { postId: "8", author: ines } }),
      ],
    }),
  );
  await keepReactions(
    db,
    seen({ people: [{ account: { accountId: "82" }, kind: "wow" }], author: brandAccount }),
    now,
  );
  const otto82 = await db.accounts.get("x:82");
  expect((await rows()).map(({ postKey, accountNo, kind }) => [postKey, accountNo, kind])).toEqual(
    expect.arrayContaining([["x:1001", otto82?.no, "wow"]]),
  );
  expect(await rows()).toHaveLength(2);
  expect(new Set((await rows()).map(({ postKey }) => postKey))).toEqual(new Set(["x:1001"]));
});

test("who was erased is out of every list, and no list brings them back; who is exported gets theirs", async () => {
  await mention();
  await keepReactions(db, seen(), now);
  const [person] = [await exportPerson(db, ["x:81"], now)];
  expect(person?.reactions).toMatchObject([{ postKey: "x:1001", kind: "love" }]);
  const job = await runJob(db, "erase", eraseStep, { accounts: ["x:81"] }, now);
  expect(job).toMatchObject({ state: "done", counts: { reactions: 1, accounts: 1 } });
  await keepReactions(db, seen(), now + hourMs);
  expect(await rows()).toMatchObject([{ accountNo: 3 }]);
  expect(await db.accounts.get("x:81")).toBeUndefined();
});

test("a reaction goes with its post, and with its account when that is forgotten", async () => {
  await mention();
  await keepReactions(db, seen(), now);
  const old = await exportPerson(db, ["x:71"], now);
  expect(old.posts).toHaveLength(1);
  await writeSetting(db, "retention", { people: 30 });
  await runJob(db, "retention", retentionStep, null, now + 40 * 24 * hourMs);
  expect(await rows()).toEqual([]);
  expect(await db.accounts.toCollection().primaryKeys()).toEqual(["x:71"]);

  await keepReactions(db, seen(), now);
  await runJob(db, "erase", eraseStep, { accounts: ["x:71"] }, now);
  expect(await rows()).toEqual([]);
});

test("a backup carries them, and restoring it twice or into a store with other numbers changes nothing", async () => {
  await mention();
  await keepReactions(db, seen(), now);
  const file = await backUp(db);
  const before = await contentsOf(db);
  await restore(db, file);
  expect(await contentsOf(db)).toEqual(before);

  const other = await openStore();
  await deliver(
    other,
    aBatch({ posts: [aCaptured({ post: { postId: "9", author: { accountId: "99" } } })] }),
  );
  await restore(other, file);
  await restore(other, file);
  const ofInes = (await other.accounts.get("x:81"))?.no;
  expect(ofInes).not.toBe(2);
  expect(
    await other.reactions
      .where("accountNo")
      .equals(ofInes ?? -1)
      .toArray(),
  ).toMatchObject([{ postKey: "x:1001", kind: "love", subjects: ["acme"] }]);
  expect(await other.reactions.count()).toBe(2);
  await dropStore(other);
});

test.each<{ what: string; argument: object }>([
  { what: "no list of people", argument: { people: "all" } },
  { what: "more people than one message may name", argument: { people: Array(201).fill(everybody[0]) } },
  { what: "a kind that there is not", argument: { people: [{ account: ines, kind: "shrug" }] } },
  { what: "a post id with the bar that parts keys", argument: { postId: "1|2" } },
  { what: "a time after all times", argument: { seenAt: 1e18 } },
])("$what is refused as a whole", ({ argument }) => {
  expect(() => parseReactions({ ...seen(), ...argument })).toThrow("No list of reactions");
});

test("what a page adds to the message goes no further, and a clock ahead of ours is set right", async () => {
  await mention();
  const message: unknown = JSON.parse(
    JSON.stringify({ ...seen({ seenAt: now + hourMs }), people: [{ account: { ...ines, mail: "x" } }] }),
  );
  await keepReactions(db, parseReactions(message), now);
  expect(await rows()).toMatchObject([{ lastSeenAt: now }]);
  expect(JSON.stringify(await db.accounts.toArray())).not.toContain("mail");
});
