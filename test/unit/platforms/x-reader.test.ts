/** The X reader, point by point, on posts made by hand. */

import { describe, expect, test } from "vitest";

import { platform } from "@/lib/platforms/x/index";
import type { Json, Tweet } from "@/test/support/x-payloads";
import {
  aPerson,
  aTweet,
  bookmarks,
  communityTimeline,
  createTweet,
  followers,
  homeTimeline,
  listTimeline,
  moreReplies,
  notifications,
  requestUrl,
  retweeters,
  searchTimeline,
  tweetByRestId,
  tweetDetail,
  userTweets,
} from "@/test/support/x-payloads";

function read(answer: Json, operation = "HomeTimeline") {
  const reading = platform.readPayload({ url: requestUrl(operation), text: JSON.stringify(answer) });
  if (!reading) throw new Error("unreadable");
  return reading;
}

function readTweet(given: Partial<Tweet>) {
  const [post] = read(homeTimeline([aTweet(given)])).posts;
  if (!post) throw new Error("no post");
  return post;
}

/** One timeline item whose post is exactly `result`. */
function readResult(result: unknown) {
  const itemContent = { itemType: "TimelineTweet", tweet_results: { result } };
  const entries = [{ entryId: "tweet-1", content: { itemContent } }];
  return read({ data: { home: { instructions: [{ type: "TimelineAddEntries", entries }] } } });
}

describe("text", () => {
  test.each([
    { escaped: "AT&amp;T &lt;3 &gt;", text: "AT&T <3 >", why: "the three that X escapes" },
    { escaped: "&amp;amp;", text: "&amp;", why: "decoded once: its author wrote an entity" },
    { escaped: "&amp;lt;", text: "&lt;", why: "and not what comes out of decoding" },
    { escaped: "&quot;&#39;&nbsp;", text: "&quot;&#39;&nbsp;", why: "others were typed like this" },
    { escaped: "a & b", text: "a & b", why: "a bare sign stays" },
    { escaped: "", text: "", why: "an empty text is a text" },
  ])("$why: $escaped", ({ escaped, text }) => {
    const { posts } = readResult({ rest_id: "20", legacy: { full_text: escaped } });
    expect(posts[0]?.text).toBe(text);
  });

  test("a note's text is plain already", () => {
    const note = { note_tweet_results: { result: { text: "R&amp;D & more" } } };
    const { posts } = readResult({ rest_id: "20", note_tweet: note, legacy: { full_text: "R&amp;amp;D" } });
    expect(posts[0]?.text).toBe("R&amp;D & more");
  });

  test("a note that did not come leaves the text cut, and says so", () => {
    const { posts } = readResult({
      rest_id: "20",
      note_tweet: { is_expandable: true },
      legacy: { full_text: "The beginning…" },
    });
    expect(posts[0]).toMatchObject({ text: "The beginning…", textIsCut: true });
  });

  test.each([
    { text: "@acme @globex hello", range: [14, 19], bodyStart: 14, why: "handles that X put there" },
    { text: "@acme @globex hello", range: [6, 19], bodyStart: 6, why: "the second was typed by the author" },
    { text: "@acme hello", range: [0, 11], bodyStart: undefined, why: "the author typed it" },
    { text: "👍 @acme", range: [2, 7], bodyStart: undefined, why: "no run of handles" },
    { text: "@acme", range: [99, 100], bodyStart: undefined, why: "a range beyond the text" },
    { text: "@acme hi", range: ["6"], bodyStart: undefined, why: "a range of another kind" },
  ])("$why: the body of $text begins at $bodyStart", ({ text, range, bodyStart }) => {
    const { posts } = readResult({ rest_id: "20", legacy: { full_text: text, display_text_range: range } });
    expect(posts[0]?.bodyStart).toBe(bodyStart);
  });
});

