import * as fc from "fast-check";
import { expect, test } from "vitest";

import { detectLanguage, fewestLetters } from "@/lib/language/detect-language";
import type { Judgement } from "@/lib/language/detect-language";

const text = "a kettle that boils water in two minutes";
const judges = (judgement: Judgement | undefined) => () => judgement;
const english: Judgement = { language: "en", confidence: 0.7, isReliable: true };
const unsure: Judgement = { language: "ro", confidence: 0.55, isReliable: false };

test("a reliable judgement stands, also against the tag", () => {
  expect(detectLanguage(text, judges(english))).toEqual({ language: "en", confidence: 0.7 });
  expect(detectLanguage(text, judges(english), { hint: "de" })).toEqual({ language: "en", confidence: 0.7 });
});

test("an agreeing tag halves the doubt", () => {
  expect(detectLanguage(text, judges(english), { hint: "en-GB" })).toEqual({
    language: "en",
    confidence: 0.85,
  });
  const answer = detectLanguage(text, judges(unsure), { hint: "ro" });
  expect(answer).toMatchObject({ language: "ro" });
});

test("where the detector is unsure or silent the tag decides, and without one nobody does", () => {
  expect(detectLanguage(text, judges(unsure), { hint: "en" })).toEqual({ language: "en", confidence: 0.5 });
  expect(detectLanguage(text, judges(undefined), { hint: "en" })).toEqual({
    language: "en",
    confidence: 0.5,
  });
  expect(detectLanguage(text, judges(unsure))).toBe("und");
  expect(detectLanguage(text, judges(undefined), { hint: "zxx" })).toBe("und");
});

test("handles, links, hashtags, names and signs are no letters of any language", () => {
  const noise =
    "@acmekettles https://acme-kettles.example/a-very-long-path #kettleadviceoftheday 😍😍 Acme Kettles";
  const names = [[noise.indexOf("Acme Kettles"), noise.length] as const];
  expect(detectLanguage(noise, judges(english), { hint: "en", names })).toBe("und");
});

test("the detector is shown the cleaned text", () => {
  const seen: string[] = [];
  const detector = (words: string): undefined => void seen.push(words);
  const noisy = "Hello @acmekettles, my Acme kettle is great 😍 #tea https://acme.example";
  const start = noisy.indexOf("Acme kettle");
  detectLanguage(noisy, detector, { names: [[start, start + "Acme".length]] });
  expect(seen).toEqual(["Hello , my kettle is great"]);
});

test("fewer than twenty letters are undetermined, whatever anybody says", () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom("a", "é", "я", "本", " ", "!"), maxLength: 60 }),
      (short) => {
        const letters = short.replaceAll(/[ !]/g, "").length;
        const answer = detectLanguage(short, judges(english), { hint: "en" });
        expect(answer === "und").toBe(letters < fewestLetters);
      },
    ),
  );
});

test("names that overlap, are out of order or out of range are no trouble", () => {
  const names = [[30, 34] as const, [2, 8] as const, [4, 6] as const, [-3, 1] as const, [90, 95] as const];
  expect(detectLanguage(text, judges(english), { names })).toMatchObject({ language: "en" });
});
