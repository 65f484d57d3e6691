/** The plain library, as the baseline of the same run: one score for the whole post, the usual thresholds. */

import { createRequire } from "node:module";

import { isRecord } from "@/lib/kit/read";

import type { Label } from "./sets";

/** Compound score in [-1, 1]. */
export type PlainScore = (text: string) => number;

/** `undefined` where the package is not installed. */
export function loadPlain(): PlainScore | undefined {
  const analyser = load();
  if (!isAnalyser(analyser)) return undefined;
  return (text) => analyser.polarity_scores(text).compound;
}

export function plainLabel(score: number, threshold: number): Label {
  return score >= threshold ? 1 : score <= -threshold ? -1 : 0;
}

interface Analyser {
  polarity_scores(text: string): { compound: number };
}

function load(): unknown {
  try {
    const library: unknown = createRequire(import.meta.url)("vader-sentiment");
    return isRecord(library) ? library.SentimentIntensityAnalyzer : undefined;
  } catch {
    // Not installed: the benchmark says so and prints no baseline.
    return undefined;
  }
}

/** The analyser is a class with a static method, so it is a function here. */
function isAnalyser(value: unknown): value is Analyser {
  return (
    typeof value === "function" && "polarity_scores" in value && typeof value.polarity_scores === "function"
  );
}
