/**
 * What the classifier must know of one language: words only, no code. A language without a pack is
 * never guessed at; its posts stay unclassified. Words are lower case, separated by white space.
 */

/** Words of one value. */
export type WordGroup = readonly [value: number, words: string];

/** Phrases of one value, two to four words each; "_" stands for the space inside a phrase. */
export type PhraseGroup = readonly [value: number, phrases: string];

/** "PREFER a OVER b", "SWITCHED from a TO b": the words, and the valence for `a`; `b` gets the opposite. */
export interface ChoiceWords {
  readonly verbs: string;
  readonly between: string;
  readonly value: number;
  /** The words mean much else ("left", "moved"): a choice only where `a` and `b` are both known subjects. */
  readonly needsBoth: boolean;
}

export interface LanguagePack {
  /** BCP 47, primary part only. */
  readonly language: string;
  /** Valence in [-4, 4] of single words and emoticons. A later group wins over an earlier one. */
  readonly lexicon: readonly WordGroup[];
  /**
   * Phrases win over the words they are made of. Value 0 silences the words where a subject is named
   * ("happy birthday"): the phrase judges nothing.
   */
  readonly phrases: readonly PhraseGroup[];
  /**
   * Words that colour a post more than they judge what it names: laughter, greetings, events ("war",
   * "prize"). They count little where a subject is named.
   */
  readonly asides: string;
  /** Sounds and courtesies ("lol", "please") that no word before them turns round or strengthens. */
  readonly interjections: string;
  /** Endings of words that the lexicon holds with another one: "coolest" is "cool", "ruinin" is "ruining". */
  readonly endings: readonly (readonly [ending: string, instead: string])[];
  /** Turn round a judgement that follows within three words. */
  readonly negators: string;
  /** Endings that make a verb a negator ("n't"). */
  readonly negatingEndings: readonly string[];
  /** Those negators that say by themselves that something is not so ("not", but no "without"). */
  readonly denials: string;
  /** Between a negator and a judgement they make emphasis of it: "never SO good". */
  readonly emphasis: string;
  /**
   * Step added to (or, below 0, taken from) the strength of a judgement that follows within three words.
   * Two words that act as one are joined by "_".
   */
  readonly intensifiers: readonly WordGroup[];
  /** What comes after them counts more than what came before ("but"). */
  readonly contrasts: string;
  /** Begin a new clause without turning anything round ("because"). */
  readonly clauseStarters: string;
  /** Stand between two names of which the same is said ("Acme AND Globex"), and between two words that one negator turns round. */
  readonly joins: string;
  /** What is named after them is the other side of the comparison ("better THAN"). */
  readonly than: string;
  /** The same for a likeness that is denied ("not as good AS"). */
  readonly as: string;
  /** Turn a comparison round: "LESS reliable than". */
  readonly less: string;
  /** Say that what is named before them is better (above 0) or worse (below 0) than what is named after. */
  readonly versus: readonly PhraseGroup[];
  /**
   * Idioms and words that settle a comparison ("HANDS DOWN", "by far"): wherever they stand in its sentence,
   * they strengthen it and judge nothing by themselves. "_" as in phrases.
   */
  readonly verdicts: string;
  readonly choices: readonly ChoiceWords[];
}
