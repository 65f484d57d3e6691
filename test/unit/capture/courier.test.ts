import { afterEach, beforeEach, expect, test, vi } from "vitest";

import { createCourier } from "@/lib/capture/courier";
import type { Haul } from "@/lib/capture/haul";
import type { Batch, Receipt } from "@/lib/model/batch";
import { aCaptured, aShare, aTally, minuteMs } from "@/test/support/build";

import { aReceipt } from "./build";

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

const second = 1000;

/** A courier whose worker does what `worker` says. */
function open(worker: (batch: Batch, attempt: number) => Promise<Receipt>) {
  const sent: Batch[] = [];
  const givenUp: string[] = [];
  const left: string[] = [];
  let ids = 0;
  const state = { isGone: false, saidGone: 0 };
  const courier = createCourier({
    platform: "x",
    send: (batch) => {
      sent.push(batch);
      return worker(batch, sent.filter(({ batchId }) => batchId === batch.batchId).length);
    },
    isGone: () => state.isGone,
    onGone: () => {
      state.saidGone += 1;
    },
    onLeft: (batches) => left.push(...batches.map(({ batchId }) => batchId)),
    onGivenUp: (postIds) => givenUp.push(...postIds),
    now: Date.now,
    newId: () => {
      ids += 1;
      return `b${ids}`;
    },
  });
  return { courier, sent, givenUp, left, state, ids: () => sent.map(({ batchId }) => batchId) };
}

const accepts = async ({ batchId }: Batch): Promise<Receipt> => aReceipt(batchId);
const refuses = (): Promise<Receipt> => Promise.reject(new Error("Could not establish connection"));
const isSilent = (): Promise<Receipt> => new Promise(() => {});

function posts(...postIds: readonly string[]): Haul {
  return { posts: postIds.map((postId) => aCaptured({ post: { postId } })), shares: [], tallies: [] };
}

function numbered(from: number, count: number): Haul {
  return posts(...Array.from({ length: count }, (_, index) => String(from + index)));
}

const counts: Haul = { posts: [], shares: [], tallies: [aTally()] };

test("what is read together leaves together, within 250 ms", async () => {
  const { courier, sent } = open(accepts);
  courier.add(posts("1"));
  await vi.advanceTimersByTimeAsync(100);
  courier.add({ ...posts("2"), shares: [aShare()], tallies: [aTally()] });
  courier.add(counts);
  await vi.advanceTimersByTimeAsync(150);
  expect(sent).toHaveLength(1);
  expect(sent[0]).toMatchObject({ batchId: "b1", platform: "x", shares: [aShare()] });
  expect(sent[0]?.posts.map(({ post }) => post.postId)).toEqual(["1", "2"]);
  expect(sent[0]?.tallies).toEqual([
    aTally({ payloads: 2, slots: 40, posts: 38, dropped: { tombstone: 2 } }),
  ]);
});

test("a stream of posts does not put the sending off", async () => {
  const { courier, sent } = open(accepts);
  for (let index = 0; index < 10; index += 1) {
    courier.add(posts(String(index)));
    await vi.advanceTimersByTimeAsync(50);
  }
  expect(sent.length).toBeGreaterThanOrEqual(2);
});

test("counts alone have time, and go with the next posts", async () => {
  const { courier, sent } = open(accepts);
  courier.add(counts);
  await vi.advanceTimersByTimeAsync(4 * second);
  expect(sent).toEqual([]);
  courier.add(posts("1"));
  await vi.advanceTimersByTimeAsync(250);
  expect(sent).toHaveLength(1);
  courier.add({ ...counts, tallies: [aTally({ place: { kind: "search", detail: "kettle" } }), aTally()] });
  await vi.advanceTimersByTimeAsync(6 * second);
  expect(sent[1]?.tallies.map(({ place }) => place.kind)).toEqual(["search", "home"]);
});

test("a batch holds 50 posts at most", async () => {
  const { courier, sent } = open(accepts);
  courier.add({ ...numbered(0, 120), tallies: [aTally()] });
  await vi.advanceTimersByTimeAsync(250);
  expect(sent.map((batch) => [batch.posts.length, batch.tallies.length])).toEqual([
    [50, 1],
    [50, 0],
    [20, 0],
  ]);
});

