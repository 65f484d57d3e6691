import { expect, test } from "vitest";

import { joinWords, tagWord, wordsIn } from "@/lib/search/words";

test.each([
  ["My new Acme-Kettles kettle!", ["my", "new", "acme", "kettles", "kettle"]],
  ["Café crème, ＡＣＭＥ", ["cafe", "creme", "acme"]],
  ["maria_pours", ["maria", "pours"]],
  ["see https://www.acme-kettles.example/a/b?c=d now", ["see", "acme", "kettles", "example", "now"]],
  ["東京のケトル", ["東", "京", "の", "ケ", "ト", "ル"]],
  ["커피 주전자", ["커피", "주전자"]],
  ["so hot 🔥🔥", ["so", "hot", "🔥", "🔥"]],
  ["iPhone15 v2東", ["iphone15", "v2", "東"]],
  ["", []],
  ["?! …", []],
])("%j is found by %j", (text, words) => {
  expect(wordsIn(text)).toEqual(words);
});

test("a part of a Thai text is a stretch of its characters", () => {
  expect(wordsIn("กาน้ำสองใบ").join("")).toContain(wordsIn("น้ำสอง").join(""));
  expect(wordsIn("ใบ").length).toBeGreaterThan(1);
});

test("a word of a thousand letters is cut, and a part of many words ends somewhere", () => {
  expect(wordsIn("a".repeat(1_000))).toEqual(["a".repeat(64)]);
  expect(wordsIn("b ".repeat(30_000))).toHaveLength(20_000);
});

test("parts are kept apart, and those without words leave no gap", () => {
  expect(joinWords([["a", "b"], [], ["c"]])).toBe("a b \n c");
});

test("a tag stands for itself whatever signs it has, and alike tags are alike", () => {
  expect(tagWord("Needs reply")).toBe(tagWord(" needs REPLY"));
  expect(tagWord("a b")).not.toContain(" ");
  expect(tagWord("\ud800")).toBe(tagWord("\ud800"));
});
