import * as fc from "fast-check";
import { expect, test } from "vitest";

import { People } from "@/lib/rollup/people";

/** Close together, as numbers are given, around the edges of words and pages, and far away, as a spoiled row has them. */
const number = fc.oneof(
  fc.nat(100),
  fc.nat(70_000),
  fc.constantFrom(0, 31, 32, 63, 64, 32_767, 32_768, 65_535, 65_536),
  fc.nat(2 ** 30 - 1),
);

test("people are told apart as a set tells numbers apart, in any order, and from others", () => {
  fc.assert(
    fc.property(fc.array(number), fc.array(number), fc.nat(10), (numbers, more, shared) => {
      const known = new Set(numbers);
      const others = new Set([...more, ...numbers.slice(0, shared)]);
      expect(peopleOf(numbers).size).toBe(known.size);
      expect(peopleOf(numbers).countWithout(peopleOf([...others]))).toBe(known.difference(others).size);
      expect(peopleOf(numbers).countWithout(new People())).toBe(known.size);
    }),
  );
});

function peopleOf(numbers: readonly number[]): People {
  const people = new People();
  for (const no of numbers) people.add(no);
  return people;
}
