/** Typed queries, what they are read as, and what is said about those that cannot be read. */

import * as fc from "fast-check";
import { describe, expect, test } from "vitest";

import { parseQuery } from "@/lib/query/parse-query";
import { printQuery } from "@/lib/query/print-query";

import { anyQuery, anyTyped } from "./queries";

/** As printed, which shows all parentheses. */
function read(typed: string): string {
  const { query, problems } = parseQuery(typed);
  const errors = problems.filter(({ severity }) => severity === "error");
  return query ? printQuery(query) : `! ${errors.map(({ code }) => code).join(" ")}`;
}

describe("what is typed and what it is read as", () => {
  test.each([
    { typed: "acme", printed: "acme", why: "a word" },
    { typed: "  acme  ", printed: "acme", why: "gaps around it mean nothing" },
    { typed: '"acme kettles"', printed: '"acme kettles"', why: "a phrase" },
    { typed: '"acme"', printed: "acme", why: "a phrase of one word is that word" },
    { typed: "“acme kettles”", printed: '"acme kettles"', why: "quotation marks as text programs set them" },
    { typed: "acme globex", printed: "acme AND globex", why: "side by side is AND" },
    { typed: "acme AND globex", printed: "acme AND globex", why: "AND" },
    { typed: "a OR b OR c", printed: "a OR b OR c", why: "OR is flat" },
    { typed: "a OR (b OR c)", printed: "a OR b OR c", why: "also through parentheses" },
    { typed: "a OR b c", printed: "a OR (b AND c)", why: "AND binds before OR" },
    { typed: "a b OR c d", printed: "(a AND b) OR (c AND d)", why: "on both sides" },
    { typed: "(a OR b) c", printed: "(a OR b) AND c", why: "parentheses bind first" },
    { typed: "a NOT b", printed: "a NOT b", why: "NOT joins as AND NOT" },
    { typed: "a AND NOT b", printed: "a NOT b", why: "which may be written out" },
    { typed: "a -b", printed: "a NOT b", why: "a minus before a word" },
    { typed: "a -(b OR c)", printed: "a NOT (b OR c)", why: "and before a parenthesis" },
    { typed: 'a -"b c"', printed: 'a NOT "b c"', why: "and before a phrase" },
    { typed: "7-eleven", printed: "7-eleven", why: "a hyphen inside a word is none" },
    { typed: "NOT NOT a", printed: "a", why: "twice not is not at all" },
    { typed: "NOT a b", printed: "NOT a AND b", why: "NOT takes what is next only" },
    { typed: "a NEAR/3 b", printed: "a NEAR/3 b", why: "nearness" },
    { typed: "a NEAR/0f b", printed: "a NEAR/0f b", why: "in this order, nothing between" },
    { typed: "NOT a NEAR/3 b", printed: "NOT (a NEAR/3 b)", why: "NEAR binds before NOT" },
    { typed: "a NEAR/3 b c", printed: "(a NEAR/3 b) AND c", why: "and before AND" },
    { typed: "a NEAR/3 b NEAR/2f c", printed: "a NEAR/3 b NEAR/2f c", why: "from left to right" },
    {
      typed: "a NEAR/3 (b NEAR/2f c)",
      printed: "a NEAR/3 (b NEAR/2f c)",
      why: "unless parentheses say otherwise",
    },
    { typed: "(a OR b) NEAR/3 (c OR d)", printed: "(a OR b) NEAR/3 (c OR d)", why: "lists may be near" },
    {
      typed: '"acme kettle"~4',
      printed: "acme NEAR/4 kettle",
      why: "a loose phrase, as other tools write nearness",
    },
    { typed: "kett*", printed: "kett*", why: "any ending" },
    { typed: "organi?e", printed: "organi?e", why: "one letter" },
    { typed: '"acme kett*"', printed: '"acme kett*"', why: "a wildcard in a phrase" },
    { typed: '"E\\*TRADE"', printed: '"E\\*TRADE"', why: "a star that is meant" },
    { typed: "@acmekettles", printed: "@acmekettles", why: "a handle" },
    { typed: "@jo@social.example", printed: "@jo@social.example", why: "a handle with its server" },
    { typed: "#AcmeDay", printed: "#AcmeDay", why: "a hashtag" },
    { typed: "C++", printed: "C++", why: "signs belong to words" },
    { typed: "H&M Yahoo!", printed: "H&M AND Yahoo!", why: "inside and at the end" },
    { typed: 'raw:"C++"', printed: 'raw:"C++"', why: "exact characters" },
    { typed: "raw:C++", printed: 'raw:"C++"', why: "without quotation marks" },
    { typed: 'raw:"E*TRADE"', printed: 'raw:"E*TRADE"', why: "which know no wildcards" },
    { typed: "kettle~", printed: "kettle~", why: "a slip of the fingers" },
    { typed: "~kettle", printed: "kettle~", why: "with the sign in front" },
    { typed: "author:@jo", printed: "author:jo", why: "an author by handle" },
    { typed: 'Author:"Jo Smith"', printed: 'author:"Jo Smith"', why: "or name; names of fields in any case" },
    {
      typed: "site:(a.example OR b.example)",
      printed: "site:a.example OR site:b.example",
      why: "a field of several",
    },
    { typed: "links:acme.example", printed: "links:acme.example", why: "a domain" },
    { typed: "platform:Twitter", printed: "platform:x", why: "by its old name" },
    { typed: "lang:pt-BR", printed: "lang:pt-br", why: "a language" },
    { typed: "is:question has:links", printed: "is:question AND has:link", why: "kinds" },
    { typed: "followers:>1000", printed: "followers:>=1001", why: "a bound" },
    { typed: "likes:>=10", printed: "likes:>=10", why: "another" },
    { typed: "views:<1.5k", printed: "views:<=1499", why: "with k for the zeros" },
    { typed: "shares:1,000..2m", printed: "shares:1000..2000000", why: "a range" },
    { typed: "quotes:5", printed: "quotes:5", why: "exactly" },
    {
      typed: "since:2026-02-28 until:2026-03-01",
      printed: "since:2026-02-28 AND until:2026-03-01",
      why: "days",
    },
    { typed: '"and"', printed: '"and"', why: "in quotation marks it is no operator" },
    { typed: "12:30", printed: '"12:30"', why: "a time of day is no field" },
    { typed: "小米 OR アクメ", printed: "小米 OR アクメ", why: "other scripts" },
  ])("$why: $typed", ({ typed, printed }) => {
    expect(read(typed)).toBe(printed);
  });
});

