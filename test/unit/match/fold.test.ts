/** Texts that a reader takes for the same fold to the same, and every folded character knows its origin. */

import * as fc from "fast-check";
import { describe, expect, test } from "vitest";

import { fold, foldKeepingCase, originsOf } from "@/lib/match/fold";

import { anyText } from "./texts";

/** Each one character to a reader, whatever stands around it. */
const characters = [
  "a",
  "Z",
  " ",
  "9",
  "ß",
  "é",
  "Å",
  "ﬁ",
  "㎏",
  "™",
  "\u200b",
  "\u0640",
  "ш",
  "й",
  "أ",
  "한",
  "ｱ",
  "𝐀",
  "🫖",
  "小",
  "e\u0301",
  "o\u0323\u0302",
  "и\u0306",
  "\u1112\u1161\u11ab",
  "각\u11a8",
  "कि",
  "কা",
  "شَ",
  "ｶﾞ",
  "\ufdfa",
];

test.each([
  { text: "ACME", loose: "acme", exact: "acme", why: "case" },
  { text: "Café, CAFE\u0301", loose: "cafe, cafe", exact: "café, café", why: "accents, composed or not" },
  {
    text: "Straße STRAẞE ﬁn",
    loose: "strasse strasse fin",
    exact: "strasse strasse fin",
    why: "full case folding and ligatures",
  },
  { text: "İIıi", loose: "iiii", exact: "iiii", why: "Turkish letters" },
  { text: "ΟΔΟΣ οδός", loose: "οδοσ οδοσ", exact: "οδοσ οδόσ", why: "final sigma" },
  {
    text: "בית־ספר",
    loose: "בית־ספר",
    exact: "בית־ספר",
    why: "a Hebrew hyphen parts words; it is no accent",
  },
  { text: "Ａｃｍｅ＋", loose: "acme+", exact: "acme+", why: "full-width letters and signs" },
  { text: "ｱｸﾒﾞ", loose: "アクメ\u3099", exact: "アクメ\u3099", why: "half-width kana" },
  { text: "がカﾞ", loose: "がガ", exact: "がガ", why: "a voicing mark makes another letter" },
  { text: "йЙ и\u0306 ё", loose: "йй й е", exact: "йй й ё", why: "й is a letter, ё an accent" },
  {
    text: "Søren Łódź đ æ œ",
    loose: "soren lodz d ae oe",
    exact: "søren łódź đ æ œ",
    why: "letters with strokes",
  },
  { text: "شَرِكَة شـركه", loose: "شركه شركه", exact: "شَرِكَة شركه", why: "vowel signs, tatweel, teh marbuta" },
  { text: "أحمد آدم إسم", loose: "احمد ادم اسم", exact: "أحمد آدم إسم", why: "forms of alef" },
  { text: "کیک", loose: "كيك", exact: "كيك", why: "Persian letter forms" },
  {
    text: "a\u200bb\u00adc\u2060d\u202ee\ufe0f",
    loose: "abcde",
    exact: "abcde",
    why: "invisible characters",
  },
  { text: "’‘`´ “” – — ‑", loose: "''`' \"\" - - -", exact: "''`' \"\" - - -", why: "quotes and dashes" },
  {
    text: "‴ ⁗ ŉ ⁻ ₋ ︱ ︲",
    loose: "''' '''' 'n - - - -",
    exact: "''' '''' 'n - - - -",
    why: "quotes and dashes that only normalising brings out",
  },
  { text: "Acme™", loose: "acme™", exact: "acme™", why: "a trade mark stays a sign" },
  { text: "a\u00a0b\u3000c\u2009d", loose: "a b c d", exact: "a b c d", why: "spaces" },
  {
    text: "аcme μTorrent",
    loose: "acme μtorrent",
    exact: "acme μtorrent",
    why: "look-alikes in mixed words",
  },
  { text: "асме", loose: "асме", exact: "асме", why: "no look-alikes in a word of one script" },
  { text: "กาต้มน้ำ", loose: "กาต้มน้ํา", exact: "กาต้มน้ํา", why: "Thai vowels are letters" },
  { text: "한글 \u1112\u1161\u11ab", loose: "한글 한", exact: "한글 한", why: "syllables from their parts" },
  { text: "\ud800x", loose: "\ud800x", exact: "\ud800x", why: "a broken character is kept" },
])("$why: $text", ({ text, loose, exact }) => {
  expect({ loose: fold(text), exact: fold(text, true) }).toEqual({ loose, exact });
});

test("whatever Latin letter stands beside it, a look-alike is taken for one", () => {
  const points = Array.from({ length: 0x110000 }, (_, point) => point).filter((point) =>
    /\p{sc=Latin}/u.test(String.fromCodePoint(point)),
  );
  const letters = points.map((point) => fold(String.fromCodePoint(point)));
  const stillLatin = letters.filter((letter) => /^\p{sc=Latin}/u.test(letter));
  expect(stillLatin.length).toBeGreaterThan(1000);
  expect(stillLatin.filter((letter) => fold(`с${letter}`) !== `c${letter}`)).toEqual([]);
});

describe.each([{ isExact: false }, { isExact: true }])(
  "whatever the text, accents counting: $isExact",
  ({ isExact }) => {
    test("folding twice changes nothing", () => {
      fc.assert(
        fc.property(anyText, (text) => {
          const once = fold(text, isExact);
          expect(fold(once, isExact).normalize()).toBe(once.normalize());
        }),
      );
    });

    test("no single character needs to be folded twice", () => {
      const again = Array.from({ length: 0x1_f000 }, (_, point) => String.fromCodePoint(point)).filter(
        (character) => {
          const once = fold(character, isExact);
          return fold(once, isExact).normalize() !== once.normalize();
        },
      );
      expect(again).toEqual([]);
    });

    test("a character that folds to several is one, and so are several that fold to one", () => {
      fc.assert(
        fc.property(fc.array(fc.constantFrom(...characters), { minLength: 1 }), (pieces) => {
          const origins = originsOf(pieces.join(""), isExact);
          let [start, from] = [0, 0];
          for (const piece of pieces) {
            const end = start + piece.length;
            const to = from + foldKeepingCase(piece, isExact).length;
            for (let index = from; index < to; index++)
              expect([origins.start(index), origins.end(index)]).toEqual([start, end]);
            for (let index = from + 1; index < to; index++) expect(origins.isWhole(index, to)).toBe(false);
            expect(origins.isWhole(from, to)).toBe(true);
            [start, from] = [end, to];
          }
        }),
      );
    });

    test("each folded character comes from what folds to it", () => {
      fc.assert(
        fc.property(anyText, (text) => {
          const folded = foldKeepingCase(text, isExact);
          const origins = originsOf(text, isExact);
          let last = 0;
          for (let index = 0; index < folded.length; index++) {
            const [start, end] = [origins.start(index), origins.end(index)];
            expect(start).toBeGreaterThanOrEqual(last);
            expect(end).toBeGreaterThan(start);
            last = start;
          }
          expect(last).toBeLessThanOrEqual(text.length);
        }),
      );
    });
  },
);

test("a long hostile run of marks is folded in a bounded time", () => {
  const marks = `a${"\u0301\u0316".repeat(20_000)}`;
  expect(fold(marks)).toBe("a");
});
