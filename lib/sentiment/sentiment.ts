/** What somebody's words say about one subject: the question and the answer of the classifier. */

/**
 * `unclassified` is not `neutral`: the language is not supported, no word judges anything, or the words
 * are too weak to tell.
 */
export type SentimentLabel = "positive" | "neutral" | "negative" | "unclassified";

/** UTF-16 offsets in the text, end excluded. */
export type TextSpan = readonly [start: number, end: number];

export interface SentimentInput {
  readonly text: string;
  /** BCP 47, or "und". Only the part before the first "-" is looked at. */
  readonly language: string;
  /** Where the subject is named. Empty = the whole text is said to it or about it (a reply to the brand). */
  readonly targets: readonly TextSpan[];
  /** Where other subjects are named: what is said of them is not said of this one. */
  readonly others?: readonly TextSpan[] | undefined;
}

export type SentimentRule =
  | "word"
  | "phrase"
  | "emoji"
  | "negation"
  | "intensity"
  | "contrast"
  | "capitals"
  | "punctuation"
  /** The sign was turned: the subject is the worse, or the better, side of a comparison. */
  | "comparison"
  /** The word counts more or less for where it stands: far from the name, in quotes, an aside. */
  | "place";

/** One rule that took part, so that a label can be explained word by word. */
export interface Fired {
  readonly rule: SentimentRule;
  /** As written in the text. */
  readonly word: string;
  readonly start: number;
  readonly end: number;
  /** What it added to the raw sum, in VADER's units: a single word has a valence in [-4, 4]. */
  readonly effect: number;
}

export interface Sentiment {
  readonly label: SentimentLabel;
  /** In [-1, 1]: sum / √(sum² + 15) over the effects of `fired`. 0 where nothing fired. */
  readonly score: number;
  /** In the order of the text's judging words. */
  readonly fired: readonly Fired[];
}
