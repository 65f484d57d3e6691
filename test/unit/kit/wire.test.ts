import { anything, assert, dictionary, property, string } from "fast-check";
import { expect, test } from "vitest";

import { toWire } from "@/lib/kit/wire";

test.each([
  { value: { a: undefined, b: 0 }, wire: { b: 0 }, why: "what is unknown is left out, zero is not" },
  { value: { a: Number.NaN, b: 1 }, wire: { b: 1 }, why: "a number that is none is unknown" },
  { value: { a: [1, Infinity] }, wire: {}, why: "an interval with such an end is unknown as a whole" },
  { value: { a: ["x", undefined, "y"] }, wire: { a: ["x", "y"] }, why: "a list has no holes" },
  { value: { a: { b: undefined } }, wire: { a: {} }, why: "an empty record stays" },
])("$why", ({ value, wire }) => {
  expect(toWire(value).value).toStrictEqual(wire);
});

test("what it made goes through JSON unchanged, whatever it was made of", () => {
  assert(
    property(dictionary(string(), anything({ withNullPrototype: false })), (value) => {
      const { value: once, size } = toWire(value);
      const json = JSON.stringify(once);
      expect(JSON.stringify(JSON.parse(json))).toBe(json);
      expect(JSON.stringify(toWire(once).value)).toBe(json);
      expect(size).toBe(json.length);
    }),
  );
});
