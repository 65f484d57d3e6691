/** Facebook's answers through the whole pipeline of a page: what leaves it, and what leaves no trace. */

import { describe, expect, test } from "vitest";

import { createCapture } from "@/lib/capture/capture";
import type { Haul } from "@/lib/capture/haul";
import { createInlet } from "@/lib/capture/inlet";
import { atOnce } from "@/lib/capture/pace";
import type { Sighting } from "@/lib/capture/select-posts";
import { compileAllowed, compileWanted } from "@/lib/capture/wanted";
import type { PlaceChoice } from "@/lib/model/place-choice";
import type { Post } from "@/lib/model/post";
import type { OwnedAccount } from "@/lib/model/subject";
import { circles } from "@/lib/page/site-circles";
import { platform } from "@/lib/platforms/facebook/index";
import { aSubject } from "@/test/support/build";
import { publicId, sectionsOf, sectionsWithoutFeedback, storyNode } from "@/test/support/facebook-objects";
import {
  aComment,
  aProfile,
  aStory,
  commentCreated,
  endpoint,
  groupStream,
  homeFeed,
  moreComments,
  page,
  permalink,
  requestBody,
  searchResults,
  timeline,
  type Json,
} from "@/test/support/facebook-payloads";

import { aPlan, aQuietPost, aReading } from "./build";

const acme = aProfile({
  name: "Acme Kettles",
  type: "Page",
  handle: "acmekettles",
  id: "100000000000010",
  pageId: "200000000000010",
});
const kettlePeople = aProfile({ name: "Kettle People", type: "Group", id: "300000000000001" });
const elsewhere = aProfile({ name: "Harbour Daily", type: "Page", handle: "harbourdaily" });
const friend = aProfile({ name: "Mo Friend" });

interface Given {
  readonly places?: Partial<PlaceChoice>;
  readonly accounts?: readonly OwnedAccount[];
  readonly url?: string;
  readonly kept?: readonly string[];
}

function open({
  places = {},
  accounts,
  url = "https://www.facebook.com/acmekettles",
  kept = [],
}: Given = {}) {
  const hauls: Haul[] = [];
  const site = platform.site;
  const capture = createCapture({
    pace: atOnce,
    platform,
    circles,
    deliver: (haul) => hauls.push(haul),
    isKept: async () => false,
    now: () => 1000,
    pageUrl: () => url,
    language: () => "en",
  });
  const inlet = createInlet({
    isWanted: compileWanted(site),
    isAllowed: compileAllowed(site),
    onPayload: (payload) => capture.takePayload(payload),
    onUnreadable: () => capture.takeUnreadable(),
    now: () => 1000,
  });
  const subject = aSubject({ accounts: accounts ?? [{ platform: "facebook", handle: "acmekettles" }] });
  const choice: PlaceChoice = { ...(site.places ?? none), ...places };
  const follow = () =>
    capture.follow(aPlan({ sites: ["facebook"], subjects: [subject], places: { facebook: choice } }), {
      facebook: kept,
    });
  const posts = () => hauls.flatMap((haul) => haul.posts);
  return {
    capture,
    follow,
    /** As it comes over the bridge. */
    answer: (answer: Json | string, operation = "CometNewsFeedPaginationQuery", variables: Json = {}) =>
      inlet({
        url: endpoint,
        requestBody: requestBody(operation, variables),
        text: typeof answer === "string" ? answer : JSON.stringify(answer),
      }),
    posts,
    texts: () => posts().map(({ post }) => post.text),
    hauls,
    counted: () => hauls.flatMap(({ tallies }) => tallies).reduce((sum, tally) => sum + tally.posts, 0),
  };
}

const none: PlaceChoice = {
  own: false,
  pages: false,
  search: false,
  notifications: false,
  home: false,
  groups: [],
};

function followed(given: Given = {}) {
  const opened = open(given);
  opened.follow();
  return opened;
}

const scriptsOf = (html: string): string[] =>
  Array.from(html.matchAll(/<script[^>]*>([\s\S]*?)<\/script>/g), ([, text = ""]) => text);

