/**
 * Comparisons: which side of one a judgement is meant for. "Acme beats Globex" is praise of Acme and
 * blame of Globex; "nothing is worse than Globex" is about Globex.
 */

import { phraseAt } from "./hits";
import type { Hit } from "./hits";
import type { Scene } from "./scene";
import type { SidedHit } from "./sided-hit";
import type { Token } from "./tokens";
import { findVerdicts, withVerdicts, type Verdict } from "./verdicts";

/** How many words may stand between a judgement and its "than", and inside a choice. */
const thanReach = 4;
const choiceReach = 8;

export function withComparisons(hits: readonly Hit[], scene: Scene): readonly SidedHit[] {
  const sided = hits.map((hit) => withTurn(hit, scene));
  const verdicts = findVerdicts(scene);
  const chosen = scene.words.flatMap((token, index) => choiceAt(scene, index, token) ?? []);
  const turns = new Set(chosen.map((choice) => choice.turn));
  const versus = scene.words.flatMap((token, index) =>
    turns.has(token) ? [] : (versusAt(scene, index, verdicts) ?? []),
  );
  const found = [...chosen, ...versus];
  const spent = (hit: Hit): boolean =>
    found.some((cue) => cue.first.start <= hit.first.start && hit.last.end <= cue.last.end);
  const all = [...sided.filter((hit) => !spent(hit)), ...found];
  return withVerdicts(all, verdicts).toSorted((a, b) => a.first.start - b.first.start);
}

/** "better THAN", "not as good AS": looks on from the judgement for the word that turns it. */
function withTurn(hit: Hit, scene: Scene): SidedHit {
  const after = hit.at + hit.length;
  const next = scene.words
    .slice(after, after + thanReach)
    .filter((token) => token.sentence === hit.last.sentence);
  const turn =
    next.find((token) => scene.pack.than.has(token.word)) ??
    next.slice(0, 2).find((token) => hit.isNegated && scene.pack.as.has(token.word));
  if (!turn) return hit;
  const before = scene.words[hit.at - 1];
  if (!before || !scene.pack.less.has(before.word)) return { ...hit, turn };
  const effect = { rule: "comparison", token: before, effect: -2 * hit.valence } as const;
  return { ...hit, turn, effects: [...hit.effects, effect], valence: -hit.valence };
}

/**
 * "a BEATS b": only between two known subjects, because who beats whom in a match is news; or where somebody
 * settles it ("hands down") between a known one and another name.
 */
function versusAt(scene: Scene, index: number, verdicts: readonly Verdict[]): SidedHit | undefined {
  const phrase = phraseAt(scene, index, scene.pack.versus);
  const first = scene.words[index];
  const last = scene.words[index + (phrase?.words.length ?? 1) - 1];
  if (!phrase || !first || !last) return undefined;
  const sentence = scene.subjects.filter((token) => token.sentence === first.sentence);
  const before = sentence.findLast((token) => token.start < first.start);
  const after = sentence.find((token) => token.start > last.start);
  const isBetween =
    before && after
      ? before.subject !== after.subject
      : verdicts.some((verdict) => verdict.first.sentence === first.sentence) &&
        ((before && isName(scene.words[index + phrase.words.length])) ||
          (after && isName(scene.words[index - 1])));
  return isBetween ? comparisonHit(index, phrase.words.length, [first, last], phrase.value, last) : undefined;
}

/** As names are written: with a capital, or as a handle. */
function isName(token: Token | undefined): boolean {
  return token !== undefined && /^[@#]?\p{Lu}|^@/u.test(token.text);
}

/** "PREFER a OVER b". */
function choiceAt(scene: Scene, index: number, verb: Token): SidedHit | undefined {
  if (verb.subject !== undefined) return undefined;
  for (const choice of scene.pack.choices) {
    if (!choice.verbs.has(verb.word)) continue;
    const rest = scene.words.slice(index + 1, index + 1 + choiceReach);
    const within = rest.filter((token) => token.sentence === verb.sentence);
    const turn = within.find((token) => choice.between.has(token.word));
    if (!turn) continue;
    const a = within.some((token) => token.start < turn.start && token.subject !== undefined);
    const b = within.some((token) => token.start > turn.start && token.subject !== undefined);
    if (choice.needsBoth ? a && b : a || b) return comparisonHit(index, 1, [verb, verb], choice.value, turn);
  }
  return undefined;
}

function comparisonHit(
  at: number,
  length: number,
  [first, last]: readonly [first: Token, last: Token],
  value: number,
  turn: Token,
): SidedHit {
  return {
    at,
    length,
    first,
    last,
    effects: [{ rule: "comparison", token: first, effect: value }],
    valence: value,
    isAside: false,
    isNegated: false,
    turn,
    isBetweenSubjects: true,
  };
}
