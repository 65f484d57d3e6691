import * as fc from "fast-check";
import { expect, test } from "vitest";

import { compileMatcher } from "@/lib/match/matcher";
import type { Subject } from "@/lib/model/subject";
import { compileQuery } from "@/lib/query/compile-query";
import { parseQuery } from "@/lib/query/parse-query";
import { printQuery } from "@/lib/query/print-query";
import { pageSubject, unseenByPages } from "@/lib/reading/page-subject";
import { aPost, aSubject } from "@/test/support/build";
import { smallQuery, vocabulary } from "@/test/unit/query/queries";

const looksFor = (query: string): Partial<Subject> => {
  const { terms, handles, hashtags, domains } = pageSubject(aSubject({ query }));
  return { terms, handles, hashtags, domains };
};
const nothing = { terms: [], handles: [], hashtags: [], domains: [] };

test("a subject without a query goes to the pages with its own words, and nothing that they need not know", () => {
  const subject = aSubject();
  const known = {
    ...subject,
    query: "",
    excluded: "spam",
    affiliates: [{ platform: "x", handle: "jo" }],
    excludedAuthors: [{ platform: "x", handle: "troll" }],
    excludedPlaces: [{ platform: "facebook", kind: "group", id: "7" } as const],
  };
  expect(pageSubject(known)).toEqual(subject);
});

test.each([
  { query: "acme", looks: { ...nothing, terms: ["acme"] }, why: "one word" },
  {
    query: "acme OR #kettle OR @acme",
    looks: { ...nothing, terms: ["acme"], hashtags: ["kettle"], handles: ["acme"] },
    why: "any of them",
  },
  {
    query: "acme kettles",
    looks: { ...nothing, terms: ["kettles"] },
    why: "both must be there: the rarer one",
  },
  {
    query: "acme NEAR/3 (kettle OR teapot)",
    looks: { ...nothing, terms: ["kettle", "teapot"] },
    why: "nearness needs both sides",
  },
  {
    query: "acme -recipe",
    looks: { ...nothing, terms: ["acme"] },
    why: "what must not be there is not looked for",
  },
  {
    query: "links:acme.example is:question",
    looks: { ...nothing, domains: ["acme.example"] },
    why: "a link",
  },
  { query: "kett* acme", looks: { ...nothing, terms: ["acme"] }, why: "pages know no wildcards" },
  {
    query: "(kett* OR pot) acme",
    looks: { ...nothing, terms: ["acme"] },
    why: "an OR with a wildcard is not enough",
  },
  {
    query: "kett* OR acme",
    looks: { ...nothing, terms: ["acme"] },
    why: "at least the branch that they can see",
  },
  { query: "is:question", looks: nothing, why: "no word at all" },
])("$query: $why", ({ query, looks }) => {
  expect(looksFor(query)).toEqual(looks);
});

test.each([
  { query: "acme OR kettle", unseen: [] },
  { query: "kett* OR acme", unseen: ["kett*"] },
  { query: "acme is:question OR is:question", unseen: ["is:question"] },
])("what pages cannot see of $query is told", ({ query, unseen }) => {
  const parsed = parseQuery(query).query;
  expect(parsed && unseenByPages(parsed).map(printQuery)).toEqual(unseen);
});

test("whatever a query finds, a page hands over, as long as it can see every branch", () => {
  const words = fc.array(fc.constantFrom(...vocabulary), { minLength: 4, maxLength: 12 });
  let found = 0;
  fc.assert(
    fc.property(smallQuery, words, (query, text) => {
      const post = aPost({ text: text.join(" ") });
      if (unseenByPages(query).length > 0 || !compileQuery(query).matches(post)) return;
      found += 1;
      const subject = pageSubject(aSubject({ query: printQuery(query), accounts: [] }));
      expect(compileMatcher([subject]).match(post)).toMatchObject([{ how: "named" }]);
    }),
    { numRuns: 1_000 },
  );
  expect(found).toBeGreaterThan(5);
});
