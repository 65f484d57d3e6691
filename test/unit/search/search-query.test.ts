import { expect, test } from "vitest";

import { parseSearch } from "@/lib/search/search-query";

const word = (...words: string[]) => ({ words, isPrefix: false });
const prefix = (...words: string[]) => ({ words, isPrefix: true });

test.each([
  ["quiet kettle", [word("quiet"), word("kettle")]],
  ["  Quiet   KETTLE ", [word("quiet"), word("kettle")]],
  ['"quiet kettle" tea', [word("quiet", "kettle"), word("tea")]],
  ["“quiet kettle” tea", [word("quiet", "kettle"), word("tea")]],
  ["ket*", [prefix("ket")]],
  ['"quiet ket"*', [prefix("quiet", "ket")]],
  ["acme-kettles", [word("acme", "kettles")]],
  ["@maria_pours", [word("maria", "pours")]],
  ["東京", [word("東", "京")]],
  ['"not closed', [word("not", "closed")]],
  ['"" * ? !', []],
  ["", []],
])("%j asks for %j", (text, clauses) => {
  expect(parseSearch(text)).toEqual(clauses);
});

test("nobody types so much that it cannot be answered", () => {
  expect(parseSearch("a ".repeat(100_000)).length).toBeLessThanOrEqual(32);
});
