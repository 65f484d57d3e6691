import { expect, test } from "vitest";

import { addressesOf } from "@/lib/platforms/addresses";
import { placeAt } from "@/lib/platforms/places";
import { siteOf, sites } from "@/lib/platforms/sites";
import { dueAt, mostDue } from "@/lib/rounds/due";
import { suggestRounds } from "@/lib/rounds/suggest-rounds";
import { aSubject } from "@/test/support/build";

const hour = 3_600_000;

test.each([
  [3, undefined, 0],
  [3, 10 * hour, 13 * hour],
  [168, 0, 168 * hour],
])("looked at every %i hours and last at %s, it is due at %i", (every, last, expected) => {
  expect(dueAt(every, last)).toBe(expected);
});

test("the next one is the latest of those that are due, by its own measure", () => {
  const weekly = { name: "weekly", everyHours: 168, dueAt: 0 };
  const often = { name: "often", everyHours: 3, dueAt: 94 * hour };
  const later = { name: "later", everyHours: 1, dueAt: 101 * hour };
  expect(mostDue([weekly, later, often], 100 * hour)?.name).toBe("often");
  expect(mostDue([later], 100 * hour)).toBeUndefined();
});

const onX = { siteId: "x", ...(addressesOf("x") ?? { search: String, profile: String, hashtag: String }) };

test("a brand's names, account and hashtags are suggested, each once and not again", () => {
  const subject = aSubject({
    terms: ["Acme Kettles", "acme"],
    hashtags: ["acmetea"],
    accounts: [{ platform: "x", handle: "acmekettles" }],
  });
  const all = suggestRounds([subject, subject], [onX], []);
  expect(all.map(({ name, url, everyHours }) => [name, url, everyHours])).toEqual([
    ["Acme Kettles", "https://x.com/search?q=%22Acme%20Kettles%22&f=live", 3],
    ["acme", "https://x.com/search?q=acme&f=live", 3],
    ["@acmekettles", "https://x.com/acmekettles", 24],
    ["#acmetea", "https://x.com/hashtag/acmetea?f=live", 24],
  ]);
  expect(suggestRounds([subject], [onX], all)).toEqual([]);
});

test("an account that goes by its number is suggested by it, under the name of the brand", () => {
  const onFacebook = { siteId: "facebook", ...(addressesOf("facebook") ?? onX) };
  const subject = aSubject({
    name: "Acme Kettles",
    terms: [],
    hashtags: [],
    accounts: [
      { platform: "facebook", accountId: "61550000000001" },
      { platform: "facebook", handle: "acmekettles", accountId: "100000000000010" },
    ],
  });
  expect(suggestRounds([subject], [onFacebook], []).map(({ name, url }) => [name, url])).toEqual([
    ["@acmekettles/mentions", "https://www.facebook.com/acmekettles/mentions"],
    ["@acmekettles", "https://www.facebook.com/acmekettles"],
    ["Acme Kettles", "https://www.facebook.com/profile.php?id=61550000000001"],
  ]);
});

test.each(sites.map(({ id }) => [id] as const))(
  "what is suggested on %s can be told apart as a place of it",
  (id) => {
    const addresses = addressesOf(id);
    expect(addresses).toBeDefined();
    const urls = addresses
      ? [addresses.search("kettle"), addresses.profile("acmekettles"), addresses.hashtag("tea")]
      : [];
    expect(urls.map((url) => siteOf(url)?.id)).toEqual([id, id, id]);
    expect(urls.map((url) => placeAt(id, url).kind)).toEqual(["search", "profile", "search"]);
  },
);

test.each([
  ["x", "https://x.com/search?q=kettle&f=live", { kind: "search", detail: "kettle" }],
  ["facebook", "https://www.facebook.com/groups/77/", { kind: "group", detail: "77" }],
  ["elsewhere", "https://elsewhere.example/", { kind: "other" }],
])("on %s the address %s shows %j", (site, url, place) => {
  expect(placeAt(site, url)).toEqual(place);
});
