import { expect, test } from "vitest";

import { matching, type Command } from "@/components/dashboard/commands";

const command = (name: string, isAlways = false): Command => ({
  id: name,
  name,
  icon: "home",
  group: "view",
  isAlways,
  run: () => undefined,
});

const all = [
  command("Go to Mentions"),
  command("Go to People"),
  command("Show \u2068Café Nord\u2069"),
  command("Search mentions for …", true),
];

test.each([
  {
    typed: "",
    found: ["Go to Mentions", "Go to People", "Show \u2068Café Nord\u2069"],
    why: "nothing typed shows everything there is",
  },
  { typed: "go to p", found: ["Go to People", "Search mentions for …"], why: "the beginning of a name" },
  { typed: "people", found: ["Go to People", "Search mentions for …"], why: "a word in it" },
  {
    typed: "cafe",
    found: ["Show \u2068Café Nord\u2069", "Search mentions for …"],
    why: "accents and invisible marks do not matter",
  },
  { typed: "gtm", found: ["Go to Mentions", "Search mentions for …"], why: "letters in this order" },
  { typed: "zzz", found: ["Search mentions for …"], why: "what is not there can be searched for" },
])("$why: $typed", ({ typed, found }) => {
  expect(matching(all, typed).map(({ name }) => name)).toEqual(found);
});
