import { expect, test } from "vitest";

import { weekGrid } from "@/lib/metrics/hours";
import { changesIn, definitionChanges, metricIds, passportOf } from "@/lib/metrics/passport";
import { countTerms, frequentTerms, shareChange, termsIn } from "@/lib/metrics/terms";

const nothing = () => false;

test.each([
  { text: "The lid is too hot, the LID!", terms: ["lid", "hot"], why: "stop words go, case is folded" },
  { text: "quiet boil", terms: ["quiet", "boil", "quiet boil"], why: "neighbours are a phrase" },
  { text: "quiet. boil", terms: ["quiet", "boil"], why: "a full stop parts them" },
  { text: "see https://acme.example/lid @acme #lid", terms: [], why: "links and tags count elsewhere" },
  { text: "7 of 10 at 21:00", terms: [], why: "a number is no topic" },
  { text: "", terms: [], why: "nothing says nothing" },
])("$why", ({ text, terms }) => {
  expect([...termsIn(text, nothing)]).toEqual(terms);
});

test("the brand's own name is left out", () => {
  expect([...termsIn("acme kettles leak", (word) => ["acme", "kettles"].includes(word))]).toEqual(["leak"]);
});

test("a word that is only said within a phrase is left to the phrase", () => {
  const posts = ["the spout drips", "spout drips again", "a spout drips", "great lid", "great colour", "lid"];
  const now = { counts: countTerms(posts.map((post) => termsIn(post, nothing))), posts: posts.length };
  const found = frequentTerms(now, { counts: new Map(), posts: 0 }, 10);
  expect(found.map(({ term, posts: said }) => [term, said])).toEqual([
    ["spout drips", 3],
    ["great", 2],
    ["lid", 2],
  ]);
  expect(found.every(({ change }) => change === undefined)).toBe(true);
});

// Newcombe, Statistics in Medicine 17 (1998), method 10: 56/70 against 48/80 is 0.2 (0.0524 to 0.3339).
test("the change of a share has the published interval", () => {
  const { value, low, high } = shareChange(56, 70, 48, 80);
  expect(value).toBeCloseTo(0.2, 6);
  expect(low).toBeCloseTo(0.0524, 4);
  expect(high).toBeCloseTo(0.3339, 4);
});

test("hours are those of the client's zone", () => {
  // Sunday 22 November 2026, 23:30 UTC, is Monday 8:30 in Tokyo.
  const at = Date.UTC(2026, 10, 22, 23, 30);
  expect(weekGrid([at], "UTC")[6]?.[23]).toBe(1);
  expect(weekGrid([at, at], "Asia/Tokyo")[0]?.[8]).toBe(2);
  expect(weekGrid([at], "Nowhere/Town")[6]?.[23]).toBe(1);
});

test.each(metricIds)("the passport of %s says what goes in and what it is divided by", (id) => {
  const { version, since, inputs, unit, denominator } = passportOf(id);
  expect(version).toBeGreaterThan(0);
  expect(since).toMatch(/^\d{4}-\d\d-\d\d$/);
  expect(inputs.length).toBeGreaterThan(0);
  const isCount = unit === "count" || unit === "duration";
  expect(denominator === undefined).toBe(isCount);
});

test("a formula that changed is a higher version since that day, and marks it", () => {
  const virality = { unit: "ratio", inputs: ["shares"], source: "" } as const;
  const changed = changesIn({
    virality: { ...virality, changedOn: ["2027-03-01", "2028-01-01"] },
    views: { ...virality, changedOn: ["2027-05-01"] },
  });
  expect(changed).toEqual([
    { id: "virality", version: 2, on: "2027-03-01" },
    { id: "views", version: 2, on: "2027-05-01" },
    { id: "virality", version: 3, on: "2028-01-01" },
  ]);
  const latest = new Map(definitionChanges.map(({ id, version, on }) => [id, { version, since: on }]));
  for (const id of metricIds) {
    const { version, since } = passportOf(id);
    expect({ version, since }).toEqual(latest.get(id) ?? { version: 1, since: "2026-11-22" });
  }
});
