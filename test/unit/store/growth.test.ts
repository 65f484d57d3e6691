import { expect, test } from "vitest";

import type { Counts } from "@/lib/model/counts";
import { growthOf } from "@/lib/store/growth";
import type { CountPoint } from "@/lib/store/observation-row";

const hourMs = 60 * 60_000;
const dayMs = 24 * hourMs;

const point = (counts: Counts, firstAt: number, lastAt = firstAt): CountPoint => ({
  counts,
  firstAt,
  lastAt,
  rank: 2,
});

test.each<{ points: readonly CountPoint[]; growth: number | undefined; why: string }>([
  { points: [], growth: undefined, why: "never seen" },
  { points: [point({ likes: 5 }, 0)], growth: undefined, why: "seen once" },
  { points: [point({ views: 5 }, 0), point({ views: 900 }, hourMs)], growth: undefined, why: "views alone" },
  { points: [point({ likes: 5 }, 0, 2 * hourMs)], growth: 0, why: "the same after two hours" },
  {
    points: [point({ likes: 5 }, 0), point({ likes: 25 }, 2 * hourMs)],
    growth: 10,
    why: "twenty in two hours",
  },
  {
    points: [point({ likes: 5 }, 0), point({ likes: 25 }, 60_000)],
    growth: undefined,
    why: "a minute is too short to tell",
  },
  {
    points: [
      point({ likes: 5 }, 0),
      point({ likes: 1_005 }, 9 * dayMs),
      point({ likes: 1_015 }, 9 * dayMs + hourMs),
    ],
    growth: 10,
    why: "what grew last week is history",
  },
  {
    points: [point({ likes: 5 }, 0), point({ likes: 53 }, 2 * dayMs)],
    growth: undefined,
    why: "nothing was seen in the day before",
  },
  { points: [point({ likes: 9 }, 0), point({ likes: 5 }, hourMs)], growth: 0, why: "likes were taken back" },
  {
    points: [
      point({ likes: [1_000, 1_099], replies: 1 }, 0),
      point({ likes: [1_100, 1_199], replies: 2 }, hourMs),
    ],
    growth: 101,
    why: "of an interval the least counts",
  },
])("growth: $why", ({ points, growth }) => {
  expect(growthOf(points)).toBe(growth);
});
