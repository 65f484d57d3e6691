import * as fc from "fast-check";
import { expect, test } from "vitest";

import { ByteSink } from "@/lib/kit/byte-sink";
import { ByteSource } from "@/lib/kit/byte-source";
import { BitSet } from "@/lib/search/bit-set";
import { bucketsFor, containsClause, findPhrase, findWord } from "@/lib/search/find-words";
import { compareWords, invert, type Worded } from "@/lib/search/invert";
import { mergeStretch } from "@/lib/search/merge-postings";
import { postingAt, toBuckets, type BucketPair } from "@/lib/search/postings";

test("bytes bring back the numbers that went in", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 0xff_ff_ff_ff })), (numbers) => {
      const sink = new ByteSink();
      for (const number of numbers) sink.put(number);
      const bytes = sink.take();
      const source = new ByteSource(bytes, 0, bytes.length);
      expect(numbers.map(() => source.next())).toEqual(numbers);
      expect(source.isAtEnd).toBe(true);
      const half = numbers.length >> 1;
      const later = new ByteSource(bytes, 0, bytes.length);
      later.skip(half);
      expect(numbers.slice(half).map(() => later.next())).toEqual(numbers.slice(half));
      expect(sink.length).toBe(0);
    }),
  );
});

const vocabulary = ["acme", "kettle", "ket", "kettles", "quiet", "東", "京", "a", "b"];
const part = fc.array(fc.constantFrom(...vocabulary), { minLength: 1, maxLength: 6 });
const joined = fc
  .array(part, { minLength: 1, maxLength: 3 })
  .map((parts) => parts.map((one) => one.join(" ")).join(" \n "));
const mentions = fc
  .array(joined, { maxLength: 30 })
  .map((all) => all.map((words, place): Worded => ({ no: 100 + place * 3, words })));
const clause = fc.record({
  words: fc.array(fc.constantFrom(...vocabulary, "unheard"), { minLength: 1, maxLength: 3 }),
  isPrefix: fc.boolean(),
});

function find(
  pairs: readonly BucketPair[],
  { words, isPrefix }: { words: string[]; isPrefix: boolean },
): number[] {
  const firsts = pairs.map(({ numbers }) => numbers.words[0] ?? "");
  const perWord = words.map((word, step) =>
    bucketsFor(firsts, word, isPrefix && step === words.length - 1).flatMap((bucket) => pairs[bucket] ?? []),
  );
  const sets = words.map((word, step) => {
    const hits = new BitSet(300);
    for (const { numbers } of perWord[step] ?? [])
      findWord(numbers, word, isPrefix && step === words.length - 1, hits);
    return hits;
  });
  const [hits = new BitSet(0), ...others] = sets;
  for (const other of others) hits.keep(other);
  const found = new BitSet(300);
  findPhrase({ words, isPrefix }, perWord, hits, found);
  const set = words.length > 1 ? found : hits;
  return Array.from({ length: 300 }, (_, no) => no).filter((no) => set.has(no));
}

test("what is found in a segment is what a reader of the words finds", () => {
  fc.assert(
    fc.property(mentions, clause, (all, sought) => {
      const expected = all.filter(({ words }) => containsClause(words, sought)).map(({ no }) => no);
      expect(find(toBuckets(invert(all)), sought)).toEqual(expected);
    }),
    { numRuns: 300 },
  );
});

test("a clause is contained where its words follow each other within one part", () => {
  const words = "my quiet kettle \n maria pours";
  expect(containsClause(words, { words: ["quiet", "kettle"], isPrefix: false })).toBe(true);
  expect(containsClause(words, { words: ["kettle", "maria"], isPrefix: false })).toBe(false);
  expect(containsClause(words, { words: ["quiet", "ket"], isPrefix: true })).toBe(true);
  expect(containsClause(words, { words: ["iet"], isPrefix: true })).toBe(false);
});

const withoutDead = { dead: new Set<number>(), isLast: true };

test("joined segments are the segment of all mentions, in any stretches, without what is gone", () => {
  fc.assert(
    fc.property(
      mentions,
      fc.nat({ max: 30 }),
      fc.nat({ max: 8 }),
      fc.nat({ max: 2 }),
      (all, cut, gone, step) => {
        const dead = new Set(all.slice(0, gone).map(({ no }) => no));
        const halves = [all.slice(0, cut), all.slice(cut)].map((half) => toBucketsOf(invert(half), 2));
        const joinedWords: unknown[] = [];
        let after = "";
        for (let turn = 0; turn < 50; turn += 1) {
          const stretches = halves.map((buckets) => {
            const next = buckets.findIndex(({ numbers }) => (numbers.words[0] ?? "") > after);
            const from = Math.max((next < 0 ? buckets.length : next) - 1, 0);
            const to = from + 2 + step;
            return { buckets: buckets.slice(from, to), dead, isLast: to >= buckets.length };
          });
          const { postings, doneTo } = mergeStretch(stretches, after);
          joinedWords.push(...postings);
          if (doneTo === undefined) break;
          after = doneTo;
        }
        expect(joinedWords).toEqual(invert(all.filter(({ no }) => !dead.has(no))));
      },
    ),
    { numRuns: 300 },
  );
});

/** Small buckets, so that few words make many. */
function toBucketsOf(postings: ReturnType<typeof invert>, size: number): BucketPair[] {
  return Array.from({ length: Math.ceil(postings.length / size) }, (_, place) =>
    toBuckets(postings.slice(place * size, place * size + size)),
  ).flat();
}

test("many words fill many buckets, in order, and each list comes back whole", () => {
  const all = Array.from({ length: 2_000 }, (_, no): Worded => ({
    no,
    words: `the w${no} w${no % 700} the`,
  }));
  const postings = invert(all);
  const pairs = toBuckets(postings);
  expect(pairs.length).toBeGreaterThan(3);
  const words = pairs.flatMap(({ numbers }) => [...numbers.words]);
  expect(words).toEqual(words.toSorted(compareWords));
  const back = pairs.flatMap((pair) =>
    pair.numbers.words.map((_, index) => postingAt(pair, index, withoutDead.dead)),
  );
  expect(back).toEqual(postings);
});
