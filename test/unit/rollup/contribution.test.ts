import { expect, test } from "vitest";

import type { Counts } from "@/lib/model/counts";
import { CellSums, type Cells } from "@/lib/rollup/cells";
import { contributionOf, type Contributing } from "@/lib/rollup/contribution";
import { plainMeasures } from "@/lib/rollup/measures";
import { medianFirstAnswerIn, plainIn, sentimentsOf, sumIn, totalsOf } from "@/lib/rollup/totals";

function aContributing(overrides: Partial<Contributing> = {}): Contributing {
  return {
    platform: "x",
    mediaClass: "earned",
    status: "open",
    sentiment: "positive",
    wantedAnswer: true,
    how: "named",
    isAddressed: false,
    counts: {},
    authorNo: 7,
    postedOn: "2026-11-21",
    seenOn: "2026-11-22",
    ...overrides,
  };
}

function cellsOf(...mentions: Contributing[]): Cells {
  const sums = new CellSums();
  for (const { cell, values } of mentions.map(contributionOf)) sums.add(cell, values);
  return sums.toCells();
}

test.each<{
  counts: Counts;
  engagement: [number, number, number];
  views: [number, number, number];
  why: string;
}>([
  { counts: {}, engagement: [0, 0, 0], views: [0, 0, 0], why: "nothing is known" },
  { counts: { likes: 0 }, engagement: [0, 0, 1], views: [0, 0, 0], why: "zero is known" },
  {
    counts: { likes: 1, replies: 2, shares: 4, quotes: 8, bookmarks: 100, views: 1_000 },
    engagement: [15, 15, 1],
    views: [1_000, 1_000, 1],
    why: "bookmarks and views are no engagement",
  },
  {
    counts: { likes: [1_000, 1_099], replies: 2, views: [34_000, 34_999] },
    engagement: [1_002, 1_101, 1],
    views: [34_000, 34_999, 1],
    why: "an interval stays one",
  },
])("sums: $why", ({ counts, engagement, views }) => {
  const totals = totalsOf([cellsOf(aContributing({ counts }))], ["earned"]);
  const [low, high, known] = engagement;
  expect(sumIn(totals, "engagement")).toEqual({ low, high, known });
  expect(sumIn(totals, "views")).toEqual({ low: views[0], high: views[1], known: views[2] });
});

test.each<{ mention: Partial<Contributing>; counted: readonly string[]; why: string }>([
  { mention: {}, counted: ["mentions", "named"], why: "it names the subject" },
  { mention: { isAddressed: true }, counted: ["mentions", "named", "addressed"], why: "it does both" },
  {
    mention: { how: "addressed", isAddressed: true },
    counted: ["mentions", "addressed"],
    why: "it only speaks to it",
  },
  {
    mention: { surface: "feed" },
    counted: ["mentions", "named", "namedInFeed"],
    why: "nobody looked for it",
  },
  {
    mention: { surface: "search" },
    counted: ["mentions", "named", "namedInSearch"],
    why: "somebody looked for it",
  },
  {
    mention: { how: "addressed", isAddressed: true, surface: "feed" },
    counted: ["mentions", "addressed"],
    why: "only what names it has a share of voice",
  },
  { mention: { status: "waiting" }, counted: ["mentions", "named", "waiting"], why: "it waits" },
  { mention: { status: "answered" }, counted: ["mentions", "named", "answered"], why: "it was answered" },
  {
    mention: { status: "moved" },
    counted: ["mentions", "named", "answered"],
    why: "it went on in private messages",
  },
  {
    mention: { status: "answered", wantedAnswer: false },
    counted: ["mentions", "named"],
    why: "it was answered, and did not ask for it",
  },
  {
    mention: { sentiment: "unclassified" },
    counted: ["mentions", "named", "unclassified"],
    why: "nobody can tell its sentiment",
  },
  { mention: { status: "done" }, counted: ["mentions", "named"], why: "the user is done with it" },
])("counted because $why", ({ mention, counted }) => {
  const totals = totalsOf([cellsOf(aContributing(mention))], ["earned"]);
  expect(plainMeasures.filter((name) => plainIn(totals, name) === 1)).toEqual(counted);
});

test("media classes and platforms are summed apart, and only the wanted ones are told", () => {
  const cells = cellsOf(
    aContributing(),
    aContributing({ mediaClass: "owned" }),
    aContributing({ platform: "facebook" }),
  );
  expect(Object.keys(cells).toSorted()).toEqual([
    "facebook|earned|positive",
    "x|earned|positive",
    "x|owned|positive",
  ]);
  expect(plainIn(totalsOf([cells], ["earned"]), "mentions")).toBe(2);
  expect(plainIn(totalsOf([cells, cells], ["owned", "paid"]), "mentions")).toBe(2);
});

test("sentiments are told apart, over the wanted classes", () => {
  const cells = cellsOf(
    aContributing(),
    aContributing({ sentiment: "negative" }),
    aContributing({ sentiment: "negative", mediaClass: "owned" }),
  );
  expect(sentimentsOf([cells, cells], ["earned"])).toEqual({
    positive: 2,
    neutral: 0,
    negative: 2,
    unclassified: 0,
  });
});

test("reach is what the authors' followers add up to, of those that are known", () => {
  const cells = cellsOf(aContributing({ followers: 120 }), aContributing(), aContributing({ followers: 0 }));
  expect(sumIn(totalsOf([cells], ["earned"]), "reach")).toEqual({ low: 120, high: 120, known: 2 });
});

const medianOf = (mention: Partial<Contributing>) =>
  medianFirstAnswerIn(
    totalsOf([cellsOf(aContributing({ firstResponseMs: 90_000, ...mention }))], ["earned"]),
  );

test("a first answer counts where one was wanted and came", () => {
  expect(medianOf({ status: "answered" })).toMatchObject({ n: 1 });
  expect(medianOf({ status: "answered", wantedAnswer: false })).toBeUndefined();
  expect(medianOf({ status: "waiting" })).toBeUndefined();
  expect(medianOf({ status: "answered", firstResponseMs: undefined })).toBeUndefined();
});

test("what was added can be taken away, and nothing is left", () => {
  const { cell, values } = contributionOf(
    aContributing({ status: "answered", firstResponseMs: 9e6, counts: { likes: [3, 9], views: 12 } }),
  );
  const sums = new CellSums();
  sums.add(cell, values);
  sums.add(cell, values, -1);
  expect(sums.toCells()).toEqual({});
});

test.each([
  { mention: { authorNo: undefined }, why: "nobody knows who it was" },
  { mention: { mediaClass: "owned" } as const, why: "it is our own voice" },
])("no voice is counted where $why", ({ mention }) => {
  expect(contributionOf(aContributing(mention))).not.toHaveProperty("voice");
});