describe("ids and times", () => {
  test.each([
    {
      result: { rest_id: 2085448532773716276n.toString(), legacy: { full_text: "t" } },
      id: "2085448532773716276",
    },
    { result: { legacy: { id_str: "2085448532773716276", full_text: "t" } }, id: "2085448532773716276" },
  ])("an id is text: $id", ({ result, id }) => {
    expect(readResult(result).posts[0]?.postId).toBe(id);
  });

  test("an id that came as a number is not trusted", () => {
    expect(readResult({ rest_id: 123, legacy: { full_text: "t" } }).dropped).toEqual({ unreadable: 1 });
  });

  test.each([
    { created: "Thu Aug 06 17:33:05 +0000 2026", at: "2026-08-06T17:33:05.000Z", why: "X's own form" },
    { created: undefined, at: "2026-08-06T19:30:50.630Z", why: "else what the id says" },
    { created: "yesterday", at: "2026-08-06T19:30:50.630Z", why: "a form we do not know is no time" },
  ])("$why: $created", ({ created, at }) => {
    const { posts } = readResult({
      rest_id: "2085448532773716276",
      legacy: { full_text: "t", created_at: created },
    });
    expect(new Date(posts[0]?.postedAt ?? 0).toISOString()).toBe(at);
  });

  test("an id of before 2010 carries no time", () => {
    expect(readResult({ rest_id: "20", legacy: { full_text: "t" } }).posts[0]?.postedAt).toBeUndefined();
  });

  test("both versions of an edited post are one post, posted when the first was", () => {
    const first = aTweet({ text: "Kettel", at: Date.UTC(2026, 10, 20, 9) });
    const second = aTweet({ text: "Kettle", at: Date.UTC(2026, 10, 20, 9, 5), earlierIds: [first.id] });
    const [seenFirst, seenSecond] = read(homeTimeline([first, second])).posts;
    expect(seenSecond).toMatchObject({ postId: first.id, aliases: [second.id], text: "Kettle" });
    expect(seenSecond?.url).toBe(seenFirst?.url);
    expect(seenSecond?.postedAt).toBe(seenFirst?.postedAt);
  });
});

describe("counts", () => {
  test("what X does not say is unknown, not 0", () => {
    const { posts } = readResult({
      rest_id: "20",
      views: { state: "Enabled" },
      legacy: { full_text: "t", favorite_count: 0, reply_count: null, quote_count: "12", retweet_count: -1 },
    });
    expect(posts[0]?.counts).toEqual({ likes: 0, quotes: 12 });
  });
});

describe("the two homes of a field", () => {
  test.each([
    { top: { favorite_count: 5 }, legacy: { favorite_count: 3 }, likes: 5, why: "the top level wins" },
    { top: { favorite_count: null }, legacy: { favorite_count: 3 }, likes: 3, why: "`null` says nothing" },
    { top: { favorite_count: 0 }, legacy: { favorite_count: 3 }, likes: 0, why: "0 says something" },
    { top: {}, legacy: { favorite_count: 3 }, likes: 3, why: "legacy fills" },
    { top: { favorite_count: 5 }, legacy: null, likes: 5, why: "there may be no legacy" },
  ])("$why", ({ top, legacy, likes }) => {
    const { posts } = readResult({ rest_id: "20", full_text: "t", ...top, legacy });
    expect(posts[0]?.counts.likes).toBe(likes);
  });

  test("an account whose fields have moved in part", () => {
    const legacy = { screen_name: "old_name", name: "Mira", followers_count: 12 };
    const user = {
      rest_id: "77",
      core: { screen_name: "mira" },
      relationship_counts: { followers: 13 },
      legacy,
    };
    const core = { user_results: { result: user } };
    const { posts } = readResult({ rest_id: "20", core, full_text: "t" });
    expect(posts[0]?.author).toMatchObject({ handle: "mira", name: "Mira", followers: 13 });
  });
});

