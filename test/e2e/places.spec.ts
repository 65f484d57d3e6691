import { createHash } from "node:crypto";

import { asText, at } from "@/lib/kit/read";
import { openPopup, popupWhen } from "@/test/support/app/popup";
import { aSubject, prepare } from "@/test/support/app/prepare";
import { extensionPage, rowsOf } from "@/test/support/app/store";
import { expect, test } from "@/test/support/journey";
import { postsNaming, withoutAddresses } from "@/test/support/recorded-posts";
import type { RecordedPost } from "@/test/support/recorded-posts";
import { hasSamples, sample } from "@/test/support/samples";
import { openStage, stageSite } from "@/test/support/web/stage";
import { requestUrl } from "@/test/support/x-payloads";

/** Recorded responses as x.com served them, and a word that several of their posts say. */
const places = [
  {
    place: "home",
    page: "https://x.com/home",
    file: "list_timeline",
    url: requestUrl("HomeTimeline", { count: 20 }),
    via: "fetch",
    word: "missiles",
  },
  {
    place: "search",
    page: "https://x.com/search?q=example",
    file: "search",
    url: requestUrl("SearchTimeline", { rawQuery: "example", product: "Latest" }),
    via: "xhr",
    word: "cybercab",
  },
  {
    place: "a thread",
    page: "https://x.com/i/status/1",
    file: "tweet_details",
    url: requestUrl("TweetDetail", { focalTweetId: "1" }),
    via: "fetch",
    word: "access",
  },
  {
    place: "a profile",
    page: "https://x.com/example",
    file: "user_tweets",
    url: requestUrl("UserTweets", { userId: "1" }),
    via: "xhr",
    word: "agents",
  },
] as const;

for (const { place, page, file, url, via, word } of places)
  test(`${place}: what names the brand is in the popup, to the last count`, async ({ driver, web }) => {
    test.skip(!hasSamples, "the recorded samples are not beside this clone");
    const answer = sample(`x/graphql-2026-new/${file}.json`);
    const expected = postsNaming(answer, word);
    expect(expected.length).toBeGreaterThan(2);
    web.place("x.com", stageSite([{ name: "timeline", url, via, answer }]));
    await prepare(driver, [aSubject({ name: word })]);

    const stage = await openStage(driver, page);
    await stage.load("timeline");
    const popup = await popupWhen(
      await openPopup(driver),
      `${expected.length} mentions`,
      ({ mentions }) => mentions === expected.length,
    );

    expect(popup).toMatchObject({
      engagement: sumOf(expected, ({ likes, replies, shares, quotes }) => likes + replies + shares + quotes),
      views: sumOf(expected, ({ views }) => views ?? 0),
      people: new Set(expected.map(({ authorId }) => authorId)).size,
    });
    expect(popup.newest.map(({ key }) => key.split("|x:")[1])).toEqual(
      expected.slice(0, popup.newest.length).map(({ id }) => id),
    );
    for (const [index, { likes, replies, shares, views, marked }] of popup.newest.entries()) {
      expect({ likes, replies, shares, views }).toEqual(countsOf(expected[index]));
      for (const words of marked) expect(words.toLowerCase()).toContain(word);
    }
    expect(await storedTexts(await extensionPage(driver))).toMatchObject(
      Object.fromEntries(expected.map(({ id, text }) => [id, text])),
    );
    // The page had its bytes, each of them, and no trouble of ours.
    expect(await stage.digests()).toEqual([createHash("sha256").update(answer).digest("hex")]);
    expect(await stage.troubles()).toEqual([]);
  });

function sumOf(posts: readonly RecordedPost[], of: (post: RecordedPost) => number): number {
  return posts.reduce((sum, post) => sum + of(post), 0);
}

function countsOf(post: RecordedPost | undefined) {
  return { likes: post?.likes, replies: post?.replies, shares: post?.shares, views: post?.views };
}

async function storedTexts(page: Parameters<typeof rowsOf>[0]): Promise<Record<string, string>> {
  const posts = await rowsOf(page, "posts");
  return Object.fromEntries(
    posts.map((post) => [
      (asText(at(post, "key")) ?? "").slice(2),
      withoutAddresses(asText(at(post, "text")) ?? ""),
    ]),
  );
}
