import * as fc from "fast-check";
import { expect, test } from "vitest";

import { packChanges, unpackAll } from "@/lib/store/pack-changes";
import type { SumChange } from "@/lib/store/rollup-tail-row";
import { unpackChanges } from "@/lib/store/unpack-changes";

const count = fc.oneof(
  fc.nat({ max: 3 }),
  fc.constantFrom(127, 128, 2 ** 31 - 1, 2 ** 31, 2 ** 32, Number.MAX_SAFE_INTEGER),
  fc.maxSafeNat(),
);
const day = fc.constantFrom("2026-11-22", "2026-11-21", "1999-12-31", "+275760-09-13");

const change: fc.Arbitrary<SumChange> = fc
  .record({
    subjectId: fc.constantFrom("acme", "globex", "__proto__", ""),
    factor: fc.constantFrom(1, -1),
    seen: day,
    posted: fc.option(day, { nil: undefined }),
    cell: fc.constantFrom("x|earned|neutral", "facebook|paid|negative"),
    voice: fc.option(count, { nil: undefined }),
    values: fc.array(count, { maxLength: 50 }),
  })
  .map(({ subjectId, factor, seen, posted, cell, voice, values }) => ({
    subjectId,
    factor,
    added: {
      ...(posted !== undefined && { posted }),
      seen,
      cell,
      ...(voice !== undefined && { voice }),
      values,
    },
  }));

test("whatever is packed comes out again, subject by subject and in its order", () => {
  fc.assert(
    fc.property(fc.array(change, { maxLength: 30 }), (changes) => {
      const row = packChanges(changes);
      for (const id of ["acme", "globex", "__proto__", "", "initech"]) {
        expect(unpackChanges(row, id)).toEqual(changes.filter(({ subjectId }) => subjectId === id));
      }
      expect(unpackAll(row)).toHaveLength(changes.length);
    }),
  );
});

test("a change takes some bytes, not a row of text", () => {
  const values = Array.from({ length: 41 }, (_, place) => place);
  const added = { posted: "2026-11-22", seen: "2026-11-22", cell: "x|earned|neutral", voice: 12, values };
  const changes = Array.from({ length: 100 }, () => ({ subjectId: "acme", added, factor: 1 as const }));
  const { bytes, texts } = packChanges(changes);
  expect(texts).toEqual(["2026-11-22", "x|earned|neutral"]);
  expect(bytes.length).toBe(100 * 47);
});
