import { expect, test } from "vitest";

import { queryTextOf, readKeywords, withKeywords } from "@/components/brands/keywords-model";
import { piecesOf } from "@/components/brands/pieces";
import { previewOf, type Preview, type PreviewGroup, type TriedPost } from "@/components/brands/try-keywords";
import type { Subject } from "@/lib/model/subject";
import { inWords, type Words } from "@/lib/query/in-words";
import { parseQuery } from "@/lib/query/parse-query";
import type { Query } from "@/lib/query/query";
import { aPost, aSubject } from "@/test/support/build";
import { dashboardEnglish } from "@/test/support/dashboard-english";

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

const tried = (text: string, place: number, isIn: boolean, more: Partial<TriedPost> = {}): TriedPost => ({
  post: aPost({ postId: String(place), text }),
  isIn,
  isFixed: false,
  spans: isIn ? [{ part: "text", start: 0, end: 4, term: "acme" }] : [],
  ...more,
});

function preview(posts: readonly TriedPost[], subject: Partial<Subject>) {
  const own = aSubject({ terms: [], handles: [], hashtags: [], domains: [], exclusions: [], ...subject });
  return previewOf(posts, { subject: own, query: query(own.query ?? "acme"), timeZone: "UTC" });
}

function textsOf({ groups }: Preview) {
  const texts = (group: PreviewGroup) => groups[group].map(({ post }) => post.text);
  return [texts("gained"), texts("lost"), texts("kept"), texts("missed")];
}

test("the preview says what would be new, what would fall out and what stays", () => {
  const posts = [
    tried("acme leaks", 0, true),
    tried("acme kettle", 1, true),
    tried("a kettle", 2, false),
    tried("acme recipe", 3, true),
    tried("tea", 4, false),
  ];
  const found = preview(posts, { query: "kettle OR recipe", excluded: "recipe" });
  expect(textsOf(found)).toEqual([["a kettle"], ["acme leaks", "acme recipe"], ["acme kettle"], ["tea"]]);
  expect(found.groups.gained[0]?.marks).toEqual([[2, 8]]);
  expect(found.groups.lost[0]?.marks).toEqual([[0, 4]]);
  expect(found.why(aPost({ text: "acme leaks" })).state).toBe("missed");
});

test("what was never counted is not said to fall out", () => {
  const posts = [tried("acme kettle", 0, true), tried("acme recipe", 1, false)];
  expect(textsOf(preview(posts, { query: "acme", excluded: "recipe" }))).toEqual([
    [],
    [],
    ["acme kettle"],
    ["acme recipe"],
  ]);
});

test("what the user decided stays, and what is said to the brand counts whatever it says", () => {
  const toUs = aPost({ postId: "2", text: "is it quiet?", replyTo: { accountId: "10" } });
  const posts = [
    tried("acme recipe", 0, true, { isFixed: true }),
    tried("acme leaks", 1, false, { isFixed: true }),
    { post: toUs, isIn: true, isFixed: false, spans: [] },
  ];
  const found = preview(posts, { query: "leaks", accounts: [{ platform: "x", accountId: "10" }] });
  expect(textsOf(found)).toEqual([[], [], ["acme recipe", "is it quiet?"], ["acme leaks"]]);
  expect(found.groups.kept.map(({ besides }) => besides)).toEqual(["fixed", "addressed"]);
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
