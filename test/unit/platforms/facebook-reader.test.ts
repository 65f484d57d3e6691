/** What the Facebook reader makes of every surface, on answers built of invented people. */

import { describe, expect, test } from "vitest";

import type { Post } from "@/lib/model/post";
import { platform } from "@/lib/platforms/facebook/index";
import { edgeOf, storyNode } from "@/test/support/facebook-objects";
import {
  aComment,
  aProfile,
  aStory,
  commentCreated,
  endpoint,
  groupFeed,
  homeFeed,
  moreComments,
  moreReplies,
  olderPage,
  page,
  permalink,
  requestBody,
  searchResults,
  storyCreated,
  timeline,
  type Json,
} from "@/test/support/facebook-payloads";
import { readPayload } from "@/test/support/read-payload";

const acme = aProfile({ name: "Acme Kettles", handle: "acmekettles", pageId: "200000000000001" });
const mira = aProfile({ name: "Mira Tannhof", handle: "mira.tannhof" });
const tom = aProfile({ name: "Tom Okafor" });
const group = aProfile({ name: "Kettle People", type: "Group", id: "300000000000001" });

function read(answer: Json | string, body?: string, language?: string) {
  const text = typeof answer === "string" ? answer : JSON.stringify(answer);
  const reading = readPayload(platform, { url: endpoint, text, requestBody: body, language });
  if (reading === undefined) throw new Error("unreadable");
  return reading;
}

function one(answer: Json | string): Post {
  const [post] = read(answer).posts;
  if (post === undefined) throw new Error("no post");
  return post;
}

describe("every surface gives its posts", () => {
  const stories = ["one", "two", "three"].map((text) => aStory({ author: mira, text }));
  const answers = {
    "home feed": homeFeed(stories),
    "group feed": groupFeed(group, stories),
    "first page of a timeline": timeline(acme, stories, "user"),
    "further page of a timeline": timeline(acme, stories, "node"),
    search: searchResults(stories),
    "a page of today": page(
      [{ query: "CometModernHomeFeedQuery", results: [homeFeed(stories)] }],
      "Facebook",
    ),
    "a page of 2023": olderPage("ProfileCometTimelineFeedQuery", [timeline(acme, stories, "user")], "Acme"),
    "a list cut out of a page": JSON.stringify([{ source: "x", result: homeFeed(stories) }], null, 1),
    "a batch": JSON.stringify({ o0: homeFeed(stories) }),
    "a list of answers": JSON.stringify([homeFeed(stories)]),
    "the years before": homeFeed(stories.map((story) => ({ ...story, shape: "2022" as const }))),
  };

  test.each(Object.entries(answers))("%s", (_, answer) => {
    const { slots, posts, nested, dropped } = read(answer);
    expect({ slots, nested, dropped }).toEqual({ slots: 3, nested: 0, dropped: {} });
    expect(posts.map(({ postId, text }) => ({ postId, text }))).toEqual(
      stories.map(({ id, text }) => ({ postId: id, text })),
    );
  });
});

describe("every place where one post stands gives it", () => {
  const story = aStory({
    author: mira,
    text: "Two kettles, one cup",
    thread: [aComment({ author: tom, text: "And no spoon" })],
  });
  const node = storyNode(story);
  const media = { id: "700000000000001", creation_story: node };
  const places = {
    "a permalink": permalink(story),
    "a permalink of this year, to which notifications lead": { data: { node_v2: node } },
    "a group's own page of a post": {
      data: { node: { __typename: "Group", id: group.id, group_hoisted_feed: { edges: [edgeOf(story)] } } },
    },
    "a reel, and a film that is watched": { data: { video: { __typename: "Video", ...media } } },
    "a picture that is looked at": {
      data: { currMedia: { __typename: "Photo", ...media }, nextMediaAfterNodeId: { id: "1" } },
    },
    "a list that no reference names, as a Page's mentions or somebody's memories": {
      data: { page: { comet_page_mentions_tab: { any_feed: { edges: [edgeOf(story)] } } } },
    },
  };

  test.each(Object.entries(places))("%s", (_, answer) => {
    const { posts, dropped } = read(answer);
    expect(dropped).toEqual({});
    expect(posts.map(({ text, author }) => ({ text, by: author?.name }))).toEqual([
      { text: story.text, by: mira.name },
      { text: story.thread[0]?.text, by: tom.name },
    ]);
  });
});

