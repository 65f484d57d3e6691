/** The part of a text that a list shows: whole clusters only, around the first match, with the marks in it. */

export type Mark = readonly [start: number, end: number];

export interface Piece {
  readonly text: string;
  /** Where it stands in the whole text; a name for it among its neighbours. */
  readonly at: number;
  readonly isMatch: boolean;
}

const leadIn = 60;

/**
 * @param marks UTF-16 offsets into `text`; those that lie outside, overlap or run backwards are left out.
 * @param length how many UTF-16 units to show at most, from 80 up.
 * @param lead how much may stand before the first match, where a line is short; by default it may be anywhere.
 * @returns pieces in order; joined they are the excerpt, with "…" where text was left out.
 */
export function excerptOf(text: string, marks: readonly Mark[], length: number, lead?: number): Piece[] {
  const inside = marks.filter(([from, to]) => 0 <= from && from < to && to <= text.length);
  const first = inside[0]?.[0] ?? 0;
  const isFar = first > (lead ?? length - leadIn);
  const start = isFar ? edgeNear(text, first - (lead ?? leadIn)) : 0;
  const end = start + length >= text.length ? text.length : edgeNear(text, start + length);
  const pieces: Piece[] = start > 0 ? [{ text: "…", at: -1, isMatch: false }] : [];
  let position = start;
  for (const [from, to] of inside) {
    if (from < position || to > end) continue;
    pieces.push({ text: text.slice(position, from), at: position, isMatch: false });
    pieces.push({ text: text.slice(from, to), at: from, isMatch: true });
    position = to;
  }
  pieces.push({ text: text.slice(position, end), at: position, isMatch: false });
  if (end < text.length) pieces.push({ text: "…", at: end, isMatch: false });
  return pieces.filter((piece) => piece.text !== "");
}

const clusters = new Intl.Segmenter(undefined, { granularity: "grapheme" });

/** The start of the cluster at `offset`: an emoji family or an accent is never cut in two. */
function edgeNear(text: string, offset: number): number {
  if (offset <= 0) return 0;
  // A cluster can be long, not endless: segmenting the neighbourhood is enough, and the text may be huge.
  const from = Math.max(0, offset - 64);
  const segment = clusters.segment(text.slice(from, offset + 64)).containing(offset - from);
  return segment ? from + segment.index : offset;
}
