/** What Facebook's addresses and requests say: places, posts, accounts, and where links lead. */

import { expect, test } from "vitest";

import { aliasesOf, cleanUrl, commentIn, handleIn, linkTarget } from "@/lib/platforms/facebook/address";
import { platform } from "@/lib/platforms/facebook/index";
import {
  aComment,
  aProfile,
  aStory,
  endpoint,
  groupFeed,
  homeFeed,
  moreComments,
  permalink,
  requestBody,
  searchResults,
  timeline,
} from "@/test/support/facebook-payloads";

const at = (path: string): string => `https://www.facebook.com${path}`;
const pfbid = "pfbid0ExampleExampleExample1";

test.each([
  ["/", { kind: "home" }],
  ["/home.php", { kind: "home" }],
  ["/?sk=h_chr", { kind: "home" }],
  ["/search/posts/?q=acme%20kettle", { kind: "search", detail: "acme kettle" }],
  ["/hashtag/kettles", { kind: "search", detail: "#kettles" }],
  ["/hashtag/%E0%A4%A", { kind: "search", detail: "#%E0%A4%A" }],
  ["/groups/feed/", { kind: "group" }],
  ["/groups/300000000000001/", { kind: "group", detail: "300000000000001" }],
  ["/groups/kettle.people/search/?q=acme", { kind: "search", detail: "acme" }],
  ["/groups/300000000000001/permalink/400000000000001/", { kind: "thread", detail: "400000000000001" }],
  ["/groups/kettlepeople/posts/400000000000001/?comment_id=5", { kind: "thread", detail: "400000000000001" }],
  [`/acmekettles/posts/${pfbid}`, { kind: "thread", detail: pfbid }],
  ["/notifications", { kind: "notifications" }],
  ["/saved/", { kind: "bookmarks" }],
  ["/acmekettles", { kind: "profile", detail: "acmekettles" }],
  ["/AcmeKettles/reviews", { kind: "profile", detail: "acmekettles" }],
  ["/acmekettles/mentions", { kind: "profile", detail: "acmekettles" }],
  ["/profile.php?id=100000000000007", { kind: "profile", detail: "100000000000007" }],
  ["/people/Mira-Tannhof/100000000000007/", { kind: "profile", detail: "100000000000007" }],
  ["/messages/t/1", { kind: "other" }],
  ["/events/500000000000001/", { kind: "other" }],
  ["/watch/?v=600000000000001", { kind: "thread", detail: "video:600000000000001" }],
])("%s is %j", (path, place) => {
  expect(platform.placeOf(at(path))).toEqual(place);
});

test.each([
  "",
  "not an address",
  "https://example.com/acmekettles",
  "https://facebook.com.evil.example/groups/1",
])("%j is no place of Facebook", (url) => {
  expect(platform.placeOf(url)).toEqual({ kind: "other" });
});

test.each([
  ["/permalink.php?story_fbid=400000000000001&id=1000", ["400000000000001"]],
  [`/permalink.php?story_fbid=${pfbid}&id=1000`, [pfbid]],
  [`/story.php?story_fbid=${pfbid}&id=1000&__tn__=R`, [pfbid]],
  [`/acmekettles/posts/${pfbid}?__cft__[0]=AZ`, [pfbid]],
  ["/acmekettles/posts/a-few-words/400000000000001/", ["400000000000001"]],
  ["/groups/1/permalink/400000000000001/", ["400000000000001"]],
  ["/groups/1/posts/400000000000001/", ["400000000000001"]],
  ["/groups/1/?multi_permalinks=400000000000001", ["400000000000001"]],
  ["/photo/?fbid=555000000000001&set=a.1", ["photo:555000000000001"]],
  ["/photo.php?fbid=555000000000001", ["photo:555000000000001"]],
  ["/acmekettles/photos/a.1/555000000000001/", ["photo:555000000000001"]],
  ["/watch/?v=666000000000001", ["video:666000000000001"]],
  ["/reel/666000000000001", ["video:666000000000001"]],
  ["/acmekettles/videos/666000000000001/", ["video:666000000000001"]],
  ["/acmekettles/videos/how-to-descale/666000000000001/", ["video:666000000000001"]],
  ["/acmekettles", []],
  ["/groups/1/", []],
  ["/watch/", []],
  ["/permalink.php?story_fbid=javascript:1", []],
])("the post of %s is %j", (path, aliases) => {
  expect(aliasesOf(at(path))).toEqual(aliases);
  expect(aliasesOf(`https://web.facebook.com${path}`)).toEqual(aliases);
  expect(aliasesOf(`https://example.com${path}`)).toEqual([]);
});

