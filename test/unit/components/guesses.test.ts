import { expect, test } from "vitest";

import { guessesFor } from "@/components/setup/guesses";

test.each([
  {
    name: " Acme  Kettles ",
    guesses: {
      terms: ["Acme Kettles"],
      handles: ["acmekettles"],
      hashtags: ["acmekettles"],
      domains: ["acmekettles.com"],
    },
    why: "signs and spaces go",
  },
  {
    name: "Crème & Co.",
    guesses: {
      terms: ["Crème & Co."],
      handles: ["cremeco"],
      hashtags: ["cremeco"],
      domains: ["cremeco.com"],
    },
    why: "accents go",
  },
  {
    name: "Acme Kettles International",
    guesses: {
      terms: ["Acme Kettles International"],
      handles: [],
      hashtags: ["acmekettlesinternational"],
      domains: ["acmekettlesinternational.com"],
    },
    why: "a handle cannot be that long",
  },
  {
    name: "やかん屋",
    guesses: { terms: ["やかん屋"], handles: [], hashtags: ["やかん屋"], domains: [] },
    why: "handles and domains are Latin",
  },
  { name: "  ", guesses: { terms: [], handles: [], hashtags: [], domains: [] }, why: "no name, no guess" },
])("$why: $name", ({ name, guesses }) => {
  expect(guessesFor(name)).toEqual(guesses);
});
