import { expect, test } from "vitest";

import { isSame } from "@/lib/kit/is-same";

test.each([
  { a: { x: 1, y: [1, 2] }, b: { y: [1, 2], x: 1 }, same: true, why: "the order of keys does not matter" },
  { a: [1, 2], b: [2, 1], same: false, why: "the order of a list does" },
  { a: { x: undefined }, b: {}, same: false, why: "a key with nothing in it is not no key" },
  { a: [], b: {}, same: false, why: "a list is no record" },
  { a: Number.NaN, b: Number.NaN, same: true, why: "what is no number is itself" },
  { a: null, b: {}, same: false, why: "null is no record" },
  { a: new Uint32Array([1, 2]), b: new Uint32Array([1, 2]), same: true, why: "packed numbers" },
  { a: new Uint32Array([1, 2]), b: new Uint32Array([1, 3]), same: false, why: "other packed numbers" },
  { a: new Uint32Array([1]), b: new Uint32Array([1, 2]), same: false, why: "fewer packed numbers" },
])("$why", ({ a, b, same }) => {
  expect(isSame(a, b)).toBe(same);
});
