/** Plain fields and the query that says the same. */

import * as fc from "fast-check";
import { describe, expect, test } from "vitest";

import { compileMatcher } from "@/lib/match/matcher";
import type { Span } from "@/lib/model/mention";
import { compileQuery } from "@/lib/query/compile-query";
import { parseQuery } from "@/lib/query/parse-query";
import { printQuery } from "@/lib/query/print-query";
import { fieldsOfQuery, queryOfFields, type SubjectFields } from "@/lib/query/subject-fields";

import { aPost, aSubject } from "../match/builders";
import { anyTerm, anyText } from "../match/texts";

const nothing: SubjectFields = { terms: [], handles: [], hashtags: [], domains: [], exclusions: [] };

describe("from fields to a query and back", () => {
  test.each<{ fields: Partial<SubjectFields>; printed: string | undefined }>([
    { fields: {}, printed: undefined },
    { fields: { terms: ["acme"] }, printed: "acme" },
    { fields: { terms: ["acme", "acme kettles"] }, printed: 'acme OR "acme kettles"' },
    {
      fields: {
        terms: ["acme"],
        handles: ["acmekettles"],
        hashtags: ["AcmeDay"],
        domains: ["acme-kettles.example"],
        exclusions: ["acme corp", "looney"],
      },
      printed: '(acme OR @acmekettles OR #AcmeDay OR links:acme-kettles.example) NOT ("acme corp" OR looney)',
    },
    { fields: { terms: ["any good kettle?"] }, printed: '"any good kettle\\?"' },
    { fields: { terms: ["AND", "E*TRADE"] }, printed: '"AND" OR "E\\*TRADE"' },
    { fields: { exclusions: ["acme"] }, printed: undefined },
  ])("$printed", ({ fields, printed }) => {
    const query = queryOfFields({ ...nothing, ...fields });
    expect(query && printQuery(query)).toBe(printed);
    expect(query && fieldsOfQuery(query)).toEqual(printed && { ...nothing, ...fields });
  });
});

test("fields are tidied, and what no post can say is left out", () => {
  const query = queryOfFields({
    terms: [" acme   kettles ", " ", "\u200b"],
    handles: [" @acme ", "@", "acme kettles"],
    hashtags: ["# acme day", "#", "a-b"],
    domains: [" acme.example ", ""],
    exclusions: [" leak ", ""],
  });
  expect(query && printQuery(query)).toBe(
    '("acme kettles" OR @acme OR #acmeday OR links:acme.example) NOT leak',
  );
});

test.each([
  { typed: "acme -leak -@globex", fields: { terms: ["acme"], exclusions: ["leak", "@globex"] } },
  {
    typed: "NOT leak AND (acme OR #acme)",
    fields: { terms: ["acme"], hashtags: ["acme"], exclusions: ["leak"] },
  },
])("$typed has the form of fields", ({ typed, fields }) => {
  const { query } = parseQuery(typed);
  expect(query && fieldsOfQuery(query)).toEqual({ ...nothing, ...fields });
});

test.each([
  { typed: "acme kettle", why: "both must be there" },
  { typed: "acme OR kett*", why: "a wildcard" },
  { typed: "acme NOT (leak AND tap)", why: "two that must come together" },
  { typed: "acme NOT is:question", why: "no words are ruled out" },
  { typed: "NOT acme", why: "nothing is looked for" },
  { typed: "acme NEAR/3 tap", why: "nearness" },
])("$typed says more than fields can: $why", ({ typed }) => {
  const { query } = parseQuery(typed);
  expect(query).toBeDefined();
  expect(query && fieldsOfQuery(query)).toBeUndefined();
});

test("the query of a subject's fields finds what the matcher finds, at the same places", () => {
  const term = fc.oneof(
    anyTerm,
    fc.constantFrom("@acme", "#kettle", "acme?", "a*e", '"acme"', " ", "\u200b"),
  );
  const fields = fc.record({
    terms: fc.array(term, { maxLength: 3 }),
    handles: fc.subarray(["acme", "@globex"]),
    hashtags: fc.subarray(["Kettle", "#acme"]),
    domains: fc.subarray(["acme.example", "https://www.globex.example/shop"]),
    exclusions: fc.array(term, { maxLength: 1 }),
  });
  const text = fc
    .array(
      fc.oneof(
        anyText,
        fc.constantFrom(" @acme ", " #Kettle ", " shop.acme.example/a ", " acme? ", " a*e ", " #acmeKettle "),
      ),
      { maxLength: 4 },
    )
    .map((texts) => texts.join(""));
  let matched = 0;
  fc.assert(
    fc.property(fields, text, fc.boolean(), (typed, said, exactAccents) => {
      const query = queryOfFields(typed);
      const post = aPost({ text: said, hashtags: ["acme"] });
      const [match] = compileMatcher([aSubject({ ...typed, exactAccents })]).match(post);
      const found = query && compileQuery(query, { exactAccents }).matches(post);
      matched += match ? 1 : 0;
      expect(found !== undefined).toBe(match !== undefined);
      expect(places(found?.spans ?? [])).toEqual(places(match?.spans ?? []));
      expect(query && parseQuery(printQuery(query)).query).toEqual(query);
    }),
    { numRuns: 700 },
  );
  expect(matched).toBeGreaterThan(40);
});

/** The matcher marks twice what is typed twice, and takes a handle and a word of the same letters for one term. */
function places(spans: readonly Span[]): string[] {
  const marked = spans.filter(({ part }) => part !== "tags");
  return [...new Set(marked.map(({ part, start, end }) => `${part} ${start}-${end}`))].toSorted();
}