test("a post with everything in it", () => {
  const story = aStory({
    id: "122100000000000001",
    author: acme,
    text: "👈 Ask Mira Tannhof about #Kettles & more: https://acme-kettles.example/new?a=1 #تجربة",
    tagged: [mira],
    at: Date.UTC(2026, 10, 19, 8, 30),
    reactions: { like: 20, love: 5, angry: 1 },
    comments: 7,
    shares: 3,
    link: { title: "The new one", url: "https://acme-kettles.example/new?a=1" },
  });
  expect(one(permalink(story))).toMatchObject({
    platform: "facebook",
    postId: "122100000000000001",
    aliases: [expect.stringMatching(/^pfbid0/)],
    kind: "post",
    author: {
      accountId: acme.id,
      otherIds: ["200000000000001"],
      handle: "acmekettles",
      name: "Acme Kettles",
      url: "https://www.facebook.com/acmekettles",
    },
    text: story.text,
    links: ["https://acme-kettles.example/new?a=1"],
    hashtags: ["Kettles", "تجربة"],
    tagged: [{ accountId: mira.id, handle: "mira.tannhof" }],
    postedAt: Date.UTC(2026, 10, 19, 8, 30),
    sponsored: false,
    counts: { likes: 26, replies: 7, shares: 3 },
    reactions: { like: 20, love: 5, angry: 1 },
    card: {
      title: "The new one",
      url: "https://acme-kettles.example/new?a=1",
      domain: "acme-kettles.example",
    },
    rootId: "122100000000000001",
    owner: undefined,
    visibility: undefined,
  });
});

test("names: a picture or film that is all of a post names it, one of several does not", () => {
  expect(one(permalink(aStory({ photo: { id: "555000000000001" } }))).aliases).toContain(
    "photo:555000000000001",
  );
  const film = one(permalink(aStory({ author: acme, video: { id: "666000000000001" }, views: 1203 })));
  expect(film).toMatchObject({ kind: "video", media: [{ kind: "video" }], counts: { views: 1203 } });
  expect(film.aliases).toContain("video:666000000000001");
});

test("a post whose number no part shows goes by its public id for now", () => {
  const story = aStory({ author: mira, text: "hello" });
  const anonymous = JSON.stringify(permalink(story), (name, value: unknown) =>
    ["id", "post_id", "subscription_target_id"].includes(name) && String(value) !== mira.id
      ? undefined
      : value,
  );
  const { postId, text } = one(anonymous.replace('"__typename":"Story"', '"__typename":"Story","id":"x"'));
  expect(postId).toMatch(/^pfbid0/);
  expect(text).toBe("hello");
});

describe("who can see it", () => {
  test.each([
    { audience: "everyone", to: undefined, visibility: undefined },
    { audience: "friends", to: undefined, visibility: "friends" },
    { audience: "lock", to: undefined, visibility: "friends" },
    { audience: undefined, to: undefined, visibility: "unknown" },
    { audience: "everyone", to: group, visibility: undefined },
    { audience: "members", to: group, visibility: "members" },
    { audience: "friends", to: group, visibility: "members" },
  ] as const)("$audience in $to.name → $visibility", ({ audience, to, visibility }) => {
    expect(one(permalink(aStory({ author: mira, text: "x", audience, to }))).visibility).toBe(visibility);
  });

  test("comments are seen by whom their post is seen by", () => {
    const thread = [aComment({ text: "me too", author: tom })];
    const { posts } = read(permalink(aStory({ author: mira, text: "x", audience: "friends", thread })));
    expect(posts.map(({ visibility }) => visibility)).toEqual(["friends", "friends"]);
  });

  test("of comments that come without their post it is known only under a Page", () => {
    const comments = [aComment({ text: "me too", author: tom })];
    const under = (author: typeof mira) =>
      one(moreComments(aStory({ author, text: "x" }), comments)).visibility;
    expect(under(mira)).toBe("unknown");
    expect(under(acme)).toBeUndefined();
  });
});

