/** Several segments become one, a stretch of words at a time, so that it can be left off and taken up again. */

import { compareWords } from "./invert";
import { postingAt, type BucketPair, type Posting } from "./postings";

/** A stretch of buckets of one segment, in order. */
export interface Stretch {
  readonly buckets: readonly BucketPair[];
  /** Mentions that are gone: they are left out. */
  readonly dead: ReadonlySet<number>;
  /** No bucket of the segment follows. */
  readonly isLast: boolean;
}

export interface MergedStretch {
  readonly postings: readonly Posting[];
  /** The last word that is done with; `undefined` when nothing is left. */
  readonly doneTo: string | undefined;
}

/**
 * @param stretches of segments with ascending numbers, in that order.
 * @param after the last word that was done with before; "" at the beginning.
 */
export function mergeStretch(stretches: readonly Stretch[], after: string): MergedStretch {
  const ends = stretches
    .filter(({ isLast }) => !isLast)
    .map(({ buckets }) => buckets.at(-1)?.numbers.words.at(-1) ?? after);
  // Up to here every segment has said all.
  const doneTo = ends.toSorted(compareWords)[0];
  const lists = new Map<string, Posting[]>();
  for (const { buckets, dead } of stretches) {
    for (const pair of buckets) {
      for (const [index, word] of pair.numbers.words.entries()) {
        if (word <= after || (doneTo !== undefined && word > doneTo)) continue;
        const posting = postingAt(pair, index, dead);
        if (posting.numbers.length === 0) continue;
        const known = lists.get(word);
        if (known) known.push(posting);
        else lists.set(word, [posting]);
      }
    }
  }
  const sorted = [...lists].toSorted(([a], [b]) => compareWords(a, b));
  return { postings: sorted.map(([word, parts]) => joined(word, parts)), doneTo };
}

function joined(word: string, parts: readonly Posting[]): Posting {
  return {
    word,
    numbers: parts.flatMap(({ numbers }) => numbers),
    places: parts.flatMap(({ places }) => places),
  };
}
