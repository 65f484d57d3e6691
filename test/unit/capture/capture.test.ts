import { expect, test } from "vitest";

import { createCapture } from "@/lib/capture/capture";
import { evidenceName } from "@/lib/capture/evidence";
import type { Haul } from "@/lib/capture/haul";
import { atOnce } from "@/lib/capture/pace";
import { shapeReport } from "@/lib/capture/shape-report";
import type { Tally } from "@/lib/model/batch";
import type { Post } from "@/lib/model/post";
import { aCompetitor, aPost, minuteMs } from "@/test/support/build";

import { aPayload, aPlan, aQuietPost, aReading, plainPlatform } from "./build";

function open({ keptByWorker = [] }: { readonly keptByWorker?: readonly string[] } = {}) {
  const hauls: Haul[] = [];
  const asked: (readonly string[])[] = [];
  const clock = { now: 1000 };
  const capture = createCapture({
    pace: atOnce,
    platform: plainPlatform,
    deliver: (haul) => hauls.push(haul),
    isKept: async (ids) => {
      asked.push(ids);
      return ids.some((id) => keptByWorker.includes(id));
    },
    now: () => clock.now,
    pageUrl: () => "https://x.com/home",
  });
  return {
    capture,
    asked,
    clock,
    take: (posts: readonly Post[]) => capture.takePayload(aPayload(aReading(posts))),
    posts: () => hauls.flatMap(({ posts }) => posts.map(({ post }) => post.postId)),
    tallies: () => hauls.flatMap(({ tallies }) => tallies),
    sum: (count: keyof Omit<Tally, "place" | "dropped" | "screen">) =>
      hauls.flatMap(({ tallies }) => tallies).reduce((total, tally) => total + tally[count], 0),
  };
}

const mention = aPost({ postId: "1", rootId: "1" });
const quiet = aQuietPost({ postId: "2", rootId: "2" });

test("a mention is delivered, and of the rest only counts", () => {
  const page = open();
  page.capture.follow(aPlan(), {});
  page.take([mention, quiet]);
  expect(page.posts()).toEqual(["1"]);
  expect(page.tallies()).toEqual([
    {
      place: { kind: "home" },
      payloads: 1,
      unreadable: 0,
      passed: 0,
      slots: 2,
      posts: 2,
      dropped: {},
      givenUp: 0,
    },
  ]);
  expect(page.capture.status()).toEqual({ checked: 2, mentions: 1, isOn: true });
});

test("a payload in which nothing could matter is not even read, once one was seen to hold posts", () => {
  const page = open();
  page.capture.follow(aPlan(), {});
  page.take([mention]);
  page.capture.takePayload(aPayload("no JSON at all, and nobody's name"));
  expect([page.sum("payloads"), page.sum("passed"), page.sum("unreadable")]).toEqual([2, 1, 0]);
});

test("until one was, they are read for their counts alone: else nobody would see that they changed", () => {
  const page = open();
  page.capture.follow(aPlan(), {});
  page.take([]);
  page.capture.takePayload(aPayload("nobody's name, and no JSON"));
  page.take([quiet]);
  page.take([quiet]);
  expect([page.sum("payloads"), page.sum("passed"), page.sum("unreadable")]).toEqual([4, 1, 1]);
  expect([page.sum("posts"), page.posts()]).toEqual([1, []]);
  page.clock.now += 6 * minuteMs;
  page.take([quiet]);
  expect(page.sum("posts")).toBe(2);
});

test("what is read for its counts alone is bounded", () => {
  const page = open();
  page.capture.follow(aPlan(), {});
  for (let index = 0; index < 10; index += 1) page.capture.takePayload(aPayload("-".repeat(1_000_000)));
  expect([page.sum("unreadable"), page.sum("passed")]).toEqual([3, 7]);
});

test("the shape of what could not be read is kept, without a value", () => {
  const page = open();
  page.capture.follow(aPlan(), {});
  const world = { [evidenceName]: () => page.capture.evidence.held() };
  expect(shapeReport(world)).toBeNull();
  page.take([]);
  const reading = aReading([mention, quiet], { dropped: { unreadable: 1 } });
  page.capture.takePayload(aPayload(reading));
  const report = shapeReport(world);
  expect(report).toMatchObject({ of: "response", at: 1000 });
  expect(report?.lines).toContain("posts: list");
  expect(report?.lines.join("\n")).not.toMatch(/acme|kettle|maria|1001/i);
});

