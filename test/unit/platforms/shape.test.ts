import * as fc from "fast-check";
import { expect, test } from "vitest";

import { shapeOf } from "@/lib/platforms/shape";

test("a tree of keys and types, lists merged, what may be missing marked", () => {
  const document = {
    posts: [
      { text: "secret words", likes: 3 },
      { text: null, user: { name: "somebody" } },
    ],
    cursor: "abc",
  };
  expect(shapeOf(document)).toEqual([
    "cursor: string",
    "posts: list",
    " []: object",
    "  likes?: number",
    "  text: null|string",
    "  user?: object",
    "   name: string",
  ]);
});

test("several documents are one shape", () => {
  expect(shapeOf({ a: 1 }, { a: "x", b: true })).toEqual(["a: number|string", "b?: boolean"]);
});

test.each([
  { key: "full_text", shown: "full_text", why: "a programmer's name" },
  {
    key: "threaded_conversation_with_injections_v2",
    shown: "threaded_conversation_with_injections_v2",
    why: "with a version",
  },
  { key: "__typename", shown: "__typename", why: "a name with signs" },
  { key: "1234567890123456789", shown: "*", why: "an id" },
  { key: "user1234567", shown: "*", why: "an id with a prefix" },
  { key: "someone@example.com", shown: "*", why: "an address" },
  { key: "https://example.com/a", shown: "*", why: "an address of a page" },
  { key: "a b", shown: "*", why: "words" },
  { key: "a1B2c3D4e5F6", shown: "*", why: "made by a machine" },
])("$why: $key is shown as $shown", ({ key, shown }) => {
  expect(shapeOf({ [key]: 1 })).toEqual([`${shown}: number`]);
});

test("a dictionary of many is one line", () => {
  const names = Array.from(
    { length: 500 },
    (_, index) => `name${String.fromCharCode(97 + (index % 26)).repeat(index)}`,
  );
  expect(shapeOf(Object.fromEntries(names.map((name) => [name, 1])))).toEqual(["*: number"]);
});

test("no value ever stands in it", () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 4 }), fc.stringMatching(/^[A-Z]{12}$/), (value, secret) => {
      const lines = shapeOf({ value, secret, list: [secret, { inner: secret }] }).join("\n");
      expect(lines).not.toContain(secret);
    }),
  );
});

test("depth and size have an end", () => {
  const deep: unknown = JSON.parse(`${'{"a":'.repeat(100_000)}1${"}".repeat(100_000)}`);
  expect(shapeOf(deep)).toHaveLength(60);
  expect(shapeOf({ wide: Array.from({ length: 600_000 }, () => 1) })).toHaveLength(2);
});
