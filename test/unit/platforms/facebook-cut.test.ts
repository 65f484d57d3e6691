/** A stream of which only the lines are parsed that may matter: what may, is as whole as it would be otherwise. */

import * as fc from "fast-check";
import { expect, test } from "vitest";

import { isRecord } from "@/lib/kit/read";
import type { Post } from "@/lib/model/post";
import { platform } from "@/lib/platforms/facebook/index";
import { commentNode } from "@/test/support/facebook-objects";
import {
  aComment,
  aProfile,
  aStory,
  endpoint,
  groupStream,
  homeFeed,
} from "@/test/support/facebook-payloads";

const group = aProfile({ name: "Kettle People", type: "Group", id: "300000000000001" });
const stories = ["one", "two 👈", "three", "four"].map((text, index) =>
  aStory({ text, to: group, audience: "members", reactions: { like: index + 1 }, shares: index }),
);
const text = groupStream(group, stories);
const lines = text.trim().replace("for (;;);", "").split("\n");
const read = (answer: string, apart?: readonly string[]): readonly Post[] =>
  platform.readPayload({ url: endpoint, text: answer, apart })?.posts ?? [];
const whole = read(text);

const naming = (word: string) => (piece: string) => piece.includes(word);

/** The answer as a page reads it. */
function readCut(answer: string, mayMatter: (piece: string) => boolean) {
  const part = platform.cut?.({ url: endpoint, text: answer }, mayMatter);
  return { posts: read(part?.text ?? answer, part?.apart), leftOut: part?.leftOut ?? [] };
}

test("a line that cannot matter is left out, and the parts of a post that can are not", () => {
  const { posts, leftOut } = readCut(text, naming('"three"'));
  // The whole answer with the first post stays, the third's own line, and its counters that come later.
  expect(leftOut).toHaveLength(lines.length - 3);
  expect(posts.map((post) => post.text)).toEqual(["one", "three"]);
  expect(posts[1]).toEqual(whole[2]);
});

test("everything matters: nothing is cut", () => {
  expect(platform.cut?.({ url: endpoint, text }, () => true)).toBeUndefined();
  expect(
    platform.cut?.({ url: endpoint, text: JSON.stringify(homeFeed(stories)) }, () => false),
  ).toBeUndefined();
  const indented = JSON.stringify(homeFeed(stories), undefined, 2);
  expect(platform.cut?.({ url: endpoint, text: indented }, naming('"three"'))).toBeUndefined();
});

test("what matters is whole, wherever its parts stand and whatever stands between", () => {
  fc.assert(
    fc.property(
      fc.shuffledSubarray(lines, { minLength: lines.length }),
      fc.constantFrom(...whole),
      fc.array(
        fc.tuple(fc.nat({ max: lines.length }), fc.constantFrom("", " ", "{", "null", '{"label":"x"}')),
        { maxLength: 4 },
      ),
      (order, wanted, disturbances) => {
        const disturbed = [...order];
        for (const [place, line] of disturbances) disturbed.splice(place, 0, line);
        const answer = disturbed.join("\n");
        const ofWanted = ({ postId }: Post) => postId === wanted.postId;
        const { posts } = readCut(answer, naming(JSON.stringify(wanted.text)));
        expect(posts.filter(ofWanted)).toEqual(read(answer).filter(ofWanted));
        expect(posts.filter(ofWanted)).toHaveLength(1);
      },
    ),
  );
});

test("where only what comes later matters, the post that it completes is read with it", () => {
  const [, , third] = stories;
  const counters = lines.find(
    (line) => line.includes("$defer$CometFeedStoryFeedback") && line.includes('"edges",2,'),
  );
  const { posts } = readCut(text, (piece) => piece === counters);
  expect(posts.find(({ postId }) => postId === third?.id)).toEqual(whole[2]);
});

test("comments of a post that matters are its conversation; of a post that does not they are left out", () => {
  const asked = aStory({ text: "ask Acme", comments: 3, author: aProfile({ name: "Ada" }) });
  const quiet = aStory({ text: "tea", comments: 3, author: aProfile({ name: "Tom" }) });
  const commentsUnder = (story: typeof asked, entry: number) =>
    ["first", "second", "third"].map((words, place) => ({
      label: "Comments$stream$edges",
      path: ["viewer", "news_feed", "edges", entry, "node", "feedback", "comments", "edges", place],
      data: { node: commentNode(aComment({ text: `${words} ${entry}` }), story) },
    }));
  const begun = {
    label: "Feed$stream$edges",
    path: ["viewer", "news_feed", "edges", 1],
    data: edgeOf(homeFeed([asked])),
  };
  const answer = [homeFeed([quiet]), begun, ...commentsUnder(quiet, 0), ...commentsUnder(asked, 1)]
    .map((line) => JSON.stringify(line))
    .toSorted((one, other) => Number(other.startsWith('{"data"')) - Number(one.startsWith('{"data"')))
    .join("\n");
  const { posts, leftOut } = readCut(answer, naming("Acme"));
  const under = (id: string) => posts.filter(({ rootId, kind }) => rootId === id && kind === "comment");
  expect(under(asked.id).map((post) => post.text)).toEqual(["first 1", "second 1", "third 1"]);
  expect(under(quiet.id)).toEqual([]);
  expect(leftOut).toHaveLength(3);
});

function edgeOf({ data }: ReturnType<typeof homeFeed>): unknown {
  const edges = JSON.parse(JSON.stringify(data), (name, value: unknown) =>
    isRecord(value) && name === "news_feed" && "edges" in value ? value.edges : value,
  );
  return isRecord(edges.viewer) ? Object(edges.viewer.news_feed)[0] : undefined;
}

test.each([
  "",
  "\n\n",
  "{\n{",
  '{"label":"x","path":[',
  "null\nnull",
  `{"label":"x","path":[${"1,".repeat(9)}1]}\n{}`,
])("%j is survived", (answer) => {
  expect(() => platform.cut?.({ url: endpoint, text: answer }, () => false)).not.toThrow();
});
