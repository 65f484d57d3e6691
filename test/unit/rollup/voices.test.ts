import * as fc from "fast-check";
import { expect, test } from "vitest";

import { People } from "@/lib/rollup/people";
import { changeVoices, collectPeople, countPeople, voiceOf, voicesIn } from "@/lib/rollup/voices";

const classes = ["earned", "paid", "owned"] as const;
const accountNo = fc.oneof(fc.nat(9), fc.nat(70_000), fc.constantFrom(2 ** 30 - 2, 2 ** 30 - 1));
const mention = fc.record({ accountNo, mediaClass: fc.constantFrom(...classes) });
type Mention = Parameters<typeof voiceOf>;

function sumOf(mentions: readonly Mention[], factor: 1 | -1): Map<number, number> {
  const counts = new Map<number, number>();
  for (const parts of mentions) counts.set(voiceOf(...parts), (counts.get(voiceOf(...parts)) ?? 0) + factor);
  return counts;
}

test("people and their mentions are exact after any sequence of additions and of taking some away", () => {
  const step = fc.record({ added: fc.array(mention), gone: fc.array(fc.nat()) });
  fc.assert(
    fc.property(fc.array(step), fc.subarray([...classes]), (steps, wanted) => {
      let voices = changeVoices(undefined, new Map());
      const left: Mention[] = [];
      for (const { added, gone } of steps) {
        const coming = added.map((one): Mention => [one.accountNo, one.mediaClass]);
        voices = changeVoices(voices, sumOf(coming, 1));
        left.push(...coming);
        const lost = gone.flatMap((place) => (left.length > 0 ? left.splice(place % left.length, 1) : []));
        voices = changeVoices(voices, sumOf(lost, -1));
      }
      const expected = left.filter(([, mediaClass]) => wanted.includes(mediaClass));
      const numbers = new Set(expected.map(([no]) => no));
      const people = new People();
      collectPeople(people, voices, wanted);
      expect(people.size).toBe(numbers.size);
      // Whom it does not know would make it larger.
      for (const no of numbers) people.add(no);
      expect(people.size).toBe(numbers.size);
      const counts = new Map<number, number>();
      countPeople(counts, voices, wanted);
      expect(counts).toEqual(
        new Map([...numbers].map((no) => [no, expected.filter(([other]) => other === no).length])),
      );
      expect(voicesIn(voices)).toEqual(sumOf(left, 1));
      // Equal voices are equal bytes, however they came about.
      expect(voices).toEqual(changeVoices(undefined, sumOf(left, 1)));
    }),
  );
});

test("a month of three thousand people takes about a byte and a half for each", () => {
  const voices = changeVoices(
    undefined,
    sumOf(
      Array.from({ length: 3_000 }, (_, place): Mention => [1 + place * 40, "earned"]),
      1,
    ),
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