describe("what cannot be read", () => {
  test.each([
    { typed: "", codes: ["empty"], at: "", meant: undefined },
    { typed: "()", codes: ["operand-missing"], at: "()", meant: undefined },
    { typed: "acme AND", codes: ["operand-missing"], at: "AND", meant: undefined },
    { typed: "OR acme", codes: ["operand-missing"], at: "OR", meant: undefined },
    { typed: "acme OR OR globex", codes: ["operand-missing"], at: "OR", meant: undefined },
    { typed: "acme NOT", codes: ["operand-missing"], at: "NOT", meant: undefined },
    { typed: "NEAR/3 acme", codes: ["operand-missing"], at: "NEAR/3", meant: undefined },
    { typed: "(acme", codes: ["parenthesis-open"], at: "(", meant: undefined },
    { typed: "acme)", codes: ["parenthesis-stray"], at: ")", meant: "" },
    { typed: 'acme "glob', codes: ["quote-open"], at: '"glob', meant: '"glob"' },
    { typed: '""', codes: ["term-empty"], at: '""', meant: undefined },
    { typed: "acme && globex", codes: ["operator-spelling"], at: "&&", meant: "AND" },
    { typed: "acme | globex", codes: ["operator-spelling"], at: "|", meant: "OR" },
    { typed: "+acme", codes: ["operator-spelling"], at: "+acme", meant: "acme" },
    { typed: "a near/3 b", codes: ["operator-spelling"], at: "near/3", meant: "NEAR/3" },
    { typed: "a NEAR b", codes: ["near-distance"], at: "NEAR", meant: "NEAR/5" },
    { typed: "a NEAR/999f b", codes: ["near-distance"], at: "NEAR/999f", meant: "NEAR/100f" },
    { typed: "a NEAR/3 (b AND c)", codes: ["near-operand"], at: "(b AND c)", meant: undefined },
    { typed: "a NEAR/3 NOT b", codes: ["near-operand"], at: "NOT", meant: undefined },
    { typed: "is:reply NEAR/3 b", codes: ["near-operand"], at: "is:reply ", meant: undefined },
    { typed: "*ettle", codes: ["wildcard-leading"], at: "*ettle", meant: "ettle" },
    { typed: "*", codes: ["wildcard-leading"], at: "*", meant: undefined },
    { typed: "k*", codes: ["wildcard-broad"], at: "k*", meant: undefined },
    { typed: "author:jo*", codes: ["wildcard-place"], at: "author:jo*", meant: undefined },
    { typed: "lg~", codes: ["similar-short"], at: "lg~", meant: "lg" },
    { typed: "小米手机~", codes: ["similar-word"], at: "小米手机~", meant: undefined },
    { typed: "autor:jo", codes: ["field-unknown"], at: "autor:jo", meant: "author:jo" },
    { typed: "from:jo", codes: ["field-unknown"], at: "from:jo", meant: "author:jo" },
    { typed: "re:invent", codes: ["field-unknown"], at: "re:invent", meant: '"re:invent"' },
    {
      typed: "https://acme.example/a",
      codes: ["field-unknown"],
      at: "https://acme.example/a",
      meant: "links:acme.example",
    },
    { typed: "author:", codes: ["field-empty"], at: "author:", meant: undefined },
    { typed: "author:@", codes: ["field-empty"], at: "author:@", meant: undefined },
    { typed: "is:replie", codes: ["field-value"], at: "is:replie", meant: "is:reply" },
    { typed: "likes:many", codes: ["number-malformed"], at: "likes:many", meant: undefined },
    { typed: "likes:1.5", codes: ["number-malformed"], at: "likes:1.5", meant: undefined },
    { typed: "likes:10..5", codes: ["range-empty"], at: "likes:10..5", meant: "likes:5..10" },
    { typed: "likes:<0", codes: ["range-empty"], at: "likes:<0", meant: undefined },
    { typed: "since:2026-02-30", codes: ["day-malformed"], at: "since:2026-02-30", meant: undefined },
    { typed: "since:2026/2/3", codes: ["day-malformed"], at: "since:2026/2/3", meant: "since:2026-02-03" },
    { typed: "@a!b", codes: ["handle-malformed"], at: "@a!b", meant: "@ab" },
    { typed: "#a-b", codes: ["hashtag-malformed"], at: "#a-b", meant: "#ab" },
    {
      typed: "(acme OR autor:jo AND likes:x",
      codes: ["parenthesis-open", "field-unknown", "number-malformed"],
      at: "(",
      meant: undefined,
    },
  ])("$typed: $codes", ({ typed, codes, at, meant }) => {
    const { query, problems } = parseQuery(typed);
    const errors = problems.filter(({ severity }) => severity === "error");
    expect(query).toBeUndefined();
    expect(errors.map(({ code }) => code)).toEqual(codes);
    expect(typed.slice(errors[0]?.start, errors[0]?.end)).toBe(at);
    expect(errors[0]?.suggestion).toBe(meant);
    if (meant === undefined) return;
    const mended = typed.slice(0, errors[0]?.start) + meant + typed.slice(errors[0]?.end);
    expect(parseQuery(mended).problems).toEqual([]);
  });
});

