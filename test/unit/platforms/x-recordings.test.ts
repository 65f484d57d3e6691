/** The X reader on recorded responses, against a count and a reading written apart from it. */

import { describe, expect, test, vi } from "vitest";

import { at } from "@/lib/kit/read";
import { platform } from "@/lib/platforms/x/index";

import { cases, mutated, postsAnywhere, recorded, samples, slotsIn } from "./x-samples";

// Nothing here is about time: a busy machine must not make it fail.
vi.setConfig({ testTimeout: 60_000 });

function read(text: string, url = "https://x.com/i/api/graphql/abc/AnyOperation") {
  const reading = platform.readPayload({ url, text });
  if (!reading) throw new Error("unreadable");
  const own = reading.posts.filter(({ via }) => via === undefined);
  const lost = Object.values(reading.dropped).reduce((sum, times) => sum + times, 0);
  return { ...reading, own, lost };
}

describe.skipIf(!samples)("on recorded responses of X", () => {
  test.each(cases)("$folder/$name has $slots slots, each a row or a drop", ({ folder, name, slots }) => {
    const text = recorded(name, folder);
    const reading = read(text);
    expect(reading.slots).toBe(slots);
    expect(slotsIn(JSON.parse(text))).toHaveLength(slots);
    expect(reading.own.length + reading.people.length + reading.lost).toBe(slots);
    expect(reading.posts.length - reading.own.length).toBe(reading.nested);
  });

  test.each(cases)("$folder/$name drops only what has no content", ({ folder, name }) => {
    const text = recorded(name, folder);
    const results = slotsIn(JSON.parse(text)).map(
      (content) => at(content, "tweet_results", "result") ?? at(content, "user_results", "result"),
    );
    const hollow = results.filter((result) => at(result, "rest_id") === undefined && !at(result, "tweet"));
    expect(read(text).lost).toBe(hollow.length);
  });

  test.each(cases)("$folder/$name gives every post that stands in it, and no other", ({ folder, name }) => {
    const text = recorded(name, folder);
    const expected = new Set(postsAnywhere(text).map(({ id }) => id));
    expect(new Set(read(text).posts.map(({ postId }) => postId))).toEqual(expected);
  });

  test.each(cases)("$folder/$name: text, counts and authors are the JSON's own", ({ folder, name }) => {
    const text = recorded(name, folder);
    const plain = postsAnywhere(text);
    for (const post of read(text).posts) {
      const {
        id,
        restId,
        isRepost,
        authorId,
        handle,
        name: shown,
        text: words,
        ...counts
      } = one(post.postId, plain);
      expect([post.postId, ...post.aliases]).toContain(restId);
      expect(post.postId).toBe(id);
      expect(post.author).toMatchObject({ accountId: authorId, handle, name: shown });
      expect(post.url).toBe(`https://x.com/${String(handle)}/status/${id}`);
      expect(post.text).toBe(isRepost ? "" : words);
      expect(post.counts).toEqual(isRepost ? {} : counts);
    }
  });

  test("followers and verification of people are the JSON's own", () => {
    const entries = slotsIn(JSON.parse(recorded("followers")));
    const expected = entries.map((content) => {
      const user = at(content, "user_results", "result");
      return {
        accountId: at(user, "rest_id"),
        handle: at(user, "core", "screen_name"),
        followers: at(user, "relationship_counts", "followers"),
        verified: at(user, "is_blue_verified") === true || at(user, "verification", "verified") === true,
        followsViewer: at(user, "relationship_perspectives", "followed_by"),
      };
    });
    expect(read(recorded("followers")).people).toMatchObject(expected);
  });
});

function everything() {
  return cases.flatMap(({ folder, name }) => read(recorded(name, folder)).posts);
}

function one(id: string, plain: ReturnType<typeof postsAnywhere>) {
  const found = plain.find((post) => post.id === id);
  if (!found) throw new Error(`no ${id} in the JSON`);
  return found;
}

