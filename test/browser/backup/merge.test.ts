/** Two stores that saw and decided different things come together without loss, in whatever order. */

import * as fc from "fast-check";
import { expect, test } from "vitest";

import { editMentions } from "@/lib/ingest/edit-mentions";
import { saveSubject } from "@/lib/ingest/save-subject";
import type { Account } from "@/lib/model/account";
import type { Batch, CapturedPost } from "@/lib/model/batch";
import type { KeyedChange, MentionChange } from "@/lib/model/mention-change";
import { eraseStep } from "@/lib/retention/erase-step";
import type { Database } from "@/lib/store/database";
import { writeSetting } from "@/lib/store/settings";
import { backUp, restore } from "@/test/support/backup";
import { aBatch, aCaptured, aMatch, aShare, aSubject, hourMs, now } from "@/test/support/build";
import { runJob } from "@/test/support/jobs";
import { contentsOf, deliver, dropStore, openStore } from "@/test/support/store";
import { checkRollups } from "@/test/support/sums";

const people: readonly Account[] = [
  { accountId: "71", handle: "maria_pours", name: "Maria Pours" },
  { accountId: "72", handle: "tea_tom" },
  { accountId: "10", handle: "acmekettles" },
];

const sighting: fc.Arbitrary<CapturedPost> = fc
  .record({
    id: fc.integer({ min: 1, max: 5 }),
    source: fc.constantFrom("response", "dom"),
    seenAt: fc.integer({ min: 0, max: 5 }).map((steps) => now - steps * 9 * hourMs),
    text: fc.constantFrom("Acme, is it quiet?", "Globex and Acme", "Globex"),
    likes: fc.option(fc.nat({ max: 5 }), { nil: undefined }),
    byHandle: fc.boolean(),
    isNamedByAlias: fc.boolean(),
  })
  .map(({ id, source, seenAt, text, likes, byHandle, isNamedByAlias }) => {
    const { accountId, handle, name } = people[id % people.length] ?? {};
    const isPoor = source === "dom";
    return aCaptured({
      source,
      seenAt,
      matches: ["acme", "globex"].flatMap((subjectId) =>
        text.toLowerCase().includes(subjectId) ? [aMatch({ subjectId, terms: [subjectId], spans: [] })] : [],
      ),
      post: {
        // A page may know an edited post by its later id alone.
        postId: id === 1 && isPoor && isNamedByAlias ? "91" : String(id),
        aliases: id === 1 && !isPoor ? ["91"] : [],
        author: isPoor && byHandle ? { handle } : { accountId, handle, name },
        text,
        ...(id > 1 && { parentId: "1", rootId: "1", kind: "reply" as const }),
        counts: { likes },
      },
    });
  });

const batch: fc.Arbitrary<Batch> = fc
  .record({ posts: fc.array(sighting, { minLength: 1, maxLength: 4 }), hasShare: fc.boolean() })
  .map(({ posts, hasShare }) => aBatch({ posts, shares: hasShare ? [aShare()] : [] }));

interface Act {
  readonly at: number;
  readonly subjectId: string;
  readonly postId: number;
  readonly change: MentionChange;
}

const act: fc.Arbitrary<Act> = fc.record({
  at: fc.integer({ min: 1, max: 6 }).map((steps) => now + steps),
  subjectId: fc.constantFrom("acme", "globex"),
  postId: fc.integer({ min: 1, max: 5 }),
  change: fc.oneof(
    fc.record({ status: fc.constantFrom("done", "open", "answered", null) }),
    fc.record({ tags: fc.constantFrom(["lid"], ["lid", "spout"], null) }),
    fc.record({ note: fc.constantFrom("call", "wait") }),
    fc.record({ mediaClass: fc.constantFrom("paid", "earned") }),
  ),
});

const life = fc.record({
  batches: fc.array(batch, { minLength: 1, maxLength: 3 }),
  acts: fc.array(act, { maxLength: 4 }),
  erased: fc.option(fc.constantFrom("x:71", "x:72"), { nil: undefined, freq: 4 }),
  renamedAt: fc.option(fc.integer({ min: 2, max: 5 }), { nil: undefined }),
});
type Life = typeof life extends fc.Arbitrary<infer Kind> ? Kind : never;