test("one that could matter and cannot be read is counted as unreadable", () => {
  const page = open();
  page.capture.follow(aPlan(), {});
  page.capture.takePayload(aPayload("no JSON, but acme kettles in it"));
  page.capture.takeUnreadable();
  expect([page.sum("payloads"), page.sum("unreadable"), page.posts().length]).toEqual([2, 2, 0]);
});

test("payloads that come before the plan wait for it", () => {
  const page = open();
  page.take([mention]);
  expect(page.tallies()).toEqual([]);
  page.capture.follow(aPlan(), {});
  expect(page.posts()).toEqual(["1"]);
});

test("so many wait, and what finds no room is counted", () => {
  const page = open();
  for (let index = 0; index < 60; index += 1) page.take([aPost({ postId: String(index) })]);
  page.capture.follow(aPlan(), {});
  expect(page.posts()).toHaveLength(50);
  expect(page.sum("unreadable")).toBe(10);
});

test.each([
  { plan: undefined, why: "nothing is set up" },
  { plan: aPlan({ isOn: false }), why: "the user paused it" },
  { plan: aPlan({ subjects: [] }), why: "nothing is tracked" },
])("nothing is read, kept or counted when $why", ({ plan }) => {
  const page = open();
  page.take([mention]);
  page.capture.follow(plan, { x: ["1"] });
  page.take([mention]);
  page.capture.takeUnreadable();
  page.capture.takeReading(aReading([mention]), "dom");
  expect(page.tallies()).toEqual([]);
  expect(page.capture.status()).toEqual({ checked: 0, mentions: 0, isOn: false });
});

test("a changed plan holds from the next payload on", () => {
  const page = open();
  const globex = aPost({ postId: "3", text: "Globex it is" });
  page.capture.follow(aPlan(), {});
  page.take([globex]);
  page.capture.follow(aPlan({ version: 2, subjects: [aCompetitor()] }), {});
  page.take([globex, mention]);
  expect(page.posts()).toEqual(["3"]);
});

test("a post of a kept conversation passes the gate although it names nobody", () => {
  const page = open();
  page.capture.follow(aPlan(), { x: ["50"], facebook: ["2"] });
  page.take([aQuietPost({ postId: "51", rootId: "50", parentId: "50" })]);
  page.take([quiet]);
  expect(page.posts()).toEqual(["51"]);
  expect(page.sum("passed")).toBe(1);
});

test("so does one of a conversation that this page found a moment ago", () => {
  const page = open();
  page.capture.follow(aPlan(), {});
  page.take([aPost({ postId: "61", rootId: "60", parentId: "60" })]);
  page.take([aQuietPost({ postId: "62", rootId: "60", parentId: "61" })]);
  expect(page.posts()).toEqual(["61", "62"]);
});

test("seen again unchanged it is not sent again; with other counts, or after minutes, it is", () => {
  const page = open();
  page.capture.follow(aPlan(), {});
  page.take([mention]);
  page.take([mention]);
  page.take([{ ...mention, counts: { likes: 6 } }]);
  expect(page.capture.status().checked).toBe(1);
  page.clock.now += 6 * minuteMs;
  page.take([{ ...mention, counts: { likes: 6 } }]);
  expect(page.posts()).toEqual(["1", "1", "1"]);
  expect(page.sum("posts")).toBe(4);
  expect(page.capture.status().mentions).toBe(1);
});

test("what was given up is sent again when it is seen again", () => {
  const page = open();
  page.capture.follow(aPlan(), {});
  page.take([mention]);
  page.capture.forget(["1"]);
  page.take([mention]);
  expect(page.posts()).toEqual(["1", "1"]);
});

/** Whatever was promised by then has come. */
const allAnswered = (): Promise<void> => new Promise((resolve) => void setImmediate(resolve));

const answer = aQuietPost({ postId: "9", kind: "reply", parentId: "8", rootId: "7", text: "Sorry!" });

function write(post: Post) {
  return aPayload(aReading([post], { isOwnWriting: true }), "CreateTweet");
}

