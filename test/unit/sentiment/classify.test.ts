import * as fc from "fast-check";
import { describe, expect, test } from "vitest";

import { classify } from "@/lib/sentiment/classify";
import { english } from "@/lib/sentiment/en/pack";
import type { SentimentLabel } from "@/lib/sentiment/sentiment";

import { ofWhole, spansOf, toward } from "./support";

const said: readonly (readonly [SentimentLabel, string])[] = [
  ["positive", "I love my Acme kettle"],
  ["positive", "Acme, two thumbs up"],
  ["positive", "so happy! my Acme is gorgeous and it never leaks"],
  ["positive", "I was sad today. Then my Acme kettle arrived 😍"],
  ["positive", "#LoveAcme"],
  ["negative", "the Acme kettle stopped working after a week"],
  ["negative", "Acme support is useless"],
  ["negative", "Acme is not reliable"],
  ["negative", "My Acme leaks and support ignored me for two weeks"],
  ["negative", "#acmesucks"],
  ["negative", "Thanks Acme for ruining my morning"],
  ["negative", "better than my old Acme"],
  ["neutral", "Acme said good morning and wished us a happy birthday, we were all pretty tired"],
  ["unclassified", "Acme opens a factory in Springfield"],
  ["unclassified", "Acme does not open on Sundays"],
  ["unclassified", "Happy birthday Acme"],
  ["unclassified", "Does anybody know if the Acme kettle is any good?"],
];

test.each(said)("%s toward the brand: %s", (label, text) => {
  expect(toward("Acme", text, english)).toMatchObject({ label });
});

const compared: readonly (readonly [text: string, acme: SentimentLabel, globex: SentimentLabel])[] = [
  ["Acme beats Globex", "positive", "negative"],
  ["Acme > Globex", "positive", "negative"],
  ["Acme is better than Globex", "positive", "negative"],
  ["Acme is worse than Globex", "negative", "positive"],
  ["I prefer Acme over Globex", "positive", "negative"],
  ["ditched Globex for Acme", "positive", "negative"],
  ["I switched from Globex to Acme and love it", "positive", "negative"],
  ["Rather have an Acme than a Globex", "positive", "negative"],
  ["Acme is great, Globex is terrible", "positive", "negative"],
  ["I love Acme but Globex is garbage", "positive", "negative"],
  ["Love Acme. Hate Globex.", "positive", "negative"],
  ["Acme and Globex are both awesome", "positive", "positive"],
  ["Acme and Globex are both awful", "negative", "negative"],
  ["The Globex kettle broke after a week so I bought an Acme", "neutral", "negative"],
  ["Acme is less reliable than Globex", "negative", "unclassified"],
  ["Globex is not as good as Acme", "unclassified", "negative"],
  ["Acme beats Globex hands down", "positive", "negative"],
  ["Hands down, Acme beats Globex", "positive", "negative"],
  ["Acme beats Globex by far", "positive", "negative"],
  ["Acme beats Globex any day of the week", "positive", "negative"],
  ["Acme outperforms Globex every time", "positive", "negative"],
  ["Acme beats Globex easily", "positive", "negative"],
  ["Acme > Globex, no contest", "positive", "negative"],
  ["Acme beats Globex, no doubt", "positive", "negative"],
  ["Acme is better than Globex by a mile", "positive", "negative"],
  ["I'd take Acme over Globex any day", "positive", "negative"],
  ["Acme loses to Globex every single time", "negative", "positive"],
  ["Acme is by far worse than Globex", "negative", "positive"],
  ["Acme is hands down the worst, unlike Globex", "negative", "neutral"],
];

test.each(compared)("each brand is scored apart: %s", (text, acme, globex) => {
  expect([toward("Acme", text, english).label, toward("Globex", text, english).label]).toEqual([
    acme,
    globex,
  ]);
});

const againstUnknown: readonly (readonly [SentimentLabel, string])[] = [
  ["positive", "Acme beats Initech hands down"],
  ["negative", "Initech beats Acme hands down"],
  ["negative", "I'd take Initech over Acme any day"],
  ["unclassified", "Initech beats Acme in the final"],
  ["unclassified", "Acme posts all over the place every time"],
];

test.each(againstUnknown)("against a name that nobody tracks, %s: %s", (label, text) => {
  expect(toward("Acme", text, english)).toMatchObject({ label });
});

