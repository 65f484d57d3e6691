/**
 * Finds what in a post carries a judgement, and how strong it is where it stands: the published rules
 * of VADER (negation, intensity, contrast, capitals) over the words, phrases and emoji of a pack.
 */

import type { Phrase, PhraseTable } from "./compile-pack";
import { emojiValence } from "./emoji";
import type { Scene } from "./scene";
import type { SentimentRule } from "./sentiment";
import type { Token } from "./tokens";
import { wordValence } from "./word-valence";

/** VADER's constants: mean changes of rating that its authors measured. */
const capitalsStep = 0.733;
const turnedRound = -0.74;
/** "not fun #ouch": what is turned first is all that is turned, unless the two are one list ("not good or bad"). */
function isSpentBetween(scene: Scene, index: number, distance: number): boolean {
  const between = scene.words.slice(index - distance + 1, index);
  if (between.some(({ word }) => scene.pack.joins.has(word))) return false;
  return between.some(
    ({ word }) => !scene.pack.intensifiers.has(word) && wordValence(word, scene.pack) !== 0,
  );
}

/** "never so good", by the distance of the negator. */
const emphasised = [1, 1.5, 1.25];
/** How much of an intensifier's step is left at a distance of one, two and three words. */
const reach = [1, 0.95, 0.9];
const beforeContrast = 0.5;
const afterContrast = 1.5;

export interface Effect {
  readonly rule: SentimentRule;
  readonly token: Token;
  readonly effect: number;
}

export interface Hit {
  /** Place among the words of the scene, and how many of them it is. */
  readonly at: number;
  readonly length: number;
  /** First and last token of the word or phrase. */
  readonly first: Token;
  readonly last: Token;
  readonly effects: readonly Effect[];
  /** Sum of the effects. */
  readonly valence: number;
  /** Colours the post more than it judges anything (see the pack). */
  readonly isAside: boolean;
  readonly isNegated: boolean;
}

export function findHits(scene: Scene): readonly Hit[] {
  const hits: Hit[] = [];
  for (let index = 0; index < scene.words.length; index += 1) {
    const phrase = phraseAt(scene, index, scene.pack.phrases);
    const hit = hitAt(scene, index, phrase);
    if (hit) hits.push(hit);
    if (phrase) index += phrase.words.length - 1;
  }
  return hits;
}

/** The longest phrase of `table` that begins at this word. */
export function phraseAt(scene: Scene, index: number, table: PhraseTable): Phrase | undefined {
  return table.get(scene.words[index]?.word ?? "")?.find(
    (phrase) =>
      (phrase.value !== 0 || scene.isNaming) &&
      phrase.words.every((word, step) => {
        const token = scene.words[index + step];
        return token?.word === word && token.subject === undefined;
      }),
  );
}

function hitAt(scene: Scene, index: number, phrase: Phrase | undefined): Hit | undefined {
  const first = scene.words[index];
  if (!first || first.subject !== undefined) return undefined;
  const value = phrase ? phrase.value : ownValence(scene, index, first);
  if (value === 0) return undefined;
  const sum = new Sum();
  sum.add(phrase ? "phrase" : first.kind === "emoji" ? "emoji" : "word", first, value);
  if (first.isCapitals && scene.isShouting) sum.add("capitals", first, Math.sign(value) * capitalsStep);
  const isSpoken = first.kind === "word" && !scene.pack.interjections.has(first.word);
  if (isSpoken) applyWordsBefore(scene, index, sum);
  const contrast = scene.contrasts.get(first.sentence);
  if (contrast)
    sum.scale("contrast", contrast, first.start < contrast.start ? beforeContrast : afterContrast);
  const length = phrase?.words.length ?? 1;
  return {
    at: index,
    length,
    first,
    last: scene.words[index + length - 1] ?? first,
    effects: sum.effects,
    valence: sum.valence,
    isAside: !phrase && scene.pack.asides.has(first.word),
    isNegated: sum.effects.some((effect) => effect.rule === "negation"),
  };
}

/** The effects of one judgement, added up in the order in which the rules apply. */
class Sum {
  readonly effects: Effect[] = [];
  valence = 0;

  add(rule: SentimentRule, token: Token, effect: number): void {
    this.effects.push({ rule, token, effect });
    this.valence += effect;
  }

  scale(rule: SentimentRule, token: Token, factor: number): void {
    this.add(rule, token, this.valence * (factor - 1));
  }
}

function ownValence(scene: Scene, index: number, token: Token): number {
  if (token.kind === "emoji") return emojiValence(token.text);
  const { pack } = scene;
  const isModifier = pack.intensifiers.has(token.word) || pack.negators.has(token.word);
  return isModifier && isSpentOnNext(scene, index) ? 0 : wordValence(token.word, pack);
}

/** "no good", "freaking awesome": a modifier's own value is used up by the judgement that follows. */
function isSpentOnNext(scene: Scene, index: number): boolean {
  const own = scene.words[index];
  const next = scene.words[index + 1];
  return next !== undefined && next.clause === own?.clause && wordValence(next.word, scene.pack) !== 0;
}

function applyWordsBefore(scene: Scene, index: number, sum: Sum): void {
  const own = scene.words[index];
  // "Don't care, don't care": each judgement has its own negator, and a second one repeats it ("no, never").
  let isTurned = own !== undefined && isNegator(own.word, scene);
  for (let distance = 1; distance <= 3; distance += 1) {
    const before = scene.words[index - distance];
    if (!before || before.sentence !== own?.sentence) return;
    if (before.subject !== undefined) continue;
    if (!isNegator(before.word, scene)) applyIntensifier(scene, distance, before, sum);
    else if (!isTurned) isTurned = applyNegator(scene, index, distance, before, sum);
  }
}

/** @returns whether it reaches the judgement. */
function applyNegator(scene: Scene, index: number, distance: number, negator: Token, sum: Sum): boolean {
  if (negator.clause !== scene.words[index]?.clause || scene.openers.has(negator)) return false;
  if (isSpentBetween(scene, index, distance)) return false;
  if (isEmphasis(scene, index, distance, negator))
    sum.scale("intensity", negator, emphasised[distance - 1] ?? 1);
  else sum.scale("negation", negator, turnedRound);
  return true;
}

/** "never so good", "have not been this good": praise, not its opposite. */
function isEmphasis(scene: Scene, index: number, distance: number, negator: Token): boolean {
  const { emphasis } = scene.pack;
  if (distance === 3 && emphasis.has(scene.words[index - 1]?.word ?? "")) return true;
  return (
    distance > 1 && negator.word === "never" && emphasis.has(scene.words[index - distance + 1]?.word ?? "")
  );
}

function applyIntensifier(scene: Scene, distance: number, before: Token, sum: Sum): void {
  const step = scene.pack.intensifiers.get(before.word);
  if (step === undefined) return;
  const shout = before.isCapitals && scene.isShouting ? capitalsStep : 0;
  sum.add("intensity", before, Math.sign(sum.valence) * (step + shout) * (reach[distance - 1] ?? 0));
}

function isNegator(word: string, { pack }: Scene): boolean {
  return pack.negators.has(word) || pack.negatingEndings.some((ending) => word.endsWith(ending));
}