describe("an anonymous member stays anonymous", () => {
  const hidden = aProfile({
    name: "Anonymous member",
    type: "GroupAnonAuthorProfile",
    id: "987650000000001",
    handle: "real.name",
  });
  const story = aStory({ author: hidden, text: "Is the Acme any good?", to: group, audience: "members" });
  const trace = /98765|real\.name|real\.jpg/;

  test("as an author", () => {
    const reading = read(groupFeed(group, [story]));
    expect(reading.posts[0]?.author).toEqual({ name: "Anonymous member" });
    expect(JSON.stringify(reading)).not.toMatch(trace);
  });

  test("where the rest of the answer names the person as an ordinary one", () => {
    const text = JSON.stringify(groupFeed(group, [story])).replaceAll(
      '"owning_profile":{"__typename":"GroupAnonAuthorProfile"',
      '"owning_profile":{"__typename":"User"',
    );
    expect(text).toContain('"owning_profile":{"__typename":"User"');
    expect(JSON.stringify(read(text))).not.toMatch(trace);
  });

  test("as a commenter, as one who is answered, as the owner of a thread", () => {
    const question = aComment({ author: hidden, text: "Same here" });
    const answered = { ...question, replies: [aComment({ author: tom, text: "How so?" })] };
    const readings = [
      read(permalink({ ...story, thread: [answered] })),
      read(moreComments(story, [answered])),
      read(moreReplies(story, question, answered.replies)),
    ];
    expect(readings.map(({ slots }) => slots)).toEqual([3, 2, 1]);
    expect(JSON.stringify(readings)).not.toMatch(trace);
    expect(readings[2]?.posts[0]?.replyTo).toEqual({ name: "Anonymous member" });
  });
});

describe("comments", () => {
  const reply = aComment({
    author: acme,
    text: "Tom Okafor On its way",
    tagged: [tom],
    at: Date.UTC(2026, 10, 20, 14),
  });
  const question = aComment({
    author: tom,
    text: "where's my refund?",
    reactions: { like: 2, sad: 1 },
    replies: [reply],
    replyCount: 4,
  });
  const story = aStory({ author: acme, text: "Ask us anything", thread: [question], comments: 12 });

  test("come with their post, with parent and root, and say whose post it is", () => {
    const { slots, posts } = read(permalink(story));
    expect(slots).toBe(3);
    expect(posts[1]).toMatchObject({
      postId: question.id,
      aliases: [`${story.id}_${question.id}`],
      kind: "comment",
      text: "where's my refund?",
      parentId: story.id,
      rootId: story.id,
      replyTo: { accountId: acme.id, handle: "acmekettles" },
      owner: { accountId: acme.id },
      counts: { likes: 3, replies: 4 },
      reactions: { like: 2, sad: 1 },
    });
    expect(posts[2]).toMatchObject({
      postId: reply.id,
      parentId: question.id,
      rootId: story.id,
      replyTo: { accountId: tom.id },
      owner: undefined,
      tagged: [{ accountId: tom.id }],
      bodyStart: "Tom Okafor".length,
    });
    expect(posts[1]?.bodyStart).toBeUndefined();
  });

  test("an answer that does not say what it answers stands under the comment it is found in", () => {
    const silent = JSON.stringify(permalink(story), (name, value: unknown) =>
      /^comment_(?:direct_)?parent$/.test(name) ? null : value,
    );
    expect(read(silent).posts[2]).toMatchObject({
      postId: reply.id,
      parentId: question.id,
      rootId: story.id,
      replyTo: { accountId: tom.id },
    });
  });

  test("further ones say by themselves whose post it is", () => {
    const [comment] = read(moreComments(story, [question])).posts;
    expect(comment).toMatchObject({
      parentId: story.id,
      rootId: story.id,
      replyTo: { accountId: "200000000000001", name: "Acme Kettles" },
      owner: { accountId: "200000000000001" },
    });
  });

  test("further answers know what they answer", () => {
    const [answer] = read(moreReplies(story, question, [reply])).posts;
    expect(answer).toMatchObject({ parentId: question.id, rootId: story.id, replyTo: { accountId: tom.id } });
  });

  test("a comment that is only named, and a story that is only named, are dropped as stubs", () => {
    const edges = [{ node: { __typename: "Comment", id: "x" } }, { node: { __typename: "Story", id: "y" } }];
    expect(read({ data: { node: { comments: { edges } } } })).toMatchObject({
      slots: 2,
      posts: [],
      dropped: { stub: 2 },
    });
  });
});

