/** The words of a post without what is of no language: links, handles, hashtags, brand names, signs. */

/** UTF-16 offsets, end excluded. */
export type TextSpan = readonly [start: number, end: number];

const link = /(?:https?:\/\/|www\.)\S+/giu;
const tag = /[@#][\p{L}\p{M}\p{N}_.-]+/gu;
const sign = /[^\p{L}\p{M}\p{N}'’.,!?¿¡\s-]/gu;

/** Longer text is judged by its beginning. */
const longestText = 4_000;

/** `names` are the places of the subjects' own words, in any order. */
export function cleanText(text: string, names: readonly TextSpan[]): string {
  return without(text, names)
    .slice(0, longestText)
    .replaceAll(link, " ")
    .replaceAll(tag, " ")
    .replaceAll(sign, " ")
    .replaceAll(/\s+/gu, " ")
    .trim();
}

function without(text: string, names: readonly TextSpan[]): string {
  let rest = "";
  let from = 0;
  for (const [start, end] of names.toSorted((a, b) => a[0] - b[0])) {
    if (end <= from) continue;
    rest += `${text.slice(from, Math.max(from, start))} `;
    from = end;
  }
  return rest + text.slice(from);
}

export function countLetters(text: string): number {
  return text.match(/\p{L}/gu)?.length ?? 0;
}
