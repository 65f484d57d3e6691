/**
 * The detector of the worker: ELD with its smallest table (60 languages, about 280 kB gzipped). Chosen
 * by `npm run bench -- language`: it agreed best with the platform's tags and was the fastest.
 */

import { eld } from "eld/extrasmall";

import type { Judgement } from "./detect-language";

export function eldDetector(text: string): Judgement | undefined {
  const result = eld.detect(text);
  if (result.language === "") return undefined;
  const [first = 0, second = 0] = Object.values(result.getScores()).toSorted((a, b) => b - a);
  if (first <= 0) return undefined;
  return { language: result.language, confidence: first / (first + second), isReliable: result.isReliable() };
}
