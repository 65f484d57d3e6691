/** What the gate takes for granted of whole scripts, checked for each of their characters. */

import { describe, expect, test } from "vitest";

import { compileForeign } from "@/lib/match/foreign";
import { compileHiddenWords } from "@/lib/match/hidden-words";
import { compileLetterTable, letterIn, LOOKALIKE, PARTS, VANISHES } from "@/lib/match/letter-table";

const alphabet = "abcdefghijklmnopqrstuvwxyz0123456789";
const letters = compileLetterTable([alphabet]);
const letterOf = (point: number): number => letterIn(letters, point);

test("no character of a script that is passed over gives a Latin letter", () => {
  const { lettersEnd } = compileForeign([alphabet]);
  const guilty: string[] = [];
  let passed = 0;
  for (let code = 0x80; code < 0x2_0000; code++) {
    const character = String.fromCodePoint(code);
    if (lettersEnd(character, 0) === 0) continue;
    passed++;
    const letter = letterOf(code);
    if (letter !== PARTS && letter !== VANISHES && letter < LOOKALIKE) guilty.push(character);
  }
  expect(guilty).toEqual([]);
  expect(passed).toBeGreaterThan(30_000);
});

test("a script in which something is looked for is not passed over", () => {
  const { lettersEnd, escapesEnd } = compileForeign(["acme", "яндекс", "삼성"]);
  expect([lettersEnd("яндекс", 0), lettersEnd("삼성", 0), lettersEnd("小米", 0)]).toEqual([0, 0, 2]);
  expect([escapesEnd(String.raw`\u044f`, 0), escapesEnd(String.raw`\u5c0f\u7c73x`, 0)]).toEqual([0, 12]);
});

/** An engine's regular expressions remember each step, and give up with an error after some millions. */
test("a response of nothing but emoji, as long as any is let in, is gone through to its end", () => {
  const page = "❤️ ".repeat(5_000_000);
  expect(compileHiddenWords(["acme"], new Set()).in(`${page} Ácme`)).toContain("acme");
});

describe("only what may hide a wanted word is undone", () => {
  const hidden = compileHiddenWords(["acme", "at"], new Set(["at"]));
  test.each([
    { raw: "an acme, plainly", words: "", why: "plain words are not hidden" },
    { raw: "été à Málaga, Привет, ❤️", words: "", why: "no trace of a wanted word" },
    { raw: "Ácme", words: "acme", why: "an accent" },
    { raw: "of Ácmeology", words: "acmeology", why: "a part is enough" },
    { raw: "ât noon", words: "at", why: "a short word by itself" },
    { raw: "chât noir", words: "", why: "a short word inside another" },
    { raw: String.raw`so\nácme`, words: "so acme", why: "a letter of an escape is none" },
    { raw: "привет аcme", words: "acme", why: "a disguise at the edge of another script" },
    { raw: String.raw`\u0430\u0441me`, words: "acme", why: "the same, escaped" },
    { raw: "асме", words: "", why: "no disguise without a Latin letter" },
    { raw: "о мире, и аcme", words: "acme", why: "a disguise behind words of another script" },
    { raw: "acmе, о мире и мы", words: "acme", why: "and before them" },
    { raw: String.raw`\u043e\u0431\n\u0430cme`, words: "об acme", why: "the same, escaped" },
    { raw: "❤️ 🔥 ac\ufe0fme", words: "acme", why: "what joins emoji, inside a word" },
    { raw: String.raw`\u2764\ufe0f \ud83d\udd25ac\u200dme`, words: "🔥acme", why: "the same, escaped" },
    { raw: "🄰cme", words: "acme", why: "a letter in a box, which is no emoji" },
    { raw: "déjà là-bas, où Ácme dort", words: "acme", why: "a word among others with accents" },
    { raw: "déjà là-bas, où acme dort", words: "", why: "a plain word among them" },
    { raw: "été “Acme”", words: "", why: "signs are no disguise" },
  ])("$why: $raw", ({ raw, words }) => {
    expect(new Set(hidden.in(raw)?.split("\n")).has(words)).toBe(true);
    expect(hidden.in(raw) === "").toBe(words === "");
  });

  test.each([{ raw: "&eacute;" }, { raw: String.raw`\u0026zwj;` }, { raw: `á${"x".repeat(70_000)}` }])(
    "it says so when it cannot tell: $raw",
    ({ raw }) => {
      expect(hidden.in(raw)).toBeUndefined();
    },
  );
});

describe("an entity that only a browser can read makes a text uncertain", () => {
  const hidden = compileHiddenWords(["acme"], new Set());
  test.each([
    { raw: "ac&shy;me", isSure: false },
    { raw: String.raw`ac\u0026shy;me`, isSure: false },
    { raw: String.raw`{\"a\":\"ac\\u0026zwnj;me\"}`, isSure: false },
    { raw: "&CounterClockwiseContourIntegral;", isSure: false },
    { raw: ";&;&amp;;&shy;", isSure: false },
    { raw: "rock &amp; roll; &lt;b&gt; &quot;x&quot; &nbsp;", isSure: true },
    { raw: "https://a.example/?a=1&shy=2&bc;", isSure: false },
    { raw: "https://a.example/?a=1&shy=2; and so on", isSure: true },
    { raw: `&${"a".repeat(40)};`, isSure: true },
  ])("$raw", ({ raw, isSure }) => {
    expect(hidden.in(raw) !== undefined).toBe(isSure);
  });
});
