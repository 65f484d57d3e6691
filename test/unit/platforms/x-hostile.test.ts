/** Whatever a page sends, the X reader gives an account of it: it never throws, hangs or loses count. */

import { readdirSync, readFileSync } from "node:fs";

import * as fc from "fast-check";
import { expect, test, vi } from "vitest";

import { isRecord } from "@/lib/kit/read";
import { platform } from "@/lib/platforms/x/index";
import type { Tweet } from "@/test/support/x-payloads";
import { aPerson, aTweet, homeTimeline } from "@/test/support/x-payloads";

// Nothing here is about time: a busy machine must not make it fail.
vi.setConfig({ testTimeout: 60_000 });

const url = "https://x.com/i/api/graphql/abc/HomeTimeline";
const fixtures = "lib/platforms/x/fixtures";

/** Where a reading fails to account for what it was given. A text refused as a whole is accounted for too. */
function gapsIn(text: string): string[] {
  const reading = platform.readPayload({ url, text });
  if (reading === undefined) return [];
  const own = reading.posts.filter(({ via }) => via === undefined);
  const lost = Object.values(reading.dropped).reduce((sum, times) => sum + times, 0);
  const oddIds = reading.posts.filter(({ postId }) => !/^\d{1,20}$/.test(postId));
  return [
    ...(own.length + reading.people.length + lost === reading.slots ? [] : ["slots"]),
    ...(reading.posts.length - own.length === reading.nested ? [] : ["nested"]),
    ...(oddIds.length === 0 ? [] : ["ids"]),
  ];
}

test("arbitrary text and JSON are accounted for", () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
      expect(gapsIn(text)).toEqual([]);
    }),
  );
});

/** JSON made of the names that the reader looks for, in any order and depth, with anything in them. */
const names = [
  "data",
  "instructions",
  "entries",
  "entry",
  "moduleItems",
  "content",
  "items",
  "item",
  "itemContent",
  "itemType",
  "entryId",
  "tweet_results",
  "user_results",
  "create_tweet",
  "tweetResult",
  "result",
  "tweet",
  "tombstone",
  "__typename",
  "__proto__",
  "constructor",
  "rest_id",
  "legacy",
  "core",
  "full_text",
  "display_text_range",
  "note_tweet",
  "note_tweet_results",
  "article",
  "article_results",
  "entities",
  "entity_set",
  "urls",
  "user_mentions",
  "retweeted_status_result",
  "quoted_status_result",
  "edit_control",
  "edit_tweet_ids",
  "initial_tweet_id",
  "card",
  "binding_values",
  "extended_entities",
  "media",
  "views",
  "count",
  "created_at",
];

const { tree } = fc.letrec<{ tree: unknown }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 12, withCrossShrink: true },
    fc.oneof(
      fc.constantFrom<unknown>(
        "1",
        "123456789012345678",
        Number.MAX_SAFE_INTEGER + 2,
        null,
        true,
        "",
        -1,
        1e300,
      ),
      fc.constantFrom("TimelineTweet", "TweetTombstone", "UserUnavailable", "@a @b hello", "&amp;lt;"),
    ),
    fc.array(tie("tree"), { maxLength: 4 }),
    fc.dictionary(fc.constantFrom(...names), tie("tree"), { maxKeys: 6 }),
  ),
}));

test("any arrangement of the names it looks for is accounted for", () => {
  fc.assert(
    fc.property(tree, (content) => {
      expect(gapsIn(JSON.stringify(content))).toEqual([]);
      const itemContent = { itemType: "TimelineTweet", tweet_results: { result: content } };
      const entries = [content, { entryId: "tweet-1", content: { itemContent } }];
      expect(gapsIn(JSON.stringify({ data: { home: { instructions: [content, { entries }] } } }))).toEqual(
        [],
      );
    }),
    { numRuns: 400 },
  );
});

test("fixtures with anything replaced by anything are accounted for", () => {
  const texts = readdirSync(fixtures).map((name) => readFileSync(`${fixtures}/${name}/payload.json`, "utf8"));
  fc.assert(
    fc.property(fc.constantFrom(...texts), fc.nat(), fc.jsonValue(), (text, place, value) => {
      expect(gapsIn(withReplaced(text, place, value))).toEqual([]);
    }),
    { numRuns: 300 },
  );
});

/** The JSON with its n-th value, counted round and round, replaced. */
function withReplaced(text: string, place: number, replacement: unknown): string {
  let size = 0;
  JSON.parse(text, (_key, value: unknown) => {
    size += 1;
    return value;
  });
  let index = 0;
  return JSON.stringify(
    JSON.parse(text, (_key, value: unknown) => (index++ === place % size ? replacement : value)),
  );
}