test("another story inside a story gives it neither words nor time nor counters", () => {
  const story = aStory({ author: mira, text: "", photo: { id: "555000000000001" } });
  const memory = aStory({
    author: tom,
    text: "Ten years ago",
    at: Date.UTC(2016, 10, 20),
    reactions: { like: 9 },
  });
  const answer = JSON.stringify(permalink(story)).replace(
    '"comet_sections":{"__typename":"CometStorySections"',
    `"comet_sections":{"throwback":{"story":${JSON.stringify(permalink(memory).data).slice('{"node":'.length, -1)}},"x":1`,
  );
  expect(answer).toContain("Ten years ago");
  expect(read(answer).posts).toMatchObject([
    { postId: story.id, text: "", postedAt: story.at, author: { accountId: mira.id }, counts: { likes: 0 } },
  ]);
});

describe("passing on", () => {
  const original = aStory({ author: acme, text: "Our new kettle", at: Date.UTC(2026, 9, 1) });

  test("with words of one's own: both posts, linked", () => {
    const story = aStory({ author: mira, text: "Finally!", shared: original, reactions: { like: 2 } });
    const { slots, nested, posts } = read(homeFeed([story]));
    expect({ slots, nested }).toEqual({ slots: 1, nested: 1 });
    expect(posts[0]).toMatchObject({
      kind: "post",
      text: "Finally!",
      quotedId: original.id,
      postedAt: story.at,
    });
    expect(posts[1]).toMatchObject({
      via: "quote",
      postId: original.id,
      text: "Our new kettle",
      postedAt: original.at,
    });
    expect(posts[1]?.author).toMatchObject({ accountId: acme.id });
  });

  test("without a word: a repost", () => {
    const { posts } = read(homeFeed([aStory({ author: mira, shared: original })]));
    expect(posts[0]).toMatchObject({
      kind: "repost",
      text: "",
      sharedId: original.id,
      author: { accountId: mira.id },
    });
    expect(posts[1]).toMatchObject({ via: "repost", postId: original.id, text: "Our new kettle" });
  });

  test("of an ad: who pays for the share does not pay for the shared", () => {
    const { posts } = read(
      homeFeed([aStory({ author: mira, text: "x", shared: original, isSponsored: true })]),
    );
    expect(posts.map(({ sponsored }) => sponsored)).toEqual([true, false]);
  });

  test("of a share of a share ends after a few steps", () => {
    let story = aStory({ author: mira, text: "0" });
    for (let step = 1; step < 9; step += 1)
      story = aStory({ author: mira, text: String(step), shared: story });
    const { slots, nested, posts } = read(homeFeed([story]));
    expect({ slots, nested, posts: posts.length }).toEqual({ slots: 1, nested: 3, posts: 4 });
  });
});

