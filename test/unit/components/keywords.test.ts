import { expect, test } from "vitest";

import { previewOf, queryTextOf, readKeywords, withKeywords } from "@/components/brands/keywords-model";
import { piecesOf } from "@/components/brands/pieces";
import { dashboardEnglish } from "@/components/i18n/dashboard/en";
import { inWords, type Words } from "@/lib/query/in-words";
import { parseQuery } from "@/lib/query/parse-query";
import type { Query } from "@/lib/query/query";
import { aPost, aSubject } from "@/test/support/build";

const { brands } = dashboardEnglish;

function query(text: string): Query {
  const parsed = parseQuery(text).query;
  if (!parsed) throw new Error(`No query: ${text}`);
  return parsed;
}

function said({ key, arguments: given, parts }: Words): string {
  return brands.say({ key, arguments: given, parts: parts.map(said) }).replaceAll(/[\u2068\u2069]/g, "'");
}

test.each([
  ["acme", "says 'acme'"],
  ["acme OR @acme", "(says 'acme' or names @'acme')"],
  ["acme NEAR/5 return NOT corp", "says 'acme' within 5 words of says 'return', but not when it says 'corp'"],
  ["#tea links:acme.example", "has the hashtag #'tea' and links to 'acme.example'"],
  ["acme likes:>=10 lang:en", "says 'acme' and has at least 10 likes and is in the language 'en'"],
  ["acme is:question has:link", "says 'acme' and asks something and has a link"],
  ["acme since:2026-11-01", "says 'acme' and was posted on 2026-11-01 or later"],
])("%s is said in a sentence", (text, expected) => {
  expect(said(inWords(query(text)))).toBe(expected);
});

test("fields and query show each other, and what fields cannot say stays a query", () => {
  const subject = aSubject({
    terms: ["acme"],
    handles: ["acmekettles"],
    hashtags: [],
    domains: [],
    exclusions: [],
  });
  expect(queryTextOf(subject)).toBe("acme OR @acmekettles");
  const plain = withKeywords(subject, query("(acme OR #tea) NOT corp"), "");
  expect(plain).toMatchObject({ hashtags: ["tea"], terms: ["acme"], handles: [] });
  expect(plain.query).toBeUndefined();
  const own = withKeywords(plain, query("acme NEAR/3 leak"), "recipe");
  expect(own).toMatchObject({ query: "acme NEAR/3 leak", excluded: "recipe", terms: ["acme"] });
  expect(queryTextOf(own)).toBe("acme NEAR/3 leak");
  expect("query" in withKeywords(own, query("acme"), " ")).toBe(false);
});

test("the preview says what would be new, what would fall out and what stays", () => {
  const posts = ["acme leaks", "acme kettle", "a kettle", "acme recipe", "tea"].map((text, place) =>
    aPost({ postId: String(place), text }),
  );
  const preview = previewOf(posts, {
    query: query("kettle OR recipe"),
    excluded: query("recipe"),
    before: query("acme"),
    timeZone: "UTC",
  });
  const texts = (group: keyof typeof preview.groups) => preview.groups[group].map(({ post }) => post.text);
  expect([texts("gained"), texts("lost"), texts("kept"), texts("missed")]).toEqual([
    ["a kettle"],
    ["acme leaks", "acme recipe"],
    ["acme kettle"],
    ["tea"],
  ]);
  expect(preview.groups.gained[0]?.marks).toEqual([[2, 8]]);
  const [first] = posts;
  expect(first && preview.why(first).state).toBe("missed");
});

test("a branch without words is said before it is saved", () => {
  expect(readKeywords("acme OR is:question").costly.map(({ branch }) => branch)).toEqual(["is:question"]);
  expect(readKeywords("acme").costly).toEqual([]);
  expect(readKeywords("acme AND (").query).toBeUndefined();
});

test("the pieces of a typed query are its text, coloured by what they are", () => {
  const text = 'acme AND lang:en OR "x';
  const pieces = piecesOf(readKeywords(text));
  expect(pieces.map((piece) => piece.text).join("")).toBe(text);
  expect(pieces.filter(({ kind }) => kind !== "plain").map(({ kind, text: piece }) => [kind, piece])).toEqual(
    expect.arrayContaining([
      ["term", "acme"],
      ["field", "lang:en"],
    ]),
  );
  expect(pieces.some(({ kind }) => kind === "error")).toBe(true);
});
