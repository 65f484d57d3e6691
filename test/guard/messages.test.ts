/** Every message of the contract is sent by somebody and served by somebody. */

import { expect, test } from "vitest";

const sources = import.meta.glob<string>("/{lib,components,entrypoints}/**/*.{ts,tsx}", {
  query: "?raw",
  import: "default",
  eager: true,
});

const contractPath = "/lib/messages/contract.ts";
const contract = sources[contractPath] ?? "";
const code = Object.entries(sources)
  .filter(([path]) => path !== contractPath)
  .map(([, source]) => source)
  .join("\n");

const names = [...contract.matchAll(/^ {2}"([a-z]+\.[a-zA-Z]+)":/gm)].map(([, name = ""]) => name);

test("the contract names its messages as noun.verb", () => {
  expect(names.length).toBeGreaterThan(5);
});

test("every message is served", () => {
  // Where the worker's messages are served, each is the name of a property.
  const unserved = names.filter((name) => !new RegExp(`^\\s*(?:async )?"${name}"(?::|\\()`, "m").test(code));
  expect(unserved).toEqual([]);
});

test("every message is sent: one that nobody sends is dead code", () => {
  const unsent = names.filter((name) => !new RegExp(`\\b\\w*[sS]end\\w*\\(\\s*"${name}"`).test(code));
  expect(unsent).toEqual([]);
});
