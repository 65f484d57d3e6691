/** Addresses are found around a place as they are in the whole text, whatever else stands in it. */

import * as fc from "fast-check";
import { expect, test } from "vitest";

import { zoneAt, zonesAround, zonesOf } from "@/lib/match/zones";

const anyPiece = fc.constantFrom(
  "Acme",
  "acme.example",
  "@ana",
  "me@acme.example",
  "https://acme.example/a?b#c",
  "www.globex.example",
  " ",
  "  ",
  "\n",
  "\t",
  ".",
  ",",
  "/",
  "@",
  "www.",
  "WWW.",
  "Https://a",
  "’",
  "日本",
  "é",
  "🫖",
);
const anyAddresses = fc.array(anyPiece, { maxLength: 12 }).map((pieces) => pieces.join(""));

test("what is found around a place is what the whole text has there", () => {
  fc.assert(
    fc.property(anyAddresses, fc.array(fc.tuple(fc.nat(80), fc.nat(12))), (text, asked) => {
      const around = zonesAround(text);
      const whole = zonesOf(text);
      for (const [at, length] of asked) {
        const start = Math.min(at, Math.max(0, text.length - 1));
        const end = Math.min(text.length, start + 1 + length);
        expect(around(start, end)).toEqual(zoneAt(whole, start, end));
      }
    }),
    { numRuns: 300 },
  );
});

test.for([
  ["Acme.", []],
  ["Acme. It works... And now? v2.", []],
  ["the WWW. And https:// too", []],
  ["see WWW.Acme.example.", [{ kind: "link", start: 4, end: 21 }]],
  ["see HTTPS://acme.example", [{ kind: "link", start: 4, end: 24 }]],
  ["great.Acme", [{ kind: "host", start: 0, end: 10 }]],
  ["me@acme.example", [{ kind: "email", start: 0, end: 15 }]],
  ["with @ana.", [{ kind: "handle", start: 5, end: 9 }]],
] as const)("the addresses of %s", ([text, zones]) => {
  expect(zonesOf(text)).toEqual(zones);
});

const everySign = Array.from({ length: 128 }, (_, code) => {
  const sign = String.fromCharCode(code);
  return `a${sign}.example @${sign}a ${sign}@acme.example`;
}).join(" ");

// One letter of another script makes the whole text to be searched with all letters of Unicode.
test("the short form of the pattern, for ASCII, finds what the long one does", () => {
  const anyAscii = fc.oneof(
    anyAddresses.map((text) => text.replaceAll(/[^\0-\x7f]/g, "")),
    fc.string({ maxLength: 40 }),
  );
  fc.assert(
    fc.property(anyAscii, (text) => {
      expect(zonesOf(text)).toEqual(zonesOf(`${text} @ é`));
    }),
    { numRuns: 1000, examples: [[everySign]] },
  );
});