async function live(name: string, { batches, acts, erased, renamedAt }: Life): Promise<Database> {
  const db = await openStore();
  await writeSetting(db, "installationId", name);
  for (const item of batches) await deliver(db, item, now + hourMs);
  for (const { at, subjectId, postId, change } of acts) {
    const key = `${subjectId}|x:${postId}`;
    const changes: KeyedChange[] = (await db.mentions.get(key)) ? [{ key, change }] : [];
    await editMentions(db, changes, at);
  }
  if (renamedAt !== undefined) {
    await saveSubject(db, aSubject({ name: `Acme ${renamedAt}`, exclusions: [name] }), renamedAt);
  }
  if (erased !== undefined) await runJob(db, "erase", eraseStep, { accounts: [erased] }, now);
  return db;
}

/** What the two must agree on: not who made a row, nor the marks by which lists find it. */
async function comparable(db: Database) {
  const { mentions, ...all } = await contentsOf(db);
  const contents = { ...all, exposure: 0, looked: 0, pulses: 0 };
  const plain: unknown = JSON.parse(
    JSON.stringify(mentions, (key, value) => (key === "no" ? undefined : value)),
  );
  // When a thread was last seen is not taken back when a post of it is erased.
  const conversations: unknown = JSON.parse(
    JSON.stringify(await db.conversations.toArray(), (key, value) =>
      key === "lastSeenAt" || key === "keptAt" ? undefined : value,
    ),
  );
  return { ...contents, conversations, mentions: plain, subjects: await db.subjects.toArray() };
}

const merges = fc.asyncProperty(life, life, expectMerge);

async function expectMerge(one: Life, other: Life): Promise<void> {
  const [a, b] = [await live("installation-a", one), await live("installation-b", other)];
  const [fileA, fileB] = [await backUp(a), await backUp(b)];
  await restore(a, fileB);
  await restore(b, fileA);
  const merged = await comparable(a);
  expect(await comparable(b)).toEqual(merged);
  expect(await checkRollups(a)).toEqual([]);
  expect(await checkRollups(b)).toEqual([]);

  await restore(a, fileB, { at: now + 1 });
  await restore(a, await backUp(b), { at: now + 2 });
  await restore(a, fileA, { at: now + 3 });
  expect(await comparable(a)).toEqual(merged);
  await dropStore(a);
  await dropStore(b);
}

test("merging is commutative, idempotent, and its sums are right", { timeout: 240_000 }, async () => {
  await expect(fc.assert(merges, { numRuns: 12, endOnFailure: true })).resolves.toBeUndefined();
});

const tom = { accountId: "72", handle: "tea_tom" };
const byHandle = aCaptured({ source: "dom", post: { postId: "7", author: { handle: "tea_tom" } } });
const byId = aCaptured({ post: { postId: "4", author: tom } });
/** One store erased tom and knows but his id; what of his was seen here says who, or shows but the handle. */
const seen: readonly (readonly [string, readonly CapturedPost[], readonly CapturedPost[]])[] = [
  ["the other store knew the handle", [], [byHandle, byId]],
  ["this store saw the handle again later", [byHandle], [byId]],
  ["both saw a post under the handle alone", [byHandle], [byHandle, byId]],
  ["both, and who it was is told by neither", [byHandle], [byHandle]],
];

test.each(seen)("who was erased by id is erased under every name: %s", async (_name, here, there) => {
  const stores = async () => {
    const [a, b] = [await openStore(), await openStore()];
    for (const [db, name] of [[a, "installation-a"] as const, [b, "installation-b"] as const])
      await writeSetting(db, "installationId", name);
    await runJob(a, "erase", eraseStep, { accounts: ["x:72"] }, now);
    if (here.length > 0) await deliver(a, aBatch({ posts: here }), now + hourMs);
    if (there.length > 0) await deliver(b, aBatch({ posts: there }), now + hourMs);
    return [a, b] as const;
  };
  const [a, b] = await stores();
  const [fileA, fileB] = [await backUp(a), await backUp(b)];
  await restore(a, fileB);
  await restore(b, fileA);
  expect(await comparable(b)).toEqual(await comparable(a));
  const isTold = there.includes(byId);
  for (const db of [a, b]) {
    expect(await checkRollups(db)).toEqual([]);
    expect(await db.accounts.toCollection().primaryKeys()).toEqual(isTold ? [] : ["x:@tea_tom"]);
    expect(await db.posts.toCollection().primaryKeys()).toEqual(isTold ? [] : ["x:7"]);
    // And the next scroll does not bring him back.
    await deliver(db, aBatch({ batchId: "later", posts: [byHandle, byId] }), now + 2 * hourMs);
    expect(await db.posts.count()).toBe(isTold ? 0 : 1);
    await dropStore(db);
  }
});
