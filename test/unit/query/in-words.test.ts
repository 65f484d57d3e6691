/** A query in words that can be translated, and the branches that cost too much. */

import { describe, expect, test } from "vitest";

import { inWords, type Words } from "@/lib/query/in-words";
import { parseQuery } from "@/lib/query/parse-query";
import { readsEveryPost } from "@/lib/query/reads-every-post";

/** Keys with what they say, inside one another. */
function shown({ key, arguments: said, parts }: Words): string {
  const values = Object.values(said).join(" ");
  const inside = parts.map(shown).join(", ");
  return key.replace("query-", "") + (values ? ` ${values}` : "") + (inside ? ` [${inside}]` : "");
}

test.each([
  { typed: "acme", words: "says-term acme" },
  { typed: "acme NEAR/5 return", words: "near 5 [says-term acme, says-term return]" },
  {
    typed: "acme NEAR/5f return -leak -(tap OR is:sponsored)",
    words:
      "but-not [near-ordered 5 [says-term acme, says-term return], says-term leak, says-term tap, is-sponsored]",
  },
  { typed: "acme is:question -leak", words: "but-not [all [says-term acme, is-question], says-term leak]" },
  {
    typed: "acme OR kett* OR globex~",
    words: "any [says-term acme, says-pattern kett*, says-similar globex]",
  },
  { typed: "NOT acme", words: "not [says-term acme]" },
  { typed: "-acme -globex", words: "all [not [says-term acme], not [says-term globex]]" },
  { typed: "likes:>=10 views:<=5", words: "all [count-least likes 10, count-most views 5]" },
  { typed: "likes:3 views:1..2", words: "all [count-exactly likes 3, count-between views 1 2]" },
  {
    typed: "@acme #acme links:acme.example",
    words: "all [says-handle acme, says-hashtag acme, says-links acme.example]",
  },
  { typed: "author:jo since:2026-01-01 has:image", words: "all [author jo, since 2026-01-01, has-image]" },
])("$typed: $words", ({ typed, words }) => {
  const { query } = parseQuery(typed);
  expect(query && shown(inWords(query))).toBe(words);
});

describe("branches that make us read every post", () => {
  test.each([
    { typed: "acme", branches: [] },
    { typed: "acme NOT globex", branches: [] },
    { typed: "acme is:question", branches: [] },
    { typed: "author:globex", branches: [] },
    { typed: "NOT acme", branches: ["none NOT acme"] },
    { typed: "is:question", branches: ["none is:question"] },
    { typed: "acme OR is:question", branches: ["none is:question"] },
    { typed: "lang:en (acme OR is:question)", branches: ["none is:question"] },
    { typed: "lang:en (is:reply OR is:question)", branches: ["none lang:en AND (is:reply OR is:question)"] },
    {
      typed: "acme OR (lang:en -globex) OR likes:>5",
      branches: ["none lang:en NOT globex", "none likes:>=6"],
    },
    { typed: "acme~", branches: ["weak acme~"] },
    { typed: "kettle~", branches: [] },
    { typed: '"++"', branches: ['weak "++"'] },
    { typed: "ab*", branches: ["weak ab*"] },
  ])("$typed: $branches", ({ typed, branches }) => {
    const { query } = parseQuery(typed);
    expect(query && readsEveryPost(query).map(({ why, branch }) => `${why} ${branch}`)).toEqual(branches);
  });
});
