import * as fc from "fast-check";
import { expect, test } from "vitest";

import { collectHeard } from "@/lib/rollup/heard";
import { People } from "@/lib/rollup/people";
import { voiceOf } from "@/lib/rollup/voices";
import { voicesHeard, withHeard } from "@/lib/rollup/with-heard";

const classes = ["earned", "paid", "owned"] as const;
/** Close together and far apart, around the edges of words and pages, and as large as numbers may be. */
const accountNo = fc.oneof(
  fc.nat(300),
  fc.nat(70_000),
  fc.constantFrom(0, 31, 32, 32_767, 32_768, 65_535, 65_536, 2 ** 30 - 1),
);
const mention = fc.record({ accountNo, mediaClass: fc.constantFrom(...classes) });
type Mention = typeof mention extends fc.Arbitrary<infer Made> ? Made : never;

function voices(mentions: readonly Mention[]): number[] {
  return mentions.map((one) => voiceOf(one.accountNo, one.mediaClass));
}

/** Many of one page, so that bits are the shorter way. */
const crowd = fc
  .record({ page: fc.nat(2), step: fc.integer({ min: 1, max: 9 }), count: fc.nat(4_000) })
  .map(({ page, step, count }) =>
    Array.from({ length: count }, (_, place): Mention => {
      return { accountNo: page * 32_768 + ((place * step) % 32_768), mediaClass: "earned" };
    }),
  );

test("whoever was heard is told apart by class, in whatever order they came, and equal voices are equal bytes", () => {
  fc.assert(
    fc.property(
      fc.array(fc.oneof(fc.array(mention), crowd), { maxLength: 5 }),
      fc.subarray([...classes]),
      (batches, wanted) => {
        let heard = withHeard(undefined, []);
        for (const batch of batches) heard = withHeard(heard, voices(batch));
        const all = batches.flat();
        expect(voicesHeard(heard).toSorted((a, b) => a - b)).toEqual(
          [...new Set(voices(all))].toSorted((a, b) => a - b),
        );
        expect(heard).toEqual(withHeard(undefined, voices(all).toReversed()));
        const numbers = new Set(
          all.filter((one) => wanted.includes(one.mediaClass)).map((one) => one.accountNo),
        );
        // One year, or several of which each knows a part.
        for (const years of [[heard], batches.map((batch) => withHeard(undefined, voices(batch)))]) {
          const people = new People();
          for (const year of years) collectHeard(people, year, wanted);
          expect(people.size).toBe(numbers.size);
          // Whom it does not know would make it larger.
          for (const no of numbers) people.add(no);
          expect(people.size).toBe(numbers.size);
        }
      },
    ),
  );
});

test.each([
  { what: "a few of many", step: 300, count: 600, most: 1_250 },
  { what: "one in ten", step: 10, count: 15_000, most: 15_100 },
  { what: "one in two", step: 2, count: 75_000, most: 18_900 },
])("a year takes few bytes: $what", ({ step, count, most }) => {
  const all = Array.from({ length: count }, (_, place) => voiceOf(1 + place * step, "earned"));
  expect(withHeard(undefined, all).length).toBeLessThan(most);
});

test("bytes that nobody wrote are read to their end", () => {
  fc.assert(
    fc.property(fc.uint8Array(), (bytes) => {
      const spoiled = Uint8Array.from(bytes);
      collectHeard(new People(), spoiled, classes);
      expect(voicesHeard(spoiled).length).toBeLessThanOrEqual(bytes.length * 8);
      expect(voicesHeard(withHeard(spoiled, [4])).length).toBeGreaterThan(0);
    }),
  );
});
