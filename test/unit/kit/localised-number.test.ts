import * as fc from "fast-check";
import { expect, test } from "vitest";

import { figureOf, figuresIn, isCutFrom, wholeNumbersIn } from "@/lib/kit/localised-number";

test.each([
  { text: "34K", language: "en", figure: [34_000, 34_999], why: "X cuts: 34,999 is still 34K" },
  {
    text: "1.2M",
    language: "en-GB",
    figure: [1_200_000, 1_299_999],
    why: "a digit more is ten times as exact",
  },
  { text: "1.234K", language: "en", figure: 1234, why: "nothing was cut off" },
  {
    text: "1,2 mil",
    language: "es",
    figure: [1200, 1299],
    why: "Spanish writes a comma, a space and a word",
  },
  { text: "1,2\u00A0mil", language: "es", figure: [1200, 1299], why: "the space may not break" },
  { text: "1.2万", language: "ja", figure: [12_000, 12_999], why: "Japanese counts by ten thousands" },
  { text: "3.4億", language: "ja", figure: [340_000_000, 349_999_999], why: "and by hundred millions" },
  { text: "١٢ ألف", language: "ar", figure: [12_000, 12_999], why: "Arabic digits, Arabic words" },
  {
    text: "\u200F١٢\u00A0ألف\u200F",
    language: "ar",
    figure: [12_000, 12_999],
    why: "marks of direction say nothing",
  },
  { text: "1,2 B", language: "tr", figure: [1200, 1299], why: "B is bin, a thousand, in Turkish" },
  { text: "1.2B", language: "en", figure: [1_200_000_000, 1_299_999_999], why: "and a billion in English" },
  { text: "1.2 लाख", language: "hi", figure: [120_000, 129_999], why: "Hindi counts by hundred thousands" },
  { text: "elfu 1.2", language: "sw", figure: [1200, 1299], why: "Swahili puts the word first" },
  { text: "3,4 тыс.", language: "ru", figure: [3400, 3499], why: "the word may end with a point" },
  { text: "1,234", language: "en", figure: 1234, why: "a comma groups in English" },
  { text: "1.234", language: "de", figure: 1234, why: "a point groups in German" },
  { text: "1\u202F234", language: "fr", figure: 1234, why: "a narrow space groups in French" },
  { text: "12,34,567", language: "en-IN", figure: 1_234_567, why: "Indian groups have two digits" },
  { text: "३४", language: "hi", figure: 34, why: "digits of any script" },
  { text: "３４", language: "ja", figure: 34, why: "full-width digits" },
  { text: "0", language: "en", figure: 0, why: "none is a count" },
  { text: "1.234", language: "en", figure: undefined, why: "a fraction of a post is no count" },
  { text: "1,2", language: "en", figure: undefined, why: "two digits are no group" },
  { text: "34K", language: "", figure: undefined, why: "without a language K is not sure" },
  { text: "34K", language: "zz", figure: undefined, why: "nor with one nobody knows" },
  { text: "34K", language: "no such tag", figure: undefined, why: "nor with none at all" },
  {
    text: "34 tuhatta",
    language: "en",
    figure: undefined,
    why: "a word of another language hides the scale",
  },
  { text: "34K views", language: "en", figure: undefined, why: "as a whole it is more than a count" },
  { text: "", language: "en", figure: undefined, why: "nothing is unknown, not 0" },
  { text: "9".repeat(16), language: "en", figure: undefined, why: "beyond 2^53 a number would lie" },
  { text: "9999999999999T", language: "en", figure: undefined, why: "also after scaling" },
])("figureOf $text in '$language': $why", ({ text, language, figure }) => {
  expect(figureOf(text, language)).toEqual(figure);
});

test.each([
  { text: "3 replies, 22 likes, 1178 views", language: "en", figures: [3, 22, 1178] },
  { text: "3件の返信、22件のいいね、1.2万件の表示", language: "ja", figures: [3, 22, [12_000, 12_999]] },
  { text: "3 Bookmarks", language: "en", figures: [3], why: "the B of a word is no billion" },
  { text: "3 mil respuestas", language: "es", figures: [[3000, 3999]] },
  { text: "Liked", language: "en", figures: [] },
  { text: "1.2 of 5", language: "en", figures: [undefined, 5] },
])("figuresIn $text", ({ text, language, figures }) => {
  expect(figuresIn(text, language)).toEqual(figures);
});

test.each([
  { text: "3 replies, 1178 views", numbers: [3, 1178] },
  { text: "٣ ردود، ١١٧٨ مشاهدة", numbers: [3, 1178] },
  { text: "1,178 views", numbers: undefined },
  { text: "Bookmark", numbers: [] },
])("wholeNumbersIn $text", ({ text, numbers }) => {
  expect(wholeNumbersIn(text)).toEqual(numbers);
});

test.each([
  { text: "2.3K", whole: 2325, isCut: true },
  { text: "2,3 mil", whole: 2325, isCut: true },
  { text: "٢٫٣ ألف", whole: 2325, isCut: true },
  { text: "12", whole: 12, isCut: true },
  { text: "34K", whole: 34, isCut: false, why: "the whole would then be shortened itself" },
  { text: "2.4K", whole: 2325, isCut: false },
  { text: "", whole: 12, isCut: false },
])("isCutFrom $text of $whole", ({ text, whole, isCut }) => {
  expect(isCutFrom(text, whole)).toBe(isCut);
});

const languages = [
  "en",
  "es",
  "pt",
  "fr",
  "de",
  "it",
  "ru",
  "pl",
  "tr",
  "ar",
  "fa",
  "he",
  "hi",
  "th",
  "ja",
  "ko",
  "zh",
  "id",
];

test("a number cut short in any language is read as an interval that holds it", () => {
  const anyCount = fc.oneof(fc.nat(9999), fc.nat(99_999_999), fc.nat(2_000_000_000));
  fc.assert(
    fc.property(anyCount, fc.constantFrom(...languages), (count, language) => {
      const format = new Intl.NumberFormat(language, { notation: "compact", roundingMode: "trunc" });
      const figure = figureOf(format.format(count), language);
      const [low, high] = typeof figure === "number" ? [figure, figure] : (figure ?? []);
      expect(low).toBeLessThanOrEqual(count);
      expect(high).toBeGreaterThanOrEqual(count);
    }),
    { numRuns: 1000 },
  );
});

test("a number written out in any language is read exactly", () => {
  fc.assert(
    fc.property(fc.nat(2_000_000_000), fc.constantFrom(...languages), (count, language) => {
      expect(figureOf(new Intl.NumberFormat(language).format(count), language)).toBe(count);
    }),
    { numRuns: 1000 },
  );
});

test("no text makes it throw", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), fc.constantFrom(...languages, "", "-"), (text, language) => {
      expect(() => [figuresIn(text, language), figureOf(text, language), wholeNumbersIn(text)]).not.toThrow();
    }),
  );
});
