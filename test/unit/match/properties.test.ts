/** The matcher against a slow one that tries every stretch of a text, and its spans against what they name. */

import * as fc from "fast-check";
import { describe, expect, test } from "vitest";

import { fold } from "@/lib/match/fold";
import { compileMatcher } from "@/lib/match/matcher";

import { aPost, aSubject } from "./builders";
import { anyTerm, anyText } from "./texts";

describe.each([{ exactAccents: false }, { exactAccents: true }])(
  "accents counting: $exactAccents",
  ({ exactAccents }) => {
    test("finds what a slow, plain search finds, and nothing else", () => {
      fc.assert(
        fc.property(fc.array(anyTerm, { minLength: 1, maxLength: 4 }), plainText, (terms, text) => {
          const [found] = compileMatcher([aSubject({ terms, exactAccents })]).match(aPost({ text }));
          const fast = (found?.spans ?? []).map(({ start, end, term }) => `${start}-${end} ${term}`);
          expect(fast.toSorted()).toEqual(slowly(text, [...new Set(terms)], exactAccents).toSorted());
        }),
        { numRuns: 300 },
      );
    });

    test("a span cuts out what folds to its term", () => {
      fc.assert(
        fc.property(fc.array(anyTerm, { minLength: 1, maxLength: 4 }), anyText, (terms, text) => {
          const [found] = compileMatcher([aSubject({ terms, exactAccents })]).match(aPost({ text }));
          for (const { start, end, term } of found?.spans ?? []) {
            expect(bare(text.slice(start, end), exactAccents)).toBe(bare(term, exactAccents));
          }
        }),
        { numRuns: 500 },
      );
    });
  },
);