/** What two public capture tools lost on the same recordings. Each row is a line of their record. */
describe.skipIf(!samples)("keeps what other tools lose", () => {
  test("TweetDetail with 37 posts: 37, no id rounded", () => {
    const text = recorded("tweet_details");
    const ids = read(text).own.map(({ postId }) => postId);
    expect(ids).toHaveLength(37);
    for (const id of ids) expect(text).toContain(`"${id}"`);
    expect(ids.some((id) => String(Number(id)) !== id)).toBe(true);
  });

  test("list timeline with 98: 98, its conversation modules too", () => {
    expect(read(recorded("list_timeline")).own).toHaveLength(98);
  });

  test("UserTweets 21: the pinned one is there", () => {
    const text = recorded("user_tweets");
    const pinned = /"TimelinePinEntry"/.test(text);
    expect(pinned).toBe(true);
    expect(read(text).own).toHaveLength(21);
  });

  test("suggested people beside posts are no people list", () => {
    expect(recorded("user_tweets")).toContain("who-to-follow");
    expect(read(recorded("user_tweets")).people).toEqual([]);
  });

  test("community 20, and each says which community it stands in", () => {
    const { own } = read(recorded("community_tweets"));
    expect(own).toHaveLength(20);
    expect(own.filter(({ venue }) => venue?.kind === "community")).toHaveLength(20);
  });

  test("a grid of media posts is read like any module", () => {
    const items = contentsOf("user_tweets").map((content, index) => ({
      entryId: `profile-grid-0-tweet-${index}`,
      item: { itemContent: content },
    }));
    const entry = { entryId: "profile-grid-0", content: { entryType: "TimelineTimelineModule", items } };
    expect(read(timelineOf([entry])).own).toHaveLength(21);
  });

  test("long notes are whole, 18 of 18", () => {
    const names = ["list_timeline", "search", "user_tweets_and_replies"];
    const notes = names.flatMap((name) =>
      contentsOf(name).flatMap((content) => {
        const tweet = at(content, "tweet_results", "result");
        const text = at(tweet, "note_tweet", "note_tweet_results", "result", "text");
        return typeof text === "string" ? [{ name, text, id: at(tweet, "rest_id") }] : [];
      }),
    );
    expect(notes).toHaveLength(18);
    for (const { name, text, id } of notes) {
      expect(read(recorded(name)).posts.find(({ postId }) => postId === id)?.text).toBe(text);
    }
  });

  test("reposts have no engagement of their own, and the reposted post has its own: 94 of 94", () => {
    const reposts = ["list_timeline", "user_tweets", "user_tweets_and_replies"].flatMap((name) => {
      const { posts } = read(recorded(name));
      return posts.flatMap((post, index) =>
        post.kind === "repost" ? [{ post, original: posts[index + 1] }] : [],
      );
    });
    expect(reposts).toHaveLength(94);
    for (const { post, original } of reposts) {
      expect(post.counts).toEqual({});
      expect(original?.via).toBe("repost");
      expect(original?.postId).toBe(post.sharedId);
      expect(original?.counts.likes).toBeGreaterThan(0);
    }
  });

  test("a profile tab under a new operation name", () => {
    const url = "https://x.com/i/api/graphql/new-id/UserOriginalsTimeline";
    const reading = read(recorded("user_tweets"), url);
    expect(reading.own).toHaveLength(21);
    expect(reading.operation).toBe("UserOriginalsTimeline");
  });

  test("one deleted reply among 37 costs only itself", () => {
    const text = mutated("tweet_details", (content, index) => {
      if (index === 5) content.tweet_results = {};
    });
    expect(read(text)).toMatchObject({ slots: 37, dropped: { empty: 1 } });
    expect(read(text).own).toHaveLength(36);
  });

  test.each([
    { reason: "tombstone", result: { __typename: "TweetTombstone", tombstone: { text: { text: "gone" } } } },
    { reason: "unavailable", result: { __typename: "TweetUnavailable", reason: "Suspended" } },
    { reason: "stub", result: { __typename: "Tweet", rest_id: "2085448532773716276" } },
    { reason: "unreadable", result: { __typename: "Tweet", rest_id: "2085448532773716276", words: "hello" } },
  ])("$reason among 37 is counted as that", ({ reason, result }) => {
    const text = mutated("tweet_details", (content, index) => {
      if (index === 0) content.tweet_results = { result };
    });
    expect(read(text)).toMatchObject({ slots: 37, dropped: { [reason]: 1 } });
  });

  test("one reply under a visibility wrapper is read like the others", () => {
    const text = mutated("tweet_details", (content, index) => {
      if (index !== 3) return;
      const tweet = at(content, "tweet_results", "result");
      content.tweet_results = { result: { __typename: "TweetWithVisibilityResults", tweet } };
    });
    expect(read(text).posts).toEqual(read(recorded("tweet_details")).posts);
  });

  test.each([
    { what: "alone", cursor: [] },
    {
      what: "with a show-more cursor",
      cursor: [
        {
          entryId: "conversationthread-1-cursor-showmore-1",
          item: { itemContent: { itemType: "TimelineTimelineCursor", cursorType: "ShowMore", value: "v" } },
        },
      ],
    },
  ])("five replies appended to a module, $what", ({ cursor }) => {
    const replies = contentsOf("tweet_details").slice(1, 6);
    const moduleItems = [
      ...replies.map((itemContent, index) => ({ entryId: `t-${index}`, item: { itemContent } })),
      ...cursor,
    ];
    const instruction = { type: "TimelineAddToModule", moduleEntryId: "conversationthread-1", moduleItems };
    const text = JSON.stringify({
      data: { threaded_conversation_with_injections_v2: { instructions: [instruction] } },
    });
    expect(read(text)).toMatchObject({ slots: 5, dropped: {} });
  });

  test("ten posts and a prompt between them: ten", () => {
    const entries = contentsOf("list_timeline")
      .slice(0, 10)
      .map((itemContent, index) => ({ entryId: `tweet-${index}`, content: { itemContent } }));
    const prompt = {
      entryId: "messageprompt-1",
      content: { itemContent: { itemType: "TimelineMessagePrompt", content: {} } },
    };
    expect(read(timelineOf([...entries.slice(0, 4), prompt, ...entries.slice(4)]))).toMatchObject({
      slots: 10,
      dropped: {},
    });
  });

  test("posts with `legacy: null` and hoisted fields read as before", () => {
    const hoisted = JSON.parse(recorded("list_timeline"), (_key, value: unknown) => {
      const legacy = at(value, "legacy");
      return at(value, "__typename") === "Tweet" && legacy ? { ...legacy, ...withoutLegacy(value) } : value;
    });
    const text = JSON.stringify(hoisted);
    expect(text).toContain('"legacy":null');
    expect(read(text).posts).toEqual(read(recorded("list_timeline")).posts);
  });

  test("people lists: every person of 189", () => {
    const lists = ["followers", "verified_followers", "following", "retweeters"];
    const readings = lists.map((name) => read(recorded(name)));
    expect(readings.map(({ slots }) => slots)).toEqual([69, 20, 60, 20]);
    expect(readings.map(({ people }) => people.length)).toEqual([69, 20, 60, 19]);
    expect(readings.at(-1)?.dropped).toEqual({ unavailable: 1 });
    for (const { people } of readings) {
      for (const { accountId, handle, name, followers } of people) {
        expect([typeof accountId, typeof handle, typeof name, typeof followers]).toEqual([
          "string",
          "string",
          "string",
          "number",
        ]);
      }
    }
  });
});

