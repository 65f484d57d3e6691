/** What queries find in posts, against tables and against a slow judge. */

import * as fc from "fast-check";
import { describe, expect, test } from "vitest";

import { fold, foldUndisguised } from "@/lib/match/fold";
import { compileGate } from "@/lib/match/gate";
import { textOfPart } from "@/lib/match/parts";
import type { Post } from "@/lib/model/post";
import { compileQueries, compileQuery } from "@/lib/query/compile-query";
import { partsOfQuery } from "@/lib/query/numbered";
import { parseQuery } from "@/lib/query/parse-query";
import { printLeaf } from "@/lib/query/print-query";
import type { Query } from "@/lib/query/query";
import { isTextLeaf } from "@/lib/query/query";

import { aPost, aSubject } from "../match/builders";
import { anyText } from "../match/texts";
import { smallQuery, textLeaf, vocabulary } from "./queries";
import { holdsSlowly, placesSlowly } from "./slow-query";

function queryOf(typed: string): Query {
  const { query, problems } = parseQuery(typed);
  if (query === undefined) throw new Error(`${typed}: ${problems.map(({ code }) => code).join(" ")}`);
  return query;
}

/** What is cut out of the text; `undefined` where the query is not satisfied. */
function found(typed: string, fields: Partial<Post>): readonly string[] | undefined {
  const post = aPost(fields);
  const match = compileQuery(queryOf(typed)).matches(post);
  return match?.spans.map(({ part, start, end }) => textOfPart(part, post).slice(start, end));
}

