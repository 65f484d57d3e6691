import { expect, test } from "vitest";

import { countsByAge } from "@/components/inbox/counts-by-age";
import type { Counts } from "@/lib/model/counts";

const hour = 3_600_000;
const day = 24 * hour;
const posted = 1_700_000_000_000;
const point = (counts: Counts, firstAt: number, lastAt = firstAt) => ({
  counts,
  firstAt: posted + firstAt,
  lastAt: posted + lastAt,
  rank: 3,
});

test("each moment has its date and its figures; between two looks it is what lies between them", () => {
  const table = countsByAge(
    [point({ likes: 4 }, hour, 2 * hour), point({ likes: 9, views: 100 }, 30 * hour, 8 * day)],
    posted,
    posted + 9 * day,
  );
  expect(table).toEqual({
    names: ["likes", "views"],
    columns: [
      { moment: "first", at: posted + hour, counts: { likes: 4 }, unknown: "not-shown" },
      { moment: "24h", at: posted + day, counts: { likes: [4, 9] }, unknown: "not-seen" },
      { moment: "7d", at: posted + 7 * day, counts: { likes: 9, views: 100 }, unknown: "not-seen" },
      { moment: "latest", at: posted + 8 * day, counts: { likes: 9, views: 100 }, unknown: "not-shown" },
    ],
  });
});

test.each([
  {
    why: "younger than a day",
    postedAt: posted,
    now: posted + 2 * hour,
    unknown: ["too-young", "too-young"],
  },
  {
    why: "between a day and a week",
    postedAt: posted,
    now: posted + 3 * day,
    unknown: ["not-seen", "too-young"],
  },
  { why: "older than a week", postedAt: posted, now: posted + 30 * day, unknown: ["not-seen", "not-seen"] },
  { why: "of unknown age", postedAt: undefined, now: posted + day, unknown: ["no-time", "no-time"] },
])("a post $why that was seen once has no figure at an age, and says why", ({ postedAt, now, unknown }) => {
  const columns = countsByAge([point({ likes: 1 }, hour)], postedAt, now)?.columns ?? [];
  const atAges = columns.filter(({ moment }) => moment === "24h" || moment === "7d");
  expect(atAges.map((column) => column.unknown)).toEqual(unknown);
  expect(atAges.map(({ counts }) => counts)).toEqual([{}, {}]);
});

test("the last look is the latest in time, also where a count went back", () => {
  const points = [point({ likes: 5 }, hour, 4 * day), point({ likes: 4 }, 2 * hour, 3 * hour)];
  const latest = countsByAge(points, posted, posted + 9 * day)?.columns.at(-1);
  expect(latest).toMatchObject({ at: posted + 4 * day, counts: { likes: 5 } });
});

test.each([
  { why: "it was never seen with figures", points: [] },
  { why: "the site shows none", points: [point({}, hour)] },
])("there is no table where $why", ({ points }) => {
  expect(countsByAge(points, posted, posted + day)).toBeUndefined();
});
