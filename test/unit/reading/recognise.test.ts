import { expect, test } from "vitest";

import { compileMatcher } from "@/lib/match/matcher";
import type { Match } from "@/lib/model/mention";
import type { Post } from "@/lib/model/post";
import type { Subject } from "@/lib/model/subject";
import { pageSubject } from "@/lib/reading/page-subject";
import { createRecogniser } from "@/lib/reading/recognise";
import { aCompetitor, aPost, aSubject, brandAccount } from "@/test/support/build";

const utc = () => "UTC";
const recogniserFor = (...subjects: readonly Subject[]) => createRecogniser(subjects, utc);
const replyToBrand = { replyTo: brandAccount, parentId: "1", rootId: "1" };

test("of subjects with plain fields it says what the matcher says", () => {
  const subjects = [aSubject(), aCompetitor()];
  const post = aPost({ text: "Is Acme Kettles better than Globex?", ...replyToBrand });
  expect(recogniserFor(...subjects).match(post)).toEqual(compileMatcher(subjects).match(post));
  expect(recogniserFor(...subjects).match(post)).toHaveLength(2);
});

test.each<{ subject: Partial<Subject>; post: Partial<Post>; how: Match["how"] | undefined; why: string }>([
  {
    subject: { query: "acme kettle" },
    post: { text: "acme makes a kettle" },
    how: "named",
    why: "it satisfies the query",
  },
  {
    subject: { query: "acme kettle" },
    post: { text: "Acme Kettles, closed" },
    how: undefined,
    why: "the plain fields no longer count",
  },
  {
    subject: { query: "acme kettle" },
    post: { text: "closed?", ...replyToBrand },
    how: "addressed",
    why: "it is said to the brand",
  },
  {
    subject: { query: "acme -recipe" },
    post: { text: "acme recipe", ...replyToBrand },
    how: "addressed",
    why: "said to the brand, whatever it says",
  },
  {
    subject: { query: "acme", exclusions: ["coyote"] },
    post: { text: "acme and the coyote" },
    how: undefined,
    why: "plain exclusions count beside a query",
  },
  {
    subject: { query: "acme", excluded: "wile NEAR/2 coyote" },
    post: { text: "acme, wile e coyote" },
    how: undefined,
    why: "an excluded query rules it out",
  },
  {
    subject: { excluded: "wile NEAR/2 coyote" },
    post: { text: "Acme Kettles, wile e coyote" },
    how: undefined,
    why: "also with plain fields",
  },
  {
    subject: { query: "((" },
    post: { text: "Acme Kettles!" },
    how: "named",
    why: "what cannot be parsed is no query",
  },
  {
    subject: { excludedAuthors: [{ platform: "x", handle: "Maria_Pours" }] },
    post: { ...replyToBrand },
    how: undefined,
    why: "of this author nothing is about us",
  },
  {
    subject: { excludedAuthors: [{ platform: "x", handle: "maria_pours", accountId: "99" }] },
    post: {},
    how: "named",
    why: "the handle is somebody else's now",
  },
  {
    subject: { excludedAuthors: [{ platform: "facebook", handle: "maria_pours" }] },
    post: {},
    how: "named",
    why: "on another platform it is somebody else",
  },
  {
    subject: { excludedPlaces: [{ platform: "x", kind: "community", id: "5" }] },
    post: { venue: { kind: "community", id: "5" } },
    how: undefined,
    why: "of this place nothing is about us",
  },
  {
    subject: { excludedPlaces: [{ platform: "x", kind: "community", name: "Acme Alumni" }] },
    post: { venue: { kind: "community", id: "5", name: "Acme Alumni" } },
    how: undefined,
    why: "a place goes by its name where no id is known",
  },
  {
    subject: { excludedPlaces: [{ platform: "x", kind: "community", id: "5" }] },
    post: { venue: { kind: "community", id: "6" } },
    how: "named",
    why: "another place",
  },
  {
    subject: { query: "acme" },
    post: { kind: "repost", text: "" },
    how: undefined,
    why: "a repost says nothing",
  },
])("how: $how, because $why", ({ subject, post, how }) => {
  const [match] = recogniserFor(aSubject({ ...subject })).match(aPost(post));
  expect(match?.how).toBe(how);
});

test("a query names its terms and their places", () => {
  const [match] = recogniserFor(aSubject({ query: "acme NEAR/3 kettle" })).match(
    aPost({ text: "my acme kettle" }),
  );
  expect(match).toMatchObject({
    terms: ["acme", "kettle"],
    spans: [
      { part: "text", start: 3, end: 7 },
      { part: "text", start: 8, end: 14 },
    ],
  });
});

test("days of a query are those of the client's zone", () => {
  const subject = aSubject({ query: "acme since:2026-11-22" });
  const post = aPost({ text: "acme", postedAt: Date.UTC(2026, 10, 21, 23) });
  expect(createRecogniser([subject], utc).match(post)).toEqual([]);
  expect(createRecogniser([subject], () => "Europe/Madrid").match(post)).toHaveLength(1);
});

test("what a page found is confirmed, corrected or dropped", () => {
  const subject = aSubject({ query: "acme kettle" });
  const recogniser = recogniserFor(subject);
  const matcher = compileMatcher([pageSubject(subject)]);
  const right = aPost({ text: "acme kettle" });
  const wrong = aPost({ text: "any kettle" });
  expect(recogniser.confirm(right, matcher.match(right))).toMatchObject([
    { how: "named", terms: ["acme", "kettle"] },
  ]);
  expect(matcher.match(wrong)).toHaveLength(1);
  expect(recogniser.confirm(wrong, matcher.match(wrong))).toEqual([]);
});

test("what a page found in a post that is quoted and not here stands", () => {
  const found: Match = {
    subjectId: "acme",
    how: "named",
    isAddressed: false,
    terms: ["acme"],
    spans: [{ part: "quoted", start: 0, end: 4, term: "acme" }],
  };
  const recogniser = recogniserFor(aSubject({ query: "acme kettle" }));
  expect(recogniser.confirm(aPost({ text: "look", quotedId: "9" }), [found])).toEqual([found]);
  expect(recogniser.confirm(aPost({ text: "look" }), [found], aPost({ text: "acme" }))).toEqual([]);
});

test("what was clipped by hand, and subjects that are not known here, are left as they are", () => {
  const clipped: Match = { subjectId: "acme", how: "clipped", isAddressed: false, terms: [], spans: [] };
  const foreign: Match = { ...clipped, subjectId: "gone", how: "named" };
  expect(
    recogniserFor(aSubject({ query: "acme" })).confirm(aPost({ text: "x" }), [clipped, foreign]),
  ).toEqual([clipped, foreign]);
});