describe("posts inside posts", () => {
  const original = aTweet({ text: "the original", likes: 9, author: aPerson({ handle: "one" }) });

  test("a repost is an act without text or engagement; the original follows with its own", () => {
    const repost = aTweet({ reposted: original, author: aPerson({ handle: "two" }) });
    const [act, post] = read(homeTimeline([repost])).posts;
    expect(act).toMatchObject({ kind: "repost", text: "", counts: {}, sharedId: original.id });
    expect(act?.author.handle).toBe("two");
    expect(post).toMatchObject({ via: "repost", text: "the original", author: { handle: "one" } });
    expect(post?.counts.likes).toBe(9);
  });

  test("a promoted repost promotes the original; a promoted quote does not promote the quoted post", () => {
    const ads = [
      aTweet({ reposted: original, isPromoted: true }),
      aTweet({ text: "look", quoted: original, isPromoted: true }),
    ];
    const flags = read(homeTimeline(ads)).posts.map(({ sponsored }) => sponsored);
    expect(flags).toEqual([true, true, true, false]);
  });

  test("a quote of a deleted post is a quote all the same", () => {
    const { posts, nested } = readResult({
      rest_id: "30",
      quoted_status_result: {},
      legacy: { full_text: "gone?", is_quote_status: true, quoted_status_id_str: "29" },
    });
    expect(nested).toBe(0);
    expect(posts[0]).toMatchObject({ kind: "quote", quotedId: "29" });
  });

  test("a reply that quotes is a reply that knows what it quotes", () => {
    const post = readTweet({ text: "see", replyTo: aTweet({ text: "up" }), quoted: original });
    expect(post).toMatchObject({ kind: "reply", quotedId: original.id });
  });

  test("an author that X left a stub is known from the post around it", () => {
    const stub = { result: { __typename: "User", id: btoa("User:77"), avatar: {} } };
    const inner = { rest_id: "29", core: { user_results: stub }, legacy: { full_text: "inner" } };
    const permalink = { expanded: "https://twitter.com/globexhome/status/29" };
    const quote = readResult({
      rest_id: "30",
      quoted_status_result: { result: inner },
      legacy: { full_text: "q", quoted_status_permalink: permalink },
    });
    expect(quote.posts[1]?.author).toMatchObject({ accountId: "77", handle: "globexhome" });
    const repost = readResult({
      rest_id: "31",
      legacy: { full_text: "RT @globexhome: inner", retweeted_status_result: { result: inner } },
    });
    expect(repost.posts[1]).toMatchObject({
      author: { accountId: "77", handle: "globexhome" },
      url: "https://x.com/globexhome/status/29",
    });
  });
});

describe("what surrounds the words", () => {
  test("links are expanded, hashtags bare, tags with their ids", () => {
    const post = readTweet({
      text: "@acmekettles see https://acme-kettles.example/a?b=1&c=2 #QuietKettle #静か",
    });
    expect(post.links).toEqual(["https://acme-kettles.example/a?b=1&c=2"]);
    expect(post.hashtags).toEqual(["QuietKettle", "静か"]);
    expect(post.tagged).toMatchObject([
      { handle: "acmekettles", accountId: aPerson({ handle: "acmekettles" }).id },
    ]);
  });

  test("somebody tagged in a picture is tagged", () => {
    const tags = [{ user_id: "77", screen_name: "acmekettles", name: "Acme Kettles", type: "user" }];
    const { posts } = readResult({
      rest_id: "20",
      legacy: {
        full_text: "t",
        extended_entities: { media: [{ type: "photo", features: { all: { tags } } }] },
      },
    });
    expect(posts[0]?.tagged).toEqual([{ accountId: "77", handle: "acmekettles", name: "Acme Kettles" }]);
  });

  test("media have a kind and the description of their author", () => {
    const media = [{ kind: "photo", alt: "A kettle" }, { kind: "video" }, { kind: "animated_gif" }] as const;
    expect(readTweet({ text: "look", media }).media).toEqual([
      { kind: "image", alt: "A kettle" },
      { kind: "video" },
      { kind: "gif" },
    ]);
  });

  test("the card of a link says where it leads", () => {
    const url = "https://acme-kettles.example/whisper";
    const card = { title: "The Whisper", description: "48 dB", url };
    expect(readTweet({ text: `see ${url}`, card }).card).toEqual({
      title: "The Whisper",
      description: "48 dB",
      url,
      domain: "acme-kettles.example",
    });
  });

  test("an advertiser's card is JSON inside the JSON", () => {
    const unified = {
      component_objects: { details_1: { type: "details", data: { title: { content: "Kettle sale" } } } },
      destination_objects: {
        browser_1: {
          type: "browser",
          data: { url_data: { url: "https://globex.example/sale", vanity: "globex.example" } },
        },
      },
    };
    const binding = { key: "unified_card", value: { type: "STRING", string_value: JSON.stringify(unified) } };
    const card = { rest_id: "card://1", legacy: { name: "unified_card", binding_values: [binding] } };
    const { posts } = readResult({ rest_id: "20", card, legacy: { full_text: "t" } });
    expect(posts[0]?.card).toEqual({
      title: "Kettle sale",
      url: "https://globex.example/sale",
      domain: "globex.example",
    });
  });

  test("a card of which only the id came is none", () => {
    const { posts } = readResult({
      rest_id: "20",
      card: { rest_id: "card://1" },
      legacy: { full_text: "t" },
    });
    expect(posts[0]?.card).toBeUndefined();
  });

  test.each([
    {
      what: "a protected account's post is for friends",
      given: { author: aPerson({ handle: "p", isProtected: true }) },
      visibility: "friends",
    },
    {
      what: "the same in the old shape",
      given: { shape: "2024", author: aPerson({ handle: "p", isProtected: true }) },
      visibility: "friends",
    },
    { what: "everybody else's is public", given: {}, visibility: undefined },
  ] as const)("$what", ({ given, visibility }) => {
    expect(readTweet({ text: "t", ...given }).visibility).toBe(visibility);
  });
});

