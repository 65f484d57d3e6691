/** What the worker's reading says about a mention. Made from the rows and the rules alone, so it can be made anew. */

/**
 * `unclassified` is not `neutral`: the language is not supported, no word judges anything, or the words
 * are too weak to tell.
 */
export const sentimentLabels = ["positive", "neutral", "negative", "unclassified"] as const;
export type SentimentLabel = (typeof sentimentLabels)[number];

export const intents = [
  "question",
  "complaint",
  "praise",
  "recommendation",
  "purchase",
  "support",
  "comparison",
  "suggestion",
  "news",
] as const;
export type Intent = (typeof intents)[number];

/** Where in their life with the brand somebody speaks from. */
export const stages = ["awareness", "consideration", "purchase", "ownership", "influence"] as const;
export type Stage = (typeof stages)[number];

/** A word or a rule that took part in a sentiment, with its place in the text (UTF-16 offsets). */
export interface Clue {
  readonly rule: string;
  readonly word: string;
  readonly start: number;
  readonly end: number;
  readonly effect: number;
}

/** A rule that fired, by its id: the interface shows its query. */
export interface Fired<Name> {
  readonly name: Name;
  readonly ruleId: string;
}

export interface Classification {
  /** ISO 639-1; "und" where nothing could be told. */
  readonly language: string;
  /** Rules for intents exist in this language: that none fired says something. */
  readonly isRead: boolean;
  readonly sentiment: SentimentLabel;
  /** In [-1, 1]; 0 where nothing judged. */
  readonly score: number;
  readonly clues: readonly Clue[];
  readonly intents: readonly Fired<Intent>[];
  readonly stage?: Fired<Stage> | undefined;
}
