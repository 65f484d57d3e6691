/** The counts of a post over time, and what they are now. */

import { countNames, type Count, type CountName, type Counts } from "@/lib/model/counts";
import type { CountPoint } from "@/lib/store/observation-row";

/** Points that one post keeps at most; see `thin`. */
const mostPoints = 240;
const dayMs = 24 * 60 * 60_000;

/**
 * The union of two series: one point for each set of counts, first and last sighting kept. Sightings may
 * arrive in any order and repeatedly.
 */
export function mergePoints(a: readonly CountPoint[], b: readonly CountPoint[]): readonly CountPoint[] {
  const points = new Map<string, CountPoint>();
  for (const point of [...a, ...b]) {
    const code = codeOf(point.counts);
    const known = points.get(code);
    points.set(code, known ? widen(known, point) : point);
  }
  const inOrder = [...points].toSorted(
    ([code, point], [otherCode, other]) => point.firstAt - other.firstAt || (code < otherCode ? -1 : 1),
  );
  return thin(inOrder.map(([, point]) => point));
}

function widen(a: CountPoint, b: CountPoint): CountPoint {
  const order = a.lastAt - b.lastAt || a.rank - b.rank || (a.viewer ?? 0) - (b.viewer ?? 0);
  const last = order < 0 ? b : a;
  return {
    counts: a.counts,
    firstAt: Math.min(a.firstAt, b.firstAt),
    lastAt: last.lastAt,
    rank: last.rank,
    ...(last.viewer !== undefined && { viewer: last.viewer }),
  };
}

function codeOf(counts: Counts): string {
  return countNames.map((name) => String(counts[name] ?? "")).join(";");
}

/** A post that is looked at all day keeps the first point, the last sighting of each day, and the newest. */
function thin(points: readonly CountPoint[]): readonly CountPoint[] {
  if (points.length <= mostPoints) return points;
  const newest = new Set(points.slice(-mostPoints / 2));
  return points.filter((point, place) => {
    const next = points[place + 1];
    const isLastOfDay = !next || dayNumber(next.firstAt) !== dayNumber(point.firstAt);
    return place === 0 || isLastOfDay || newest.has(point);
  });
}

const dayNumber = (at: number): number => Math.floor(at / dayMs);

/**
 * What each count is now: the latest exact figure; a shortened one ("34K") only where none is known, or
 * where it was seen later and the known figure no longer lies in it. Absent stays absent.
 */
export function countsIn(points: readonly CountPoint[]): Counts {
  const entries = countNames.flatMap((name) => {
    const count = countIn(points, name);
    return count === undefined ? [] : [[name, count] as const];
  });
  return Object.fromEntries(entries);
}

interface Seen<Value> {
  readonly value: Value;
  readonly at: number;
  readonly rank: number;
}

function countIn(points: readonly CountPoint[], name: CountName): Count | undefined {
  let exact: Seen<number> | undefined;
  let range: Seen<readonly [number, number]> | undefined;
  for (const { counts, lastAt: at, rank } of points) {
    const value = counts[name];
    if (typeof value === "number") exact = later(exact, { value, at, rank }, (seen) => seen.value);
    else if (value) range = later(range, { value, at, rank }, (seen) => seen.value[0] + seen.value[1]);
  }
  if (!exact || !range) return exact?.value ?? range?.value;
  const [low, high] = range.value;
  const isStill = exact.at >= range.at || (exact.value >= low && exact.value <= high);
  return isStill ? exact.value : range.value;
}

/** The later of two sightings; at the same moment the better source, then the larger figure. */
function later<Value>(
  a: Seen<Value> | undefined,
  b: Seen<Value>,
  size: (seen: Seen<Value>) => number,
): Seen<Value> {
  if (!a) return b;
  return (b.at - a.at || b.rank - a.rank || size(b) - size(a)) > 0 ? b : a;
}