test("a subject is found the same alone as among many", () => {
  const many = fc.array(fc.array(anyTerm, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(many, anyText, (lists, text) => {
      const subjects = lists.map((terms, index) => aSubject({ id: `s${index}`, terms }));
      const alone = subjects.flatMap((subject) => compileMatcher([subject]).match(aPost({ text })));
      expect(compileMatcher(subjects).match(aPost({ text }))).toEqual(alone);
    }),
    { numRuns: 200 },
  );
});

test("a quick look before the search loses nothing", () => {
  const anyTag = fc.constantFrom(
    "AcmeKettles",
    "acme_kettles",
    "LoveAcmeToo",
    "МойAcme",
    "ÁcmeDay",
    "小米Acme",
  );
  const anySaid = fc.tuple(anyText, fc.array(anyTag, { maxLength: 2 }), fc.array(anyTag, { maxLength: 2 }));
  const terms = fc.array(fc.oneof(anyTerm, fc.constantFrom("Acme", "kettles", "小米")), {
    minLength: 1,
    maxLength: 4,
  });
  fc.assert(
    fc.property(terms, anySaid, fc.boolean(), (wanted, [said, inText, hashtags], exactAccents) => {
      const subject = aSubject({ terms: wanted, exactAccents });
      // A term of signs may stand anywhere: beside it no look is taken.
      const signs = aSubject({ id: "signs", terms: ["++"], exactAccents });
      const post = aPost({ text: [said, ...inText.map((tag) => `#${tag}`)].join(" "), hashtags });
      const searched = compileMatcher([subject, signs]).match(post);
      expect(compileMatcher([subject]).match(post)).toEqual(
        searched.filter(({ subjectId }) => subjectId === subject.id),
      );
    }),
    { numRuns: 300 },
  );
});

/** Addresses and hashtags have rules of their own; look-alikes depend on the whole word. */
const plainText = anyText.map((text) => text.replace(/[@#＠＃./аА]/g, ","));

/** Signs and gaps that a hashtag leaves out, and all that folding takes away, left out. */
function bare(text: string, isExact: boolean): string {
  return fold(text, isExact).replace(/[^\p{L}\p{M}\p{N}+🫖👩]/gu, "");
}

/** Every stretch of the text that folds to a term, is made of whole characters and is not touched. */
function slowly(text: string, terms: readonly string[], isExact: boolean): string[] {
  const patterns = terms.map((term) => ({ term, pattern: patternOf(fold(term, isExact)) }));
  const found: string[] = [];
  for (let start = 0; start < text.length; start++) {
    if (!isBoundary(text, start) || fold(text.charAt(start), isExact) === "") continue;
    for (let end = start + 1; end <= Math.min(text.length, start + longest); end++) {
      if (!isBoundary(text, end) || isInvisible(text.charAt(start)) || isInvisible(text.slice(0, end)))
        continue;
      const folded = fold(text.slice(start, end), isExact);
      const said = patterns.filter(({ pattern }) => pattern.test(folded));
      if (said.length > 0 && isFree(text, start, end, isExact))
        found.push(...said.map(({ term }) => `${start}-${end} ${term}`));
    }
  }
  return found;
}

const longest = 40;

function patternOf(folded: string): RegExp {
  const source = folded
    .replace(/[.*+?^${}()|[\]\\/]/g, "\\$&")
    .replaceAll(" ", String.raw`(?=[\s-])\s*-?\s*`);
  return new RegExp(`^${source}$`, "u");
}

/** No mark, half of a pair, or later part of a Korean syllable begins here. */
function isBoundary(text: string, position: number): boolean {
  return (
    position === 0 || !/^(?:[\p{M}\uff9e\uff9f\udc00-\udfff]|[\u1160-\u11ff])/u.test(text.slice(position))
  );
}

/** Ends in what cannot be seen, or in a mark upon it. */
function isInvisible(text: string): boolean {
  return /[\p{Default_Ignorable_Code_Point}\u0640]\p{M}*$/u.test(text);
}

const unspaced = String.raw`[[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Bopo}\p{sc=Thai}\p{sc=Laoo}\p{sc=Khmr}\p{sc=Mymr}]&&[\p{L}\p{M}\p{N}]]`;
const kinds = [
  { kind: "hangul", pattern: /\p{sc=Hangul}/u },
  { kind: "unspaced", pattern: new RegExp(unspaced, "v") },
  { kind: "spaced", pattern: /[\p{L}\p{M}\p{N}]/u },
  { kind: "emoji", pattern: /\p{Extended_Pictographic}/u },
];

function kindOf(character = ""): string {
  return kinds.find(({ pattern }) => pattern.test(character))?.kind ?? "none";
}

function isFree(text: string, start: number, end: number, isExact: boolean): boolean {
  const before = Array.from(fold(text.slice(0, start), isExact));
  const inside = Array.from(fold(text.slice(start, end), isExact));
  const behind = Array.from(fold(text.slice(end), isExact));
  const korean = /^\p{sc=Hangul}+/u.exec(behind.join(""))?.[0] ?? "";
  return (
    isFreeEdge(text, start, kindOf(inside[0]), touching(before.toReversed()), text.charCodeAt(start - 1)) &&
    (isFreeEdge(text, end, kindOf(inside.at(-1)), touching(behind), text.charCodeAt(end)) ||
      (kindOf(inside.at(-1)) === "hangul" && korean === "은"))
  );
}

/** An underscore ties like a letter where a letter is behind it. */
function touching(characters: readonly string[]): string {
  const first = characters.findIndex((character) => character !== "_");
  const kind = kindOf(characters[first]);
  return first > 0 && kind !== "none" && kind !== "emoji" ? "spaced" : kind;
}

function isFreeEdge(text: string, position: number, edge: string, neighbour: string, unit: number): boolean {
  if (edge === "emoji") return unit !== 0x200d;
  if (edge === "unspaced" && neighbour === "unspaced") return isWordBreak(text, position);
  if (neighbour === "none" || neighbour === "emoji" || neighbour === "unspaced") return true;
  return edge !== "none" && edge !== neighbour;
}

function isWordBreak(text: string, position: number): boolean {
  const before = new RegExp(`${unspaced}*$`, "v").exec(text.slice(0, position))?.[0] ?? "";
  const behind = new RegExp(`^${unspaced}*`, "v").exec(text.slice(position))?.[0] ?? "";
  const words = new Intl.Segmenter("en", { granularity: "word" }).segment(before + behind);
  return behind === "" || Array.from(words, ({ index }) => index).includes(before.length);
}
