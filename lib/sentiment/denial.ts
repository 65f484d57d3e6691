/**
 * What is merely denied: who says to a brand "it does not switch on" uses no word of blame, and blames.
 * Only where the whole text is about the subject and nothing else in it judges.
 */

import type { Hit } from "./hits";
import type { Scene } from "./scene";
import { mildBlame } from "./weights";

/** @returns the first denial, or nothing where something judges, something is named or only asked. */
export function denialIn(scene: Scene, hits: readonly Hit[]): readonly Hit[] {
  if (scene.isNaming || hits.length > 0) return [];
  const at = scene.words.findIndex(
    (token) => token.kind === "word" && denies(token.word, scene) && !scene.openers.has(token),
  );
  const token = scene.words[at];
  if (!token) return [];
  const effects = [{ rule: "negation", token, effect: mildBlame }] as const;
  return [
    {
      at,
      length: 1,
      first: token,
      last: token,
      effects,
      valence: mildBlame,
      isAside: false,
      isNegated: true,
    },
  ];
}

function denies(word: string, { pack }: Scene): boolean {
  return pack.denials.has(word) || pack.negatingEndings.some((ending) => word.endsWith(ending));
}
