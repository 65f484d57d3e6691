/** What every language pack must be for the engine to read it: lower case, no empty group, no value out of range. */

import { describe, expect, test } from "vitest";

import { compilePack } from "@/lib/sentiment/compile-pack";
import { english } from "@/lib/sentiment/en/pack";
import { spanish } from "@/lib/sentiment/es/pack";

describe.each([english, spanish])("the pack of $language", (pack) => {
  test("holds only lower-case words", () => {
    const groups = [...pack.lexicon, ...pack.phrases, ...pack.intensifiers, ...pack.versus];
    const texts = groups
      .map(([, words]) => words)
      .concat(pack.asides, pack.interjections, pack.negators, pack.contrasts, pack.clauseStarters)
      .concat(pack.choices.flatMap((choice) => [choice.verbs, choice.between]));
    expect(texts.filter((words) => words !== words.toLowerCase())).toEqual([]);
  });

  test("holds valences in [-4, 4]", () => {
    expect([...pack.lexicon, ...pack.phrases].filter(([value]) => Math.abs(value) > 4)).toEqual([]);
  });

  test("holds phrases of two to five words and signs", () => {
    const lengths = [...compilePack(pack).phrases.values()].flat().map((phrase) => phrase.words.length);
    expect(Math.min(...lengths)).toBe(2);
    expect(Math.max(...lengths)).toBeLessThanOrEqual(5);
  });

  test("is compiled once", () => {
    expect(compilePack(pack)).toBe(compilePack(pack));
  });
});
