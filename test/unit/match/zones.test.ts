/** Addresses are found around a place as they are in the whole text. */

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
