/** The generated lexicon is the published one, entry by entry, as a package of the registry carries it. */

import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

import { expect, test } from "vitest";

import { lexicon } from "@/lib/sentiment/en/lexicon.generated";

const published = fileURLToPath(
  new URL("../../../../node_modules/vader-sentiment/vader_lexicon.txt", import.meta.url),
);

test.skipIf(!existsSync(published))("every entry has its published mean, to one decimal", () => {
  expect(entries()).toEqual(rated(readFileSync(published, "utf8")));
});

function entries(): ReadonlyMap<string, number> {
  return new Map(lexicon.flatMap(([value, words]) => words.split(" ").map((word) => [word, value] as const)));
}

/** Lower case wins over capitals and a later line over an earlier one; no spaces, no bare numbers, no value of 0. */
function rated(text: string): ReadonlyMap<string, number> {
  const rows = text.split("\n").map((line) => line.split("\t"));
  const table = new Map<string, number>();
  for (const isLower of [false, true]) {
    for (const [word = "", mean = ""] of rows) {
      if (word === "" || /\s|^\d+$/.test(word) || (word === word.toLowerCase()) !== isLower) continue;
      table.set(word.toLowerCase(), Math.round(Number(mean) * 10) / 10);
    }
  }
  return new Map([...table].filter(([, value]) => value !== 0));
}