describe("answers that are no timeline", () => {
  const tweet = aTweet({ text: "We are on it", replyTo: aTweet({ text: "help?" }) });

  test("a creation is the user's own writing", () => {
    for (const isLong of [false, true]) {
      const reading = read(createTweet(tweet, isLong), "CreateTweet");
      expect(reading).toMatchObject({ slots: 1, isOwnWriting: true, posts: [{ postId: tweet.id }] });
    }
  });

  test("also under new names, by the text that was sent", () => {
    const { data } = createTweet(tweet);
    const text = JSON.stringify({ data: { made: Reflect.get(Object(data), "create_tweet") } });
    const url = "https://x.com/i/api/graphql/a/Renamed";
    const requestBody = JSON.stringify({ variables: { tweet_text: "We are on it" } });
    expect(platform.isCreation({ url, requestBody, text })).toBe(true);
    expect(platform.readPayload({ url, requestBody, text })?.isOwnWriting).toBe(true);
    expect(platform.readPayload({ url, text })?.isOwnWriting).toBe(false);
  });

  test("one post asked for by its id is not", () => {
    expect(read(tweetByRestId(tweet))).toMatchObject({ slots: 1, isOwnWriting: false });
    expect(read({ data: { tweetResult: {} } })).toMatchObject({ slots: 1, dropped: { empty: 1 } });
  });

  test("several posts asked for by their ids", () => {
    const results = [tweetByRestId(tweet), tweetByRestId(aTweet({ text: "two" }))].map(({ data }) => data);
    const answer = { data: { tweetResult: results.map((one) => Reflect.get(Object(one), "tweetResult")) } };
    expect(read(answer).slots).toBe(2);
  });

  test.each([
    { what: "by the name", url: "https://x.com/i/api/graphql/a/CreateTweet", text: "{}", isCreation: true },
    {
      what: "by the long one's name",
      url: "https://x.com/i/api/graphql/a/CreateNoteTweet",
      text: "{}",
      isCreation: true,
    },
    {
      what: "by the answer",
      url: "https://x.com/i/api/graphql/a/Renamed",
      text: JSON.stringify(createTweet(tweet)),
      isCreation: true,
    },
    {
      what: "by the long one's answer",
      url: "",
      text: JSON.stringify(createTweet(tweet, true)),
      isCreation: true,
    },
    {
      what: "not a timeline",
      url: requestUrl("HomeTimeline"),
      text: JSON.stringify(homeTimeline([tweet])),
      isCreation: false,
    },
    {
      what: "not a repost",
      url: "https://x.com/i/api/graphql/a/CreateRetweet",
      text: '{"data":{"create_retweet":{}}}',
      isCreation: false,
    },
    {
      what: "not a text that only speaks of it",
      url: requestUrl("HomeTimeline"),
      text: '{"data":{"home":"create_tweet"}}',
      isCreation: false,
    },
  ])("a creation is known $what: $isCreation", ({ url, text, isCreation }) => {
    expect(platform.isCreation({ url, text })).toBe(isCreation);
  });

  test.each(["", "null", "7", "<html>", "{", "for (;;);{}"])("%j is unreadable", (text) => {
    expect(platform.readPayload({ url: requestUrl("HomeTimeline"), text })).toBeUndefined();
  });

  test("an answer without posts is readable and empty", () => {
    expect(read({ errors: [{ message: "Rate limit" }] })).toMatchObject({ slots: 0, posts: [], dropped: {} });
  });

  test.each(["DmAllSearchSlice", "DMMessageSearch", "GetConversationPageQuery"])(
    "%s is private and stays unread, whatever it holds",
    (operation) => {
      expect(read(homeTimeline([tweet]), operation)).toMatchObject({ slots: 0, posts: [] });
    },
  );
});