describe("words", () => {
  test.each([
    { typed: "acme", text: "I love ACME's kettle", cut: ["ACME"], why: "a word, in any case" },
    { typed: "acme", text: "acmeology", cut: undefined, why: "never inside another" },
    {
      typed: "acme",
      text: "@acme https://acme.example/acme",
      cut: undefined,
      why: "nor in handles and addresses",
    },
    {
      typed: '"acme kettles"',
      text: "#AcmeKettles!",
      cut: ["#AcmeKettles", "AcmeKettles"],
      why: "a phrase as a hashtag, whole and by its words, as the matcher finds it",
    },
    { typed: "kett*", text: "kettle, Kettles, ket, skettle", cut: ["kettle", "Kettles"], why: "any ending" },
    { typed: "kett*", text: "kettle's", cut: ["kettle"], why: "a possessive is no ending" },
    { typed: "kett*", text: "#AcmeKettles", cut: ["Kettles"], why: "in the words of a hashtag" },
    { typed: "kett*", text: "@kettles https://kettles.example", cut: undefined, why: "not in addresses" },
    { typed: "kett*", text: "KËTTLES", cut: ["KËTTLES"], why: "folded" },
    {
      typed: "organi?e",
      text: "organise organize organie",
      cut: ["organise", "organize"],
      why: "exactly one letter",
    },
    {
      typed: "k*tle",
      text: "kettle kttle ktle kettles",
      cut: ["kettle", "kttle", "ktle"],
      why: "any middle, or none",
    },
    {
      typed: '"acme kett*"',
      text: "acme - kettles; acme, kettle; acme-kettle",
      cut: ["acme - kettles", "acme-kettle"],
      why: "in a phrase",
    },
    {
      typed: "小米*",
      text: "我喜欢小米手机",
      cut: ["小米"],
      why: "scripts without spaces: the shortest whole words",
    },
    { typed: "삼성*", text: "삼성전자는", cut: ["삼성전자"], why: "Korean: up to the particle" },
    { typed: 'raw:"LEGO"', text: "LEGO lego Lego", cut: ["LEGO"], why: "capitals count" },
    { typed: 'raw:"C++"', text: "c++ C C++", cut: ["C++"], why: "signs count" },
    {
      typed: 'raw:"café"',
      text: "cafe café cafe\u0301",
      cut: ["café", "cafe\u0301"],
      why: "accents count, however they are composed",
    },
    {
      typed: 'raw:"Acme Kettles"',
      text: "Acme-Kettles Acme  Kettles #AcmeKettles",
      cut: ["Acme  Kettles"],
      why: "and gaps",
    },
    { typed: "raw:@Acme", text: "@acme @Acme", cut: ["@Acme"], why: "in handles" },
    {
      typed: "kettle~",
      text: "kettle ketle kettel kettles ktle",
      cut: ["kettle", "ketle", "kettel", "kettles"],
      why: "one slip",
    },
    {
      typed: "globexes~",
      text: "glob globex gobexs",
      cut: ["globex", "gobexs"],
      why: "two slips from eight letters on",
    },
    { typed: "@acme", text: "hi @Acme and acme", cut: ["@Acme"], why: "a handle" },
    { typed: "#acme", text: "acme #Acme #AcmeDay", cut: ["#Acme"], why: "a whole hashtag" },
    {
      typed: "links:acme.example",
      text: "see shop.acme.example/a notacme.example",
      cut: ["acme.example"],
      why: "a link and what is below it",
    },
    { typed: "acme NOT leak", text: "my acme", cut: ["acme"], why: "without what is ruled out" },
    { typed: "acme NOT leak", text: "my acme has a leak", cut: undefined, why: "with it" },
    {
      typed: "acme OR (globex kettle)",
      text: "acme and globex",
      cut: ["acme"],
      why: "a branch that fails shows nothing",
    },
    {
      typed: "acme NEAR/1 return",
      text: "acme will return. acme",
      cut: ["acme", "return", "acme"],
      why: "one word between, on either side",
    },
    { typed: "acme NEAR/1f return", text: "return my acme", cut: undefined, why: "in this order" },
    { typed: "acme NEAR/0 return", text: "acme will return", cut: undefined, why: "a word between" },
    { typed: "acme NEAR/5 acme", text: "acme", cut: undefined, why: "nothing is near itself" },
    { typed: "acme NEAR/5 acme", text: "acme, acme", cut: ["acme", "acme"], why: "but near another" },
    {
      typed: '"acme kettle" NEAR/2 kettle',
      text: "acme kettle",
      cut: undefined,
      why: "nor near a part of itself",
    },
    {
      typed: "(acme OR globex) NEAR/1 (return OR refund)",
      text: "globex refund acme",
      cut: ["globex", "refund", "acme"],
      why: "lists",
    },
    {
      typed: "acme NEAR/1 bad NEAR/1 service",
      text: "acme, bad, so bad, so service",
      cut: undefined,
      why: "three in a row: each near the last",
    },
    {
      typed: "小米 NEAR/0 手机",
      text: "小米很好手机",
      cut: undefined,
      why: "words of scripts without spaces count, too",
    },
    { typed: "小米 NEAR/1 手机", text: "小米很好手机", cut: ["小米", "手机"], why: "by the dictionary" },
    { typed: "acme", text: "", cut: undefined, why: "nothing" },
  ])("$why: $typed in $text", ({ typed, text, cut }) => {
    expect(found(typed, { text })).toEqual(cut);
  });

  test("near words must stand in one part of the post", () => {
    const post = aPost({ text: "acme" });
    expect(
      compileQuery(queryOf("acme NEAR/9 return")).matches(post, aPost({ text: "return" })),
    ).toBeUndefined();
    expect(compileQuery(queryOf("acme return")).matches(post, aPost({ text: "return" }))?.spans).toEqual([
      { part: "text", start: 0, end: 4, term: "acme" },
      { part: "quoted", start: 0, end: 6, term: "return" },
    ]);
  });

  test("terms are told in the query's order, as typed", () => {
    const match = compileQuery(queryOf('"acme kettles" OR kett* OR @acme OR raw:"X"')).matches(
      aPost({ text: "@acme: acme kettles" }),
    );
    expect(match?.terms).toEqual(["acme kettles", "kett*", "@acme"]);
  });

  test("accents count where they are told to", () => {
    const query = queryOf("résumé OR caf*");
    expect(
      compileQuery(query, { exactAccents: true }).matches(aPost({ text: "resume café" }))?.terms,
    ).toEqual(["caf*"]);
    expect(compileQuery(query).matches(aPost({ text: "resume café" }))?.terms).toEqual(["résumé", "caf*"]);
  });

  test("a repost says nothing, but is one", () => {
    const post = aPost({ kind: "repost", text: "acme?" });
    expect(compileQuery(queryOf("acme OR is:question")).matches(post)).toBeUndefined();
    expect(compileQuery(queryOf("is:repost")).matches(post)).toEqual({ terms: [], spans: [] });
  });
});

