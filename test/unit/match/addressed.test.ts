/** Who is spoken to, and for whom an account speaks. */

import { describe, expect, test } from "vitest";

import { compileMatcher } from "@/lib/match/matcher";
import type { Post } from "@/lib/model/post";

import { aPost, aSubject } from "./builders";

const subjects = [
  aSubject({
    terms: ["Acme"],
    exclusions: ["anvil"],
    accounts: [
      { platform: "x", handle: "AcmeKettles", accountId: "42" },
      { platform: "x", handle: "ana_at_acme" },
      { platform: "facebook", accountId: "77" },
    ],
  }),
  aSubject({
    id: "globex",
    kind: "competitor",
    terms: ["Globex"],
    accounts: [{ platform: "x", handle: "globexhome" }],
  }),
];
const matcher = compileMatcher(subjects);

test.each<{ fields: Partial<Post>; states: string[]; why: string }>([
  { fields: { replyTo: { accountId: "42" } }, states: ["acme addressed true"], why: "a reply to an id" },
  {
    fields: { replyTo: { handle: "acmekettles" } },
    states: ["acme addressed true"],
    why: "a reply to a handle",
  },
  {
    fields: { replyTo: { handle: "ANA_at_acme" } },
    states: ["acme addressed true"],
    why: "a reply to a colleague",
  },
  { fields: { tagged: [{ handle: "acmekettles" }] }, states: ["acme addressed true"], why: "a tag" },
  {
    fields: { text: "@someone @acmekettles thanks", bodyStart: 22 },
    states: ["acme addressed true"],
    why: "a handle in front of a reply",
  },
  {
    fields: { text: "my Acme leaks", replyTo: { accountId: "42" } },
    states: ["acme named true"],
    why: "a reply that names",
  },
  { fields: { text: "my Acme leaks" }, states: ["acme named false"], why: "a naming said to nobody" },
  {
    fields: { text: "acme anvil", replyTo: { accountId: "42" } },
    states: ["acme addressed true"],
    why: "an exclusion rules the naming out, not the address",
  },
  {
    fields: { replyTo: { accountId: "77" } },
    states: [],
    why: "an account of another platform is another account",
  },
  { fields: { replyTo: { accountId: "43", handle: "other" } }, states: [], why: "somebody else" },
  {
    fields: { platform: "facebook", owner: { accountId: "77" } },
    states: ["acme addressed true"],
    why: "a comment under a post of the subject's own",
  },
  {
    fields: { platform: "facebook", owner: { accountId: "5", otherIds: ["77"] } },
    states: ["acme addressed true"],
    why: "a Page by the other of its two ids",
  },
  {
    fields: {
      platform: "facebook",
      author: { accountId: "5", otherIds: ["77"] },
      owner: { accountId: "77" },
    },
    states: [],
    why: "what the Page itself writes there",
  },
  {
    fields: { author: { accountId: "42" }, replyTo: { accountId: "42" } },
    states: [],
    why: "a thread of the subject's own is not said to it",
  },
  {
    fields: { author: { handle: "ana_at_acme" }, text: "at Acme", tagged: [{ accountId: "42" }] },
    states: ["acme named false"],
    why: "what the subject's own account says can still name it",
  },
  {
    fields: { text: "Globex or what?", replyTo: { accountId: "42" }, tagged: [{ handle: "globexhome" }] },
    states: ["acme addressed true", "globex named true"],
    why: "competitors have accounts too",
  },
  { fields: { kind: "repost", replyTo: { accountId: "42" } }, states: [], why: "a repost is said to nobody" },
])("$why", ({ fields, states }) => {
  const found = matcher.match(aPost(fields));
  expect(found.map(({ subjectId, how, isAddressed }) => `${subjectId} ${how} ${isAddressed}`)).toEqual(
    states,
  );
});

describe("subjectsOf", () => {
  test.each([
    {
      platform: "x",
      account: { handle: "@ACMEKETTLES" },
      subject: ["acme"],
      why: "by handle, whatever its case",
    },
    {
      platform: "x",
      account: { accountId: "42", handle: "renamed" },
      subject: ["acme"],
      why: "by id, whatever its handle",
    },
    {
      platform: "facebook",
      account: { handle: "acmekettles" },
      subject: [],
      why: "on its own platform only",
    },
    { platform: "x", account: {}, subject: [], why: "an unknown account speaks for nobody" },
  ])("$why", ({ platform, account, subject }) => {
    expect(matcher.subjectsOf(platform, account)).toEqual(subject);
  });
});
