import { expect, test } from "vitest";

import { ageOf, isMoment, momentOf } from "@/components/format/age";

const now = Date.UTC(2026, 10, 22, 12);
const minute = 60_000;

test.each([
  { ms: 0, text: "1m", why: "just now" },
  { ms: -5 * minute, text: "1m", why: "a clock that runs ahead" },
  { ms: 59 * minute, text: "59m", why: "minutes" },
  { ms: 60 * minute, text: "1h", why: "an hour" },
  { ms: 23.9 * 60 * minute, text: "23h", why: "never rounded up" },
  { ms: 3 * 1_440 * minute, text: "3d", why: "days" },
  { ms: 45 * 1_440 * minute, text: "6w", why: "weeks, because months would look like minutes" },
  { ms: 800 * 1_440 * minute, text: "2y", why: "years" },
])("$why: $text", ({ ms, text }) => {
  expect(ageOf(now - ms, now, "en")).toBe(text);
});

test("an age is written out in the reader's language", () => {
  expect(ageOf(now - 2 * minute, now, "en", "long")).toBe("2 minutes");
  expect(ageOf(now - 2 * minute, now, "de", "long")).toBe("2 Minuten");
});

test("a time that no calendar has is left out", () => {
  expect(isMoment(Number.NaN)).toBe(false);
  expect(momentOf(9e15, "en")).toBe("");
  expect(momentOf(now, "en")).toContain("2026");
});
