/**
 * What settles a comparison: "Acme beats Globex HANDS DOWN" strengthens the whole of it, the winner's side
 * and the loser's, wherever the idiom stands.
 */

import { phraseAt, type Hit } from "./hits";
import type { Scene } from "./scene";
import type { SidedHit } from "./sided-hit";
import type { Token } from "./tokens";

/** VADER's step of an intensifier. */
const step = 0.293;

export interface Verdict {
  readonly first: Token;
  readonly last: Token;
}

export function findVerdicts(scene: Scene): readonly Verdict[] {
  return scene.words.flatMap((first, index) => {
    const length = phraseAt(scene, index, scene.pack.verdicts)?.words.length ?? 0;
    const last = scene.words[index + length - 1];
    return length === 0 || last?.sentence !== first.sentence ? [] : [{ first, last }];
  });
}

/**
 * Gives each verdict to the comparison of its sentence; where there is none, an idiom to the judgement that
 * stands nearest ("hands down the worst"). One that finds neither stays what it was.
 */
export function withVerdicts(hits: readonly SidedHit[], verdicts: readonly Verdict[]): readonly SidedHit[] {
  return verdicts.reduce(settled, hits);
}

function settled(hits: readonly SidedHit[], verdict: Verdict): readonly SidedHit[] {
  const others = hits.filter((hit) => !isWithin(hit, verdict));
  const here = others.filter((hit) => hit.first.sentence === verdict.first.sentence);
  const compared = here.filter(({ turn }) => turn !== undefined);
  const isIdiom = verdict.first !== verdict.last;
  const judged = compared.length > 0 ? compared : isIdiom ? here : [];
  const [nearest] = judged.toSorted((a, b) => distance(a, verdict) - distance(b, verdict));
  if (!nearest) return hits;
  return others.map((hit) => (hit === nearest ? strengthened(hit, verdict) : hit));
}

function isWithin(hit: Hit, { first, last }: Verdict): boolean {
  return first.start <= hit.first.start && hit.last.end <= last.end;
}

function distance(hit: Hit, { first, last }: Verdict): number {
  return Math.max(hit.first.index - last.index, first.index - hit.last.index);
}

function strengthened(hit: SidedHit, { first }: Verdict): SidedHit {
  const effect = Math.sign(hit.valence) * step;
  const effects = [...hit.effects, { rule: "intensity", token: first, effect } as const];
  return { ...hit, effects, valence: hit.valence + effect };
}
