import { liveQuery } from "dexie";
import * as fc from "fast-check";
import { afterEach, beforeEach, expect, test } from "vitest";

import { editMentions } from "@/lib/ingest/edit-mentions";
import { rebuildSearch } from "@/lib/ingest/rebuild-search";
import { removePosts } from "@/lib/ingest/remove-posts";
import { isSealingDue, sealIfOverdue, sealSearch } from "@/lib/ingest/seal-search";
import { settle } from "@/lib/ingest/settle";
import { closeWork, openWork } from "@/lib/ingest/work";
import { readWorld } from "@/lib/ingest/world";
import type { CapturedPost } from "@/lib/model/batch";
import type { KeyedChange } from "@/lib/model/mention-change";
import type { MentionFilter, MentionListQuestion, MentionOrder, MentionPage } from "@/lib/model/mention-list";
import { Database } from "@/lib/store/database";
import { listFromRows } from "@/lib/store/queries/list-from-rows";
import { listMentions } from "@/lib/store/queries/list-mentions";
import { createSealer } from "@/lib/worker/sealer";
import { aBatch, aCaptured, aMatch, anAccount, dayMs, hourMs, now } from "@/test/support/build";
import { scanMentions } from "@/test/support/list-oracle";
import { deliver, dropStore, emptyStore, openStore } from "@/test/support/store";

let db: Database;

beforeEach(async () => {
  db = await openStore(undefined, "America/New_York");
});

afterEach(async () => {
  await dropStore(db);
});

const acme: MentionFilter = { subjectIds: ["acme"], snoozed: "with" };

type Ask = (store: Database, question: MentionListQuestion, at: number) => Promise<MentionPage>;

async function keysOf(
  store: Database,
  question: MentionListQuestion,
  at = now,
  ask: Ask = listMentions,
): Promise<string[]> {
  const keys: string[] = [];
  let after: string | undefined;
  for (let page = 0; page < 100; page += 1) {
    const { mentions, next, total } = await ask(store, { ...question, after }, at);
    keys.push(...mentions.map(({ key }) => key));
    if (total.isExact && next === undefined && total.count !== keys.length) {
      throw new Error(`${total.count} were announced`);
    }
    if (next === undefined) return keys;
    if (mentions.length !== question.limit) throw new Error(`A page of ${mentions.length}`);
    after = next;
  }
  throw new Error("A list without an end");
}

function about(postId: string, text: string, overrides: Parameters<typeof aCaptured>[0] = {}): CapturedPost {
  return aCaptured({ ...overrides, post: { postId, text, ...overrides.post } });
}

/** Each page from rows where they tell it, as a view asks that was just opened. */
const askRows: Ask = async (store, question, at) =>
  (await listFromRows(store, question, at, { first: 1, spare: 0, most: 40 })) ??
  listMentions(store, question, at);

async function found(search: string): Promise<string[]> {
  const keys = await keysOf(db, { filter: { ...acme, search }, order: "oldest", limit: 10 });
  return keys.map((key) => key.slice("acme|x:".length));
}

async function sealAll(store: Database, longestTail = 1): Promise<void> {
  while (await sealSearch(store, { longestTail }));
}

const spoken = [
  about("1", "My Acme Kettles kettle is QUIET.", { post: { postedAt: now - 9 * hourMs } }),
  about("2", "Quiet? Not this kettle, Café Acme…", { post: { postedAt: now - 8 * hourMs } }),
  about("3", "東京のアクメケトルは静か", { post: { postedAt: now - 7 * hourMs } }),
  about("4", "kettles and pots https://acme-kettles.example/shop?id=99", {
    post: { postedAt: now - 6 * hourMs, author: anAccount({ name: "Bob Brewer", handle: "bob_brews" }) },
  }),
];

test.each([
  ["kettle", ["1", "2"]],
  ["kettle*", ["1", "2", "4"]],
  ["quiet kettle", ["1", "2"]],
  ['"kettle is quiet"', ["1"]],
  ['"is quiet maria"', []],
  ["cafe", ["2"]],
  ["CAFÉ", ["2"]],
  ["東京", ["3"]],
  ["京東", []],
  ["ケトル", ["3"]],
  ["acme-kettles.example", ["4"]],
  ["shop", []],
  ["bob_brews", ["4"]],
  ["@bob_brews pots", ["4"]],
  ['"bob bre"*', ["4"]],
  ["unheard of", []],
  ["", ["1", "2", "3", "4"]],
])("%j finds %j, in the tail and in segments", async (search, ids) => {
  await deliver(db, aBatch({ posts: spoken }));
  expect(await found(search)).toEqual(ids);
  await sealAll(db);
  expect(await db.searchTail.count()).toBe(0);
  expect(await found(search)).toEqual(ids);
});