test("of a post that changes while it waits the newest form is sent", async () => {
  const { courier, sent } = open(accepts);
  courier.add(posts("1"));
  courier.add({ ...counts, posts: [aCaptured({ post: { postId: "1", counts: { likes: 9 } } })] });
  await vi.advanceTimersByTimeAsync(250);
  expect(sent[0]?.posts.map(({ post }) => post.counts)).toEqual([{ likes: 9 }]);
});

test("what is not acknowledged is sent again under the same id, later and later", async () => {
  const { courier, sent, ids } = open((batch, attempt) => (attempt < 4 ? refuses() : accepts(batch)));
  courier.add(posts("1"));
  await vi.advanceTimersByTimeAsync(250);
  expect([ids(), courier.status().pending]).toEqual([["b1"], 1]);
  await vi.advanceTimersByTimeAsync(600);
  expect(ids()).toEqual(["b1", "b1"]);
  await vi.advanceTimersByTimeAsync(minuteMs);
  expect(ids()).toEqual(["b1", "b1", "b1", "b1"]);
  expect(new Set(sent.map((batch) => JSON.stringify(batch))).size).toBe(1);
  expect(courier.status()).toEqual({ pending: 0, givenUp: 0 });
});

test("a worker that never answers is asked again, and a late answer counts", async () => {
  let answerLate: (() => void) | undefined;
  const { courier, ids } = open(({ batchId }, attempt) =>
    attempt > 1 ? isSilent() : new Promise((resolve) => (answerLate = () => resolve(aReceipt(batchId)))),
  );
  courier.add(posts("1"));
  await vi.advanceTimersByTimeAsync(40 * second);
  expect(ids()).toEqual(["b1", "b1"]);
  answerLate?.();
  await vi.advanceTimersByTimeAsync(10 * minuteMs);
  expect(ids()).toEqual(["b1", "b1"]);
  expect(courier.status().pending).toBe(0);
});

test("one batch that is refused for ever does not hold up the others", async () => {
  const { courier, sent } = open((batch) => (batch.batchId === "b1" ? refuses() : accepts(batch)));
  courier.add(posts("1"));
  await vi.advanceTimersByTimeAsync(250);
  courier.add(posts("2"));
  await vi.advanceTimersByTimeAsync(10 * minuteMs);
  expect(sent.filter(({ batchId }) => batchId === "b2")).toHaveLength(1);
  expect(sent.filter(({ batchId }) => batchId === "b1").length).toBeGreaterThan(10);
  expect(courier.status().pending).toBe(1);
});

test("memory is bounded: what finds no room is counted, told, and said in the next tally", async () => {
  let isWorkerBack = false;
  const worker = (batch: Batch): Promise<Receipt> => (isWorkerBack ? accepts(batch) : refuses());
  const { courier, sent, givenUp } = open(worker);
  for (let index = 0; index < 21; index += 1) courier.add(numbered(index * 100, 100));
  expect(courier.status()).toEqual({ pending: 2000, givenUp: 100 });
  expect([givenUp.length, givenUp[0]]).toEqual([100, "2000"]);
  await vi.advanceTimersByTimeAsync(10 * second);
  isWorkerBack = true;
  await vi.advanceTimersByTimeAsync(minuteMs);
  expect(courier.status()).toEqual({ pending: 0, givenUp: 100 });
  const arrived = new Map(sent.map((batch) => [batch.batchId, batch]));
  const tallies = [...arrived.values()].flatMap((batch) => batch.tallies);
  expect(tallies.reduce((sum, tally) => sum + tally.givenUp, 0)).toBe(100);
});

test("long texts are bounded by their length", () => {
  const { courier, givenUp } = open(isSilent);
  const text = "a".repeat(1_000_000);
  for (let index = 0; index < 12; index += 1) {
    courier.add({ ...counts, posts: [aCaptured({ post: { postId: String(index), text } })] });
  }
  expect(givenUp.length).toBe(4);
});

