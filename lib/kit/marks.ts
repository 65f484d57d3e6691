/** Places of a text that are to be marked, as a list that can be drawn: in order, without overlaps. */

export type Mark = readonly [start: number, end: number];

/** Offsets are UTF-16 units; empty ones are left out, and those that overlap or touch are joined. */
export function joinedMarks(places: readonly { readonly start: number; readonly end: number }[]): Mark[] {
  const marks: [number, number][] = [];
  const real = places.filter(({ start, end }) => start < end);
  for (const { start, end } of real.toSorted((a, b) => a.start - b.start)) {
    const last = marks.at(-1);
    if (last && start <= last[1]) last[1] = Math.max(last[1], end);
    else marks.push([start, end]);
  }
  return marks;
}
