/** The sentiment of a text toward one subject, from the words that fired to a label. Pure; never throws. */

import { withComparisons } from "./comparison";
import { compilePack } from "./compile-pack";
import { denialIn } from "./denial";
import { findHits } from "./hits";
import type { Effect } from "./hits";
import { blameInMixed } from "./mixed";
import type { LanguagePack } from "./pack";
import { emphasis } from "./punctuation";
import { isQuestionMark, readScene } from "./scene";
import type { Fired, Sentiment, SentimentInput, SentimentLabel } from "./sentiment";
import { tokenise } from "./tokens";
import type { Token } from "./tokens";
import { weigh } from "./weigh";
import type { Weighed } from "./weigh";
import { wholeText, whereNamed, weights } from "./weights";
import type { Thresholds } from "./weights";

/** VADER's: about the greatest sum that a post is expected to reach, squared and scaled. */
const normalisation = 15;

const unclassified: Sentiment = { label: "unclassified", score: 0, fired: [] };

export function classify(input: SentimentInput, packs: readonly LanguagePack[]): Sentiment {
  const language = input.language.toLowerCase().split("-")[0];
  const pack = packs.find((candidate) => candidate.language === language);
  if (!pack) return unclassified;
  const compiled = compilePack(pack);
  const tokens = tokenise(input.text, compiled, input.targets, input.others ?? []);
  const scene = readScene(tokens, compiled, input.targets.length > 0);
  const hits = findHits(scene);
  const judging = [...withComparisons(hits, scene), ...denialIn(scene, hits)];
  const weighed = weigh(judging, tokens, scene);
  const effects = weighed.flatMap((one) => one.effects);
  if (effects.length === 0) return unclassified;
  const whole = scene.isNaming
    ? withQuestion(effects, tokens)
    : withMixed(withMarks(effects, tokens), weighed);
  const score = normalised(sumOf(whole));
  return { label: labelOf(score, scene.isNaming ? whereNamed : wholeText), score, fired: whole.map(fired) };
}

function withMarks(effects: readonly Effect[], tokens: readonly Token[]): readonly Effect[] {
  const marks = emphasis(tokens, sumOf(effects));
  return marks ? [...effects, marks] : effects;
}

function withMixed(effects: readonly Effect[], weighed: readonly Weighed[]): readonly Effect[] {
  const sum = sumOf(effects);
  const blame = blameInMixed(weighed, { sum, score: normalised(sum) });
  return blame ? [...effects, blame] : effects;
}

/** Who asks about a subject has not judged it yet. */
function withQuestion(effects: readonly Effect[], tokens: readonly Token[]): readonly Effect[] {
  const sentences = new Set(
    tokens.filter((token) => token.subject === "target").map((token) => token.sentence),
  );
  const mark = tokens.find((token) => isQuestionMark(token) && sentences.has(token.sentence));
  if (!mark) return effects;
  return [...effects, { rule: "punctuation", token: mark, effect: sumOf(effects) * (weights.asked - 1) }];
}

function sumOf(effects: readonly Effect[]): number {
  return effects.reduce((sum, { effect }) => sum + effect, 0);
}

function normalised(sum: number): number {
  return sum / Math.sqrt(sum * sum + normalisation);
}

function labelOf(score: number, thresholds: Thresholds): SentimentLabel {
  if (score >= thresholds.positive) return "positive";
  if (score <= thresholds.negative) return "negative";
  const [low, high] = thresholds.neutral;
  return score >= low && score <= high ? "neutral" : "unclassified";
}

function fired({ rule, token, effect }: Effect): Fired {
  return { rule, word: token.text, start: token.start, end: token.end, effect };
}
