/** The gate lets through whatever the matcher would find, however the response writes it; and little else. */

import * as fc from "fast-check";
import { describe, expect, test } from "vitest";

import { compileGate } from "@/lib/match/gate";
import { compileMatcher } from "@/lib/match/matcher";
import type { Post } from "@/lib/model/post";
import type { Subject } from "@/lib/model/subject";

import { aPost, aSubject } from "./builders";
import { anyTerm, anyText, anyWord } from "./texts";

describe("what a subject looks for", () => {
  test.each<{ fields: Partial<Subject>; raw: string; isIn: boolean; why: string }>([
    { fields: { terms: ["Acme"] }, raw: '{"text":"my ACME leaks"}', isIn: true, why: "plain words" },
    { fields: { terms: ["Acme"] }, raw: '{"text":"nothing"}', isIn: false, why: "nothing of the kind" },
    { fields: { terms: ["Acme"] }, raw: '{"text":"pacme acmes"}', isIn: false, why: "longer words" },
    {
      fields: { terms: ["Acme"] },
      raw: String.raw`{"text":"so\nacme\tso"}`,
      isIn: true,
      why: "a letter of an escape does not touch",
    },
    {
      fields: { terms: ["Acme"] },
      raw: String.raw`{"text":"\u0061cme"}`,
      isIn: true,
      why: "an escaped letter",
    },
    {
      fields: { terms: ["Acme"] },
      raw: String.raw`{"text":"{\\u0061cme}"}`,
      isIn: true,
      why: "JSON inside JSON",
    },
    {
      fields: { terms: ["Acme"] },
      raw: String.raw`{"text":"\u00e1cme"}`,
      isIn: true,
      why: "an escaped accent",
    },
    {
      fields: { terms: ["Acme"] },
      raw: String.raw`{"text":"\ud835\udc00cme"}`,
      isIn: true,
      why: "an escaped pair",
    },
    { fields: { terms: ["Acme"] }, raw: "a&#99;me &#x61;cme", isIn: true, why: "numbered entities" },
    {
      fields: { terms: ["Acme"] },
      raw: "ac&shy;me",
      isIn: true,
      why: "an entity that only a browser can read",
    },
    { fields: { terms: ["Acme"] }, raw: "acm\u0435", isIn: true, why: "a letter in disguise" },
    {
      fields: { terms: ["Acme"] },
      raw: "рождение, ещё, día, naïve, ❤️, 👩‍🫖",
      isIn: false,
      why: "suspicious letters that hide nothing",
    },
    { fields: { terms: ["Acme"] }, raw: '"#LoveAcmeToo"', isIn: true, why: "capitals divide hashtags" },
    {
      fields: { terms: ["LG"] },
      raw: '"https://p.example/media/aLGb3.jpg"',
      isIn: false,
      why: "random letters of an address",
    },
    {
      fields: { terms: ["mcdonalds"] },
      raw: '{"text":"#Mc_Donalds"}',
      isIn: false,
      why: "an underscore keeps two words apart, here as in the matcher",
    },
    { fields: { terms: ["LG"] }, raw: '{"text":"MyLG"}', isIn: true, why: "a short name in a hashtag" },
    {
      fields: { terms: ["good kettle"] },
      raw: String.raw`"any good\n kettle?"`,
      isIn: true,
      why: "a phrase",
    },
    {
      fields: { terms: ["good kettle"] },
      raw: '"good. kettle"',
      isIn: false,
      why: "a phrase that a full stop ends",
    },
    {
      fields: { terms: ["good kettle"] },
      raw: '"gööd kettle"',
      isIn: true,
      why: "a phrase with an accent in one word",
    },
    {
      fields: { terms: ["good kettle"] },
      raw: '"gööd pan, kettle"',
      isIn: true,
      why: "which is not looked at closer",
    },
    {
      fields: { terms: ["good kettle"] },
      raw: '"gööd pan"',
      isIn: false,
      why: "but both words must be there",
    },
    { fields: { terms: ["H&M"] }, raw: '"at H&amp;M"', isIn: true, why: "an escaped ampersand" },
    {
      fields: { terms: ["H&M"] },
      raw: String.raw`"at H\u0026M, h\u0026amp;m"`,
      isIn: true,
      why: "escaped twice",
    },
    { fields: { terms: ["H&M"] }, raw: '"h and m, häm, hm"', isIn: false, why: "without the ampersand" },
    { fields: { terms: ["C++"] }, raw: '"c++"', isIn: true, why: "signs" },
    { fields: { terms: ["C++"] }, raw: '"c, ++"', isIn: false, why: "signs by themselves" },
    {
      fields: { terms: ["++"] },
      raw: '"nothing"',
      isIn: true,
      why: "signs only cannot be told from the format's",
    },
    {
      fields: { terms: ["小米"] },
      raw: String.raw`"\u5c0f\u7c73"`,
      isIn: true,
      why: "another script, escaped",
    },
    { fields: { terms: ["小米"] }, raw: '"大米 小人"', isIn: false, why: "another script, other words" },
    {
      fields: { terms: ["삼성"] },
      raw: '"\u1109\u1161\u11b7\u1109\u1165\u11bc"',
      isIn: true,
      why: "syllables in parts",
    },
    { fields: { terms: ["🫖"] }, raw: String.raw`"\ud83e\uded6"`, isIn: true, why: "an escaped emoji" },
    { fields: { terms: ["🫖"] }, raw: '"🥤"', isIn: false, why: "another emoji" },
    { fields: { handles: ["@acme"] }, raw: '"hi @acme!"', isIn: true, why: "a handle" },
    { fields: { handles: ["@acme"] }, raw: '"hi @acmefan #AcmeFan"', isIn: false, why: "another handle" },
    {
      fields: { domains: ["acme.example"] },
      raw: String.raw`"https:\/\/shop.acme.example\/x"`,
      isIn: true,
      why: "a domain",
    },
    {
      fields: { domains: ["acme.example"] },
      raw: '"u=https%3A%2F%2Facme.example%2F"',
      isIn: true,
      why: "a domain in a redirect",
    },
    {
      fields: { accounts: [{ platform: "x", accountId: "4200" }] },
      raw: '{"id":"4200"}',
      isIn: true,
      why: "an owned account",
    },
    {
      fields: { accounts: [{ platform: "x", accountId: "4200" }] },
      raw: '{"id":"142003"}',
      isIn: false,
      why: "part of another id",
    },
    {
      fields: { accounts: [{ platform: "x", handle: "ana" }] },
      raw: '{"screen_name":"Ana"}',
      isIn: true,
      why: "an owned handle",
    },
    { fields: { exclusions: ["anvil"] }, raw: '"anvil"', isIn: false, why: "exclusions are not looked for" },
    { fields: {}, raw: '"anything"', isIn: false, why: "nothing is looked for" },
  ])("$why: $raw", ({ fields, raw, isIn }) => {
    expect(compileGate([aSubject(fields)]).mayMatter(raw)).toBe(isIn);
  });
});

