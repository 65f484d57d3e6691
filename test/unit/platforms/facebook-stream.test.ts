/** Answers that come in parts: the same posts come out, however they are cut, ordered and disturbed. */

import * as fc from "fast-check";
import { expect, test } from "vitest";

import type { Post } from "@/lib/model/post";
import { platform } from "@/lib/platforms/facebook/index";
import { createIslandReader } from "@/lib/platforms/facebook/island-reader";
import { createAssembly } from "@/lib/platforms/facebook/merge";
import { readPage } from "@/lib/platforms/facebook/saved-page";
import { createStream } from "@/lib/platforms/facebook/stream";
import type { PartReading } from "@/lib/platforms/islands";
import {
  aComment,
  aProfile,
  aStory,
  endpoint,
  groupStream,
  homeFeed,
  page,
  requestBody,
} from "@/test/support/facebook-payloads";
import { readPayload } from "@/test/support/read-payload";

const group = aProfile({ name: "Kettle People", type: "Group", id: "300000000000001" });
const stories = ["one", "two 👈", "three", "four"].map((text, index) =>
  aStory({
    text,
    to: group,
    audience: "members",
    reactions: { like: index + 1 },
    shares: index,
    comments: 2,
  }),
);
const text = groupStream(group, stories);
const whole = readPayload(platform, { url: endpoint, text })?.posts ?? [];

/** The last that was said of each post. */
function latest(readings: readonly PartReading[]): Post[] {
  const byId = new Map(readings.flatMap(({ posts }) => posts).map((post) => [post.postId, post]));
  return [...byId.values()].toSorted((one, other) => (one.text < other.text ? -1 : 1));
}

const inOrder = (posts: readonly Post[]): Post[] =>
  posts.toSorted((one, other) => (one.text < other.text ? -1 : 1));

function play(pieces: readonly string[]): readonly PartReading[] {
  const stream = createStream({ requestBody: requestBody("GroupsCometFeedRegularStoriesPaginationQuery") });
  return [...pieces.flatMap((piece) => stream.feed(piece)), ...stream.end()];
}

function gapsIn(readings: readonly PartReading[]): number {
  return readings.filter(({ slots, posts, nested, dropped }) => {
    const lost = Object.values(dropped).reduce((sum, times) => sum + times, 0);
    return posts.length - nested + lost !== slots;
  }).length;
}

test("read whole: every post once, with the counters that came later", () => {
  const reading = readPayload(platform, { url: endpoint, text });
  expect(reading).toMatchObject({
    slots: 4,
    nested: 0,
    dropped: {},
    place: { kind: "group", detail: group.id },
  });
  expect(whole.map(({ postId }) => postId)).toEqual(stories.map(({ id }) => id));
  expect(whole.map(({ counts }) => counts)).toEqual(
    stories.map((_, index) => ({ likes: index + 1, replies: 2, shares: index, views: undefined })),
  );
});

test("read as it comes: a post that is completed later is given again, richer", () => {
  const readings = play([text]);
  expect(readings.map(({ slots, again }) => [slots, again])).toEqual([
    [1, 0],
    [1, 0],
    [1, 0],
    [1, 0],
    [1, 1],
    [1, 1],
    [1, 1],
    [0, 0],
  ]);
  expect(readings[1]?.posts[0]).toMatchObject({ text: "two 👈", counts: { likes: undefined } });
  expect(readings[4]?.posts[0]).toMatchObject({ text: "two 👈", counts: { likes: 2, shares: 1 } });
  expect(latest(readings)).toEqual(inOrder(whole));
});

test("cut into pieces anywhere, it says the same", () => {
  fc.assert(
    fc.property(fc.array(fc.nat({ max: text.length }), { maxLength: 12 }), (cuts) => {
      const places = [0, ...cuts.toSorted((one, other) => one - other), text.length];
      const pieces = places.map((place, index) => text.slice(places[index - 1] ?? 0, place));
      const readings = play(pieces);
      expect(latest(readings)).toEqual(inOrder(whole));
      expect(gapsIn(readings)).toBe(0);
    }),
    { numRuns: 60 },
  );
});

test("in any order, with bad and empty lines between, it says the same in the end", () => {
  const lines = text.trim().replace("for (;;);", "").split("\n");
  const junk = [
    "",
    "{",
    '{"label":"x"}',
    "null",
    '{"label":"x","path":["nowhere",7],"data":{"a":1}}',
    "for (;;);",
  ];
  fc.assert(
    fc.property(
      fc.shuffledSubarray(lines, { minLength: lines.length }),
      fc.array(fc.tuple(fc.nat({ max: lines.length }), fc.constantFrom(...junk)), { maxLength: 6 }),
      (order, disturbances) => {
        const disturbed = [...order];
        for (const [place, line] of disturbances) disturbed.splice(place, 0, line);
        const readings = play([disturbed.join("\n")]);
        expect(latest(readings)).toEqual(inOrder(whole));
        expect(gapsIn(readings)).toBe(0);
      },
    ),
    { numRuns: 100 },
  );
});