describe("what is said to us without naming us", () => {
  const launch = aStory({
    author: acme,
    text: "The new hinge is here.",
    thread: [aComment({ text: "where's my refund?" })],
  });

  test("a comment under our own post, in the page's own answers", () => {
    const given = followed();
    for (const script of scriptsOf(
      page([{ query: "CometSinglePostQuery", results: [permalink(launch)] }], "x"),
    ))
      given.capture.takeScript(script);
    expect(given.posts()).toMatchObject([
      { post: { text: launch.text }, matches: [] },
      { post: { text: "where's my refund?" }, matches: [{ how: "addressed" }], source: "island" },
    ]);
  });

  test.each([
    ["of the profile", "100000000000010"],
    ["of the Page", "200000000000010"],
  ])("a comment under our own post, ours by the number %s that was typed", (_, accountId) => {
    const given = followed({ accounts: [{ platform: "facebook", accountId }] });
    given.answer(permalink(launch), "CometSinglePostQuery");
    expect(given.posts()).toMatchObject([
      { post: { text: launch.text } },
      { post: { text: "where's my refund?" }, matches: [{ how: "addressed" }] },
    ]);
    const others = followed({ accounts: [{ platform: "facebook", accountId: "100000000000011" }] });
    others.answer(permalink(launch), "CometSinglePostQuery");
    expect(others.posts()).toEqual([]);
  });

  test("a further page of comments that names us by number only", () => {
    const given = followed();
    given.answer(permalink(launch), "CometSinglePostQuery");
    given.answer(moreComments(launch, [aComment({ text: "still waiting" })]), "CommentsListQuery");
    expect(given.texts()).toContain("still waiting");
  });

  test("comments under another post of ours, which nothing says but a number that came with our name before", () => {
    const other = aStory({ author: acme, text: "Open on Sunday." });
    const comments = JSON.stringify(moreComments(other, [aComment({ text: "no answer since May" })]));
    const given = followed();
    const byNumber = comments.replaceAll("facebook.com/acmekettles/posts/", "facebook.com/reel/");
    given.answer(byNumber, "CommentsListQuery");
    expect(given.texts()).toEqual([]);
    given.answer(permalink(launch), "CometSinglePostQuery");
    given.answer(byNumber, "CommentsListQuery");
    expect(given.texts()).toContain("no answer since May");
  });

  test("our own answer to it settles nothing here, and goes along", () => {
    const given = followed();
    given.answer(permalink(launch), "CometSinglePostQuery");
    given.answer(commentCreated(launch, aComment({ text: "It is on its way", author: acme })), "X");
    expect(given.posts().at(-1)).toMatchObject({ post: { text: "It is on its way" }, isOwnWriting: true });
  });
});

const naming = (audience: "everyone" | "friends" | "lock" | "members" | undefined) =>
  aStory({ text: `Acme Kettles, for ${audience}`, audience, author: friend });

describe("who can see it", () => {
  test("of a feed only what is public leaves the page; the rest is counted", () => {
    const given = followed({ places: { home: true }, url: "https://www.facebook.com/" });
    given.answer(
      homeFeed(["everyone", "friends", "lock", undefined].map((each) => naming(audienceIn(each)))),
    );
    expect(given.texts()).toEqual(["Acme Kettles, for everyone"]);
    expect(given.counted()).toBe(4);
    expect(JSON.stringify(given.hauls)).not.toMatch(/for friends|for lock|for undefined/);
  });

  test("comments under a friend's post are as private as the post, also on a page of their own", () => {
    const story = { ...naming("friends"), thread: [aComment({ text: "Acme Kettles? Me too." })] };
    const given = followed({ places: { home: true } });
    given.answer(permalink(story), "CometSinglePostQuery");
    given.answer(moreComments(story, [aComment({ text: "My Acme Kettles as well" })]), "CommentsListQuery");
    expect(given.posts()).toEqual([]);
  });

  test("a page of comments alone, of whose post nothing is known, is not kept", () => {
    const given = followed();
    given.answer(
      moreComments(naming("everyone"), [aComment({ text: "My Acme Kettles" })]),
      "CommentsListQuery",
    );
    expect([given.posts(), given.counted()]).toEqual([[], 1]);
  });

  test("the same page of comments is kept when the post was seen to be public", () => {
    const given = followed();
    given.answer(permalink(naming("everyone")), "CometSinglePostQuery");
    given.answer(
      moreComments(naming("everyone"), [aComment({ text: "My Acme Kettles" })]),
      "CommentsListQuery",
    );
    expect(given.posts()).toContainEqual(
      expect.objectContaining({
        post: expect.objectContaining({ text: "My Acme Kettles", visibility: undefined }),
      }),
    );
  });
});