/** Two of each at most: what one field finds would hide what another lost. */
const few = (arbitrary: fc.Arbitrary<string>) => fc.array(arbitrary, { maxLength: 2 });
const anyTag = fc
  .array(anyWord, { minLength: 1, maxLength: 3 })
  .map((words) => words.join("").replace(/[^\p{L}\p{M}\p{N}]/gu, ""));
/** Divided anywhere, also inside a word. */
const anyDividedTag = fc.tuple(anyTag, fc.nat(12)).map(([tag, at]) => `${tag.slice(0, at)}_${tag.slice(at)}`);
const anyHandle = fc.constantFrom("acme", "acme_kettles", "globex", "x1", "Ana");
const anyDomain = fc.constantFrom("acme.example", "shop.globex.example", "bücher.example");
const anyId = fc.constantFrom("42", "1234567890123456789");

const anySubject = fc.record({
  terms: fc.array(anyTerm, { maxLength: 3 }),
  handles: few(anyHandle),
  hashtags: few(anyTag),
  domains: few(anyDomain),
  exactAccents: fc.boolean(),
  accounts: fc.array(fc.record({ platform: fc.constant("x"), handle: anyHandle, accountId: anyId }), {
    maxLength: 1,
  }),
});

const anyPost = fc.record({
  text: fc.oneof(
    anyText,
    fc.tuple(anyText, fc.oneof(anyTag, anyDividedTag)).map(([text, tag]) => `${text} #${tag} ok`),
    fc.tuple(anyText, anyHandle).map(([text, handle]) => `@${handle} ${text}`),
    fc.tuple(anyText, anyDomain).map(([text, domain]) => `${text} https://www.${domain}/a`),
  ),
  hashtags: few(fc.oneof(anyTag, anyDividedTag)),
  links: few(anyDomain.map((domain) => `https://${domain}/?q`)),
  tagged: fc.array(fc.record({ handle: anyHandle }), { maxLength: 1 }),
  replyTo: fc.option(fc.record({ accountId: anyId }), { nil: undefined }),
  media: fc.array(fc.record({ kind: fc.constant("image" as const), alt: anyText }), { maxLength: 1 }),
});

type Style = (character: string, chance: number) => string;

/** How a serializer may write a character of a string; each is asked with a number from 0 to 1. */
const styles: Record<string, Style> = {
  plain: (character) => character,
  "everything that is not ASCII escaped": (character) => (character > "~" ? escaped(character) : character),
  "some characters escaped": (character, chance) =>
    chance < 0.3 && !/["\\/]/.test(character) ? escaped(character) : character,
  "signs escaped": (character) =>
    /[&<>'/]/.test(character) ? (character === "/" ? "\\/" : escaped(character)) : character,
};

function escaped(character: string): string {
  return Array.from({ length: character.length }, (_, at) => unit(character.charCodeAt(at))).join("");
}

function unit(code: number): string {
  return `\\u${code.toString(16).padStart(4, "0")}`;
}

/** X escapes three signs as entities before it writes JSON. */
function withEntities(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

function serialize(post: Post, style: Style, hasEntities: boolean, chances: readonly number[]): string {
  let asked = 0;
  const told = { ...post, text: hasEntities ? withEntities(post.text) : post.text };
  return JSON.stringify(told).replace(/\\.|[^"\\{}[\],:]/gsu, (character) => {
    const chance = chances[asked++ % chances.length] ?? 0;
    return character.startsWith("\\") ? character : style(character, chance);
  });
}

/** A gate is compiled for each: on a busy machine that takes its time. */
const patienceMs = 30_000;

describe.each(Object.entries(styles))("never loses a match: %s", { timeout: patienceMs }, (_, style) => {
  test.each([{ hasEntities: false }, { hasEntities: true }])("entities: $hasEntities", ({ hasEntities }) => {
    const chances = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 5, maxLength: 50 });
    fc.assert(
      fc.property(
        fc.array(anySubject, { minLength: 1, maxLength: 2 }),
        anyPost,
        chances,
        (fields, said, asked) => {
          const subjects = fields.map((field, index) => aSubject({ id: `s${index}`, ...field }));
          const post = aPost(said);
          const raw = serialize(post, style, hasEntities, asked);
          fc.pre(compileMatcher(subjects).match(post).length > 0);
          expect(compileGate(subjects).mayMatter(raw)).toBe(true);
        },
      ),
      { numRuns: 150 },
    );
  });
});
