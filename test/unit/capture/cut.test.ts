/** A response is parsed in part where only a part can matter. What is captured is what reading the whole captures. */

import * as fc from "fast-check";
import { describe, expect, test } from "vitest";

import { createCapture } from "@/lib/capture/capture";
import type { Haul } from "@/lib/capture/haul";
import { atOnce } from "@/lib/capture/pace";
import type { CapturePlan } from "@/lib/model/plan";
import type { Payload, Platform } from "@/lib/platforms/platform";
import { cut } from "@/lib/platforms/x/cut";
import { responses } from "@/lib/platforms/x/responses";
import { aSubject } from "@/test/support/build";
import {
  aPerson,
  aTweet,
  homeTimeline,
  requestUrl,
  tweetDetail,
  userTweets,
} from "@/test/support/x-payloads";
import { cases, recorded, samples } from "@/test/unit/platforms/x-samples";

import { aPlan } from "./build";

/** What leaves the page, in the order in which it leaves. */
function captured(platform: Platform, payload: Payload, plan: CapturePlan, kept: readonly string[] = []) {
  const hauls: Haul[] = [];
  const capture = createCapture({
    pace: atOnce,
    platform,
    deliver: (haul) => hauls.push(haul),
    isKept: async () => false,
    now: () => 1000,
    pageUrl: () => "https://x.com/home",
  });
  capture.follow(plan, { x: kept });
  capture.takePayload(payload);
  return {
    posts: hauls.flatMap(({ posts }) => posts),
    shares: hauls.flatMap(({ shares }) => shares),
    tallies: hauls.flatMap(({ tallies }) => tallies),
    isSettled: (id: string) => capture.isSettled(id),
  };
}

const { cut: _, ...whole } = responses;

const entry = (entryId: string, given = {}) => ({ entryId, sortIndex: "1", ...given, content: {} });

const someOf = (most: number) => fc.subarray([0, 1, 2, 3, 4, 5], { maxLength: most });

/** As X sends it. */
const dense = (json: unknown): string => JSON.stringify(json);
const sorted = (json: unknown): string =>
  JSON.stringify(json, (_key, value: unknown) =>
    typeof value === "object" && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).toSorted(([one], [other]) => (one < other ? -1 : 1)))
      : value,
  );

const named = aSubject({ terms: ["Acme"], handles: [], hashtags: [], domains: [], accounts: [] });

const mention = aTweet({ id: "901", author: aPerson({ handle: "kim_example" }), text: "my Acme leaks" });
const others = ["902", "903", "904", "905"].map((id) => aTweet({ id, text: "nice weather" }));

describe.each([
  ["an entry's name first", dense],
  ["an entry's name last", sorted],
])("%s", (_name, written) => {
  const url = requestUrl("HomeTimeline");

  test("only the entries that can matter are read", () => {
    const text = written(homeTimeline([...others.slice(0, 2), mention, ...others.slice(2)]));
    const { posts, tallies, isSettled } = captured(responses, { url, text }, aPlan({ subjects: [named] }));
    expect(posts.map(({ post }) => post.postId)).toEqual(["901"]);
    expect(tallies).toMatchObject([
      { payloads: 1, passed: 0, unreadable: 0, slots: 1, posts: 1, dropped: {} },
    ]);
    expect(["902", "905", "901"].map(isSettled)).toEqual([true, true, false]);
  });

  test("what answers a mention stays, and what quotes it, wherever it stands", () => {
    const answer = aTweet({ id: "906", text: "same here", replyTo: mention });
    const later = aTweet({ id: "907", text: "and here", replyTo: answer });
    const text = written(homeTimeline([later, ...others, mention, answer]));
    const { posts } = captured(responses, { url, text }, aPlan({ subjects: [named] }));
    expect(posts.map(({ post }) => post.postId)).toEqual(["907", "901", "906"]);
  });

  test("a thread is not cut, nor is what answers a creation", () => {
    const text = written(tweetDetail(mention, others));
    const thread = requestUrl("TweetDetail", { focalTweetId: "901" });
    expect(cut({ url: thread, text }, () => false)).toBeUndefined();
  });

  test("the handle of the profile that is shown is known all the same", () => {
    const [{ author } = mention] = others;
    const text = written(userTweets([...others, mention]));
    const profile = requestUrl("UserTweets", { userId: author.id });
    const { tallies } = captured(responses, { url: profile, text }, aPlan({ subjects: [named] }));
    expect(tallies).toMatchObject([{ place: { kind: "profile", detail: "robin_example" }, posts: 2 }]);
  });

  test("what is left reads as the whole without the entries that were left out", () => {
    const tweets = Array.from({ length: 12 }, (_tweet, at) => aTweet({ id: String(910 + at), text: "tea" }));
    const payload = { url, text: written(homeTimeline(tweets)) };
    fc.assert(
      fc.property(someOf(2), someOf(6), (first, later) => {
        const stays = tweets.map((_tweet, at) => first.includes(at) || later.includes(at - 6));
        const part = cut(payload, (text) =>
          tweets.some(({ id }, at) => stays[at] && text.includes(`tweet-${id}`)),
        );
        const left = responses.readPayload({ ...payload, ...part });
        expect(left?.posts).toEqual(
          responses
            .readPayload(payload)
            ?.posts.filter(({ postId }) => tweets.some(({ id }, at) => stays[at] && id === postId)),
        );
      }),
    );
  });
});