test("a lost line costs only what was in it", () => {
  const lines = text.split("\n");
  const { posts } = readPayload(platform, { url: endpoint, text: lines.toSpliced(1, 1).join("\n") }) ?? {
    posts: [],
  };
  expect(posts.map((post) => post.text)).toEqual(["one", "three", "four"]);
});

test("a list of comments that goes on in a later part belongs to its post", () => {
  const [first, second] = ["first", "second"].map((words) => aComment({ text: words }));
  const story = aStory({ text: "ask", thread: first ? [first] : [], comments: 2 });
  const more = { ...story, thread: first && second ? [first, second] : [] };
  const path =
    "viewer.news_feed.edges.0.node.comet_sections.feedback.story.story_ufi_container.story.feedback_context.feedback_target_with_context.comment_list_renderer.feedback.comment_rendering_instance_for_feed_location.comments.edges.1"
      .split(".")
      .map((step) => (/^\d+$/.test(step) ? Number(step) : step));
  const edge = path.reduce((part: unknown, step) => Object(part)[step], homeFeed([more]).data);
  const lines = [homeFeed([story]), { label: "Comments$stream$edges", path, data: edge }];
  const readings = play([lines.map((line) => JSON.stringify(line)).join("\n")]);
  expect(readings.map(({ posts }) => posts.map((post) => post.text))).toEqual([
    ["ask", "first"],
    ["ask", "first", "second"],
  ]);
  expect(readings[1]?.posts[2]?.rootId).toBe(story.id);
});

test("several answers in one response are kept apart", () => {
  const [one, other] = ["a", "b"].map((words) => homeFeed([aStory({ text: words })]));
  const { posts } = readPayload(platform, {
    url: endpoint,
    text: `${JSON.stringify(one)}\n${JSON.stringify(other)}`,
  }) ?? { posts: [] };
  expect(posts.map((post) => post.text)).toEqual(["a", "b"]);
});

test("lines are counted", () => {
  const stream = createStream();
  stream.feed(`{"data":{}}\n{bad\n\n`);
  stream.end();
  expect(stream.lines()).toEqual({ read: 1, bad: 1 });
});

test.each(["", "upload ok", "{", "<", "null", "7", '"text"'])("%j is no answer", (answer) => {
  expect(readPayload(platform, { url: endpoint, text: answer })).toBeUndefined();
});

const parts = groupStream(group, stories)
  .trim()
  .replace("for (;;);", "")
  .split("\n")
  .map((line) => Object(JSON.parse(line)));

test("islands of one answer in several scripts are one answer", () => {
  const html = page([{ query: "CometGroupDiscussionRootSuccessQuery", results: parts }], "Group");
  const { readings, passed, unreadable } = readPage(html);
  expect({ readings: readings.length, passed, unreadable }).toEqual({
    readings: 1,
    passed: 0,
    unreadable: 0,
  });
  expect(readings[0]?.posts).toEqual(whole);
});

test("what the gate ruled out is read after all when another part of the answer matters", () => {
  const html = page([{ query: "CometGroupDiscussionRootSuccessQuery", results: parts }], "Group");
  const scripts = [...html.matchAll(/<script[^>]*>(.*?)<\/script>/gs)].map((match) => match[1] ?? "");
  const reader = createIslandReader({ mayMatter: (island) => island.includes('"four"') });
  const read = scripts.map((script) => reader.take(script));
  expect(read.map(({ passed }) => passed)).toEqual([1, 1, 1, 0, 0, 0, 0, 0]);
  const all = read.map(({ readings }) => readings.flatMap(({ posts }) => posts.map((post) => post.text)));
  expect(all.slice(0, 5)).toEqual([[], [], [], ["one", "two 👈", "three", "four"], ["two 👈"]]);
  expect(latest(read.flatMap(({ readings }) => readings))).toEqual(inOrder(whole));
});

test("what is known is replaced by what comes later, and never by nothing", () => {
  const assembly = createAssembly();
  assembly.add({ data: { a: { b: 1, c: null, d: [1] } }, path: [] });
  assembly.add({ data: { b: 2, c: 3, d: null }, path: ["a"] });
  assembly.add({ data: { b: null, e: 4 }, path: ["a"] });
  expect(assembly.root).toEqual({ a: { b: 2, c: 3, d: [1], e: 4 } });
});
