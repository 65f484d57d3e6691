/** The valence of one word, whatever stands around it. */

import type { CompiledPack } from "./compile-pack";

/** 0 = judges nothing that the pack knows of. Also finds inflected and drawn-out forms ("loooove"). */
export function wordValence(word: string, pack: CompiledPack): number {
  return pack.lexicon.get(word) ?? inflectedValence(word, pack) ?? drawnOutValence(word, pack) ?? 0;
}

function inflectedValence(word: string, pack: CompiledPack): number | undefined {
  for (const [ending, instead] of pack.endings) {
    if (!word.endsWith(ending) || word.length < ending.length + 3) continue;
    const value = pack.lexicon.get(word.slice(0, -ending.length) + instead);
    if (value !== undefined) return value;
  }
  return undefined;
}

function drawnOutValence(word: string, pack: CompiledPack): number | undefined {
  if (!/(.)\1\1/u.test(word)) return undefined;
  const twice = pack.lexicon.get(word.replaceAll(/(.)\1{2,}/gu, "$1$1"));
  return twice ?? pack.lexicon.get(word.replaceAll(/(.)\1{2,}/gu, "$1"));
}