test("tags and notes are found once they are written, and not any more once they are gone", async () => {
  await deliver(db, aBatch({ posts: spoken }));
  await sealAll(db);
  const key = "acme|x:1";
  const { undo } = await editMentions(db, [{ key, change: { tags: ["Needs reply"], note: "ask Zoë" } }], now);
  const tagged = { ...acme, tags: ["needs reply"] };
  expect(await keysOf(db, { filter: tagged, order: "newest", limit: 5 })).toEqual([key]);
  expect([await found("zoe"), await found("reply")]).toEqual([["1"], ["1"]]);
  await sealAll(db);
  expect([await found("zoe kettle"), await found("reply")]).toEqual([["1"], ["1"]]);
  await editMentions(db, undo, now + 1);
  expect([await found("zoe"), await found("reply"), await found("kettle")]).toEqual([[], [], ["1", "2"]]);
});

test("a live view stays right without reading what it has read", async () => {
  await deliver(db, aBatch({ posts: spoken.slice(0, 2) }));
  expect(await found("kettle")).toEqual(["1", "2"]);
  await sealAll(db);
  await deliver(db, aBatch({ posts: spoken.slice(2) }));
  expect(await found("acme* kettle*")).toEqual(["1", "2", "4"]);
  let reads = 0;
  db.searchColumns.hook("reading", (row) => {
    reads += 1;
    return row;
  });
  expect(await found("kettle*")).toEqual(["1", "2", "4"]);
  await deliver(db, aBatch({ posts: [about("5", "one more kettle")] }));
  expect(await found("kettle")).toEqual(["1", "2", "5"]);
  expect(reads).toBe(0);
});

test("many questions at once, while another window writes and seals, end in the same list", async () => {
  const writer = new Database(db.name);
  const question = { filter: { ...acme, search: "kettle" }, order: "oldest" as const, limit: 50 };
  const asked: Promise<unknown>[] = [];
  for (let batch = 0; batch < 12; batch += 1) {
    asked.push(listMentions(db, question), listMentions(db, question));
    await deliver(writer, aBatch({ posts: [about(String(100 + batch), "one kettle more")] }));
    if (batch % 3 === 0) await sealAll(writer, 2);
    asked.push(listMentions(db, question));
  }
  await Promise.all(asked);
  expect(await found("kettle")).toHaveLength(12);
  writer.close();
});

test("a live list follows what another window writes, decides and seals", async () => {
  const writer = new Database(db.name);
  let shown = "nothing yet";
  const question = { filter: { ...acme, tags: ["hot"] }, order: "newest" as const, limit: 5 };
  // As the views ask: through a function that waits for the answer.
  const ask = async () => ({ page: await listMentions(db, question, now) });
  await deliver(writer, aBatch({ posts: spoken }));
  const subscription = liveQuery(() => ask()).subscribe(({ page }) => {
    shown = page.mentions.map(({ key }) => key.at(-1)).join(" ");
  });
  await expect.poll(() => shown).toBe("");
  await editMentions(writer, [{ key: "acme|x:1", change: { tags: ["hot"] } }], now);
  await expect.poll(() => shown).toBe("1");
  await sealAll(writer);
  await editMentions(writer, [{ key: "acme|x:2", change: { tags: ["hot"], status: "done" } }], now);
  await expect.poll(() => shown).toBe("2 1");
  await editMentions(writer, [{ key: "acme|x:1", change: { tags: null } }], now + 1);
  await expect.poll(() => shown).toBe("2");
  subscription.unsubscribe();
  writer.close();
});

function idsIn(page: MentionPage | undefined): readonly string[] | undefined {
  return page?.mentions.map(({ key }) => key.slice("acme|x:".length));
}

