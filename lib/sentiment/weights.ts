/**
 * The numbers that were tuned, on the development part of the benchmark's material only (`npm run
 * bench -- sentiment` says which part that is). Everything else in the engine is a published constant
 * or a word list.
 */

/** How much of a judgement counts for a subject that is named, by where the judgement stands. */
export const weights = {
  /** In the clause of the name; and, of that, in another clause of its sentence, in another sentence. */
  sameClause: 1,
  sameSentence: 0.7,
  otherSentence: 0.6,
  /** The clause names another subject instead, or the other subject is nearer. */
  nearOther: 0.2,
  /** At this many tokens from the name a judgement counts half. */
  halfAt: 14,
  /** Before the name rather than after it. */
  before: 0.7,
  /** Next to the name, at most one word between. */
  beside: 1.3,
  aside: 0.25,
  /** A face (emoticon, emoji) judges the whole post rather than what it names. */
  face: 0.7,
  /** Between quotation marks that the name stands outside of. */
  quoted: 0.3,
  /** The sentence of the name asks. */
  asked: 0.8,
};

/** In a text that is as a whole about the subject a face outweighs words: it says how they are meant. */
export const faceInWholeText = 1.6;

/** Valence of blame that no word speaks out. Weaker than any word of blame: the score is just past the threshold. */
export const mildBlame = -0.5;

/** Scores at which a label begins. Between `neutral` and the poles lies the grey zone: unclassified. */
export interface Thresholds {
  readonly negative: number;
  readonly neutral: readonly [low: number, high: number];
  readonly positive: number;
}

/** Where a subject is named most posts judge nothing of it, so a label must be earned. */
export const whereNamed: Thresholds = { negative: -0.175, neutral: [-0.1, 0.25], positive: 0.35 };

/** VADER's own thresholds, for a text that is as a whole about the subject. */
export const wholeText: Thresholds = { negative: -0.05, neutral: [-0.05, 0.05], positive: 0.05 };
