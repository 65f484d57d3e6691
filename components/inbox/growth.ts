/** The curve of one figure of a post: what was seen when, in order. Between two looks nobody knows. */

import type { Count, Counts } from "@/lib/model/counts";
import type { CountPoint } from "@/lib/store/observation-row";

export interface CurvePoint {
  /** Epoch ms. */
  readonly at: number;
  readonly low: number;
  readonly high: number;
}

export function curveOf(points: readonly CountPoint[], name: "engagement" | "views"): CurvePoint[] {
  const seen = points.flatMap(({ counts, firstAt, lastAt }) => {
    const value = name === "views" ? sumOf([counts.views]) : engagementOf(counts);
    if (!value) return [];
    const first = { at: firstAt, ...value };
    return lastAt > firstAt ? [first, { at: lastAt, ...value }] : [first];
  });
  return seen.toSorted((a, b) => a.at - b.at);
}

/** Where on a plane of `width` by `height` each point stands; the figure's own span fills the height. */
export function placed(
  curve: readonly CurvePoint[],
  width: number,
  height: number,
): readonly (readonly [x: number, y: number])[] {
  const times = curve.map(({ at }) => at);
  const values = curve.map(({ low }) => low);
  const [from, to] = [Math.min(...times), Math.max(...times)];
  const [least, most] = [Math.min(...values), Math.max(...values)];
  return curve.map(({ at, low }) => [
    to === from ? 0 : ((at - from) / (to - from)) * width,
    most === least ? height / 2 : height - ((low - least) / (most - least)) * height,
  ]);
}

function engagementOf({ likes, replies, shares, quotes }: Counts) {
  return sumOf([likes, replies, shares, quotes]);
}

/** `undefined` where none of them is known. */
function sumOf(counts: readonly (Count | undefined)[]): Pick<CurvePoint, "low" | "high"> | undefined {
  const known = counts.filter((count) => count !== undefined);
  if (known.length === 0) return undefined;
  return {
    low: known.reduce<number>((sum, count) => sum + (typeof count === "number" ? count : count[0]), 0),
    high: known.reduce<number>((sum, count) => sum + (typeof count === "number" ? count : count[1]), 0),
  };
}
