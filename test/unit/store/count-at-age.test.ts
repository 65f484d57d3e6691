import { expect, test } from "vitest";

import { countAtAge } from "@/lib/store/count-at-age";
import type { CountPoint } from "@/lib/store/observation-row";

const point = (firstAt: number, lastAt: number, likes: number | readonly [number, number]): CountPoint => ({
  counts: { likes },
  firstAt,
  lastAt,
  rank: 2,
});

const series = [point(110, 120, 5), point(140, 160, 9), point(200, 200, [10, 19])];

test.each([
  ["seen the same before and after", 50, 9],
  ["between two sightings", 30, [5, 9]],
  ["just at a sighting", 10, 5],
  ["towards a shortened figure", 80, [9, 19]],
  ["before anybody looked", 5, undefined],
  ["after the last sighting", 101, undefined],
])("%s", (_, age, expected) => {
  expect(countAtAge(series, "likes", 100, age)).toEqual(expected);
});

test("a count that was never shown is unknown at any age", () => {
  expect(countAtAge(series, "views", 100, 50)).toBeUndefined();
});
