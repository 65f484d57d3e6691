import { expect, test } from "vitest";

import { fingerprintOf } from "@/lib/clip/evidence";
import { fingerprint } from "@/lib/clip/fingerprint";
import { webPost } from "@/lib/clip/web-post";
import type { ClippedPage } from "@/lib/model/clipped-page";

const sentences = Array.from(
  { length: 10 },
  (_, place) =>
    `Sentence number ${place} of this report says something long enough about kettles in kitchens.`,
);
const text = sentences.join(" ");

const page: ClippedPage = {
  kind: "article",
  url: "https://kitchen-news.example/kettle",
  domain: "kitchen-news.example",
  title: "A kettle that sings",
  author: "Ada Example",
  outlet: "Kitchen News",
  lead: "It sings.",
  counts: { replies: 4 },
  text,
  textIsCut: false,
  links: [],
};

test("a page is a post of the web, named by its address alone", async () => {
  const post = await webPost(page);
  expect(post).toMatchObject({
    platform: "web",
    postId: expect.stringMatching(/^[0-9a-f]{32}$/),
    kind: "article",
    author: { name: "Ada Example" },
    counts: { replies: 4 },
    venue: { id: "kitchen-news.example", name: "Kitchen News" },
    card: { title: "A kettle that sings", description: "It sings." },
  });
  expect(post.text.startsWith("A kettle that sings\n\nSentence number 0")).toBe(true);
  const other = await webPost({ ...page, title: "Another title", text: "other" });
  expect(other.postId).toBe(post.postId);
  expect((await webPost({ ...page, url: "https://kitchen-news.example/other" })).postId).not.toBe(
    post.postId,
  );
});

test.each([
  ["the marked text", { selection: "Only this" }, "A kettle that sings\n\nOnly this", true],
  ["the lead of a page without readable text", { text: "" }, "A kettle that sings\n\nIt sings.", undefined],
  ["nothing of a link that nobody opened", { text: "", lead: undefined, title: undefined }, "", undefined],
] as const)("kept is %s", async (_, changes, expected, isCut) => {
  const post = await webPost({ ...page, ...changes });
  expect([post.text, post.textIsCut]).toEqual([expected, isCut]);
});

test("copies of one text continue one conversation, under any title and with a few other sentences", async () => {
  const first = await webPost(page);
  const copy = await webPost({
    ...page,
    url: "https://other.example/x",
    title: "Kettles!",
    text: `From our agency. ${text}`,
  });
  const another = await webPost({
    ...page,
    url: "https://third.example/y",
    text: sentences.map((one) => one.replace("kettles", "teapots")).join(" "),
  });
  expect(copy.rootId).toBe(first.rootId);
  expect(another.rootId).not.toBe(first.rootId);
});

test("short texts have no copies", () => {
  expect(fingerprint("Nice kettle.")).toBeUndefined();
  expect(fingerprint("")).toBeUndefined();
});

async function stars(rating: ClippedPage["rating"], kind: ClippedPage["kind"] = "review") {
  return (await webPost({ ...page, kind, rating })).rating;
}

test("only a single reviewer's rating is the rating of a review", async () => {
  expect(await stars({ value: 8, best: 10 })).toBe(4);
  expect(await stars({ value: 4.6, best: 5, count: 87 })).toBeUndefined();
  expect(await stars({ value: 4, best: 5 }, "article")).toBeUndefined();
});

test("the fingerprint of what was kept does not depend on the order of its fields, only on what they say", async () => {
  const one = await fingerprintOf({ a: 1, b: { c: [1, 2], d: "x" } });
  expect(await fingerprintOf({ b: { d: "x", c: [1, 2] }, a: 1 })).toBe(one);
  expect(await fingerprintOf({ b: { d: "x", c: [2, 1] }, a: 1 })).not.toBe(one);
});