test("sponsored, by the post's own label and by the feed's", () => {
  const story = aStory({ author: acme, text: "Buy", isSponsored: true, audience: undefined });
  expect(one(permalink(story))).toMatchObject({ sponsored: true, visibility: undefined });
  const labelled = JSON.stringify(homeFeed([story, aStory({ text: "no ad" })])).replace(
    /"sponsored_data":\{[^}]*\}/,
    '"x":1',
  );
  expect(read(labelled).posts.map(({ sponsored }) => sponsored)).toEqual([true, false]);
});

test("a visitor's post on a Page says whose Page it is", () => {
  const host = aProfile({ name: "Acme Kettles", handle: "acmekettles", type: "Page" });
  const post = one(permalink(aStory({ author: tom, text: "Hello?", to: host })));
  expect(post).toMatchObject({
    owner: { accountId: host.id },
    venue: { kind: "page", id: host.id, name: host.name },
  });
});

test.each([
  { given: { rating: 2 }, expected: { kind: "review", rating: 2 } },
  { given: { recommends: false }, expected: { kind: "review", recommends: false } },
  { given: { recommends: true }, expected: { kind: "review", recommends: true } },
  { given: {}, expected: { kind: "post", rating: undefined, recommends: undefined } },
  { given: { rating: 9 }, expected: { kind: "post", rating: undefined } },
])("a review keeps what was given: $given", ({ given, expected }) => {
  const host = aProfile({ name: "Acme Kettles", type: "Page" });
  expect(one(permalink(aStory({ author: tom, text: "Leaks.", to: host, ...given })))).toMatchObject(expected);
});

test("a group's post stands in its group, an event's in its event", () => {
  expect(one(groupFeed(group, [aStory({ text: "x", to: group })])).venue).toEqual({
    kind: "group",
    id: group.id,
    name: group.name,
  });
  const event = aProfile({ name: "Tea Night", type: "Event" });
  expect(one(permalink(aStory({ text: "x", to: event }))).venue).toMatchObject({
    kind: "event",
    id: event.id,
  });
});

/** The likes of a post whose number and shown figure are these. */
const shown = (exact: string, text: string, language?: string) => {
  const answer = JSON.stringify(permalink(aStory({ text: "x", reactions: { like: 7 } })))
    .replaceAll('"reaction_count":{"count":7', `"reaction_count":{"count":${exact}`)
    .replaceAll('"i18n_reaction_count":"7"', `"i18n_reaction_count":${JSON.stringify(text)}`);
  return read(answer, undefined, language).posts[0]?.counts.likes;
};

describe("counters", () => {
  test.each([
    { exact: "1234", text: "1.2K", language: "en", count: 1234 },
    { exact: "1200", text: "1.2K", language: "en", count: [1150, 1299] },
    { exact: "null", text: "1.2K", language: "en", count: [1150, 1299] },
    { exact: "null", text: "1K", language: "en", count: [1000, 1999] },
    { exact: "null", text: "12K", language: "en", count: [11500, 12999] },
    { exact: "null", text: "2M", language: "en", count: [1_500_000, 2_999_999] },
    { exact: "null", text: "1,2 mil", language: "es", count: [1150, 1299] },
    { exact: "null", text: "1.2万", language: "ja", count: [11_500, 12_999] },
    { exact: "null", text: "1.2K", language: undefined, count: undefined },
    { exact: "null", text: "999", language: undefined, count: 999 },
    { exact: "null", text: "many", language: "en", count: undefined },
    { exact: "0", text: "0", language: "en", count: 0 },
    { exact: "-1", text: "", language: "en", count: undefined },
    { exact: "1.5", text: "", language: "en", count: undefined },
  ])("$exact, shown as $text in $language → $count", ({ exact, text, language, count }) => {
    expect(shown(exact, text, language)).toEqual(count);
  });

  test("one that the answer does not give is unknown, not 0", () => {
    const answer = permalink(aStory({ text: "x" }));
    const bare = JSON.stringify(answer, (name, value: unknown) => (name === "feedback" ? undefined : value));
    expect(Object.values(one(bare).counts).filter((count) => count !== undefined)).toEqual([]);
    expect(one(bare).reactions).toBeUndefined();
  });
});

