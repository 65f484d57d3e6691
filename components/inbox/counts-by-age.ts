/** What a post had earned at its first look, after a day, after a week, and at the last look: figures that can be compared. */

import { countNames, type CountName, type Counts } from "@/lib/model/counts";
import { comparedAges, countAtAge } from "@/lib/store/count-at-age";
import type { CountPoint } from "@/lib/store/observation-row";

export const countMoments = ["first", "24h", "7d", "latest"] as const;
export type CountMoment = (typeof countMoments)[number];

/**
 * Why a figure is not there. `not-shown`: the site did not print it. `no-time`: nobody knows when it was posted.
 * `too-young`: it has not reached that age. `not-seen`: nobody looked before and after it did.
 */
export type Unknown = "not-shown" | "no-time" | "too-young" | "not-seen";

export interface CountColumn {
  readonly moment: CountMoment;
  /** Epoch ms; `undefined` = when it was posted is unknown. */
  readonly at: number | undefined;
  readonly counts: Counts;
  /** Why those that are missing in `counts` are. */
  readonly unknown: Unknown;
}

export interface CountsByAge {
  /** Figures that the site ever showed of this post, in their usual order. */
  readonly names: readonly CountName[];
  readonly columns: readonly CountColumn[];
}

/**
 * @param points in order of `firstAt`.
 * @param postedAt epoch ms, as is `now`.
 * @returns `undefined` where the post was never seen with its figures.
 */
export function countsByAge(
  points: readonly CountPoint[],
  postedAt: number | undefined,
  now: number,
): CountsByAge | undefined {
  const first = points[0];
  const latest = points.toSorted((a, b) => a.lastAt - b.lastAt).at(-1);
  const names = countNames.filter((name) => points.some(({ counts }) => counts[name] !== undefined));
  if (!first || !latest || names.length === 0) return undefined;
  return {
    names,
    columns: [
      { moment: "first", at: first.firstAt, counts: first.counts, unknown: "not-shown" },
      atAge(points, "24h", postedAt, now),
      atAge(points, "7d", postedAt, now),
      { moment: "latest", at: latest.lastAt, counts: latest.counts, unknown: "not-shown" },
    ],
  };
}

function atAge(
  points: readonly CountPoint[],
  moment: keyof typeof comparedAges,
  postedAt: number | undefined,
  now: number,
): CountColumn {
  if (postedAt === undefined) return { moment, at: undefined, counts: {}, unknown: "no-time" };
  const at = postedAt + comparedAges[moment];
  const known = countNames.flatMap((name) => {
    const count = countAtAge(points, name, postedAt, comparedAges[moment]);
    return count === undefined ? [] : [[name, count] as const];
  });
  return { moment, at, counts: Object.fromEntries(known), unknown: at > now ? "too-young" : "not-seen" };
}
