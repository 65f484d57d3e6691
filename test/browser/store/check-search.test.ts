/** Whatever is spoiled in what lists and searches are made of, the check finds it, puts it right and says so. */

import type { Table } from "dexie";
import * as fc from "fast-check";
import { afterEach, beforeEach, expect, test } from "vitest";

import { editMentions } from "@/lib/ingest/edit-mentions";
import { rebuildSearch, resumeSearch, startRebuilding } from "@/lib/ingest/rebuild-search";
import { removePosts } from "@/lib/ingest/remove-posts";
import { sealSearch } from "@/lib/ingest/seal-search";
import { settle } from "@/lib/ingest/settle";
import { closeWork, openWork } from "@/lib/ingest/work";
import { readWorld } from "@/lib/ingest/world";
import { Database } from "@/lib/store/database";
import { newestJob } from "@/lib/store/job-row";
import { listMentions } from "@/lib/store/queries/list-mentions";
import { readSetting } from "@/lib/store/settings";
import { checkStep } from "@/lib/worker/jobs/check-step";
import { createJobRunner } from "@/lib/worker/jobs/job-runner";
import { aBatch, aCaptured, anAccount, hourMs, now } from "@/test/support/build";
import { wrongInSearch } from "@/test/support/check-store";
import { runJob, stepsWith } from "@/test/support/jobs";
import { scanMentions } from "@/test/support/list-oracle";
import { deliver, dropStore, emptyStore, openStore } from "@/test/support/store";

let db: Database;

beforeEach(async () => {
  db = await openStore();
});

afterEach(async () => {
  await dropStore(db);
});

const words = ["quiet", "kettle", "lid", "whistle", "東京", "steam", "boils", "leak"];

const about = (no: number) =>
  aCaptured({
    post: {
      postId: String(1_000 + no),
      text: `Acme Kettles ${words[no % 8]} ${words[(no * 3) % 8]} quiet lid ${no}`,
      author: anAccount({ accountId: `7${no % 5}`, handle: `visitor_${no % 5}` }),
      postedAt: now - no * hourMs,
    },
  });

async function erase(postIds: readonly string[]): Promise<void> {
  await db.transaction("rw", db.tables, async () => {
    const work = openWork(db, await readWorld(db, now));
    await removePosts(
      work,
      postIds.map((id) => `x:${id}`),
    );
    await settle(work, []);
    await closeWork(work);
  });
}

/** Three segments with a number that is gone and one that was reworded, and fresh words in the tail. */
async function fill(): Promise<void> {
  for (let from = 0; from < 30; from += 10) {
    await deliver(db, aBatch({ posts: Array.from({ length: 10 }, (_, place) => about(from + place)) }));
    while (await sealSearch(db, { longestTail: 1 }));
  }
  await erase(["1004"]);
  await editMentions(db, [{ key: "acme|x:1005", change: { note: "call Zoë" } }], now);
  await sealSearch(db, { longestTail: 1 });
  await deliver(db, aBatch({ posts: [about(40), about(41)] }));
  await editMentions(db, [{ key: "acme|x:1007", change: { tags: ["hot"] } }], now);
}

async function keysOf(store: Database, search?: string): Promise<string[]> {
  const filter = { subjectIds: ["acme"], snoozed: "with", ...(search && { search }) } as const;
  const { mentions } = await listMentions(store, { filter, order: "engagement", limit: 100 }, now);
  return mentions.map(({ key }) => key);
}

/** Whether a view that opens now shows what a reader of all rows would. */
async function areListsRight(): Promise<boolean> {
  const view = new Database(db.name);
  try {
    for (const search of [undefined, "quiet", "東京 lid", '"quiet lid"', "vis*", "zoe", "hot*"]) {
      const filter = { subjectIds: ["acme"], snoozed: "with", ...(search && { search }) } as const;
      const expected = await scanMentions(db, { filter, order: "engagement" }, now);
      const keys = await keysOf(view, search);
      if (keys.join(" ") !== expected.map(({ key }) => key).join(" ")) return false;
    }
    return true;
  } catch {
    return false; // A view that cannot even be shown.
  } finally {
    view.close();
  }
}

