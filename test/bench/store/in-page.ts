/** The half of the store's benchmark that runs in the browser. Its functions are called by name from outside. */

import { Dexie } from "dexie";

import { foldSums } from "@/lib/ingest/fold-sums";
import { ingest } from "@/lib/ingest/ingest";
import { parseBatch } from "@/lib/ingest/parse-batch";
import { saveSubject } from "@/lib/ingest/save-subject";
import type { MentionFilter, MentionOrder } from "@/lib/model/mention-list";
import { Database } from "@/lib/store/database";
import { postKey } from "@/lib/store/keys";
import { listMentions } from "@/lib/store/queries/list-mentions";
import { summaryOf } from "@/lib/store/queries/summary";
import type { NewTailRow } from "@/lib/store/rollup-tail-row";
import { writeSetting } from "@/lib/store/settings";

import { rowsOf, startKeeping, type Keeping, type KeepingStep } from "./keeping";
import { lastDay, madeUpBatch, planted, subjects } from "./made-up";
import { startPouring, type Pouring } from "./pour";
import { putRaw, recordPuts } from "./raw";

declare global {
  interface Window {
    storeBench: typeof functions;
  }
}

let db: Database;
let pouring: Pouring;
let keeping: Keeping | undefined;

const functions = {
  prepare: plainly(prepare),
  fill: plainly(fill),
  lists: plainly(lists),
  summaries: plainly(summaries),
  ingestBeside: plainly(ingestBeside),
  bare: plainly(bare),
  searchBytes: plainly(searchBytes),
  keep: plainly(async (step: KeepingStep) => {
    keeping ??= startKeeping(db, all, lastDay);
    return keeping.run(step);
  }),
  progress: plainly(async () => keeping?.progress() ?? ""),
};

/** An error of the store is an object that cannot leave the page: its words can. */
function plainly<Given extends readonly unknown[], Answer>(run: (...given: Given) => Promise<Answer>) {
  return async (...given: Given): Promise<Answer> => {
    try {
      return await run(...given);
    } catch (error) {
      throw new Error(String(error) + (error instanceof Error ? `\n${error.stack ?? ""}` : ""), {
        cause: error,
      });
    }
  };
}

/** Of the extension's own store only this connection may be gone: what it holds is nothing yet. */
async function prepare(name: string, mayDelete: boolean): Promise<void> {
  db = new Database(name);
  keeping = undefined;
  if (mayDelete) await db.delete();
  await openWith(db);
  pouring = startPouring(db);
}

async function openWith(store: Database): Promise<void> {
  await store.open();
  await store.clients.put({ id: "bench", name: "", timeZone: "UTC", updatedAt: 0, updatedBy: "bench" });
  for (const subject of subjects) await saveSubject(store, subject, 1);
  await writeSetting(store, "dailyCeiling", 10_000_000);
}

/** @returns ms of the whole, and of sealing. */
async function fill(from: number, to: number, size: number): Promise<{ allMs: number; sealMs: number }> {
  const started = performance.now();
  const sealMs = await pouring.pour(from, to, size);
  if (to === size) await pouring.end();
  // Its sums are many, and have been written.
  if (to === size) pouring = startPouring(db);
  return { allMs: performance.now() - started, sealMs };
}

export interface ListFigure {
  readonly what: string;
  readonly hits: number;
  readonly warmMs: number;
  /** Fifty mentions and their posts, by key and without anything else. */
  readonly rawMs: number;
}

const most = subjects[0]?.id ?? "";
const all = subjects.map(({ id }) => id);
const brand = subjects[0]?.name ?? "";

const questions: readonly [what: string, filter: Partial<MentionFilter>, order: MentionOrder][] = [
  ["newest", {}, "newest"],
  ["one subject, newest", { subjectIds: [most] }, "newest"],
  ["by need, waiting", { statuses: ["waiting"] }, "need"],
  [
    "filter sorted by engagement",
    { classes: ["earned"], languages: ["es"], from: "2025-01-01" },
    "engagement",
  ],
  ["filter sorted by growth", { subjectIds: [most], atLeast: { views: 1_000 } }, "growth"],
  ["a word with 1,000 hits", { search: planted.rare }, "newest"],
  ["the name AND a word", { search: `"${brand}" ${planted.common}` }, "newest"],
  ["the name AND a word, by engagement", { search: `${brand} ${planted.common}` }, "engagement"],
  ["a phrase", { search: `"${planted.phrase}"` }, "newest"],
  ["a prefix of one mention in ten", { search: `${planted.beginning}*` }, "newest"],
];

async function lists(rounds: number): Promise<{ coldMs: number; coldWordMs: number; figures: ListFigure[] }> {
  const coldMs = await cold({});
  const coldWordMs = await cold({ search: planted.rare });
  const figures: ListFigure[] = [];
  for (const [what, filter, order] of questions) {
    const question = { filter: { subjectIds: all, ...filter }, order, limit: 50 };
    const warm: number[] = [];
    const raw: number[] = [];
    let hits = 0;
    for (let round = 0; round <= rounds; round += 1) {
      const started = performance.now();
      const { mentions, total } = await listMentions(db, question, lastDay);
      const done = performance.now();
      const keys = mentions.map(({ key }) => key);
      await rawPage(keys);
      hits = total.count;
      // The first round only warms up.
      if (round > 0) warm.push(done - started);
      if (round > 0) raw.push(performance.now() - done);
    }
    figures.push({ what, hits, warmMs: median(warm), rawMs: median(raw) });
  }
  return { coldMs, coldWordMs, figures };
}

/** By a connection that remembers nothing. */
async function cold(filter: Partial<MentionFilter>): Promise<number> {
  const fresh = new Database(db.name);
  await fresh.open();
  const started = performance.now();
  await listMentions(fresh, { filter: { subjectIds: all, ...filter }, order: "newest", limit: 50 }, lastDay);
  const ms = performance.now() - started;
  fresh.close();
  return ms;
}

