/** The capitalised word that a timeline says most often: tracked, it makes every response matter to somebody. */
export function frequentWord(timeline: string): string {
  const counts = new Map<string, number>();
  for (const { 0: said } of timeline.matchAll(/"full_text":"(?:[^"\\]|\\.)*"/g))
    for (const [word] of said.matchAll(/\b[A-Z][a-z]{3,}\b/g)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts].toSorted(([, one], [, other]) => other - one)[0]?.[0] ?? "Nobody";
}