/** Changes one row of a table, the first or the one that `choose` picks. */
async function spoil<Row>(
  table: Table<Row>,
  change: (row: Row) => unknown,
  choose: (row: Row) => boolean = () => true,
): Promise<void> {
  const row = (await table.toArray()).find((one) => choose(one));
  if (!row) throw new Error(`${table.name} has no such row`);
  const changed = change(row);
  await table.put(Object(changed ?? row));
}

const first = async <Row, Key>(table: Table<Row, Key>): Promise<Key> => {
  const [key] = await table.toCollection().primaryKeys();
  if (key === undefined) throw new Error(`${table.name} is empty`);
  return key;
};

const damages: Readonly<Record<string, () => Promise<unknown>>> = {
  "a segment is gone": async () => db.searchSegments.delete(await first(db.searchSegments)),
  "a bucket of words is gone": async () => db.searchWords.delete(await first(db.searchWords)),
  "a bucket of places is gone": async () => db.searchPlaces.delete(await first(db.searchPlaces)),
  "a bucket names other mentions": () => spoil(db.searchWords, ({ bytes }) => void bytes.fill(1, 3, 5)),
  "a bucket names mentions beyond its segment": () =>
    spoil(db.searchWords, ({ bytes }) => void bytes.fill(0x7f)),
  "a bucket names other places": () => spoil(db.searchPlaces, ({ bytes }) => void bytes.fill(2, 1, 2)),
  "places that would never end": () => spoil(db.searchPlaces, ({ bytes }) => void bytes.fill(0xff)),
  "a word is another one": () =>
    spoil(db.searchWords, (row) => ({ ...row, words: row.words.map((word) => `${word}s`) })),
  "the list of a word ends elsewhere": () => spoil(db.searchWords, ({ ends }) => void ends.fill(3, 1, 2)),
  "a segment begins with another word": () =>
    spoil(db.searchSegments, (row) => ({ ...row, firsts: row.firsts.map(() => "zzz") })),
  "a segment has lost its words": () => spoil(db.searchSegments, (row) => ({ ...row, firsts: [] })),
  "a segment ends elsewhere": () => spoil(db.searchSegments, (row) => ({ ...row, to: row.to - 1 })),
  "a segment ends beyond every number": () => spoil(db.searchSegments, (row) => ({ ...row, to: 4e9 })),
  "a segment finds what is gone": () =>
    spoil(
      db.searchSegments,
      (row) => ({ ...row, dead: [] }),
      ({ dead }) => dead.length > 0,
    ),
  "a segment hides what is there": () => spoil(db.searchSegments, (row) => ({ ...row, dead: [row.to] })),
  "a segment cannot be read": () => spoil(db.searchSegments, ({ id, from, to }) => ({ id, from, to })),
  "a figure in the columns": () => spoil(db.searchColumns, ({ columns }) => void columns.likes.fill(9, 3, 4)),
  "a name in the columns": () =>
    spoil(db.searchColumns, ({ columns }) => void columns.names.fill("globex", 1, 2)),
  "a mention is not in the columns": () =>
    spoil(db.searchColumns, ({ columns }) => void columns.subject.fill(0, 3, 4)),
  "the columns are gone": async () => db.searchColumns.clear(),
  "the columns cannot be read": () => spoil(db.searchColumns, ({ block }) => ({ block, columns: null })),
  "no view would read the columns": () => spoil(db.searchState, (row) => ({ ...row, blocks: [] })),
  "keys are gone": async () => db.searchKeys.clear(),
  "two keys are exchanged": () =>
    spoil(db.searchKeys, ({ stretch, keys }) => ({ stretch, keys: [keys[1], keys[0], ...keys.slice(2)] })),
  "the state is gone": async () => db.searchState.clear(),
  "numbers would be given again": () => spoil(db.searchState, (row) => ({ ...row, nextNo: 5 })),
  "what is fresh counts as sealed": () =>
    spoil(db.searchState, (row) => ({ ...row, sealedTo: row.sealedTo + 9 })),
  "what is sealed counts as fresh": () => spoil(db.searchState, (row) => ({ ...row, sealedTo: 0 })),
  "fresh words are gone": async () => db.searchTail.clear(),
  "fresh words are others": () =>
    spoil(
      db.searchTail,
      (row) => ({ ...row, changes: row.changes.map((one) => ({ ...one, words: "teapot" })) }),
      ({ changes }) => changes.some((one) => one.words !== undefined),
    ),
  "fresh facts are others": () =>
    spoil(db.searchTail, ({ changes, ...row }) => ({
      ...row,
      changes: changes.map((one) => ({ ...one, ...(one.facts && { facts: { ...one.facts, likes: 99 } }) })),
    })),
  "fresh words cannot be read": () => spoil(db.searchTail, (row) => ({ ...row, changes: [null] })),
  "a mention has lost its number": () => spoil(db.mentions, (row) => ({ ...row, no: undefined })),
  "a mention has a number that was never given": () => spoil(db.mentions, (row) => ({ ...row, no: 1e15 })),
  "two mentions have one number": () => spoil(db.mentions, (row) => ({ ...row, no: 2 })),
  "a bucket of no segment": () =>
    spoil(db.searchWords, (row) => ({ ...row, segment: 999, words: ["erased"] })),
};

