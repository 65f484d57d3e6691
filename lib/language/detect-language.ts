/**
 * The language of a post: the platform's tag as a hint, a detector's judgement of the cleaned text.
 * The detector is passed in, because its tables are too large for a page's script.
 */

import { cleanText, countLetters } from "./clean-text";
import type { TextSpan } from "./clean-text";
import { languageHint } from "./language-hint";

export interface DetectedLanguage {
  /** ISO 639-1 where there is one. */
  readonly language: string;
  /** In (0, 1]: 1 = sure. */
  readonly confidence: number;
}

export interface Judgement extends DetectedLanguage {
  /** The detector itself stands by it. */
  readonly isReliable: boolean;
}

/** `undefined` = it knows none of the text. */
export type LanguageDetector = (text: string) => Judgement | undefined;

export interface DetectOptions {
  /** The platform's own tag. */
  readonly hint?: string | undefined;
  /** Places of the subjects' names, which are of no language. */
  readonly names?: readonly TextSpan[] | undefined;
}

/** With fewer letters a text is undetermined, whatever the platform says. */
export const fewestLetters = 20;

const hintAlone = 0.5;

export function detectLanguage(
  text: string,
  detector: LanguageDetector,
  options: DetectOptions = {},
): DetectedLanguage | "und" {
  const words = cleanText(text, options.names ?? []);
  if (countLetters(words) < fewestLetters) return "und";
  const hint = languageHint(options.hint);
  const judgement = detector(words);
  if (judgement && judgement.language === hint) return agreed(judgement);
  if (judgement?.isReliable) return { language: judgement.language, confidence: judgement.confidence };
  return hint === undefined ? "und" : { language: hint, confidence: hintAlone };
}

/** Two that judge apart and agree leave half the doubt. */
function agreed({ language, confidence }: Judgement): DetectedLanguage {
  return { language, confidence: 1 - (1 - confidence) / 2 };
}
