import { expect, test } from "vitest";

import { cleanEntry, type EntryKind } from "@/components/setup/clean-entry";

test.each<{ kind: EntryKind; typed: string; text?: string; problem?: string }>([
  { kind: "phrase", typed: "  acme   kettles ", text: "acme kettles" },
  { kind: "phrase", typed: "“acme kettles”", text: "acme kettles" },
  { kind: "phrase", typed: "C++", text: "C++" },
  { kind: "phrase", typed: "a".repeat(101), problem: "tooLong" },
  { kind: "phrase", typed: '""', problem: "empty" },
  { kind: "handle", typed: "@acmekettles", text: "acmekettles" },
  { kind: "handle", typed: "https://x.com/acmekettles?s=20", text: "acmekettles" },
  { kind: "handle", typed: "x.com/acmekettles/", text: "acmekettles" },
  { kind: "handle", typed: "acme.kettles", text: "acme.kettles" },
  { kind: "handle", typed: "acme kettles", problem: "badHandle" },
  { kind: "handle", typed: "@", problem: "badHandle" },
  { kind: "profile", typed: "https://www.facebook.com/acmekettles?ref=x", text: "acmekettles" },
  {
    kind: "profile",
    typed: "https://www.facebook.com/profile.php?id=61550000000001&sk=about",
    text: "61550000000001",
  },
  { kind: "profile", typed: "profile.php?sk=about&id=61550000000001", text: "61550000000001" },
  { kind: "profile", typed: "facebook.com/people/Ada-Example/100000000000077/", text: "100000000000077" },
  { kind: "profile", typed: "https://facebook.com/pages/Acme/200000000000010?x=1", text: "200000000000010" },
  { kind: "profile", typed: "100000000000077", text: "100000000000077" },
  { kind: "profile", typed: "https://www.facebook.com/profile.php", problem: "badHandle" },
  { kind: "profile", typed: "https://www.facebook.com/people/", problem: "badHandle" },
  { kind: "profile", typed: "@acme.kettles", text: "acme.kettles" },
  { kind: "hashtag", typed: "#AcmeKettles", text: "AcmeKettles" },
  { kind: "hashtag", typed: "＃やかん", text: "やかん" },
  { kind: "hashtag", typed: "acme kettles", problem: "badHashtag" },
  { kind: "domain", typed: "https://www.Acme-Kettles.example/shop?a=1", text: "acme-kettles.example" },
  { kind: "domain", typed: "shop.acme-kettles.example:8080", text: "shop.acme-kettles.example" },
  { kind: "domain", typed: "käse.example", text: "käse.example" },
  { kind: "domain", typed: "acme", problem: "badDomain" },
  { kind: "domain", typed: "acme .example", problem: "badDomain" },
  { kind: "group", typed: "https://www.facebook.com/groups/kettlepeople/posts/12?x=1", text: "kettlepeople" },
  { kind: "group", typed: "web.facebook.com/groups/300000000000001/", text: "300000000000001" },
  { kind: "group", typed: "kettle.people", text: "kettle.people" },
  { kind: "group", typed: "https://www.facebook.com/groups/", problem: "badGroup" },
  { kind: "group", typed: "Kettle People", problem: "badGroup" },
])("$kind: $typed", ({ kind, typed, text, problem }) => {
  expect(cleanEntry(kind, typed)).toEqual(problem === undefined ? { text } : { problem });
});