function audienceIn(text: string | undefined) {
  return text === "everyone" || text === "friends" || text === "lock" ? text : undefined;
}

describe("places", () => {
  const story = aStory({ text: "Acme Kettles it is", author: elsewhere });
  const inGroup = aStory({ text: "Acme Kettles here", to: kettlePeople, audience: "members" });

  test.each<[string, Json, Partial<PlaceChoice>, boolean]>([
    ["home is off at first", homeFeed([story]), {}, false],
    ["home, switched on", homeFeed([story]), { home: true }, true],
    ["search", searchResults([story]), {}, true],
    ["search, switched off", searchResults([story]), { search: false }, false],
    ["another's page", timeline(elsewhere, [story]), {}, true],
    ["another's page, switched off", timeline(elsewhere, [story]), { pages: false }, false],
    [
      "our own page",
      timeline(acme, [aStory({ text: "Acme Kettles", author: acme })]),
      { pages: false },
      true,
    ],
    ["a group that was not chosen", homeFeed([inGroup]), { home: true }, false],
    ["a chosen group", homeFeed([inGroup]), { groups: [kettlePeople.id] }, true],
  ])("%s", (_, answer, places, isKept) => {
    const given = followed({ places });
    given.answer(answer, "SomeQuery");
    expect(given.posts().length > 0).toBe(isKept);
    expect(given.counted()).toBe(1);
  });
});

describe("islands", () => {
  const html = page(
    [
      {
        query: "CometModernHomeFeedQuery",
        results: [homeFeed([aStory({ text: "tea", author: elsewhere })])],
      },
      {
        query: "ProfileCometTimelineFeedQuery",
        results: [timeline(acme, [aStory({ author: acme, text: "Acme Kettles!" })])],
      },
    ],
    "x",
  );

  test("what the gate rules out is counted and not parsed", () => {
    const given = followed();
    for (const script of scriptsOf(html)) given.capture.takeScript(script);
    expect(given.texts()).toEqual(["Acme Kettles!"]);
    const tallies = given.hauls.flatMap((haul) => haul.tallies);
    expect(tallies.map(({ payloads, passed, posts }) => [payloads, passed, posts])).toEqual([
      [1, 1, 0],
      [1, 0, 1],
    ]);
  });

  test("scripts that come before the plan wait for it", () => {
    const given = open();
    for (const script of scriptsOf(html)) given.capture.takeScript(script);
    expect(given.hauls).toEqual([]);
    given.follow();
    expect(given.texts()).toEqual(["Acme Kettles!"]);
  });

  test("a later part makes the same post richer, and it is counted once", () => {
    const story = aStory({ author: acme, text: "Acme Kettles!", reactions: { like: 7 } });
    const node = { ...storyNode(story), comet_sections: sectionsWithoutFeedback(story) };
    const { feedback } = sectionsOf(story);
    const later = { label: "Story$defer$feedback", path: ["node", "comet_sections"], data: { feedback } };
    const query = "CometSinglePostQuery";
    const given = followed();
    for (const script of scriptsOf(page([{ query, results: [{ data: { node } }, later] }], "x")))
      given.capture.takeScript(script);
    expect(given.posts().map(({ post }) => post.counts.likes)).toEqual([undefined, 7]);
    expect(given.counted()).toBe(1);
  });

  test.each([
    ["MWChatPreloadQuery", "Acme Kettles, between us"],
    ["MWChatPreloadQuery", "nobody's name, between us"],
    ["CometNotificationsRootQuery", "Acme Kettles, between us"],
  ])("%s leaves no trace: %s", (query, text) => {
    const given = followed();
    const preloaded = page([{ query, results: [permalink(aStory({ text }))] }], "x");
    for (const script of scriptsOf(preloaded)) given.capture.takeScript(script);
    expect(given.hauls).toEqual([]);
  });
});

