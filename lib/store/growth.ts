/** How fast the engagement of a post grows. */

import type { Count, Counts } from "@/lib/model/counts";

import type { CountPoint } from "./observation-row";

const hourMs = 60 * 60_000;
/** Two sightings closer than this say more about rounding than about growth. */
const shortestMs = 15 * 60_000;
/** What grew before that is history. */
const lookBackMs = 24 * hourMs;

/**
 * Interactions (likes, replies, shares, quotes) gained an hour, from the sightings of the last day before
 * the newest one. Never below 0.
 *
 * @param points in order of `firstAt`.
 * @returns `undefined` where there is no second sighting at least a quarter of an hour away, or no figure.
 */
export function growthOf(points: readonly CountPoint[]): number | undefined {
  const known = points.filter(({ counts }) => engagementOf(counts) !== undefined);
  const last = known.toSorted((a, b) => a.lastAt - b.lastAt).at(-1);
  if (!last) return undefined;
  const earlier = known.find(({ lastAt }) => lastAt >= last.lastAt - lookBackMs) ?? last;
  const from = Math.max(earlier.firstAt, last.lastAt - lookBackMs);
  if (last.lastAt - from < shortestMs) return undefined;
  const gained = (engagementOf(last.counts) ?? 0) - (engagementOf(earlier.counts) ?? 0);
  return Math.max(0, (gained * hourMs) / (last.lastAt - from));
}

/** The least that the known counts add up to; `undefined` where none is known. */
function engagementOf({ likes, replies, shares, quotes }: Counts): number | undefined {
  const known = [likes, replies, shares, quotes].filter((count): count is Count => count !== undefined);
  if (known.length === 0) return undefined;
  return known.reduce<number>((sum, count) => sum + (typeof count === "number" ? count : count[0]), 0);
}