describe("what a post is", () => {
  const media = [{ kind: "image" }] as const;
  test.each<{ typed: string; fields: Partial<Post>; is: boolean; why: string }>([
    { typed: "author:jo", fields: { author: { handle: "Jo" } }, is: true, why: "by handle" },
    {
      typed: "author:jo",
      fields: { author: { handle: "jon", name: "jo smith" } },
      is: false,
      why: "the whole of it",
    },
    { typed: 'author:"jo smith"', fields: { author: { name: "Jo Smíth" } }, is: true, why: "by name" },
    {
      typed: "author:9007199254740993",
      fields: { author: { accountId: "9007199254740993" } },
      is: true,
      why: "by id",
    },
    {
      typed: "site:social.example",
      fields: { url: "https://www.social.example/p/1" },
      is: true,
      why: "where it stands",
    },
    {
      typed: "site:social.example",
      fields: { url: "https://antisocial.example/p/1" },
      is: false,
      why: "not a longer name",
    },
    { typed: "site:social.example", fields: {}, is: false, why: "an unknown address is no address" },
    {
      typed: "url:social.example/p/",
      fields: { url: "https://SOCIAL.example/p/1" },
      is: true,
      why: "part of its address",
    },
    { typed: "platform:facebook", fields: { platform: "facebook" }, is: true, why: "platform" },
    { typed: "lang:pt", fields: { lang: "pt-BR" }, is: true, why: "a language with its regions" },
    { typed: "lang:pt-br", fields: { lang: "pt" }, is: false, why: "not the other way round" },
    { typed: "NOT lang:en", fields: {}, is: true, why: "no language is not English" },
    { typed: "is:reply", fields: { kind: "quote", parentId: "7" }, is: true, why: "a quote can be a reply" },
    { typed: "is:quote", fields: { kind: "reply", quotedId: "7" }, is: true, why: "a reply can quote" },
    {
      typed: "is:reply",
      fields: { kind: "comment", parentId: "7" },
      is: false,
      why: "a comment is a comment",
    },
    { typed: "is:comment", fields: { kind: "comment" }, is: true, why: "a comment" },
    { typed: "is:sponsored", fields: { sponsored: true }, is: true, why: "labelled as paid" },
    { typed: "is:question", fields: { text: "any good kettle?" }, is: true, why: "it asks" },
    { typed: "is:question", fields: { text: "いいですか？" }, is: true, why: "in any script" },
    {
      typed: "is:question",
      fields: { text: "see https://a.example/?q=1 now" },
      is: false,
      why: "an address does not ask",
    },
    {
      typed: "is:question",
      fields: { text: "seen https://a.example?" },
      is: true,
      why: "the sentence around it may",
    },
    { typed: "has:link", fields: { links: ["https://a.example"] }, is: true, why: "a link" },
    { typed: "has:image", fields: { media }, is: true, why: "an image" },
    { typed: "has:video", fields: { media: [{ kind: "gif" }] }, is: true, why: "a moving picture" },
    { typed: "has:video", fields: { media }, is: false, why: "an image does not move" },
    { typed: "likes:>=10", fields: { counts: { likes: 10 } }, is: true, why: "the bound itself" },
    { typed: "likes:>10", fields: { counts: { likes: 10 } }, is: false, why: "not the bound itself" },
    { typed: "likes:<1", fields: {}, is: false, why: "unknown is not zero" },
    { typed: "likes:>=0", fields: {}, is: false, why: "unknown satisfies no bound" },
    { typed: "NOT likes:>10", fields: {}, is: false, why: "nor the opposite of one" },
    { typed: "NOT likes:>10", fields: { counts: { likes: 3 } }, is: true, why: "which a known count does" },
    {
      typed: "likes:>=34000",
      fields: { counts: { likes: [34_000, 34_999] } },
      is: true,
      why: "all of the interval",
    },
    {
      typed: "likes:>34000",
      fields: { counts: { likes: [34_000, 34_999] } },
      is: false,
      why: "not all of it",
    },
    {
      typed: "NOT likes:>34000",
      fields: { counts: { likes: [34_000, 34_999] } },
      is: false,
      why: "but not none of it either",
    },
    {
      typed: "likes:>10 OR views:>1",
      fields: { counts: { views: 2 } },
      is: true,
      why: "what is known may suffice",
    },
    { typed: "followers:1k..2k", fields: { author: { followers: 1500 } }, is: true, why: "a range" },
    {
      typed: "since:2026-02-03",
      fields: { postedAt: Date.parse("2026-02-03T00:00:00Z") },
      is: true,
      why: "the day itself",
    },
    {
      typed: "until:2026-02-03",
      fields: { postedAt: Date.parse("2026-02-03T23:59:59Z") },
      is: true,
      why: "to its end",
    },
    { typed: "since:2026-02-03", fields: {}, is: false, why: "an unknown day is no day" },
    {
      typed: "since:2026-02-03",
      fields: { postedAt: Number.NaN },
      is: false,
      why: "nor is one that is none",
    },
  ])("$why: $typed", ({ typed, fields, is }) => {
    expect(compileQuery(queryOf(typed)).matches(aPost(fields)) !== undefined).toBe(is);
  });

  test("days begin where the client is", () => {
    const post = aPost({ postedAt: Date.parse("2026-02-03T23:30:00Z") });
    const query = queryOf("since:2026-02-04");
    expect(compileQuery(query, { timeZone: "Europe/Berlin" }).matches(post)).toBeDefined();
    expect(compileQuery(query).matches(post)).toBeUndefined();
  });
});