test("a stream: one post a line, each once and complete, in any cut", () => {
  const stories = ["one", "two", "three"].map((text, index) =>
    aStory({ text: `Acme Kettles ${text}`, to: kettlePeople, audience: "members", shares: index + 1 }),
  );
  const given = followed({ places: { groups: [kettlePeople.id] } });
  given.answer(groupStream(kettlePeople, stories), "GroupsCometFeedRegularStoriesPaginationQuery");
  expect(given.posts().map(({ post }) => [post.text, post.counts.shares])).toEqual([
    ["Acme Kettles one", 1],
    ["Acme Kettles two", 2],
    ["Acme Kettles three", 3],
  ]);
  expect(given.counted()).toBe(3);
});

test("the list of shares that the user opens: who passed a mention on in public, and nobody who did so among friends", () => {
  const mention = aStory({ text: "Acme Kettles sing", author: elsewhere });
  const bare = (name: string, audience: "everyone" | "friends") =>
    aStory({ text: "", author: aProfile({ name }), shared: mention, audience });
  const given = followed({ places: { home: true } });
  given.answer(
    homeFeed([bare("Ines Open", "everyone"), bare("Mo Friend", "friends"), bare("Otto Open", "everyone")]),
    "CometResharesFeedPaginationQuery",
  );
  const shares = given.hauls.flatMap((haul) => haul.shares);
  expect(shares.map(({ postId, account }) => [postId, account.name])).toEqual([
    [mention.id, "Ines Open"],
    [mention.id, "Otto Open"],
  ]);
  expect(JSON.stringify(given.hauls)).not.toContain("Mo Friend");
  expect(given.texts()).toEqual(["Acme Kettles sing"]);
});

describe("private messages leave no trace: not a post, not a count", () => {
  const shared = JSON.stringify(permalink(aStory({ text: "Acme Kettles, look at this" })));
  const inMessage = shared.replace(
    '{"data":{',
    '{"data":{"m":{"__typename":"UserMessage","text":"Acme Kettles!"},',
  );

  test.each([
    ["by the name of the request", shared, "MWChatThreadQuery"],
    ["by what is answered, whatever was asked", inMessage, "SomethingNewQuery"],
    ["notifications", shared, "CometNotificationsDropdownQuery"],
  ])("%s", (_, text, operation) => {
    const given = followed({ places: { home: true } });
    given.answer(text, operation);
    expect(given.hauls).toEqual([]);
    expect(given.capture.status()).toEqual({ checked: 0, mentions: 0, isOn: true });
    expect(given.capture.evidence.held()).toBeUndefined();
  });
});

describe("what stands on the screen", () => {
  const story = aStory({ text: "Acme Kettles it is", author: elsewhere, reactions: { like: 3 } });
  const shown = (more: Partial<Post> = {}): Sighting =>
    aReading(
      [
        aQuietPost({
          platform: "facebook",
          postId: publicId(story),
          rootId: publicId(story),
          text: story.text,
          author: { handle: elsewhere.handle, name: elsewhere.name },
          counts: { likes: 3 },
          visibility: "unknown",
          ...more,
        }),
      ],
      { place: { kind: "profile", detail: "harbourdaily" } },
    );

  test("goes by the number that the answers gave, and says nothing that they did not", () => {
    const given = followed();
    given.answer(timeline(elsewhere, [story]), "ProfileCometTimelineFeedRefetchQuery");
    given.capture.takeReading(shown(), "dom");
    expect(given.posts().map(({ post }) => post.postId)).toEqual([story.id]);
    given.capture.takeReading(shown({ counts: { likes: 4 } }), "dom");
    expect(given.posts().map(({ post }) => [post.postId, post.visibility])).toEqual([
      [story.id, undefined],
      [story.id, undefined],
    ]);
  });

  test("alone is not kept, because it does not say who can see it", () => {
    const given = followed();
    given.capture.takeReading(shown(), "dom");
    expect(given.posts()).toEqual([]);
  });

  test("is kept in a group that was chosen, under its provisional name", () => {
    const given = followed({ places: { groups: [kettlePeople.id] } });
    given.capture.takeReading(shown({ venue: { kind: "group", id: kettlePeople.id } }), "dom");
    expect(given.posts().map(({ post }) => post.postId)).toEqual([publicId(story)]);
  });
});
