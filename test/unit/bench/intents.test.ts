import { readFileSync } from "node:fs";

import { describe, expect, test } from "vitest";

import { intents, languages, readPosts, splitOf, splits, stages } from "../../bench/intents/posts";

describe.each(languages)("The labelled posts in %s", (language) => {
  const posts = splits.flatMap((split) => readPosts(language, split));

  test("are at least 320 and have ids and texts of their own", () => {
    expect(posts.length).toBeGreaterThanOrEqual(320);
    expect(new Set(posts.map((post) => post.id)).size).toBe(posts.length);
    expect(new Set(posts.map((post) => post.text.toLowerCase().trim())).size).toBe(posts.length);
    expect(posts.filter((post) => !post.id.startsWith(`${language}-`))).toEqual([]);
  });

  test("are split by the digits of their ids alone, roughly in half", () => {
    expect(posts.filter((post) => post.split !== splitOf(post.id))).toEqual([]);
    const sealed = posts.filter((post) => post.split === "sealed").length;
    expect(sealed / posts.length).toBeGreaterThan(0.4);
    expect(sealed / posts.length).toBeLessThan(0.6);
  });

  test.each(intents)("show %s at least 30 times, and on both sides of the split", (intent) => {
    const shown = posts.filter((post) => post.intents.includes(intent));
    expect(shown.length).toBeGreaterThanOrEqual(30);
    for (const split of splits) {
      expect(shown.filter((post) => post.split === split).length).toBeGreaterThanOrEqual(12);
    }
  });

  test.each(stages)("show the stage %s at least 25 times, and on both sides of the split", (stage) => {
    const shown = posts.filter((post) => post.stage === stage);
    expect(shown.length).toBeGreaterThanOrEqual(25);
    for (const split of splits) {
      expect(shown.filter((post) => post.split === split).length).toBeGreaterThanOrEqual(12);
    }
  });

  test("have no intent at least 60 times, and no stage at least 100 times", () => {
    expect(posts.filter((post) => post.intents.length === 0).length).toBeGreaterThanOrEqual(60);
    expect(posts.filter((post) => post.stage === null).length).toBeGreaterThanOrEqual(100);
  });

  test("name each intent once, in the order of the definitions", () => {
    const inOrder = posts.map(({ id, intents: own }) => ({
      id,
      intents: intents.filter((intent) => own.includes(intent)),
    }));
    expect(posts.map((post) => ({ id: post.id, intents: post.intents }))).toEqual(inOrder);
  });

  test("have neither intent nor stage where they are not about a brand", () => {
    const aside = posts.filter((post) => !post.about);
    expect(aside.length).toBeGreaterThanOrEqual(20);
    expect(aside.filter((post) => post.intents.length > 0 || post.stage !== null)).toEqual([]);
  });
});

test("Both languages' tellings of one situation fall on the same side of the split", () => {
  const english = new Map(splits.flatMap((split) => readPosts("en", split)).map((post) => [post.id, post]));
  const shared = splits
    .flatMap((split) => readPosts("es", split))
    .flatMap((post) => {
      const counterpart = english.get(post.id.replace("es", "en"));
      return counterpart === undefined ? [] : [[counterpart.split, post.split]];
    });
  expect(shared.length).toBeGreaterThan(100);
  expect(shared.filter(([one, other]) => one !== other)).toEqual([]);
});

test("The definitions, which rules are written from, quote no sealed post", () => {
  const definitions = readFileSync(new URL("../../bench/intents/definitions.md", import.meta.url), "utf8");
  const sealed = languages
    .flatMap((language) => readPosts(language, "sealed"))
    .map((post) => letters(post.text));
  const quotes = [...definitions.matchAll(/"([^"\n]+)"/g)]
    .map(([, quote = ""]) => letters(quote))
    .filter((quote) => quote.split(" ").length >= 3);
  expect(quotes.length).toBeGreaterThan(20);
  expect(quotes.filter((quote) => sealed.some((text) => text.includes(quote)))).toEqual([]);
});

/** The words of a text alone, in small letters, one space between. */
function letters(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
