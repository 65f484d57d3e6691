/** Random queries in normal form, and random typing. */

import * as fc from "fast-check";

import type { Query } from "@/lib/query/query";
import { groupOf, negate } from "@/lib/query/query";

/** The words of which small worlds are made: similar ones, and one inside the other. */
export const vocabulary = [
  "acme",
  "Acme",
  "acne",
  "amce",
  "acmes",
  "kettle",
  "Kettle",
  "kettles",
  "ketle",
  "globex",
  "globexx",
  "glbex",
  "Straße",
  "strasse",
  "café",
  "cafe",
  "C++",
  "H&M",
  "the",
  "a",
];

const word = fc.constantFrom(...vocabulary);
const phrase = fc.array(word, { minLength: 2, maxLength: 3 }).map((words) => words.join(" "));
const wild = fc.constantFrom(
  "kett*",
  "k*tle",
  "acm?",
  "ac?e",
  "glob*x",
  "acme kett*",
  "st*e the",
  "gl*",
  "c*fe",
  "a?m*",
);
const raw = fc.constantFrom("Acme", "C++", "Kettle", "H&M", "café", "acme kettle");
const slip = fc.constantFrom("acme", "kettle", "globexes", "strasse", "kettles");

export const textLeaf: fc.Arbitrary<Query> = fc.oneof(
  { weight: 5, arbitrary: fc.oneof(word, phrase).map((text): Query => ({ kind: "term", text })) },
  { weight: 2, arbitrary: wild.map((text): Query => ({ kind: "pattern", text })) },
  { weight: 1, arbitrary: raw.map((text): Query => ({ kind: "raw", text })) },
  { weight: 1, arbitrary: slip.map((text): Query => ({ kind: "similar", text })) },
);

const fact: fc.Arbitrary<Query> = fc.oneof(
  fc.constantFrom<Query>(
    { kind: "is", text: "question" },
    { kind: "is", text: "reply" },
    { kind: "has", text: "image" },
    { kind: "lang", text: "en" },
    { kind: "platform", text: "x" },
    { kind: "author", text: "jo" },
    { kind: "author", text: "Jo Smith" },
    { kind: "since", day: "2026-02-03" },
    { kind: "until", day: "2026-02-03" },
  ),
  fc
    .record({
      count: fc.constantFrom("likes", "views", "followers"),
      least: fc.option(fc.nat(20), { nil: undefined }),
      span: fc.nat(20),
      hasMost: fc.boolean(),
    })
    .map(({ count, least, span, hasMost }): Query => {
      const most = (least ?? 0) + span;
      if (least === undefined) return { kind: "bound", count, most };
      return hasMost ? { kind: "bound", count, least, most } : { kind: "bound", count, least };
    }),
);

const nearness = fc.record({ words: fc.nat(4), isOrdered: fc.boolean() });

const operand: fc.Arbitrary<Query> = fc.oneof(
  { weight: 4, arbitrary: textLeaf },
  {
    weight: 1,
    arbitrary: fc
      .array(textLeaf, { minLength: 2, maxLength: 3 })
      .map((parts): Query => groupOf("or", parts) ?? { kind: "or", parts }),
  },
);

const near: fc.Arbitrary<Query> = fc
  .tuple(operand, fc.array(fc.tuple(nearness, operand, fc.boolean()), { minLength: 1, maxLength: 2 }))
  .map(([first, rest]) =>
    rest.reduce<Query>(
      (one, [{ words, isOrdered }, other, isFlipped]) => ({
        kind: "near",
        words,
        isOrdered,
        left: isFlipped ? other : one,
        right: isFlipped ? one : other,
      }),
      first,
    ),
  );

/** What small worlds can say: no fields of addresses, handles or hashtags. */
export const smallQuery: fc.Arbitrary<Query> = treeOf(
  fc.oneof(
    { weight: 5, arbitrary: textLeaf },
    { weight: 2, arbitrary: fact },
    { weight: 2, arbitrary: near },
  ),
);

const odd = fc.constantFrom(
  "and",
  "AND",
  "NEAR/3",
  "a b",
  'say "hi"',
  "back\\slash",
  "E*TRADE",
  "what?",
  "-minus",
  "@sign",
  "#sign",
  "author:x",
  "~tilde",
  "tilde~",
  "a,b",
  "a,",
  "(x)",
  "小米",
  "🫖",
  "don't",
  "x.y",
  "“q”",
  "https://a.example",
  "12:30",
  "!x",
  "+x",
  "&",
  "｜",
  "＊a",
);

const anyLeaf: fc.Arbitrary<Query> = fc.oneof(
  textLeaf,
  fact,
  odd.map((text): Query => ({ kind: "term", text })),
  odd.map((text): Query => ({ kind: "raw", text })),
  odd.filter((text) => !text.startsWith("@")).map((text): Query => ({ kind: "author", text })),
  odd.map((text): Query => ({ kind: "url", text })),
  fc
    .constantFrom("acme.example", "a-b.example", "bücher.example")
    .map((text): Query => ({ kind: "links", text })),
  fc.constantFrom("acmekettles", "jo@social.example", "a.b").map((text): Query => ({ kind: "handle", text })),
  fc.constantFrom("AcmeDay", "小米", "a_b").map((text): Query => ({ kind: "hashtag", text })),
  fc
    .constantFrom("\\*ab*", 'a"b*', "ab? cd\\?", "ac\\\\me*", "and*")
    .map((text): Query => ({ kind: "pattern", text: text.replace(/^\\\*/, "z\\*") })),
);

export const anyQuery: fc.Arbitrary<Query> = treeOf(
  fc.oneof({ weight: 4, arbitrary: anyLeaf }, { weight: 1, arbitrary: near }),
);

function treeOf(leaf: fc.Arbitrary<Query>): fc.Arbitrary<Query> {
  const { tree } = fc.letrec<{ tree: Query }>((tie) => ({
    tree: fc.oneof(
      { maxDepth: 3, depthIdentifier: "query" },
      { weight: 3, arbitrary: leaf },
      { weight: 2, arbitrary: group(tie("tree"), "and") },
      { weight: 2, arbitrary: group(tie("tree"), "or") },
      { weight: 1, arbitrary: tie("tree").map(negate) },
    ),
  }));
  return tree;
}

function group(part: fc.Arbitrary<Query>, kind: "and" | "or"): fc.Arbitrary<Query> {
  return fc
    .array(part, { minLength: 2, maxLength: 3 })
    .map((parts): Query => groupOf(kind, parts) ?? { kind, parts });
}

const scrap = fc.constantFrom(
  "acme",
  "globex",
  " ",
  " ",
  " ",
  "(",
  ")",
  '"',
  "AND",
  "OR",
  "NOT",
  "NEAR/3",
  "NEAR/2f",
  "near",
  "-",
  "*",
  "?",
  "~",
  "~3",
  "@",
  "#",
  ":",
  "author:",
  "likes:",
  ">",
  "10",
  "..",
  "raw:",
  "\\",
  "is:",
  "reply",
  "since:",
  "2026-01-01",
  ",",
  "&&",
  "site:",
  "“",
  "”",
  "小米",
  "é",
  "\u200b",
  "\ud83e",
  "\u0301",
  "!",
  "+",
  "é",
);

export const anyTyped = fc.array(scrap, { maxLength: 16 }).map((scraps) => scraps.join(""));