test("the first page comes from few rows, and says how much it knows", async () => {
  const posts = Array.from({ length: 40 }, (_, place) =>
    about(String(place), place % 4 === 0 ? "a loud kettle" : "a kettle", {
      post: { postedAt: now - place * hourMs },
    }),
  );
  await deliver(db, aBatch({ posts }));
  const read = { first: 4, spare: 1, most: 21 };
  const first = (asked: Partial<MentionListQuestion>) =>
    listFromRows(db, { filter: acme, order: "newest", limit: 3, ...asked }, now, read);
  const page = await first({});
  expect(idsIn(page)).toEqual(["0", "1", "2"]);
  expect(page?.total).toEqual({ count: 4, isExact: false });
  expect(idsIn(await first({ after: page?.next }))).toEqual(["3", "4", "5"]);
  expect(idsIn(await first({ filter: { ...acme, search: "loud" } }))).toEqual(["0", "4", "8"]);
  // Too rare for so few rows, and in an order that no index has.
  expect(await first({ filter: { ...acme, search: "loud" }, limit: 8 })).toBeUndefined();
  expect(await first({ order: "engagement" })).toBeUndefined();
  const whole = await first({ limit: 10, filter: { ...acme, from: "2026-11-22", to: "2026-11-22" } });
  expect(whole?.total).toEqual({ count: idsIn(whole)?.length, isExact: true });
});

test("a subject of which nothing is new does not come before the rest of another that is", async () => {
  const posts = Array.from({ length: 20 }, (_, place) =>
    about(String(10 + place), "kettle", {
      matches: [aMatch({ subjectId: place < 10 ? "acme" : "globex", spans: [] })],
      post: { postedAt: now - place * hourMs },
    }),
  );
  await deliver(db, aBatch({ posts }));
  const both = { subjectIds: ["acme", "globex"], snoozed: "with" } as const;
  for (const [order, ids] of [
    ["newest", ["10", "11", "12", "13"]],
    ["oldest", ["29", "28", "27", "26"]],
  ] as const) {
    const read = { first: 4, spare: 1, most: 60 };
    const listed = await listFromRows(db, { filter: both, order, limit: 4 }, now, read);
    expect(listed?.mentions.map(({ key }) => key.split(":")[1])).toEqual(ids);
  }
});

