import * as fc from "fast-check";
import { expect, test } from "vitest";

import { byLot, drawSample } from "@/lib/metrics/draw";

const candidates = (count: number, stratum: string) =>
  Array.from({ length: count }, (_, place) => ({ key: `acme|x:${stratum}${place}`, stratum }));
const many = [...candidates(900, "positive"), ...candidates(90, "neutral"), ...candidates(9, "negative")];

test("the same draw draws the same, in whatever order they come; another draw draws others", () => {
  const drawn = drawSample(many, "2026-11", 40);
  expect(drawSample(many.toReversed(), "2026-11", 40)).toEqual(drawn);
  expect(drawSample(many, "2026-12", 40)).not.toEqual(drawn);
});

test("each class is drawn from alike, as far as there are enough of it", () => {
  const counts = Map.groupBy(drawSample(many, "2026-11", 40), ({ stratum }) => stratum);
  const sizes = Object.fromEntries([...counts].map(([stratum, items]) => [stratum, items.length]));
  expect(sizes).toEqual({ negative: 9, neutral: 16, positive: 15 });
});

test("however few there are, none is drawn twice and no more than asked for", () => {
  fc.assert(
    fc.property(fc.nat(30), fc.nat(30), fc.nat(50), (few, others, size) => {
      const all = [...candidates(few, "a"), ...candidates(others, "b")];
      const drawn = drawSample(all, "draw", size);
      expect(new Set(drawn).size).toBe(Math.min(size, all.length));
    }),
  );
});

test("lots are fair: neighbouring keys fall on both sides alike", () => {
  const keys = candidates(4_000, "x");
  const first = new Set(byLot(keys, "draw").slice(0, 2_000));
  const pairs = keys.slice(1).filter((key, place) => first.has(key) === first.has(keys[place] ?? key));
  // Half of 3,999, within five standard deviations.
  expect(Math.abs(pairs.length - 2_000)).toBeLessThan(160);
});