test("the reason tells of every condition whether it held, and what was found", () => {
  const why = compileQuery(queryOf("acme NOT (leak OR likes:>5)")).why(
    aPost({ text: "acme leak", counts: { likes: [3, 9] } }),
  );
  const [acme, not] = why.parts;
  const [leak, likes] = not?.parts[0]?.parts ?? [];
  expect([why.state, acme?.state, not?.state, leak?.state, likes?.state]).toEqual([
    "missed",
    "matched",
    "missed",
    "matched",
    "unknown",
  ]);
  expect(acme?.spans).toEqual([{ part: "text", start: 0, end: 4, term: "acme" }]);
  expect(leak?.spans).toEqual([{ part: "text", start: 5, end: 9, term: "leak" }]);
  expect(likes?.figure).toEqual([3, 9]);
});

const count = fc.option(
  fc.oneof(
    fc.nat(25),
    fc.tuple(fc.nat(20), fc.nat(6)).map(([low, more]) => [low, low + more] as const),
  ),
  { nil: undefined },
);

const smallPost: fc.Arbitrary<Post> = fc
  .record({
    words: fc.array(fc.constantFrom(...vocabulary), { maxLength: 9 }),
    asks: fc.boolean(),
    likes: count,
    views: count,
    followers: fc.option(fc.nat(25), { nil: undefined }),
    lang: fc.constantFrom("en", "de", undefined),
    kind: fc.constantFrom("post", "reply"),
    handle: fc.constantFrom("jo", "mo"),
    hour: fc.option(fc.nat(72), { nil: undefined }),
    hasImage: fc.boolean(),
  })
  .map(({ words, asks, likes, views, followers, lang, kind, handle, hour, hasImage }) =>
    aPost({
      text: words.join(" ") + (asks && words.length > 0 ? "?" : ""),
      counts: { likes, views },
      author: { handle, name: "Jo Smith", followers },
      lang,
      kind,
      media: hasImage ? [{ kind: "image" }] : [],
      postedAt: hour === undefined ? undefined : Date.parse("2026-02-02T00:00:00Z") + hour * 3_600_000,
    }),
  );

describe("against a slow judge", () => {
  test("the same posts are found", () => {
    let matched = 0;
    fc.assert(
      fc.property(smallQuery, smallPost, (query, post) => {
        const compiled = compileQuery(query);
        const isFound = compiled.matches(post) !== undefined;
        matched += isFound ? 1 : 0;
        expect(isFound).toBe(holdsSlowly(query, post) === true);
        const { state } = compiled.why(post);
        expect(state).toBe(
          { true: "matched", false: "missed", undefined: "unknown" }[`${holdsSlowly(query, post)}`],
        );
      }),
      { numRuns: 1000 },
    );
    // A property of nothing but misses would prove nothing.
    expect(matched).toBeGreaterThan(100);
  });

  test("at the same places", () => {
    fc.assert(
      fc.property(textLeaf, smallPost, (query, post) => {
        const spans = compileQuery(query).matches(post)?.spans ?? [];
        const starts = [0, ...Array.from(post.text.matchAll(/ /g), ({ index }) => index + 1)];
        const slow = placesSlowly(query, post.text).map(([first]) => starts[first]);
        expect(spans.map(({ start }) => start)).toEqual(
          [...new Set(slow)].toSorted((one, other) => (one ?? 0) - (other ?? 0)),
        );
      }),
      { numRuns: 800 },
    );
  });

  test("a query is satisfied among many as it is alone", () => {
    fc.assert(
      fc.property(fc.array(smallQuery, { maxLength: 6 }), smallPost, (queries, post) => {
        const together = compileQueries(queries.map((query) => ({ query }))).matches(post);
        expect(together).toEqual(queries.map((query) => compileQuery(query).matches(post)));
      }),
      { numRuns: 200 },
    );
  });
});

test("a span cuts out what its condition alone finds as well", () => {
  fc.assert(
    fc.property(smallQuery, smallPost, (query, post) => {
      const leaves = new Map(leavesIn(query).map((leaf) => [nameOf(leaf), leaf]));
      for (const { start, end, term } of compileQuery(query).matches(post)?.spans ?? []) {
        const leaf = leaves.get(term);
        const alone = leaf && compileQuery(leaf).matches(aPost({ text: post.text.slice(start, end) }));
        expect({ term, end: alone?.spans[0]?.end }).toEqual({ term, end: end - start });
      }
    }),
    { numRuns: 800 },
  );
});