test("what was erased is in no row of the search once it is sealed thoroughly", async () => {
  const secret = about("9", "Acme Kettles xylophone", {
    post: { author: anAccount({ accountId: "99", handle: "zanzibar", name: "Zanzibar" }) },
  });
  await deliver(db, aBatch({ posts: [...spoken, secret] }));
  await sealAll(db);
  expect(await found("xylophone")).toEqual(["9"]);
  await erase(db, ["x:9"]);
  expect(await isSealingDue(db)).toBe(true);
  await createSealer(db).seal();
  expect(await isSealingDue(db)).toBe(false);
  expect(await found("xylophone")).toEqual([]);
  expect(await found("kettle")).toEqual(["1", "2"]);
  for (const table of db.tables.filter(({ name }) => name.startsWith("search"))) {
    expect(JSON.stringify(await table.toArray())).not.toMatch(/xylophone|zanzibar|x:9"/);
  }
});

async function erase(store: Database, posts: readonly string[]): Promise<void> {
  await store.transaction("rw", store.tables, async () => {
    const work = openWork(store, await readWorld(store, now));
    await removePosts(work, posts);
    await settle(work, posts);
    await closeWork(work);
  });
}

test("a tail that nobody seals is sealed by whoever writes, and joined later", async () => {
  for (let batch = 0; batch < 10; batch += 1) {
    await deliver(db, aBatch({ posts: [about(String(batch), `kettle number${batch}`)] }));
    await sealIfOverdue(db, 100_000);
  }
  expect(await db.searchTail.count()).toBe(0);
  expect(await db.searchSegments.count()).toBe(10);
  expect(await found("kettle")).toHaveLength(10);
  await createSealer(db).seal();
  expect(await db.searchSegments.count()).toBe(3);
  expect(await isSealingDue(db)).toBe(false);
  expect(await found("kettle number7")).toEqual(["7"]);
});

test("many segments become few, and say the same", async () => {
  for (let batch = 0; batch < 70; batch += 1) {
    const posts = [0, 1].map((place) =>
      about(
        String(batch * 2 + place),
        `Acme number${batch * 2 + place} ${place === 0 ? "even" : "odd kettle"}`,
      ),
    );
    await deliver(db, aBatch({ posts }));
    await sealAll(db);
  }
  const segments = await db.searchSegments.toArray();
  expect(segments.map(({ level }) => level).toSorted((a, b) => a - b)).toEqual([0, 0, 0, 0, 0, 0, 2]);
  expect(await found("even")).toHaveLength(70);
  expect(await found('"odd kettle"')).toHaveLength(70);
  expect(await found("number7")).toEqual(["7"]);
  expect(await found("number13*")).toHaveLength(11);
  const words = await db.searchWords.toArray();
  expect(new Set(words.map(({ segment }) => segment)).size).toBe(segments.length);
});

const texts = [
  "Acme kettle",
  "kettle quiet acme",
  "tea or coffee",
  "Acme tea? 東京",
  "the quiet kettle acme kettle",
];
const figure = fc.option(fc.oneof(fc.nat({ max: 5 }), fc.constant([2, 4] as const)), { nil: undefined });

const sighting: fc.Arbitrary<CapturedPost> = fc
  .record({
    postId: fc.integer({ min: 1, max: 6 }).map(String),
    author: fc.constantFrom("71", "72", "73"),
    text: fc.constantFrom(...texts),
    seenAt: fc.integer({ min: 0, max: 5 }).map((steps) => now - steps * 11 * hourMs),
    hasTime: fc.boolean(),
    followers: fc.option(fc.nat({ max: 3 }), { nil: undefined }),
    counts: fc.record({ likes: figure, replies: figure, views: figure, bookmarks: figure }),
    visibility: fc.constantFrom("members" as const, undefined, undefined),
    lang: fc.constantFrom("en", "es-MX", undefined),
    both: fc.boolean(),
    how: fc.constantFrom("named" as const, "addressed" as const, "clipped" as const),
    place: fc.constantFrom("home" as const, "search" as const, "other" as const, undefined),
  })
  .map(({ postId, author, text, seenAt, hasTime, followers, counts, visibility, lang, both, how, place }) =>
    aCaptured({
      seenAt,
      place,
      matches: (both ? ["acme", "globex"] : ["acme"]).map((subjectId) =>
        aMatch({ subjectId, how, isAddressed: how === "addressed", spans: [] }),
      ),
      post: {
        postId,
        text,
        lang,
        visibility,
        counts,
        author: anAccount({ accountId: author, handle: `h_${author}`, name: `Name ${author}`, followers }),
        postedAt: hasTime ? now - Number(postId) * 7 * hourMs : undefined,
      },
    }),
  );

const change: fc.Arbitrary<KeyedChange> = fc.record({
  key: fc
    .record({ subject: fc.constantFrom("acme", "globex"), post: fc.integer({ min: 1, max: 6 }) })
    .map(({ subject, post }) => `${subject}|x:${post}`),
  change: fc.record(
    {
      status: fc.constantFrom("done", "waiting", "ignored", null),
      mediaClass: fc.constantFrom("owned", "paid", null),
      sentiment: fc.constantFrom("positive", "negative", null),
      intents: fc.constantFrom(["question"] as const, ["news", "praise"] as const, null),
      stage: fc.constantFrom("ownership", "none", null),
      tags: fc.constantFrom(["hot"], ["hot", "to do"], null),
      note: fc.constantFrom("quiet note", "later", null),
      snoozedUntil: fc.constantFrom(now + dayMs, now - dayMs, 0, null),
      isAbout: fc.constantFrom(false, null),
    },
    { requiredKeys: [] },
  ),
});

type Step =
  | { readonly kind: "deliver"; readonly posts: readonly CapturedPost[] }
  | { readonly kind: "edit"; readonly changes: readonly KeyedChange[] }
  | { readonly kind: "erase"; readonly posts: readonly string[] }
  | { readonly kind: "seal"; readonly longestTail: number; readonly steps: number }
  | { readonly kind: "purge" | "rebuild" | "look" };

const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({
    kind: fc.constant("deliver" as const),
    posts: fc.array(sighting, { minLength: 1, maxLength: 4 }),
  }),
  fc.record({
    kind: fc.constant("edit" as const),
    changes: fc.array(change, { minLength: 1, maxLength: 3 }),
  }),
  fc.record({
    kind: fc.constant("erase" as const),
    posts: fc.array(
      fc.integer({ min: 1, max: 8 }).map((id) => `x:${id}`),
      { minLength: 1, maxLength: 2 },
    ),
  }),
  fc.record({
    kind: fc.constant("seal" as const),
    longestTail: fc.integer({ min: 1, max: 5 }),
    steps: fc.integer({ min: 1, max: 12 }),
  }),
  fc.constantFrom({ kind: "purge" } as const, { kind: "rebuild" } as const, { kind: "look" } as const),
);