test("a post that changes while it waits takes the room of one", () => {
  const { courier, givenUp } = open(isSilent);
  const text = "a".repeat(1_000_000);
  for (let likes = 0; likes < 12; likes += 1) {
    courier.add({ ...counts, posts: [aCaptured({ post: { text, counts: { likes } } })] });
  }
  expect([givenUp, courier.status().pending]).toEqual([[], 1]);
});

test("a post that is context only is no mention given up", () => {
  const { courier, givenUp } = open(isSilent);
  courier.add(numbered(0, 2000));
  courier.add({ ...counts, posts: [aCaptured({ post: { postId: "context" }, matches: [] })] });
  expect([givenUp, courier.status().givenUp]).toEqual([["context"], 0]);
});

test("what the worker refused for good shows on the page, and is not told to the worker, which counted it", async () => {
  const { courier, sent } = open(async ({ batchId }) =>
    aReceipt(batchId, { refused: { "text-too-long": 1 } }),
  );
  courier.add(posts("1", "2"));
  await vi.advanceTimersByTimeAsync(minuteMs);
  expect(sent.map((batch) => [batch.posts.length, batch.tallies[0]?.givenUp])).toEqual([[2, undefined]]);
  expect(courier.status().givenUp).toBe(1);
});

test("a page that may go sends everything at once, also what waits for its next attempt", async () => {
  const { courier, ids } = open(refuses);
  courier.add(posts("1"));
  await vi.advanceTimersByTimeAsync(250);
  courier.add(posts("2"));
  courier.flush();
  expect(ids()).toEqual(["b1", "b2", "b1"]);
  courier.flush();
  expect(ids()).toHaveLength(3);
});

test("a page that comes back sends again whatever was under way", async () => {
  const { courier, ids } = open((batch, attempt) => (attempt > 1 ? accepts(batch) : isSilent()));
  courier.add(posts("1"));
  courier.flush();
  courier.resume();
  await vi.advanceTimersByTimeAsync(0);
  expect(ids()).toEqual(["b1", "b1"]);
  expect(courier.status().pending).toBe(0);
});

test("cut off from its extension it falls silent for good", async () => {
  const { courier, sent, state } = open(refuses);
  courier.add(posts("1"));
  state.isGone = true;
  await vi.advanceTimersByTimeAsync(250);
  expect(state.saidGone).toBe(1);
  courier.add(posts("2"));
  courier.flush();
  courier.resume();
  await vi.advanceTimersByTimeAsync(10 * minuteMs);
  expect([sent.length, state.saidGone, vi.getTimerCount()]).toEqual([1, 1, 0]);
  expect(courier.status().pending).toBe(0);
});

test("what is sent is what JSON carries: nothing changes on the way", async () => {
  const { courier, sent } = open(accepts);
  const odd = aCaptured({
    post: {
      postId: "1",
      lang: undefined,
      text: 'Zoë said: "👩‍👩‍👧‍👦 \u0000 \uD800 \u202E"',
      counts: {
        likes: 0,
        views: [1200, 1299],
        replies: undefined,
        shares: Number.NaN,
        quotes: [1, Number.NaN],
      },
    },
  });
  courier.add({ posts: [odd], shares: [aShare({ sharedAt: undefined })], tallies: [aTally()] });
  courier.flush();
  const batch = sent[0];
  expect(JSON.parse(JSON.stringify(batch))).toStrictEqual(batch);
  expect(structuredClone(batch)).toStrictEqual(batch);
  expect(batch?.posts[0]?.post.counts).toStrictEqual({ likes: 0, views: [1200, 1299] });
  expect(batch?.posts[0]?.post.text).toBe(odd.post.text);
});

test("a page that may go leaves behind what is not acknowledged, and nothing else", async () => {
  const { courier, left, ids } = open(async (batch, attempt) =>
    batch.batchId === "b1" ? accepts(batch) : attempt > 2 ? accepts(batch) : isSilent(),
  );
  courier.add(posts("1"));
  await vi.advanceTimersByTimeAsync(second);
  courier.flush();
  expect(left).toEqual([]);
  courier.add(posts("2"));
  courier.flush();
  // It is sent as well: a worker that is awake answers sooner.
  expect(ids()).toEqual(["b1", "b2"]);
  expect(left).toEqual(["b2"]);
});
