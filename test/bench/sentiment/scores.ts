/** Figures of merit of a three-class labelling. What is unclassified counts as neutral, and is counted apart. */

import type { Label } from "./sets";

export interface Scores {
  readonly accuracy: number;
  /** Mean of the F1 of positive, neutral and negative; a class that occurs nowhere has F1 0. */
  readonly macroF1: number;
  /** Mean of the F1 of positive and negative. */
  readonly polarF1: number;
}

export function score(truth: readonly Label[], guesses: readonly Label[]): Scores {
  const f1 = (label: Label): number => f1Of(label, truth, guesses);
  return {
    accuracy: truth.filter((label, index) => label === guesses[index]).length / Math.max(1, truth.length),
    macroF1: (f1(-1) + f1(0) + f1(1)) / 3,
    polarF1: (f1(-1) + f1(1)) / 2,
  };
}

function f1Of(label: Label, truth: readonly Label[], guesses: readonly Label[]): number {
  let hits = 0;
  let said = 0;
  let meant = 0;
  for (const [index, real] of truth.entries()) {
    if (real === label) meant += 1;
    if (guesses[index] === label) said += 1;
    if (real === label && guesses[index] === label) hits += 1;
  }
  return said + meant === 0 ? 0 : (2 * hits) / (said + meant);
}

/** The middle 95 % of the gain in macro-F1 over resampled posts (paired bootstrap, fixed seed). */
export function gainInterval(
  truth: readonly Label[],
  ours: readonly Label[],
  theirs: readonly Label[],
  rounds: number,
): readonly [low: number, high: number] {
  const random = generator(7);
  const gains = Array.from({ length: rounds }, () => {
    const drawn = Array.from(truth, () => Math.floor(random() * truth.length));
    const pick = (labels: readonly Label[]): readonly Label[] => drawn.map((index) => labels[index] ?? 0);
    const real = pick(truth);
    return score(real, pick(ours)).macroF1 - score(real, pick(theirs)).macroF1;
  }).toSorted((a, b) => a - b);
  return [gains[Math.floor(rounds * 0.025)] ?? 0, gains[Math.ceil(rounds * 0.975) - 1] ?? 0];
}

/** A small generator of numbers in [0, 1) with a fixed seed (xorshift). */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 4_294_967_296;
  };
}
