import { expect, test } from "vitest";

import { shownCount, shownSum } from "@/components/format/count";
import { shortNumber, signedNumber } from "@/components/format/number";
import type { Count } from "@/lib/model/counts";

test.each<{ count: Count | undefined; text: string; between?: [string, string]; why: string }>([
  { count: undefined, text: "–", why: "unknown is a dash" },
  { count: 0, text: "0", between: ["0", "0"], why: "zero is zero" },
  { count: 1_234, text: "1,234", between: ["1,234", "1,234"], why: "small figures are written out" },
  { count: 9_999, text: "9,999", between: ["9,999", "9,999"], why: "up to 9,999" },
  { count: 61_499, text: "61.4K", between: ["61,499", "61,499"], why: "large ones are cut, not rounded up" },
  { count: 1_999_999, text: "1.9M", between: ["1,999,999", "1,999,999"], why: "in every unit" },
  { count: [34_000, 34_999], text: "34K+", between: ["34,000", "34,999"], why: "an interval says its least" },
  { count: [7, 7], text: "7", between: ["7", "7"], why: "an interval of one is exact" },
  { count: [0, 999], text: "0+", between: ["0", "999"], why: "a least of zero is not zero" },
])("$why: $text", ({ count, text, between }) => {
  const shown = shownCount(count, "en");
  expect(shown.text).toBe(text);
  expect(shown.between).toEqual(between);
});

test.each([
  { sum: { low: 0, high: 0, known: 0 }, isPartial: true, text: "–", why: "no figure known" },
  { sum: { low: 0, high: 0, known: 3 }, isPartial: false, text: "0", why: "known to be none" },
  { sum: { low: 4_310, high: 4_310, known: 9 }, isPartial: false, text: "4,310", why: "all known" },
  { sum: { low: 4_310, high: 4_310, known: 8 }, isPartial: true, text: "4,310+", why: "one unknown" },
  { sum: { low: 61_400, high: 64_100, known: 9 }, isPartial: false, text: "61.4K+", why: "one shortened" },
])("a sum with $why is $text", ({ sum, isPartial, text }) => {
  expect(shownSum(sum, isPartial, "en").text).toBe(text);
});

test("only what is printed in full has nothing more to say", () => {
  expect(shownCount(4_310, "en").isShortened).toBe(false);
  expect(shownCount(61_400, "en").isShortened).toBe(true);
  expect(shownCount([5, 6], "en").isShortened).toBe(true);
});

test("figures follow the language", () => {
  expect(shortNumber(4_310, "de")).toBe("4.310");
  expect(signedNumber(0, "en")).toBe("0");
  expect(signedNumber(22, "en")).toBe("+22");
  expect(signedNumber(-3, "en")).toBe("-3");
});
