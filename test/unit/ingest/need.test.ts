import * as fc from "fast-check";
import { expect, test } from "vitest";

import { needOf, type Needing } from "@/lib/ingest/need";

const hourMs = 60 * 60_000;
const at = 1_000_000 * hourMs;

function aNeed(overrides: Partial<Needing> = {}): number {
  return needOf({ at, isAddressed: false, sentiment: "neutral", intents: [], ...overrides });
}

test.each<{ mention: Partial<Needing>; hours: number; why: string }>([
  { mention: {}, hours: 0, why: "nothing but its age" },
  { mention: { at: at - hourMs }, hours: -1, why: "an hour older" },
  { mention: { isAddressed: true }, hours: 24, why: "said to us" },
  { mention: { sentiment: "negative" }, hours: 12, why: "negative" },
  { mention: { sentiment: "unclassified" }, hours: 0, why: "nobody can tell" },
  { mention: { intents: ["question"] }, hours: 0, why: "a question is what all of them are" },
  { mention: { intents: ["complaint"] }, hours: 8, why: "it complains" },
  { mention: { intents: ["support", "complaint"] }, hours: 8, why: "trouble counts once" },
  { mention: { followers: 99 }, hours: 4, why: "a hundred followers" },
  { mention: { followers: 10_989 }, hours: 12, why: "a hundred times as many" },
  { mention: { followers: 1e9 }, hours: 20, why: "fame has its limit" },
  { mention: { growth: 9.9 }, hours: 12, why: "ten interactions an hour" },
  { mention: { growth: 1e9 }, hours: 36, why: "so has growth" },
])("need: $why", ({ mention, hours }) => {
  expect((aNeed(mention) - at) / hourMs).toBeCloseTo(hours, 3);
});

test("whatever is known, it is a whole finite number, and more reach or growth never lowers it", () => {
  const amount = fc.double({ min: 0, max: 1e12, noNaN: true });
  fc.assert(
    fc.property(amount, amount, amount, amount, (followers, moreFollowers, growth, moreGrowth) => {
      const less = aNeed({ followers, growth });
      const more = aNeed({ followers: followers + moreFollowers, growth: growth + moreGrowth });
      expect(Number.isSafeInteger(less)).toBe(true);
      expect(more).toBeGreaterThanOrEqual(less);
    }),
  );
});
