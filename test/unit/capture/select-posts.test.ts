import { expect, test } from "vitest";

import { runThrough } from "@/lib/capture/pace";
import { selectPosts } from "@/lib/capture/select-posts";
import type { Sighting } from "@/lib/capture/select-posts";
import type { Post } from "@/lib/model/post";
import { aMatch } from "@/test/support/build";

import { aQuietPost, aReading } from "./build";

/** A post or what it quotes says "acme". */
const match = (post: Post, quoted?: Post) =>
  /acme/i.test(`${post.text} ${quoted?.text ?? ""}`) ? [aMatch()] : [];

const mayKeep = ({ visibility }: Post): boolean => visibility !== "friends";

function select(reading: Sighting, known: readonly string[] = []) {
  const isKnown = (id: string): boolean => known.includes(id);
  const { posts, unsure, shares } = runThrough(
    selectPosts(reading, { match, isKnown, mayKeep, seenAt: 5, source: "response" }),
  );
  return {
    mentions: posts.filter(({ matches }) => matches.length > 0).map(({ post }) => post.postId),
    context: posts.filter(({ matches }) => matches.length === 0).map(({ post }) => post.postId),
    unsure: unsure.map(({ post }) => post.postId),
    shares: shares.map(({ postId, account }) => `${account.handle} ${postId}`),
  };
}

const nothing = { mentions: [], context: [], unsure: [], shares: [] };
const acme = (over: Partial<Post> = {}): Post => aQuietPost({ text: "Acme again", ...over });
const reply = (over: Partial<Post>): Post => aQuietPost({ kind: "reply", ...over });
const repost = (over: Partial<Post>): Post =>
  aQuietPost({ kind: "repost", text: "", counts: {}, author: { handle: "fan" }, ...over });

interface Row {
  readonly why: string;
  readonly reading: Sighting;
  readonly known?: readonly string[];
  readonly mentions: readonly string[];
  readonly context: readonly string[];
  readonly unsure: readonly string[];
  readonly shares: readonly string[];
}

test.each<Row>([
  { why: "a post that concerns nobody stays", reading: aReading([aQuietPost()]), ...nothing },
  { why: "a mention leaves", reading: aReading([acme({ postId: "1" })]), ...nothing, mentions: ["1"] },
  {
    why: "what was shown of a mention's conversation goes with it, whoever wrote it",
    reading: aReading([
      aQuietPost({ postId: "1", rootId: "1" }),
      reply({ postId: "2", rootId: "1", parentId: "1", text: "acme?" }),
      reply({ postId: "3", rootId: "1", parentId: "2" }),
      reply({ postId: "4", rootId: "9", parentId: "9" }),
    ]),
    ...nothing,
    mentions: ["2"],
    context: ["1", "3"],
  },
  {
    why: "an answer to a mention goes along although its conversation's beginning is not known",
    reading: aReading([acme({ postId: "1" }), reply({ postId: "2", parentId: "1" })]),
    ...nothing,
    mentions: ["1"],
    context: ["2"],
  },
  {
    why: "a post of a conversation that is kept already leaves",
    reading: aReading([reply({ postId: "2", rootId: "50", parentId: "49" }), aQuietPost({ postId: "50" })]),
    known: ["50"],
    ...nothing,
    context: ["2", "50"],
  },
  {
    why: "quoting a kept post is not part of its conversation",
    reading: aReading([aQuietPost({ postId: "2", kind: "quote", quotedId: "50" })]),
    known: ["50"],
    ...nothing,
  },
  {
    why: "a repost of a mention is a share by its account; the original is the mention",
    reading: aReading([
      repost({ postId: "8", sharedId: "1" }),
      acme({ postId: "1", via: "repost" }),
      repost({ postId: "9", sharedId: "2" }),
      aQuietPost({ postId: "2", via: "repost" }),
    ]),
    ...nothing,
    mentions: ["1"],
    shares: ["fan 1"],
  },
  {
    why: "who quotes a mention makes another one",
    reading: aReading([
      aQuietPost({ postId: "1", kind: "quote", quotedId: "2", text: "look at that" }),
      acme({ postId: "2", via: "quote" }),
    ]),
    ...nothing,
    mentions: ["1", "2"],
  },
  {
    why: "a quoted post without an id counts as said too, and is no post of its own",
    reading: {
      ...aReading([aQuietPost({ postId: "1", kind: "quote", text: "look" })]),
      quoted: new Map([["1", acme({ postId: "" })]]),
    },
    ...nothing,
    mentions: ["1"],
  },
  {
    why: "markup tells of shares beside the posts",
    reading: {
      ...aReading([acme({ postId: "1" }), aQuietPost({ postId: "2" })]),
      shares: [
        { postId: "1", account: { handle: "fan" } },
        { postId: "2", account: { handle: "fan" } },
      ],
    },
    ...nothing,
    mentions: ["1"],
    shares: ["fan 1"],
  },
  {
    why: "what only friends may see is not kept, nor who passed it on",
    reading: aReading([
      acme({ postId: "1", visibility: "friends" }),
      repost({ postId: "8", sharedId: "1", visibility: "friends" }),
    ]),
    ...nothing,
  },
  {
    why: "a post that stands there twice is one",
    reading: aReading([acme({ postId: "1", via: "quote" }), acme({ postId: "1" })]),
    ...nothing,
    mentions: ["1"],
  },
  {
    why: "an answer written here to a mention on this page leaves",
    reading: aReading([reply({ postId: "2", rootId: "1", parentId: "1" })], { isOwnWriting: true }),
    known: ["1"],
    ...nothing,
    context: ["2"],
  },
  {
    why: "an answer written here to something this page knows nothing of is to be asked about",
    reading: aReading([reply({ postId: "2", rootId: "1", parentId: "1" })], { isOwnWriting: true }),
    ...nothing,
    unsure: ["2"],
  },
  {
    why: "a quote written here may be an answer too; the quoted post is not own writing",
    reading: aReading(
      [
        aQuietPost({ postId: "2", rootId: "2", kind: "quote", quotedId: "1" }),
        aQuietPost({ postId: "1", rootId: "1", via: "quote" }),
      ],
      { isOwnWriting: true },
    ),
    ...nothing,
    unsure: ["2"],
  },
  {
    why: "what the user writes about something else stays",
    reading: aReading([aQuietPost({ postId: "2", rootId: "2" })], { isOwnWriting: true }),
    ...nothing,
  },
])("$why", ({ why: _why, reading, known, ...expected }) => {
  expect(select(reading, known)).toEqual(expected);
});

test("own writing is marked on the post that was written, and on no other", () => {
  const posts = [acme({ postId: "1", kind: "quote", quotedId: "2" }), acme({ postId: "2", via: "quote" })];
  const options = { match, isKnown: () => false, mayKeep, seenAt: 5, source: "response" } as const;
  const selection = runThrough(selectPosts(aReading(posts, { isOwnWriting: true }), options));
  expect(selection.posts.map(({ post, isOwnWriting }) => [post.postId, isOwnWriting])).toEqual([
    ["1", true],
    ["2", false],
  ]);
});

test("every post that leaves says where it stood", () => {
  const options = { match, isKnown: () => false, mayKeep, seenAt: 5, source: "response" } as const;
  const reading: Sighting = {
    ...aReading([acme({ postId: "1" })]),
    place: { kind: "search", detail: "acme" },
  };
  expect(runThrough(selectPosts(reading, options)).posts.map(({ place }) => place)).toEqual(["search"]);
});