async function rawPage(keys: readonly string[]): Promise<void> {
  const transaction = db.backendDB().transaction(["mentions", "posts"], "readonly");
  const read = (table: string, key: string) => {
    transaction.objectStore(table).get(key);
  };
  for (const key of keys) read("mentions", key);
  for (const key of keys) read("posts", key.slice(key.indexOf("|") + 1));
  await new Promise((resolve) => {
    transaction.addEventListener("complete", resolve);
  });
}

/** From a day to the last one, of the subject with the most mentions. @returns ms of each. */
async function summaries(from: string, times: number): Promise<number> {
  const started = performance.now();
  for (let time = 0; time < times; time += 1) {
    await summaryOf(db, { subjectId: most, from, to: "2026-11-22" });
  }
  return (performance.now() - started) / times;
}

/**
 * Batches of fifty new posts through the one door, and in turn raw puts of what as many other posts come to in the
 * same store: the same rows into the same tables with the same indexes, none of which was written before. Both
 * strict, as in the worker, and both after other parts of the store were read: what the browser keeps of it in
 * memory helps neither. What folding the sums takes is in the figures of both, each having folded its own.
 */
async function ingestBeside(
  rounds: number,
  size: number,
): Promise<{ ours: number; raw: number; rows: number }> {
  const strict = new Database(db.name, { durability: "strict" });
  const recording = new Database(db.name);
  const recorder = recordPuts(recording);
  await Promise.all([strict.open(), recording.open(), foldSums(db)]);
  let [ours, raw, rows] = [0, 0, 0];
  const put = async (write: () => Promise<unknown>): Promise<void> => {
    const puts = await recorder.only(write);
    rows += puts.reduce((sum, { values }) => sum + values.length, 0);
    raw += await timed(size, () => putRaw(db.backendDB(), puts));
  };
  const waiting: NewTailRow[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const [message, other] = [nextBatch(size, round * 2), nextBatch(size, round * 2 + 1)];
    ours += await timed(size, () => ingest(strict, parseBatch(message), lastDay));
    await put(() => ingest(recording, parseBatch(other), lastDay));
    waiting.push(...(await takeNewest()));
    if ((round + 1) % foldedAtOnce !== 0 && round + 1 < rounds) continue;
    ours += await timed(size, () => foldSums(strict));
    await db.rollupTail.bulkAdd(waiting.splice(0));
    await put(() => foldSums(recording));
    await db.rollupTail.clear();
  }
  strict.close();
  recording.close();
  return { ours: (rounds * 50_000) / ours, raw: (rounds * 50_000) / raw, rows: rows / rounds };
}

/** As the worker does it. */
const foldedAtOnce = 16;

/** What was put last into the tail of sums is taken out of it. */
async function takeNewest(): Promise<NewTailRow[]> {
  const newest = await db.rollupTail.orderBy("id").last();
  if (!newest) return [];
  const { id, ...row } = newest;
  await db.rollupTail.delete(id);
  return [row];
}

async function timed(size: number, work: () => Promise<unknown>): Promise<number> {
  await readElsewhere(size);
  const started = performance.now();
  await work();
  return performance.now() - started;
}

const placesElsewhere = 40;
const postsAtEach = 400;

/**
 * More than the browser keeps of a large store: some megabytes, from all over it. Counted, which reads the same
 * pages of the disk: rows that came here would be garbage, which is collected while the next figure is taken.
 */
async function readElsewhere(size: number): Promise<void> {
  for (let place = 0; place < placesElsewhere; place += 1) {
    const index = Math.floor((size * (place + Math.random())) / placesElsewhere);
    await db.posts
      .where("key")
      .between(keyAt(index, size), keyAt(index + postsAtEach, size))
      .count();
  }
}

function keyAt(index: number, size: number): string {
  return postKey("x", madeUpBatch(index, index + 1, size).posts[0]?.post.postId ?? "");
}

/** As it comes from a page. */
function nextBatch(size: number, turn: number): unknown {
  const from = size + turn * 50;
  return JSON.parse(JSON.stringify(madeUpBatch(from, from + 50, size, 3)));
}

async function bytes(): Promise<number> {
  const { usage = 0 } = await navigator.storage.estimate();
  return usage;
}

/** The same rows in a store without indexes: what is left of the bytes is what indexes and search cost. */
async function bare(): Promise<number> {
  const before = await bytes();
  const tables = db.tables.filter((table) => !table.name.startsWith("search"));
  const keys = tables.map((table) => [table.name, table.schema.primKey.src.replace(/^\+\+/, "")] as const);
  const copy = new Dexie(`${db.name}-bare`);
  copy.version(1).stores(Object.fromEntries(keys));
  await copy.open();
  for (const table of tables) {
    for await (const rows of rowsOf(table)) await copy.table(table.name).bulkPut([...rows]);
  }
  const cost = (await bytes()) - before;
  copy.close();
  return cost;
}

/** Bytes of what lists and searches are made of, before the browser packs them. */
async function searchBytes(): Promise<number> {
  let sum = 0;
  for (const table of db.tables.filter(({ name }) => name.startsWith("search"))) {
    await table.each((row: unknown) => {
      sum += sizeOf(row);
    });
  }
  return sum;
}

function sizeOf(value: unknown): number {
  if (ArrayBuffer.isView(value)) return value.byteLength;
  if (typeof value === "string") return value.length + 2;
  if (typeof value === "number") return 5;
  if (typeof value !== "object" || value === null) return 1;
  return Object.values(value).reduce<number>((sum, part) => sum + sizeOf(part), 0);
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? 0;
}

window.storeBench = functions;