describe("what the gate has to look for", () => {
  test("is there whenever the query is satisfied", () => {
    let matched = 0;
    fc.assert(
      fc.property(
        smallQuery,
        fc.oneof(
          smallPost,
          anyText.map((text) => aPost({ text })),
        ),
        (query, post) => {
          const compiled = compileQuery(query);
          const { literals } = compiled;
          if (literals === undefined || compiled.matches(post) === undefined) return;
          matched++;
          expect(literals.some(({ kind, text }) => mayBeIn(kind, text, JSON.stringify(post)))).toBe(true);
        },
      ),
      { numRuns: 3000 },
    );
    expect(matched).toBeGreaterThan(70);
  });

  test("so is what remains of a word after any slips", () => {
    const wanted = fc.stringMatching(/^[a-d]{4,11}$/);
    const slip = fc.record({ kind: fc.nat(3), at: fc.nat(12), letter: fc.constantFrom("a", "b", "x") });
    fc.assert(
      fc.property(wanted, fc.array(slip, { maxLength: 2 }), (word, slips) => {
        const text = slips.slice(0, word.length < 8 ? 1 : 2).reduce(slipped, word);
        const compiled = compileQuery({ kind: "similar", text: word });
        const { literals = [] } = compiled;
        // Two slips at one place may be more than two.
        if (compiled.matches(aPost({ text })) === undefined) return;
        expect(literals.some((literal) => text.includes(literal.text))).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  test.each([
    { typed: "acme", literals: ["words acme"] },
    { typed: '"acme kettle"', literals: ["words acme kettle", "hashtag acmekettle"] },
    { typed: "acme OR @globex", literals: ["words acme", "handle globex"] },
    { typed: "acme AND kettles", literals: ["words kettles"] },
    { typed: "is:question AND acme", literals: ["words acme"] },
    { typed: "acme NOT leak", literals: ["words acme"] },
    { typed: "kett*", literals: ["part kett"] },
    { typed: '"acme sm?rt kettl*"', literals: ["part kettl"] },
    { typed: "globex~", literals: ["part glo", "part bex", "part glboex"] },
    { typed: "links:acme.example", literals: ["domain acme.example"] },
    { typed: "author:jo_smith", literals: ["part smith"] },
    { typed: "NOT acme", literals: undefined },
    { typed: "acme OR is:question", literals: undefined },
  ])("$typed: $literals", ({ typed, literals }) => {
    expect(compileQuery(queryOf(typed)).literals?.map(({ kind, text }) => `${kind} ${text}`)).toEqual(
      literals,
    );
  });
});

/** The gate where it knows the kind of literal; else the letters, underscores aside, in any form. */
function mayBeIn(kind: string, text: string, raw: string): boolean {
  if (kind === "words") return compileGate([aSubject({ terms: [text] })]).mayMatter(raw);
  if (kind === "hashtag") return compileGate([aSubject({ hashtags: [text] })]).mayMatter(raw);
  return [fold(raw), foldUndisguised(raw)].some((form) => form.replaceAll("_", "").includes(text));
}

function slipped(word: string, { kind, at, letter }: { kind: number; at: number; letter: string }): string {
  const index = at % word.length;
  const before = word.slice(0, index);
  const behind = word.slice(index + 1);
  if (kind === 0) return before + behind;
  if (kind === 1) return before + letter + word.slice(index);
  if (kind === 2) return before + letter + behind;
  return before + behind.slice(0, 1) + word.charAt(index) + behind.slice(1);
}

function leavesIn(query: Query): Query[] {
  return isTextLeaf(query) ? [query] : partsOfQuery(query).flatMap(leavesIn);
}

function nameOf(leaf: Query): string {
  return leaf.kind === "term" ? leaf.text : isTextLeaf(leaf) ? printLeaf(leaf) : "";
}

test("a judge says of each query what running it says", () => {
  const texts = ["acme -kettle", "acme NEAR/1 kettle", "is:question", "lang:en acme", "likes:>5"];
  const queries = compileQueries(texts.map((text) => ({ query: queryOf(text) })));
  for (const text of ["acme", "acme kettle?", "a kettle and an acme", "nothing"]) {
    const post = aPost({ text });
    const judge = queries.judge(post);
    expect(texts.map((_, place) => judge(place))).toEqual(
      queries.matches(post).map((match) => match !== undefined),
    );
    expect(judge(texts.length)).toBe(false);
  }
});
