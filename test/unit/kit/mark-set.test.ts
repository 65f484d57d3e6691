import { array, assert, nat, property, string, tuple } from "fast-check";
import { expect, test } from "vitest";

import {
  bucketOf,
  findMark,
  joinMarks,
  markOf,
  markSet,
  packMarks,
  unpackMarks,
  withoutMarks,
} from "@/lib/kit/mark-set";

const setOf = (prints: ReadonlyMap<string, number>) =>
  markSet([...prints].flatMap(([name, print]) => [...markOf(name), print]));
const found = (set: Uint32Array, name: string) => findMark(set, ...markOf(name));

const names = array(tuple(string(), nat(0xffffffff)), { maxLength: 200 });

test("a set knows exactly the names in it, each with what was said last", () => {
  assert(
    property(names, string(), (pairs, other) => {
      const set = markSet(pairs.flatMap(([name, print]) => [...markOf(name), print]));
      const known = new Map(pairs);
      for (const [name, print] of known) expect(found(set, name)).toBe(print);
      expect(found(set, other)).toBe(known.get(other));
      expect(set.length).toBe(known.size * 3);
    }),
  );
});

test("two sets joined hold what either held, in whichever order they are joined", () => {
  assert(
    property(names, names, (one, other) => {
      const [a, b] = [setOf(new Map(one)), setOf(new Map(other))];
      const joined = joinMarks(a, b, Math.max);
      expect(joinMarks(b, a, Math.max)).toEqual(joined);
      const prints = new Map(one);
      for (const [name, print] of new Map(other)) prints.set(name, Math.max(prints.get(name) ?? 0, print));
      expect(joined).toEqual(setOf(prints));
    }),
  );
});

test("a set as text comes back the same, and what is no set is refused", () => {
  assert(
    property(names, (pairs) => {
      const set = setOf(new Map(pairs));
      expect(unpackMarks(packMarks(set))).toEqual(set);
    }),
  );
  const set = setOf(
    new Map([
      ["a", 1],
      ["b", 2],
    ]),
  );
  const turned = Uint32Array.from([...set.slice(3), ...set.slice(0, 3)]);
  expect(unpackMarks(packMarks(turned))).toBeUndefined();
  for (const text of ["a", "AAAA", "=".repeat(16), "\u0000".repeat(16)])
    expect(unpackMarks(text)).toBeUndefined();
  expect(unpackMarks("")).toEqual(new Uint32Array());
});

test("names are taken out alone", () => {
  const set = setOf(
    new Map([
      ["a", 1],
      ["b", 2],
      ["c", 3],
    ]),
  );
  const left = withoutMarks(set, [markOf("b"), markOf("z")]);
  expect(["a", "b", "c"].map((name) => found(left, name))).toEqual([1, undefined, 3]);
});

test("keys that differ in their last digits never share a mark, and fill all buckets alike", () => {
  const keys = Array.from({ length: 60_000 }, (_, place) => `acme1234ab|x:20854485327737${100_000 + place}`);
  const marks = keys.map(markOf);
  expect(new Set(marks.map(([high, low]) => `${high} ${low}`)).size).toBe(keys.length);
  // Half of the name alone would already tell nearly all of them apart.
  expect(new Set(marks.map(([high]) => high)).size).toBeGreaterThan(keys.length - 10);
  expect(new Set(marks.map(([, low]) => low)).size).toBeGreaterThan(keys.length - 10);
  const sizes = Array.from({ length: 64 }, () => 0);
  for (const [high] of marks) sizes[bucketOf(high)] = (sizes[bucketOf(high)] ?? 0) + 1;
  expect(Math.max(...sizes) / Math.min(...sizes)).toBeLessThan(1.35);
});