test("a whole store has nothing wrong, in the tail and in segments", async () => {
  expect(await wrongInSearch(db)).toBe(0);
  await fill();
  expect(await wrongInSearch(db)).toBe(0);
  while (await sealSearch(db, { isThorough: true }));
  expect(await wrongInSearch(db)).toBe(0);
  expect(await runJob(db, "check", checkStep, {}, now)).toMatchObject({
    state: "done",
    counts: { misplaced: 0, repaired: 0 },
  });
  expect(await readSetting(db, "lastCheck")).toEqual({ at: now, repaired: 0, isSearchAnew: false });
});

test.each(Object.entries(damages))("%s: found, put right and said", async (_name, damage) => {
  await fill();
  await damage();
  expect(await wrongInSearch(db)).toBeGreaterThan(0);
  const job = await runJob(db, "check", checkStep, {}, now);
  expect(job).toMatchObject({ state: "done", counts: { anew: 1 } });
  expect(await readSetting(db, "lastCheck")).toMatchObject({ isSearchAnew: true });
  expect(await wrongInSearch(db)).toBe(0);
  expect(await areListsRight()).toBe(true);
});

test("what was broken off while it was made anew is gone on with", async () => {
  await fill();
  await startRebuilding(db);
  await resumeSearch(db);
  await runJob(db, "check", checkStep, {}, now);
  expect(await readSetting(db, "lastCheck")).toMatchObject({ isSearchAnew: true });
  expect((await db.searchState.get("state"))?.rebuilding).toBeUndefined();
  expect([await wrongInSearch(db), await areListsRight()]).toEqual([0, true]);
});

test("a check that is stopped leaves everything as it is, and the next one begins anew", async () => {
  await fill();
  let pieces = 0;
  const runner = createJobRunner(
    db,
    stepsWith(async (context) => {
      pieces += 1;
      // In the middle of a segment.
      if (pieces === 5) await runner.cancel((await newestJob(db))?.id ?? "");
      await checkStep(context);
    }),
    { now: () => now, onRunning: async () => undefined },
  );
  await runner.start("check", {});
  await runner.resume();
  expect(await newestJob(db)).toMatchObject({ state: "cancelled" });
  await spoil(db.searchWords, ({ bytes }) => void bytes.fill(1, 3, 5));
  expect(await wrongInSearch(db)).toBeGreaterThan(0);
});

const anyStep = fc.oneof(
  {
    arbitrary: fc.record({ kind: fc.constant("deliver" as const), no: fc.nat(40), size: fc.nat(6) }),
    weight: 4,
  },
  fc.record({ kind: fc.constant("edit" as const), no: fc.nat(40), tag: fc.constantFrom("hot", "cold") }),
  fc.record({ kind: fc.constant("erase" as const), no: fc.nat(40) }),
  {
    arbitrary: fc.record({
      kind: fc.constant("seal" as const),
      turns: fc.integer({ min: 1, max: 9 }),
      longestTail: fc.constantFrom(1, 3),
    }),
    weight: 4,
  },
  fc.record({ kind: fc.constant("purge" as const) }),
  fc.record({ kind: fc.constant("rebuild" as const) }),
);