describe("what the user writes from here", () => {
  const thread = [aComment({ text: "Nice", author: mira }), aComment({ text: "Meh", author: tom })];
  const story = aStory({ author: tom, text: "My Acme leaks", thread });
  const [, parent] = thread;

  test("is a comment, and only that: not what it was written under", () => {
    const written = aComment({ author: acme, text: "Sorry! Which model?" });
    const reading = read(
      commentCreated(story, written, parent),
      requestBody("useCometUFICreateCommentMutation"),
    );
    expect(reading.isOwnWriting).toBe(true);
    expect(reading.posts.map(({ postId }) => postId)).toEqual([written.id]);
    expect(reading.posts[0]).toMatchObject({
      parentId: parent?.id,
      rootId: story.id,
      replyTo: { accountId: tom.id },
    });
  });

  test("is a post", () => {
    const reading = read(
      storyCreated(aStory({ author: acme, text: "New!" })),
      requestBody("ComposerStoryCreateMutation"),
    );
    expect(reading).toMatchObject({ isOwnWriting: true, slots: 1, operation: "ComposerStoryCreateMutation" });
  });

  test.each([
    { body: requestBody("useCometUFICreateCommentMutation"), text: "{}", is: true },
    { body: requestBody("ComposerStoryCreateMutation"), text: "{}", is: true },
    { body: undefined, text: JSON.stringify(storyCreated(story)), is: true },
    {
      body: undefined,
      text: `for (;;);${JSON.stringify(commentCreated(story, thread[0] ?? aComment({ text: "" })))}`,
      is: true,
    },
    { body: requestBody("CometNewsFeedPaginationQuery"), text: JSON.stringify(homeFeed([story])), is: false },
    { body: requestBody("CometUFIFeedbackReactMutation"), text: "{}", is: false },
  ])("is known before it is parsed: $is", ({ body, text, is }) => {
    expect(platform.isCreation({ url: endpoint, requestBody: body, text })).toBe(is);
  });
});

test.each([
  "MWChatThreadQuery",
  "LSPlatformGraphQLLightspeedRequestQuery",
  "MessengerThreadlistQuery",
  "CometNotificationsDropdownQuery",
  "BizInboxDetailViewQuery",
  "useMercurySendMessageMutation",
])("%s leaves no trace", (operation) => {
  const secret = aStory({ author: mira, text: "Acme told me a secret" });
  const reading = read(homeFeed([secret]), requestBody(operation));
  expect(reading).toMatchObject({ slots: 0, posts: [] });
  expect(JSON.stringify(reading)).not.toContain("secret");
});

test.each([
  "CometNewsFeedPaginationQuery",
  "GroupsCometFeedRegularStoriesPaginationQuery",
  "ProfileCometTimelineFeedRefetchQuery",
  "SearchCometResultsPaginatedResultsQuery",
  "CommentsListComponentsPaginationQuery",
  "CometUFICommentsProviderQuery",
  "Depth1CommentsListPaginationQuery",
  "CometPhotoRootContentQuery",
  "CometSinglePostDialogContentQuery",
  "FBUnifiedVideoFeedbackRightRailWithCommentPreloadingQuery",
])("%s is read", (operation) => {
  expect(read(homeFeed([aStory({ text: "x" })]), requestBody(operation)).slots).toBe(1);
});

test("conversations are found without parsing", () => {
  const thread = [aComment({ text: "Nice", author: mira })];
  const story = aStory({ author: acme, text: "x", thread });
  const answers = [permalink(story), moreComments(story, thread), homeFeed([story])];
  for (const answer of answers) {
    const ids = new Set(platform.conversationIdsIn(JSON.stringify(answer)));
    for (const { postId, rootId, aliases } of read(answer).posts) {
      expect(ids).toContain(postId);
      expect(ids).toContain(rootId);
      for (const alias of aliases.filter((name) => name.startsWith("pfbid"))) expect(ids).toContain(alias);
    }
  }
});
