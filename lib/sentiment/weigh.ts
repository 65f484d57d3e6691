/** How much each judgement of a post counts for the subject: by its distance, its clause and its side. */

import type { Effect } from "./hits";
import type { Scene } from "./scene";
import type { SidedHit } from "./sided-hit";
import type { Token } from "./tokens";
import { faceInWholeText, weights } from "./weights";

/** Below this an effect is a rounding error. */
const negligible = 1e-9;

export interface Weighed {
  readonly hit: SidedHit;
  /** The effects of the hit and, last, what its place changed. */
  readonly effects: readonly Effect[];
}

interface Subjects {
  readonly targets: readonly Token[];
  readonly others: readonly Token[];
}

/** Where nothing is named every judgement counts, wherever it stands. */
export function weigh(
  hits: readonly SidedHit[],
  tokens: readonly Token[],
  { isNaming, pack }: Scene,
): readonly Weighed[] {
  if (!isNaming)
    return hits.map((hit) => ({ hit, effects: shared(hit, isFace(hit) ? faceInWholeText : 1, 1) }));
  const targets = tokens.filter((token) => token.subject === "target");
  const named = tokens.filter((token) => token.subject === "other");
  const joined = named.filter((other) =>
    targets.some((target) => areJoined(target, other, tokens, pack.joins)),
  );
  const others = named.filter((other) => !joined.includes(other));
  return hits
    .map((hit) => placed(hit, { targets: hit.turn ? targets : [...targets, ...joined], others }))
    .filter((weighed) => weighed.effects.length > 0);
}

/** "Acme and Globex are great": what is said next to one of them is said of both. */
function areJoined(one: Token, two: Token, tokens: readonly Token[], joins: ReadonlySet<string>): boolean {
  if (Math.abs(one.index - two.index) !== 2) return false;
  return joins.has(tokens[(one.index + two.index) / 2]?.word ?? "");
}

function placed(hit: SidedHit, subjects: Subjects): Weighed {
  const best = { weight: 0, sign: 1 };
  for (const target of subjects.targets) {
    const sign = sideOf(hit, target);
    const weight = sign === 0 ? 0 : weightFor(hit, target, subjects.others);
    if (weight > best.weight) Object.assign(best, { weight, sign });
  }
  if (best.weight === 0) return { hit, effects: [] };
  const share = best.weight * (hit.isAside ? weights.aside : 1) * (isFace(hit) ? weights.face : 1);
  return { hit, effects: shared(hit, share, best.sign) };
}

/** The effects of the hit, then what its side and its place change of them. */
function shared(hit: SidedHit, share: number, sign: number): readonly Effect[] {
  const effects = [...hit.effects];
  if (sign < 0) effects.push({ rule: "comparison", token: hit.turn ?? hit.first, effect: -2 * hit.valence });
  const place = sign * hit.valence * (share - 1);
  if (Math.abs(place) > negligible) effects.push({ rule: "place", token: hit.first, effect: place });
  return effects;
}

function isFace(hit: SidedHit): boolean {
  return hit.first.kind === "emoticon" || hit.first.kind === "emoji";
}

/** 1 = as it says, -1 = the opposite, 0 = it says nothing of this subject. */
function sideOf(hit: SidedHit, target: Token): number {
  const isWithin = hit.first.sentence === target.sentence;
  if (hit.isBetweenSubjects && !isWithin) return 0;
  return hit.turn && isWithin && target.start > hit.turn.start ? -1 : 1;
}

function weightFor(hit: SidedHit, target: Token, others: readonly Token[]): number {
  const gap = gapBetween(hit, target);
  if (hit.isBetweenSubjects) return weights.sameClause;
  let weight = clauseWeight(hit, target) / (1 + gap / weights.halfAt);
  if (hit.first.start < target.start) weight *= weights.before;
  if (gap <= 1 && hit.first.clause === target.clause) weight *= weights.beside;
  if (hit.first.isQuoted && !target.isQuoted) weight *= weights.quoted;
  return isOfOther(hit, target, others) ? weight * weights.nearOther : weight;
}

function clauseWeight(hit: SidedHit, target: Token): number {
  // Both sides of a comparison are of one clause, whatever word stands between them (Spanish "que").
  const isCompared = hit.turn?.sentence === target.sentence && target.start > hit.turn.start;
  if (isCompared || hit.first.clause === target.clause) return weights.sameClause;
  return hit.first.sentence === target.sentence ? weights.sameSentence : weights.otherSentence;
}

/** Tokens between them. */
function gapBetween(hit: SidedHit, token: Token): number {
  const distance = Math.max(hit.first.index - token.index, token.index - hit.last.index);
  return Math.max(0, distance - 1);
}

/**
 * Whether the judgement is another subject's: that one stands in its clause and this one does not, or
 * stands nearer there; or neither does, and that one was named last. In a comparison the side decides.
 */
function isOfOther(hit: SidedHit, target: Token, others: readonly Token[]): boolean {
  if (hit.turn) return false;
  const here = others.filter((other) => other.clause === hit.first.clause);
  if (target.clause === hit.first.clause) {
    return here.some((other) => gapBetween(hit, other) < gapBetween(hit, target));
  }
  if (here.length > 0) return true;
  return others.some((other) => target.index < other.index && other.index < hit.first.index);
}