test("comments are found in addresses, plain and in base64, the answer before what it answers", () => {
  expect(commentIn(at("/a/posts/1?comment_id=777000000000001"))).toBe("777000000000001");
  expect(commentIn(at(`/a/posts/1?comment_id=${btoa("comment:400000000000001_777000000000001")}`))).toBe(
    "777000000000001",
  );
  expect(commentIn(at("/a/posts/1?comment_id=777000000000001&reply_comment_id=777000000000002"))).toBe(
    "777000000000002",
  );
  expect(commentIn(at("/a/posts/1"))).toBeUndefined();
});

test("addresses lose what follows the reader around, and nothing else", () => {
  expect(cleanUrl(at("/photo/?fbid=1&set=a.2&__cft__[0]=AZ&__tn__=R"))).toBe(at("/photo/?fbid=1"));
  expect(cleanUrl("https://m.facebook.com/acmekettles?ref=1")).toBe(at("/acmekettles"));
  expect(cleanUrl("javascript:alert(1)")).toBeUndefined();
});

test.each([
  [
    "https://l.facebook.com/l.php?u=https%3A%2F%2Facme-kettles.example%2Fa%3Fb%3D1%26fbclid%3DIwAR&h=AT0",
    "https://acme-kettles.example/a?b=1",
  ],
  ["https://www.facebook.com/l.php?u=https%3A%2F%2Facme-kettles.example%2F", "https://acme-kettles.example/"],
  ["https://lm.facebook.com/l.php?u=javascript%3Aalert(1)", undefined],
  ["https://acme-kettles.example/?fbclid=IwAR", "https://acme-kettles.example/"],
  ["https://acme-kettles.example/?a=1&fbclid=IwAR&b=2#c", "https://acme-kettles.example/?a=1&b=2#c"],
  ["https://acme-kettles.example/?fbclid=IwAR#c", "https://acme-kettles.example/#c"],
  ["https://acme-kettles.example/l.php?u=https%3A%2F%2Felsewhere.example", undefined],
  ["mailto:a@b.example", undefined],
  [7, undefined],
])("%s leads to %s", (link, target) => {
  const isOwnDetour = String(link).startsWith("https://acme-kettles.example/l.php");
  expect(linkTarget(link)).toBe(isOwnDetour ? link : target);
});

test.each([
  ["/acmekettles", "acmekettles"],
  ["/acme.kettles/", "acme.kettles"],
  ["/profile.php?id=1", undefined],
  ["/groups", undefined],
  ["/100000000000007", undefined],
  ["/acmekettles/posts", undefined],
])("the name in %s is %s", (path, handle) => {
  expect(handleIn(at(path))).toBe(handle);
});

const acme = aProfile({ name: "Acme Kettles", handle: "acmekettles" });
const group = aProfile({ name: "Kettle People", type: "Group" });
const story = aStory({ author: acme, text: "x" });

test.each([
  { answer: homeFeed([story]), body: undefined, place: { kind: "home" } },
  { answer: groupFeed(group, [story]), body: undefined, place: { kind: "group", detail: group.id } },
  { answer: timeline(acme, [story]), body: undefined, place: { kind: "profile", detail: acme.id } },
  { answer: timeline(acme, [story], "user"), body: undefined, place: { kind: "profile", detail: acme.id } },
  {
    answer: searchResults([story]),
    body: requestBody("SearchCometResultsPaginatedResultsQuery", { args: { text: "acme kettle" } }),
    place: { kind: "search", detail: "acme kettle" },
  },
  { answer: permalink(story), body: undefined, place: { kind: "thread", detail: story.id } },
  {
    answer: moreComments(story, [aComment({ text: "y" })]),
    body: requestBody("CommentsListComponentsPaginationQuery"),
    place: { kind: "thread", detail: story.id },
  },
  { answer: { data: { something: { else: 1 } } }, body: undefined, place: { kind: "other" } },
])("the answer to a request is shown at $place", ({ answer, body, place }) => {
  const reading = platform.readPayload({ url: endpoint, requestBody: body, text: JSON.stringify(answer) });
  expect(reading?.place).toEqual(place);
});

test.each([
  ["https://www.facebook.com/api/graphql/", true],
  ["https://web.facebook.com/api/graphql/", true],
  ["https://www.facebook.com/api/graphqlbatch/", false],
  ["https://www.facebook.com/ajax/mercury/send_messages.php", false],
  ["https://www.messenger.com/api/graphql/", false],
  ["https://m.facebook.com/api/graphql/", false],
  ["https://www.facebook.com.evil.example/api/graphql/", false],
])("%s is tapped: %s", (url, is) => {
  expect(platform.site.endpoints.some((endpointOfSite) => endpointOfSite.test(url))).toBe(is);
});
