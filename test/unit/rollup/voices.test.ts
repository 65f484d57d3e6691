import * as fc from "fast-check";
import { expect, test } from "vitest";

import { changeVoices } from "@/lib/rollup/change-voices";
import { People } from "@/lib/rollup/people";
import { collectPeople, countPeople, voiceOf, voicesIn, type VoicesNow } from "@/lib/rollup/voices";

const classes = ["earned", "paid", "owned"] as const;
const accountNo = fc.oneof(fc.nat(9), fc.nat(70_000), fc.constantFrom(2 ** 30 - 2, 2 ** 30 - 1));
const mention = fc.record({ accountNo, mediaClass: fc.constantFrom(...classes) });
type Mention = Parameters<typeof voiceOf>;

function sumOf(added: readonly Mention[], gone: readonly Mention[] = []): Map<number, number> {
  const counts = new Map<number, number>();
  const add = (parts: Mention, factor: 1 | -1) =>
    counts.set(voiceOf(...parts), (counts.get(voiceOf(...parts)) ?? 0) + factor);
  for (const parts of added) add(parts, 1);
  for (const parts of gone) add(parts, -1);
  return counts;
}

test("people and their mentions are exact after any sequence of additions and of taking some away", () => {
  const step = fc.record({ added: fc.array(mention), gone: fc.array(fc.nat()) });
  fc.assert(
    fc.property(fc.array(step), fc.subarray([...classes]), (steps, wanted) => {
      let voices = changeVoices(undefined, new Map());
      let before: VoicesNow = {};
      const left: Mention[] = [];
      for (const { added, gone } of steps) {
        const coming = added.map((one): Mention => [one.accountNo, one.mediaClass]);
        left.push(...coming);
        const lost = gone.flatMap((place) => (left.length > 0 ? left.splice(place % left.length, 1) : []));
        before = { voices, waiting: sumOf(coming, lost) };
        voices = changeVoices(changeVoices(voices, sumOf(coming)), sumOf([], lost));
      }
      const expected = left.filter(([, mediaClass]) => wanted.includes(mediaClass));
      const numbers = new Set(expected.map(([no]) => no));
      const mentions = new Map(
        [...numbers].map((no) => [no, expected.filter(([other]) => other === no).length]),
      );
      // What came last may be in the bytes, or wait beside them.
      for (const row of [{ voices }, before]) {
        const people = new People();
        collectPeople(people, row, wanted);
        expect(people.size).toBe(numbers.size);
        // Whom it does not know would make it larger.
        for (const no of numbers) people.add(no);
        expect(people.size).toBe(numbers.size);
        const counts = new Map<number, number>();
        countPeople(counts, row, wanted);
        expect(counts).toEqual(mentions);
      }
      expect(voicesIn(voices)).toEqual(sumOf(left));
      // Equal voices are equal bytes, however they came about.
      expect(voices).toEqual(changeVoices(undefined, sumOf(left)));
    }),
  );
});

test("a month of three thousand people takes about a byte and a half for each", () => {
  const voices = changeVoices(
    undefined,
    sumOf(Array.from({ length: 3_000 }, (_, place): Mention => [1 + place * 40, "earned"])),
  );
  expect(voices.length).toBeLessThan(4_500);
});

test("bytes that nobody wrote are read to their end", () => {
  fc.assert(
    fc.property(fc.uint8Array(), (bytes) => {
      expect(voicesIn(Uint8Array.from(bytes)).size).toBeLessThanOrEqual(bytes.length);
    }),
  );
});
