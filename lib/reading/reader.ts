/**
 * Reads a mention: language, sentiment toward the subject, intents and life-cycle stage, each with its
 * reason. Pure, and made for the worker: detector and packs are too large for a page.
 */

import { textHash } from "@/lib/kit/text-hash";
import { detectLanguage, type LanguageDetector } from "@/lib/language/detect-language";
import { languageHint } from "@/lib/language/language-hint";
import type { Classification, Clue } from "@/lib/model/classification";
import type { Span } from "@/lib/model/mention";
import type { Post } from "@/lib/model/post";
import { classify } from "@/lib/sentiment/classify";
import type { LanguagePack } from "@/lib/sentiment/pack";
import type { Fired } from "@/lib/sentiment/sentiment";

import { compileRules, type CompiledRules, type RulesRead } from "./compile-rules";
import { readableOf, type ReadingQuestion } from "./readable";
import type { RuleSet } from "./rule";

/** Goes up by one when this program reads the same words by the same rules in another way. */
const engine = 1;

export interface ReaderParts {
  readonly rules: readonly RuleSet[];
  readonly packs: readonly LanguagePack[];
  readonly detector: LanguageDetector;
}

export interface Reader {
  /** Another one = what was read before is out of date. */
  readonly version: string;
  /** Of everything that `read` would look at: where it is another one, the reading is out of date. */
  fingerprint(question: ReadingQuestion): string;
  read(question: ReadingQuestion): Classification;
}

/** Nothing is compiled before the first post is read. */
export function createReader({ rules, packs, detector }: ReaderParts): Reader {
  const version = `${engine}.${textHash(JSON.stringify(rules)).toString(36)}`;
  const compiled = new Map<string, CompiledRules>();
  const rulesOf = (set: RuleSet): CompiledRules => {
    const known = compiled.get(set.language) ?? compileRules(set);
    compiled.set(set.language, known);
    return known;
  };

  return {
    version,
    fingerprint: ({ post, spans, others }) =>
      `${version}.${textHash(JSON.stringify([readableOf(post), spans, others])).toString(36)}`,
    read(question) {
      const { post } = question;
      const language = languageOf(question, detector);
      const readAs = language === "und" ? languageHint(post.lang) : language;
      const sets = rules.filter((set) => readAs === undefined || set.language === readAs);
      const sentiment = classify({ ...aimOf(question), text: post.text, language: readAs ?? "und" }, packs);
      return {
        language,
        isRead: readAs !== undefined && sets.length > 0,
        sentiment: sentiment.label,
        score: Math.round(sentiment.score * 1000) / 1000,
        clues: strongest(sentiment.fired),
        ...readWith(sets.map(rulesOf), readableOf(post)),
      };
    },
  };
}

function languageOf({ post, spans, others }: ReadingQuestion, detector: LanguageDetector): string {
  const detected = detectLanguage(post.text, detector, {
    hint: post.lang,
    names: placesIn([...spans, ...others], post),
  });
  return detected === "und" ? detected : detected.language;
}

function aimOf({ post, spans, others }: ReadingQuestion) {
  return { targets: placesIn(spans, post), others: placesIn(others, post) };
}

function placesIn(spans: readonly Span[], { text }: Post): (readonly [start: number, end: number])[] {
  return spans
    .filter(({ part, start, end }) => part === "text" && start < end && end <= text.length)
    .map(({ start, end }) => [start, end] as const);
}

/** A text of unknown language is read by all rules: the first that knows something of it counts. */
function readWith(all: readonly CompiledRules[], post: Post): RulesRead {
  const none: RulesRead = { intents: [] };
  return all.reduce<RulesRead>((found, rules) => {
    if (found.intents.length > 0 || found.stage) return found;
    const { intents, stage } = rules.read(post);
    return { intents, ...(stage && { stage }) };
  }, none);
}

/** A mention's row keeps the words that weighed most. */
const mostClues = 10;

function strongest(fired: readonly Fired[]): Clue[] {
  const kept = new Set(fired.toSorted((a, b) => Math.abs(b.effect) - Math.abs(a.effect)).slice(0, mostClues));
  return fired
    .filter((one) => kept.has(one))
    .map(({ rule, word, start, end, effect }) => ({
      rule,
      word: word.slice(0, 60),
      start,
      end,
      effect: Math.round(effect * 1000) / 1000,
    }));
}