test("what settles a comparison strengthens it on both sides", () => {
  const plain = "Acme beats Globex";
  for (const name of ["Acme", "Globex"] as const) {
    const settled = toward(name, `${plain} by a mile`, english).score;
    expect(Math.abs(settled)).toBeGreaterThan(Math.abs(toward(name, plain, english).score));
  }
});

describe("abstaining", () => {
  test("a language without a pack is unclassified, however clear the words are", () => {
    const input = { text: "awful, terrible, horrible", targets: [] };
    expect(classify({ ...input, language: "fr" }, [english]).label).toBe("unclassified");
    expect(classify({ ...input, language: "und" }, [english]).label).toBe("unclassified");
    expect(classify({ ...input, language: "en-GB" }, [english]).label).toBe("negative");
  });

  test("nothing that judges is unclassified, with score 0 and no rule", () => {
    expect(ofWhole("The kettle stands on the table.", english)).toEqual({
      label: "unclassified",
      score: 0,
      fired: [],
    });
  });

  test("a weak judgement of a named brand is neither neutral nor a pole", () => {
    const weak = toward("Acme", "Acme wins design award", english);
    expect(weak.label).toBe("unclassified");
    expect(weak.score).toBeGreaterThan(0.25);
  });

  test("a word too weak to tell is neutral, which is not unclassified", () => {
    expect(ofWhole("It is silly.", english)).toMatchObject({ label: "neutral" });
  });
});

test("a name that stands past the part that is read is not judged by what stands before it", () => {
  const text = `awful kettles ${"and tea ".repeat(4_000)} Acme`;
  expect(toward("Acme", text, english)).toEqual({ label: "unclassified", score: 0, fired: [] });
});

test("the words of a name judge nobody", () => {
  const text = "Best Friends Kettles opened at nine";
  const targets = spansOf(text, "Best Friends Kettles");
  expect(classify({ text, language: "en", targets }, [english]).fired).toEqual([]);
});

test("a judgement far from the name counts less than one beside it", () => {
  const beside = toward("Acme", "Acme is awful. We then had dinner, a walk and a long talk.", english);
  const far = toward(
    "Acme",
    "We saw Acme. Then we had dinner, a walk and a long talk that was awful.",
    english,
  );
  expect(beside.score).toBeLessThan(far.score);
  expect(far.score).toBeLessThan(0);
});

test("what is quoted counts less than what is said", () => {
  const quoted = toward("Acme", 'He said "awful, awful" about Acme', english);
  const told = toward("Acme", "He said *awful, awful* about Acme", english);
  expect(Math.abs(quoted.score)).toBeLessThan(Math.abs(told.score));
});

const words = fc.constantFrom(
  "Acme",
  "Globex",
  "love",
  "HATE",
  "not",
  "never so",
  "very",
  "kind of",
  "good",
  "but",
  "than",
  "beats",
  "prefer",
  "to",
  "#AcmeRocks",
  ":)",
  "😡",
  "!!!",
  "?",
  '"',
  "\n",
  "lol",
  "https://acme.example/best",
);
const post = fc.oneof(
  fc.array(words, { maxLength: 30 }).map((parts) => parts.join(" ")),
  fc.string({ unit: "binary", maxLength: 200 }),
);

test("the rules that fired add up to the score, and cut out of the text what they name", () => {
  fc.assert(
    fc.property(post, fc.boolean(), (text, isNaming) => {
      const answer = isNaming ? toward("Acme", text, english) : ofWhole(text, english);
      const sum = answer.fired.reduce((total, { effect }) => total + effect, 0);
      expect(answer.score).toBeCloseTo(sum / Math.sqrt(sum * sum + 15), 9);
      expect(Math.abs(answer.score)).toBeLessThanOrEqual(1);
      for (const { word, start, end } of answer.fired) expect(text.slice(start, end)).toBe(word);
    }),
  );
});

test("hostile input is judged, not feared", () => {
  const inputs = [
    "awful ".repeat(50_000),
    "!".repeat(50_000),
    "a".repeat(100_000),
    "((((".repeat(20_000),
    "\0\uD800",
  ];
  for (const text of inputs) {
    expect(Math.abs(ofWhole(text, english).score)).toBeLessThanOrEqual(1);
    const targets = [[-5, 3] as const, [2, 1] as const, [0, 1e9] as const];
    expect(Math.abs(classify({ text, language: "en", targets }, [english]).score)).toBeLessThanOrEqual(1);
  }
});
