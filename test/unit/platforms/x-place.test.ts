import { expect, test } from "vitest";

import { platform } from "@/lib/platforms/x/index";
import { operationOf } from "@/lib/platforms/x/request";
import {
  aPerson,
  aTweet,
  bookmarks,
  homeTimeline,
  notifications,
  requestUrl,
  userTweets,
} from "@/test/support/x-payloads";
import type { Json } from "@/test/support/x-payloads";

test.each([
  { url: "https://x.com/home", place: { kind: "home" } },
  { url: "https://twitter.com/home?lang=en", place: { kind: "home" } },
  { url: "https://x.com/search?q=acme%20kettles&f=live", place: { kind: "search", detail: "acme kettles" } },
  { url: "https://x.com/search", place: { kind: "search" } },
  { url: "https://x.com/hashtag/QuietKettle?src=hashtag", place: { kind: "search", detail: "#QuietKettle" } },
  { url: "https://x.com/hashtag/100%", place: { kind: "search", detail: "#100%" } },
  { url: "https://x.com/AcmeKettles", place: { kind: "profile", detail: "acmekettles" } },
  { url: "https://x.com/acmekettles/with_replies", place: { kind: "profile", detail: "acmekettles" } },
  { url: "https://x.com/acmekettles/status/20/photo/1", place: { kind: "thread", detail: "20" } },
  { url: "https://x.com/i/status/20", place: { kind: "thread", detail: "20" } },
  { url: "https://x.com/i/lists/17", place: { kind: "list", detail: "17" } },
  { url: "https://x.com/i/communities/16/about", place: { kind: "community", detail: "16" } },
  { url: "https://x.com/i/bookmarks", place: { kind: "bookmarks" } },
  { url: "https://x.com/notifications", place: { kind: "notifications", detail: "all" } },
  { url: "https://x.com/notifications/mentions", place: { kind: "notifications", detail: "mentions" } },
  { url: "https://x.com/messages/1-2", place: { kind: "other" } },
  { url: "https://x.com/settings/account", place: { kind: "other" } },
  { url: "https://x.com/i/flow/login", place: { kind: "other" } },
  { url: "https://x.com/", place: { kind: "other" } },
  { url: "not an address", place: { kind: "other" } },
])("$url shows $place.kind $place.detail", ({ url, place }) => {
  expect(platform.placeOf(url)).toEqual(place);
});

const acme = aPerson({ handle: "AcmeKettles" });
const tweet = aTweet({ author: acme, text: "hello" });

interface Asked {
  readonly why: string;
  readonly answer: Json;
  readonly variables: Json;
  readonly place: { readonly kind: string; readonly detail?: string };
}

const asked: readonly Asked[] = [
  { why: "its root says home", answer: homeTimeline([tweet]), variables: {}, place: { kind: "home" } },
  {
    why: "the variables say the query, whatever the root",
    answer: homeTimeline([tweet]),
    variables: { rawQuery: "kettle" },
    place: { kind: "search", detail: "kettle" },
  },
  {
    why: "the tab that preloads its neighbour is told apart by its variables",
    answer: notifications([tweet]),
    variables: { timeline_type: "All" },
    place: { kind: "notifications", detail: "all" },
  },
  {
    why: "no variables, no tab",
    answer: notifications([tweet]),
    variables: {},
    place: { kind: "notifications" },
  },
  { why: "its root says bookmarks", answer: bookmarks([tweet]), variables: {}, place: { kind: "bookmarks" } },
  {
    why: "the id of a profile becomes the handle that the answer shows",
    answer: userTweets([tweet]),
    variables: { userId: acme.id },
    place: { kind: "profile", detail: "acmekettles" },
  },
  {
    why: "the id stays where the answer does not show whose it is",
    answer: userTweets([tweet]),
    variables: { userId: "77" },
    place: { kind: "profile", detail: "77" },
  },
  {
    why: "a thread is its focal post's",
    answer: homeTimeline([tweet]),
    variables: { focalTweetId: "20" },
    place: { kind: "thread", detail: "20" },
  },
  {
    why: "an odd variable says nothing",
    answer: homeTimeline([]),
    variables: { rawQuery: 7 },
    place: { kind: "home" },
  },
];

test.each(asked)("$why", ({ answer, variables, place }) => {
  const text = JSON.stringify(answer);
  expect(platform.readPayload({ url: requestUrl("Any", variables), text })?.place).toEqual(place);
  const posted = "https://x.com/i/api/graphql/abc/Any";
  const requestBody = JSON.stringify({ variables, queryId: "abc" });
  expect(platform.readPayload({ url: posted, requestBody, text })?.place).toEqual(place);
});

test.each([
  { url: "https://x.com/i/api/graphql/a1-B_2/HomeTimeline?variables=%7B%7D", operation: "HomeTimeline" },
  { url: "https://api.x.com/graphql/a1/TweetResultByRestId", operation: "TweetResultByRestId" },
  { url: "https://x.com/i/api/1.1/dm/inbox.json", operation: undefined },
  { url: "", operation: undefined },
])("the operation of $url is $operation", ({ url, operation }) => {
  expect(operationOf(url)).toBe(operation);
});