test.each([
  { typed: "acme or globex", code: "operator-lowercase", at: "or", meant: "OR" },
  { typed: "acme, globex", code: "comma", at: ",", meant: " OR" },
  { typed: "a OR b c", code: "operators-mixed", at: "a OR b c", meant: "a OR (b AND c)" },
  {
    typed: '"any good kettle?"',
    code: "wildcard-ending",
    at: '"any good kettle?"',
    meant: '"any good kettle"',
  },
  {
    typed: "links:acme.example/shop",
    code: "links-path",
    at: "links:acme.example/shop",
    meant: "links:acme.example",
  },
])("$typed is read, with a hint", ({ typed, code, at, meant }) => {
  const { query, problems } = parseQuery(typed);
  expect(query).toBeDefined();
  expect(problems.map((problem) => [problem.severity, problem.code, problem.suggestion])).toEqual([
    ["hint", code, meant],
  ]);
  expect(typed.slice(problems[0]?.start, problems[0]?.end)).toBe(at);
});

test("a query in parentheses needs no hint", () => {
  expect(parseQuery("a OR (b AND c)").problems).toEqual([]);
});

test("reading, printing and reading again gives the same query", () => {
  fc.assert(
    fc.property(anyQuery, (query) => {
      const printed = printQuery(query);
      const { query: again, problems } = parseQuery(printed);
      expect({ printed, problems: problems.filter(({ severity }) => severity === "error") }).toEqual({
        printed,
        problems: [],
      });
      expect(again).toEqual(query);
    }),
    { numRuns: 1000 },
  );
});