test("an odd item costs only itself", () => {
  const tweets = [1, 2, 3].map((number) => aTweet({ text: `post ${number}` }));
  fc.assert(
    fc.property(fc.jsonValue(), (odd) => {
      const root: unknown = JSON.parse(JSON.stringify(homeTimeline(tweets)), (_key, value: unknown) =>
        isRecord(value) && value.rest_id === tweets[1]?.id ? odd : value,
      );
      const reading = platform.readPayload({ url, text: JSON.stringify(root) });
      expect(reading?.slots).toBe(3);
      expect(reading?.posts.map(({ text }) => text)).toEqual(["post 1", "post 3"]);
    }),
  );
});

test.each([
  { what: "lists nested 100,000 deep", text: `{"data":${"[".repeat(1e5)}${"]".repeat(1e5)}}` },
  { what: "objects nested 200,000 deep", text: `${'{"data":'.repeat(2e5)}1${"}".repeat(2e5)}` },
  { what: "a timeline below all that", text: `${'{"a":'.repeat(5e4)}{"instructions":[]}${"}".repeat(5e4)}` },
  { what: "200,000 empty objects", text: `{"data":[${"{},".repeat(2e5)}{}]}` },
  { what: "200,000 entries", text: `{"data":{"instructions":[{"entries":[${"{},".repeat(2e5)}{}]}]}}` },
  {
    what: "200,000 slots",
    text: `{"data":{"instructions":[{"entries":[${'{"content":{"itemContent":{"tweet_results":{}}}},'.repeat(2e5)}{}]}]}}`,
  },
])("$what neither hang nor overflow it", ({ text }) => {
  expect(gapsIn(text)).toEqual([]);
  expect(platform.readPayload({ url, text })?.slots).toBeLessThanOrEqual(10_000);
});

test("quotes nested a thousand deep are followed a few steps only", () => {
  const [head, tail] = JSON.stringify(
    homeTimeline([aTweet({ text: "outer", quoted: aTweet({ text: "inner" }) })]),
  ).split('"quoted_status_result":');
  const quote = `{"result":{"rest_id":"1","legacy":{"full_text":"q"},"quoted_status_result":`;
  const text = `${head}"quoted_status_result":${quote.repeat(1000)}{}${"}}".repeat(1000)},"x":${tail}`;
  expect(gapsIn(text)).toEqual([]);
  expect(platform.readPayload({ url, text })?.nested).toBe(3);
});

const words = fc
  .string({ unit: "grapheme", maxLength: 400 })
  .filter((text) => !/[@#]|https?:|t\.co/.test(text));
const count = fc.nat({ max: 2 ** 31 });
const described: fc.Arbitrary<Tweet> = fc
  .record({
    text: words,
    at: fc.integer({ min: Date.UTC(2011, 0, 1), max: Date.UTC(2035, 0, 1) }),
    likes: count,
    replies: count,
    reposts: count,
    quotes: count,
    bookmarks: count,
    views: fc.option(count, { nil: undefined }),
    shape: fc.constantFrom("2026", "hoisted", "2024"),
    isLimited: fc.boolean(),
    isPromoted: fc.boolean(),
  })
  .map((given) => aTweet({ ...given, author: aPerson({ handle: "any_one", name: "Any & One" }) }));

test("what was described comes out, in every shape and whatever the text holds", () => {
  fc.assert(
    fc.property(described, described, (tweet, answered) => {
      const reply = { ...tweet, replyTo: { ...answered, author: aPerson({ handle: "other" }) } };
      const text = JSON.stringify(homeTimeline([reply]));
      const post = platform.readPayload({ url, text })?.posts[0];
      expect(post?.text.slice(post.text.length > tweet.text.length ? post.bodyStart : 0)).toBe(tweet.text);
      expect(post).toMatchObject({
        postId: tweet.id,
        postedAt: Math.floor(tweet.at / 1000) * 1000,
        parentId: answered.id,
        rootId: answered.id,
        replyTo: { handle: "other" },
        sponsored: tweet.isPromoted,
        author: { handle: "any_one", name: "Any & One" },
        counts: {
          likes: tweet.likes,
          replies: tweet.replies,
          shares: tweet.reposts,
          quotes: tweet.quotes,
          bookmarks: tweet.bookmarks,
          views: tweet.views,
        },
      });
    }),
  );
});
