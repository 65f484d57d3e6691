import * as fc from "fast-check";
import { expect, test } from "vitest";

import { addVoice, collectPeople, voiceOf } from "@/lib/rollup/voices";

const classes = ["earned", "paid", "owned"] as const;
const mention = fc.record({ accountNo: fc.nat({ max: 9 }), mediaClass: fc.constantFrom(...classes) });

test("people are counted exactly after any sequence of additions and of taking some of them away", () => {
  fc.assert(
    fc.property(fc.array(mention), fc.array(fc.nat()), fc.subarray([...classes]), (added, gone, wanted) => {
      let voices = new Uint32Array();
      const left = [...added];
      for (const { accountNo, mediaClass } of added)
        voices = addVoice(voices, voiceOf(accountNo, mediaClass), 1);
      for (const place of gone) {
        const [lost] = left.length > 0 ? left.splice(place % left.length, 1) : [];
        if (lost) voices = addVoice(voices, voiceOf(lost.accountNo, lost.mediaClass), -1);
      }
      const people = new Set<number>();
      collectPeople(people, voices, wanted);
      const expected = left.filter(({ mediaClass }) => wanted.includes(mediaClass));
      expect([...people].toSorted((a, b) => a - b)).toEqual(
        [...new Set(expected.map(({ accountNo }) => accountNo))].toSorted((a, b) => a - b),
      );
      const mentions = [...voices].filter((_, place) => place % 2 === 1);
      expect(mentions.reduce((sum, count) => sum + count, 0)).toBe(left.length);
    }),
  );
});

test("pairs stay sorted, so that two rows with the same voices are equal", () => {
  const [three, one, two] = [3, 1, 2].map((no) => voiceOf(no, "earned"));
  let voices = new Uint32Array();
  for (const voice of [three, one, two, one]) voices = addVoice(voices, voice ?? 0, 1);
  expect([...voices]).toEqual([one, 2, two, 1, three, 1]);
});