async function take(one: typeof anyStep extends fc.Arbitrary<infer Step> ? Step : never): Promise<void> {
  if (one.kind === "deliver") {
    await deliver(
      db,
      aBatch({ posts: Array.from({ length: one.size + 1 }, (_, place) => about(one.no + place)) }),
    );
  } else if (one.kind === "edit") {
    const key = `acme|x:${1_000 + one.no}`;
    if (await db.mentions.get(key)) await editMentions(db, [{ key, change: { tags: [one.tag] } }], now);
  } else if (one.kind === "erase") await erase([String(1_000 + one.no)]);
  else if (one.kind === "seal") {
    for (let turn = 0; turn < one.turns; turn += 1) await sealSearch(db, { longestTail: one.longestTail });
  } else if (one.kind === "purge") while (await sealSearch(db, { isThorough: true }));
  else await rebuildSearch(db);
}

const listed = [
  "searchState",
  "searchTail",
  "searchColumns",
  "searchKeys",
  "searchSegments",
  "searchWords",
  "searchPlaces",
] as const;

/** Another value of the same kind, somewhere in the row, or no row at all. */
async function spoilAnywhere(table: string, which: number, path: readonly number[]): Promise<void> {
  const keys = await db.table(table).toCollection().primaryKeys();
  const key = keys[which % keys.length];
  if (key === undefined) return;
  if (path.length === 0) return db.table(table).delete(key);
  const row: unknown = await db.table(table).get(key);
  const names = primaryNames[table] ?? [];
  await db.table(table).put(otherThan(row, path, names));
}

const primaryNames: Readonly<Record<string, readonly string[]>> = {
  searchState: ["name"],
  searchTail: ["id"],
  searchColumns: ["block"],
  searchKeys: ["stretch"],
  searchSegments: ["id"],
  searchWords: ["segment", "bucket"],
  searchPlaces: ["segment", "bucket"],
};

function otherThan(
  value: unknown,
  [step = 0, ...path]: readonly number[],
  kept: readonly string[] = [],
): unknown {
  if (typeof value === "number") return value + 1 + (step % 3);
  if (typeof value === "string") return `${value}s`;
  if (typeof value === "boolean") return !value;
  if (ArrayBuffer.isView(value) && "fill" in value && value instanceof Object) {
    const list: ArrayLike<number> & object = Object(value);
    // Near the beginning: the rest of a column is empty, and means nothing.
    const place = step % Math.min(list.length || 1, 30);
    Reflect.set(list, place, (list[place] ?? 0) + 1);
    return list;
  }
  if (Array.isArray(value)) {
    if (value.length === 0) return [step % 9];
    const place = step % value.length;
    return value.map((one: unknown, at) => (at === place ? otherThan(one, path) : one));
  }
  if (typeof value !== "object" || value === null) return 1;
  const names = Object.keys(value).filter((name) => !kept.includes(name));
  const name = names[step % names.length];
  if (name === undefined) return value;
  return { ...value, [name]: otherThan(Reflect.get(value, name), path) };
}

test(
  "after anything that was written nothing is wrong, and what is spoiled then is found or does no harm",
  { timeout: 300_000 },
  async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(anyStep, { minLength: 3, maxLength: 14 }),
        fc.constantFrom(...listed),
        fc.nat(50),
        fc.array(fc.nat(200), { maxLength: 4 }),
        async (steps, table, which, path) => {
          await emptyStore(db);
          for (const one of steps) await take(one);
          expect(await wrongInSearch(db)).toBe(0);
          await spoilAnywhere(table, which, path);
          const isFound = (await wrongInSearch(db)) > 0;
          expect(isFound || (await areListsRight())).toBe(true);
        },
      ),
      { numRuns: 40 },
    );
  },
);