test("whatever is typed, what is read of it prints and reads the same", () => {
  fc.assert(
    fc.property(anyTyped, (typed) => {
      const { query } = parseQuery(typed);
      if (query === undefined) return;
      expect(parseQuery(printQuery(query)).query).toEqual(query);
    }),
    { numRuns: 1000 },
  );
});

test("any text is read without an error thrown, and every problem lies inside it", () => {
  const anything = fc.oneof(fc.string({ unit: "binary", maxLength: 200 }), anyTyped);
  fc.assert(
    fc.property(anything, (typed) => {
      const { query, problems, tokens } = parseQuery(typed);
      const isWrong = problems.some(({ severity }) => severity === "error");
      expect(query === undefined).toBe(isWrong);
      for (const { start, end } of [...problems, ...tokens]) {
        expect(start).toBeGreaterThanOrEqual(0);
        expect(end).toBeGreaterThanOrEqual(start);
        expect(end).toBeLessThanOrEqual(typed.length);
      }
    }),
    { numRuns: 500 },
  );
});

describe("hostile queries end, and say what is wrong", () => {
  test.each([
    { name: "a million open parentheses", typed: "(".repeat(1_000_000), code: "too-deep" },
    { name: "a million closed ones", typed: ")".repeat(1_000_000), code: "parenthesis-stray" },
    { name: "pairs", typed: "()".repeat(500_000), code: "operand-missing" },
    { name: "nested to the end", typed: `${"(".repeat(2000)}a${")".repeat(2000)}`, code: "too-deep" },
    { name: "minus signs", typed: "-".repeat(100_000), code: "too-long" },
    { name: "NOT", typed: "NOT ".repeat(25_000), code: "too-long" },
    { name: "one word", typed: "a".repeat(100_000), code: "term-too-long" },
    { name: "wildcards", typed: "a*".repeat(50_000), code: "term-too-long" },
    { name: "quotation marks", typed: '"'.repeat(100_001), code: "term-empty" },
    { name: "backslashes", typed: "\\".repeat(100_000), code: "term-too-long" },
    { name: "nearness", typed: "a NEAR/1 ".repeat(10_000), code: "too-long" },
    { name: "commas", typed: ",".repeat(100_000), code: "term-too-long" },
    { name: "fields", typed: "author:".repeat(10_000), code: "too-long" },
    { name: "halves of characters", typed: "\ud83e".repeat(100_000), code: "term-too-long" },
  ])("$name", ({ typed, code }) => {
    const { query, problems } = parseQuery(typed);
    expect(query).toBeUndefined();
    expect(problems.map((problem) => problem.code)).toContain(code);
    expect(problems.length).toBeLessThanOrEqual(50);
  });
});