describe.skipIf(!samples)("facts of the recordings", () => {
  test("views that X did not show are unknown, never 0", () => {
    const missing = everything().filter(
      ({ kind, counts }) => kind !== "repost" && counts.views === undefined,
    );
    expect(missing).toHaveLength(13);
    expect(everything().filter(({ counts }) => counts.views === 0)).toEqual([]);
  });

  test("an entity-escaped text is decoded exactly once", () => {
    const decoded = everything().filter(({ text }) => /[&<>]/.test(text));
    expect(decoded.length).toBeGreaterThan(40);
    expect(everything().filter(({ text }) => /&(?:amp|lt|gt);/.test(text))).toEqual([]);
  });

  test("an edited post is keyed by its first version, and knows the later ones", () => {
    const edited = everything().filter(({ aliases }) => aliases.length > 0);
    expect(edited).toHaveLength(8);
    for (const { postId, aliases } of edited) {
      expect(aliases.every((alias) => BigInt(alias) > BigInt(postId))).toBe(true);
    }
  });

  test("an article is its title and preview", () => {
    const articles = everything().filter(({ kind }) => kind === "article");
    expect(articles).toHaveLength(10);
    for (const { text, textIsCut } of articles) {
      expect(text).not.toMatch(/^https:\/\/t\.co/);
      expect(textIsCut).toBe(true);
    }
  });

  test("handles that X put in front of a reply are told from the author's words", () => {
    const replies = everything().filter(({ bodyStart }) => bodyStart !== undefined);
    expect(replies.length).toBeGreaterThan(80);
    for (const { text, bodyStart } of replies) expect(text.slice(0, bodyStart)).toMatch(/^(?:@\w+\s*)+$/);
  });

  test("a tag that only the note's own list has is kept", () => {
    const onlyInNote = cases.flatMap(({ folder, name }) =>
      tagsOnlyInNotes(recorded(name, folder)).map((tag) => ({ ...tag, folder, name })),
    );
    expect(onlyInNote.length).toBeGreaterThan(0);
    for (const { folder, name, id, handle } of onlyInNote) {
      const post = read(recorded(name, folder)).posts.find(({ postId, aliases }) =>
        [postId, ...aliases].includes(id),
      );
      expect(post?.tagged.map((account) => account.handle)).toContain(handle);
    }
  });

  test("the choices of a poll are read", () => {
    const { posts } = read(recorded("card_poll", "graphql-2024-old"));
    expect(posts.filter(({ card }) => card?.choices?.length === 2)).toHaveLength(1);
  });

  test.each(cases)("$folder/$name: the scan of the raw text finds its conversations", ({ folder, name }) => {
    const text = recorded(name, folder);
    const named = read(text).posts.flatMap(({ rootId, parentId }) => [rootId, parentId]);
    const found = new Set(platform.conversationIdsIn(text));
    expect(named.filter((id) => id !== undefined && !found.has(id))).toEqual([]);
  });
});

function contentsOf(name: string): readonly unknown[] {
  return slotsIn(JSON.parse(recorded(name)));
}

function timelineOf(entries: readonly unknown[]): string {
  const instructions = [{ type: "TimelineAddEntries", entries }];
  return JSON.stringify({ data: { home: { home_timeline_urt: { instructions } } } });
}

function withoutLegacy(tweet: unknown): object {
  return typeof tweet === "object" ? { ...tweet, legacy: null } : {};
}

function tagsOnlyInNotes(text: string): { readonly id: string; readonly handle: string }[] {
  const found: { id: string; handle: string }[] = [];
  JSON.parse(text, (_key, value: unknown) => {
    const ofNote = handlesIn(at(value, "note_tweet", "note_tweet_results", "result", "entity_set"));
    const ofText = handlesIn(at(value, "legacy", "entities"));
    for (const handle of ofNote) {
      if (!ofText.includes(handle)) found.push({ id: String(at(value, "rest_id")), handle });
    }
    return value;
  });
  return found;
}

function handlesIn(entities: unknown): readonly string[] {
  const mentions = at(entities, "user_mentions");
  return Array.isArray(mentions) ? mentions.map((mention) => String(at(mention, "screen_name"))) : [];
}
