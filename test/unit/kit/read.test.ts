import { expect, test } from "vitest";

import { asCount, at } from "@/lib/kit/read";

test.each([
  { value: 12, count: 12, why: "a number is a count" },
  { value: "1024", count: 1024, why: "counts arrive as text too" },
  { value: -1, count: undefined, why: "nothing happens less than never" },
  { value: 1.5, count: undefined, why: "a count is whole" },
  { value: "1.2K", count: undefined, why: "a shortened count is not exact" },
  { value: null, count: undefined, why: "null is unknown, not 0" },
  { value: "", count: undefined, why: "nothing is unknown, not 0" },
  { value: "9007199254740993", count: undefined, why: "beyond 2^53 a number would lie" },
])("asCount: $why", ({ value, count }) => {
  expect(asCount(value)).toBe(count);
});

test("at follows own properties only", () => {
  expect(at({ a: [{ b: 1 }] }, "a", 0, "b")).toBe(1);
  expect(at({}, "constructor", "name")).toBeUndefined();
  expect(at(null, "a")).toBeUndefined();
});