const some = <Value>(...values: readonly Value[]) =>
  fc.option(fc.subarray([...values], { minLength: 1, maxLength: Math.min(values.length, 2) }), {
    nil: undefined,
    freq: 2,
  });

const filter: fc.Arbitrary<MentionFilter> = fc.record({
  subjectIds: fc.constantFrom(["acme"], ["globex"], ["acme", "globex"]),
  search: fc.constantFrom(
    undefined,
    undefined,
    "kettle",
    "ket*",
    '"quiet kettle"',
    "acme tea",
    "hot",
    "h_71",
    "東京",
    '"name 7"*',
    "note",
  ),
  classes: some("earned", "owned", "paid"),
  sentiments: some("positive", "negative", "unclassified", "neutral"),
  intents: some("question", "news"),
  stages: some("ownership"),
  statuses: some("open", "waiting", "done"),
  tags: some("hot", "to do"),
  languages: some("en", "es"),
  authors: some(1, 2),
  how: fc.constantFrom(undefined, undefined, "named", "addressed", "clipped"),
  surface: fc.constantFrom(undefined, undefined, undefined, "feed", "search"),
  from: fc.constantFrom(undefined, undefined, "2026-11-20", "2026-11-21"),
  to: fc.constantFrom(undefined, undefined, "2026-11-21", "2026-11-22"),
  by: fc.constantFrom(undefined, "seen", "posted"),
  atLeast: fc.constantFrom(undefined, undefined, { engagement: 3 }, { bookmarks: 1 }, { views: 2, reach: 1 }),
  snoozed: fc.constantFrom(undefined, "with", "only", "without"),
  aside: fc.constantFrom(undefined, undefined, "only"),
  publicOnly: fc.constantFrom(undefined, undefined, true),
});

/** Most conditions are left away most of the time: too many together and nothing is found. */
const sparse = fc
  .record({
    filter,
    kept: fc.subarray(
      ["search", "search", "statuses", "tags", "from", "atLeast", "snoozed", "aside", "classes"],
      {
        maxLength: 2,
      },
    ),
  })
  .chain(({ filter: full, kept }) => fc.constantFrom(full, pick(full, kept), pick(full, kept)));

function pick(full: MentionFilter, names: readonly string[]): MentionFilter {
  const entries = Object.entries(full).filter(([name]) => names.includes(name));
  return { ...Object.fromEntries(entries), subjectIds: full.subjectIds };
}

const orders: readonly MentionOrder[] = [
  "newest",
  "oldest",
  "engagement",
  "views",
  "reach",
  "growth",
  "need",
];
const question: fc.Arbitrary<MentionListQuestion> = fc.record({
  filter: sparse,
  order: fc.constantFrom(...orders),
  limit: fc.integer({ min: 1, max: 5 }),
});

async function take(one: Step): Promise<void> {
  switch (one.kind) {
    case "deliver":
      await deliver(db, aBatch({ posts: one.posts }), now + hourMs);
      return;
    case "edit":
      await editMentions(db, one.changes, now);
      return;
    case "erase":
      await erase(db, one.posts);
      return;
    case "seal":
      for (let turn = 0; turn < one.steps; turn += 1) await sealSearch(db, { longestTail: one.longestTail });
      return;
    case "purge":
      while (await sealSearch(db, { isThorough: true }));
      return;
    case "rebuild":
      await rebuildSearch(db);
      return;
    case "look":
      await listMentions(db, { filter: acme, order: "newest", limit: 3 });
      return;
    default:
      one satisfies never;
  }
}

test(
  "whatever was delivered, decided, erased, sealed and rebuilt, lists are those of a reader of all rows",
  { timeout: 300_000 },
  async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(step, { minLength: 2, maxLength: 14 }),
        fc.array(question, { minLength: 4, maxLength: 8 }),
        async (steps, questions) => {
          await emptyStore(db);
          for (const one of steps) await take(one);
          const fresh = new Database(db.name);
          try {
            for (const asked of questions) {
              const expected = (await scanMentions(db, asked, now)).map(({ key }) => key);
              expect(await keysOf(db, asked)).toEqual(expected);
              expect(await keysOf(db, asked, now, askRows)).toEqual(expected);
              expect(await keysOf(fresh, asked)).toEqual(expected);
            }
          } finally {
            fresh.close();
          }
        },
      ),
      { numRuns: 40 },
    );
  },
);