test.each([
  { keptByWorker: ["8"], posts: ["9"], why: "answers a kept mention" },
  { keptByWorker: ["7"], posts: ["9"], why: "stands in a kept conversation" },
  { keptByWorker: ["5"], posts: [], why: "answers something else" },
])("what the user writes is asked about by its ids; it $why", async ({ keptByWorker, posts }) => {
  const page = open({ keptByWorker });
  page.capture.follow(aPlan(), {});
  page.capture.takePayload(write(answer));
  expect(page.asked).toEqual([["8", "7"]]);
  await allAnswered();
  expect(page.posts()).toEqual(posts);
});

test("what the user writes to nobody is neither asked about nor delivered, and is no post seen", () => {
  const page = open({ keptByWorker: ["9"] });
  page.capture.follow(aPlan(), {});
  page.capture.takePayload(write(aQuietPost({ postId: "9", rootId: "9" })));
  expect(page.asked).toEqual([]);
  expect([page.posts(), page.sum("payloads"), page.sum("posts")]).toEqual([[], 1, 0]);
});

test("when nobody can say whether it is an answer, it stays in the page", async () => {
  const hauls: Haul[] = [];
  const capture = createCapture({
    pace: atOnce,
    platform: plainPlatform,
    deliver: (haul) => hauls.push(haul),
    isKept: () => Promise.reject(new Error("No worker")),
    now: () => 0,
    pageUrl: () => "https://x.com/home",
  });
  capture.follow(aPlan(), {});
  capture.takePayload(write(answer));
  await allAnswered();
  expect(hauls.flatMap(({ posts }) => posts)).toEqual([]);
});

const shown = (post: Partial<Post> = {}) =>
  aReading([{ ...mention, aliases: [], lang: undefined, ...post }, quiet]);

test("what is on the screen goes the same way, as what it is: no payload, and its posts counted once", () => {
  const page = open();
  page.capture.follow(aPlan(), {});
  const screen = { items: 3, posts: 2, dropped: { stub: 1 } } as const;
  page.capture.takeReading({ ...shown(), screen }, "dom");
  page.capture.takeReading(shown(), "dom");
  expect(page.posts()).toEqual(["1"]);
  expect(page.tallies()).toMatchObject([{ payloads: 0, slots: 0, posts: 0, screen }]);
  expect(page.capture.status()).toMatchObject({ checked: 2, mentions: 1 });
});

test("a response tells more than the screen did: it is delivered after it", () => {
  const page = open();
  page.capture.follow(aPlan(), {});
  page.capture.takeReading(shown(), "dom");
  page.take([mention]);
  expect(page.posts()).toEqual(["1", "1"]);
  expect(page.capture.status()).toMatchObject({ checked: 2, mentions: 1 });
});

test.each([
  { says: "the same", post: {}, isTold: false },
  { says: "fewer counts", post: { counts: { likes: 5 } }, isTold: false },
  {
    says: "a shortened count in which the known one lies",
    post: { counts: { views: [400, 499] } },
    isTold: false,
  },
  { says: "a poorer text", post: { text: "My new Acme Kettles kettle…", textIsCut: true }, isTold: false },
  { says: "another count", post: { counts: { likes: 6 } }, isTold: true },
  { says: "a shortened count beyond the known one", post: { counts: { views: [500, 599] } }, isTold: true },
  { says: "that it is paid for", post: { sponsored: true }, isTold: true },
] satisfies readonly { says: string; post: Partial<Post>; isTold: boolean }[])(
  "after a response the screen says $says: told $isTold",
  ({ post, isTold }) => {
    const page = open();
    page.capture.follow(aPlan(), {});
    page.take([mention]);
    page.capture.takeReading(shown(post), "dom");
    page.capture.takeReading(shown(post), "dom");
    expect(page.posts()).toEqual(isTold ? ["1", "1"] : ["1"]);
  },
);

test("a new subject finds what is on the screen already", () => {
  const page = open();
  page.capture.follow(aPlan(), {});
  const both = { ...mention, text: "Acme Kettles or Globex?" };
  page.take([both]);
  page.capture.follow(aPlan({ version: 2, subjects: [aCompetitor()] }), {});
  page.capture.takeReading(shown(both), "dom");
  expect(page.posts()).toEqual(["1", "1"]);
});