test("what is written in any other way is read whole", () => {
  const payload = {
    url: requestUrl("HomeTimeline"),
    text: JSON.stringify(homeTimeline([mention, ...others]), null, 1),
  };
  expect(cut(payload, () => false)).toBeUndefined();
  expect(captured(responses, payload, aPlan({ subjects: [named] })).tallies).toMatchObject([{ slots: 5 }]);
});

test("what cannot be read once it is cut is read whole", () => {
  const odd = entry("a-1111", { note: "Acme", odd: [0, entry("b-2222"), entry("c-3333")] });
  const text = dense({ data: { timeline: { instructions: [{ entries: [odd, entry("d-4444")] }] } } });
  const payload = { url: requestUrl("HomeTimeline"), text };
  const part = cut(payload, (piece) => piece.includes("Acme"));
  expect(part?.leftOut).toHaveLength(2);
  expect(responses.readPayload({ ...payload, ...part })).toBeUndefined();
  const { tallies } = captured(responses, payload, aPlan({ subjects: [named] }));
  expect(tallies).toMatchObject([{ payloads: 1, unreadable: 0, passed: 0 }]);
});

test("a 0 at the head of a list that nothing was cut from stands for nothing", () => {
  const text = dense(homeTimeline([mention])).replace('"entries":[', '"entries":[0,');
  expect(responses.readPayload({ url: requestUrl("HomeTimeline"), text })?.posts).toHaveLength(1);
});

test("what was cut out is read once, however many lists begin with a 0", () => {
  const payload = { url: requestUrl("HomeTimeline"), text: dense(homeTimeline([...others, mention])) };
  const part = cut(payload, (piece) => piece.includes("Acme"));
  const twice = { ...payload, ...part, text: `[${part?.text},${part?.text}]` };
  expect(responses.readPayload(twice)?.posts.map(({ postId }) => postId)).toEqual(["901"]);
});

test("where most entries matter, nothing is cut", () => {
  const payload = {
    url: requestUrl("HomeTimeline"),
    text: dense(homeTimeline([mention, mention, mention, mention, ...others])),
  };
  expect(cut(payload, (piece) => piece.includes("Acme"))).toBeUndefined();
});

describe.skipIf(!samples)("recorded responses", { timeout: 60_000 }, () => {
  test.each(cases)(
    "$folder/$name: what any word captures is what reading the whole captures",
    ({ folder, name }) => {
      const text = dense(JSON.parse(recorded(name, folder)));
      const payload = { url: requestUrl("HomeTimeline"), text };
      const reading = responses.readPayload(payload);
      const posts = reading?.posts ?? [];
      const words = new Set(
        posts.flatMap((post) => post.text.match(/(?<![@#/.\w])[A-Za-z]{4,}(?![\w./])/g) ?? []),
      );
      const every = Math.max(1, Math.floor(words.size / 8));
      const handles = new Set(posts.flatMap(({ author }) => author.handle ?? []));
      const subjects = [
        ...[...words].filter((_word, index) => index % every === 0).map((term) => ({ terms: [term] })),
        ...[...handles].slice(0, 3).map((handle) => ({ terms: [], accounts: [{ platform: "x", handle }] })),
      ];
      const known = posts.flatMap(({ rootId }) => rootId ?? []).filter((_id, index) => index % 5 === 0);
      for (const [index, fields] of subjects.entries()) {
        const plan = aPlan({ subjects: [{ ...named, accounts: [], ...fields }] });
        const kept = known.slice(index % 5, (index % 5) + (index % 3));
        const whence = captured(whole, payload, plan, kept);
        const inPart = captured(responses, payload, plan, kept);
        expect(inPart.posts).toEqual(whence.posts);
        expect(inPart.shares).toEqual(whence.shares);
      }
    },
  );

  test.each(cases)(
    "$folder/$name: whatever is left out, the rest reads as it does in the whole",
    ({ folder, name }) => {
      const payload = { url: requestUrl("HomeTimeline"), text: dense(JSON.parse(recorded(name, folder))) };
      const all = responses.readPayload(payload)?.posts ?? [];
      fc.assert(
        fc.property(fc.infiniteStream(fc.boolean()), (answers) => {
          const part = cut(payload, () => answers.next().value === true);
          const left = responses.readPayload({ ...payload, ...part })?.posts ?? [];
          const out = (part?.leftOut ?? []).flatMap(
            (text) => responses.readPayload({ ...payload, text })?.posts ?? [],
          );
          const told = left.map((post) => JSON.stringify(post));
          expect(all.map((post) => JSON.stringify(post)).filter((post) => told.includes(post))).toEqual(told);
          expect(left.length + out.length).toBe(all.length);
        }),
        { numRuns: 10 },
      );
    },
  );
});