describe("every envelope", () => {
  const one = aTweet({ text: "one" });
  const two = aTweet({ text: "two", replyTo: one });
  const mira = aPerson({ handle: "mira" });

  test.each([
    { name: "home", answer: homeTimeline([one, "prompt", [two]]), slots: 2, kind: "home" },
    { name: "search", answer: searchTimeline([one]), slots: 1, kind: "search" },
    { name: "list", answer: listTimeline([one, two]), slots: 2, kind: "list" },
    { name: "community", answer: communityTimeline([one]), slots: 1, kind: "community" },
    { name: "bookmarks", answer: bookmarks([one]), slots: 1, kind: "bookmarks" },
    {
      name: "profile with a pinned post",
      answer: userTweets([two], { pinned: one }),
      slots: 2,
      kind: "profile",
    },
    { name: "thread", answer: tweetDetail(two, [[one], one], [one]), slots: 4, kind: "thread" },
    { name: "appended answers", answer: moreReplies([one, two], false), slots: 2, kind: "thread" },
    {
      name: "appended answers with a cursor",
      answer: moreReplies([one, two], true),
      slots: 2,
      kind: "thread",
    },
    {
      name: "notifications with likes",
      answer: notifications([two], [mira]),
      slots: 1,
      kind: "notifications",
    },
    { name: "followers", answer: followers([mira]), slots: 1, kind: "profile" },
    { name: "reposters", answer: retweeters([mira, "unavailable"]), slots: 2, kind: "other" },
  ])("$name: $slots slots, shown at $kind", ({ answer, slots, kind }) => {
    expect(read(answer)).toMatchObject({ slots, place: { kind } });
  });
});

describe("when X changes", () => {
  const text = JSON.stringify(homeTimeline([aTweet({ text: "one" }), aTweet({ text: "two" })]));

  test.each([
    { from: "full_text", why: "a post without a text" },
    { from: "rest_id", and: "id_str", why: "a post without an id" },
    { from: "tweet_results", why: "an item that says it is a post and holds none" },
    { from: '"result"', to: '"outcome"', why: "a wrapper that holds something else" },
  ])("$why is counted as unreadable, not as empty", ({ from, and = from, to = "renamed" }) => {
    const changed = text.replaceAll(from, to).replaceAll(and, to);
    const url = requestUrl("HomeTimeline");
    expect(platform.readPayload({ url, text: changed })).toMatchObject({
      slots: 2,
      dropped: { unreadable: 2 },
    });
  });

  test("an item that stands for a deleted post is a slot", () => {
    const itemContent = { itemType: "TimelineTombstone", tombstoneInfo: { text: "gone" } };
    const entries = [{ entryId: "tombstone-1", content: { itemContent } }];
    const answer = { data: { home: { instructions: [{ type: "TimelineAddEntries", entries }] } } };
    expect(read(answer)).toMatchObject({ slots: 1, dropped: { tombstone: 1 } });
  });
});

describe("people", () => {
  const mira = aPerson({
    handle: "mira",
    name: "Mira",
    followers: 12,
    followsViewer: true,
    bio: "Tea & toast",
  });

  test("a people list gives accounts, and a drop for who is gone", () => {
    const { slots, people, dropped } = read(followers([mira, "unavailable"]));
    expect({ slots, dropped }).toEqual({ slots: 2, dropped: { unavailable: 1 } });
    expect(people).toEqual([
      {
        accountId: mira.id,
        handle: "mira",
        name: "Mira",
        url: "https://x.com/mira",
        followers: 12,
        verified: false,
        bio: "Tea & toast",
        followsViewer: true,
      },
    ]);
  });

  test("suggestions beside posts are neither slots nor people", () => {
    const reading = read(userTweets([aTweet({ text: "t" })], { suggested: [mira] }));
    expect(reading).toMatchObject({ slots: 1, people: [] });
  });
});
