import { array, assert, integer, nat, property, string, tuple } from "fast-check";
import { expect, test } from "vitest";

import { excerptOf, type Mark } from "@/components/format/excerpt";

const joined = (text: string, marks: readonly Mark[], length: number) =>
  excerptOf(text, marks, length)
    .map((piece) => piece.text)
    .join("");

test("a short text is shown whole, with its matches", () => {
  expect(excerptOf("I love Acme a lot", [[7, 11]], 80).map(({ text, isMatch }) => [text, isMatch])).toEqual([
    ["I love ", false],
    ["Acme", true],
    [" a lot", false],
  ]);
});

test("a long text is shown around its first match", () => {
  const text = `${"before ".repeat(100)}Acme${" after".repeat(100)}`;
  const shown = excerptOf(text, [[700, 704]], 120);
  expect(shown[0]?.text).toBe("…");
  expect(shown.at(-1)?.text).toBe("…");
  expect(shown.filter(({ isMatch }) => isMatch).map((piece) => piece.text)).toEqual(["Acme"]);
});

test.each<{ marks: Mark[]; why: string }>([
  { marks: [[90, 95]], why: "outside the text" },
  { marks: [[3, 3]], why: "empty" },
  { marks: [[5, 2]], why: "backwards" },
])("a mark that is $why is left out", ({ marks }) => {
  expect(excerptOf("I love Acme", marks, 80).some(({ isMatch }) => isMatch)).toBe(false);
  expect(joined("I love Acme", marks, 80)).toBe("I love Acme");
});

test("an emoji family is never cut in two", () => {
  const family = "👨‍👩‍👧‍👦";
  const text = family.repeat(50);
  expect(joined(text, [], 100).replace("…", "").length % family.length).toBe(0);
});

test("whatever the text and the marks, an excerpt is a part of the text, and no longer than asked", () => {
  const texts = string({ unit: "grapheme", maxLength: 400 });
  const marks = array(tuple(nat(900), nat(900)), { maxLength: 6 });
  assert(
    property(texts, marks, integer({ min: 80, max: 300 }), (text, places, length) => {
      const shown = joined(text, places, length);
      expect(shown.isWellFormed()).toBe(text.isWellFormed());
      const inner = shown.slice(text.startsWith(shown.slice(0, 1)) ? 0 : 1).replace(/…$/, "");
      expect(text).toContain(inner);
      expect(inner.length).toBeLessThanOrEqual(length);
    }),
  );
});

test("the names of the pieces are unique, so that a list of them can be drawn", () => {
  const marks = array(tuple(nat(60), nat(60)), { maxLength: 6 });
  assert(
    property(marks, (places) => {
      const names = excerptOf("a text with some words in it ".repeat(20), places, 80).map(({ at }) => at);
      expect(new Set(names).size).toBe(names.length);
    }),
  );
});

test("where a line is short, the first match stands near its beginning", () => {
  const text = `${"word ".repeat(10)}Acme ${"word ".repeat(10)}`;
  const shown = excerptOf(text, [[50, 54]], 200, 16).map((piece) => piece.text);
  expect(shown.join("")).toBe(`…${text.slice(34)}`);
});
