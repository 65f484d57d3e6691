import { expect, test } from "vitest";

import { decimal, duration, durationBetween, percent } from "@/components/format/rate";

const minute = 60_000;

test.each([
  { share: 0.342, text: "34%" },
  { share: 0.0702, text: "7.0%" },
  { share: 0.0042, text: "0.42%" },
  { share: 0, text: "0%" },
  { share: 1, text: "100%" },
])("a share of $share is $text", ({ share, text }) => {
  expect(percent(share, "en")).toBe(text);
});

test.each([
  { value: 3.077, text: "3.1" },
  { value: 128.4, text: "128" },
  { value: 0.041, text: "0.04" },
])("a rate of $value is $text", ({ value, text }) => {
  expect(decimal(value, "en")).toBe(text);
});

test.each([
  { ms: 30_000, text: "1 min" },
  { ms: 90 * minute, text: "90 min" },
  { ms: 36 * 60 * minute, text: "36 hr" },
  { ms: 72 * 60 * minute, text: "3 days" },
  { ms: Number.POSITIVE_INFINITY, text: "∞" },
])("$ms ms are $text", ({ ms, text }) => {
  expect(duration(ms, "en")).toBe(text);
});

test("a time between two is one print where both look alike", () => {
  expect(durationBetween(48 * minute, 48.2 * minute, "en")).toBe("48 min");
  expect(durationBetween(48 * minute, 57 * minute, "en").replaceAll(/\s/g, "")).toBe("48–57min");
  expect(durationBetween(200 * 24 * 60 * minute, Number.POSITIVE_INFINITY, "en")).toBe("200 days+");
});
