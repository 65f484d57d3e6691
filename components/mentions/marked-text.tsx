/**
 * The text of a post, cut to what a list shows, with what matched in it marked. Never HTML.
 * Stands in a block of its own with `dir="auto"`: the text decides in which direction it runs.
 */

import { excerptOf, type Mark } from "@/components/format/excerpt";

export interface MarkedTextProps {
  readonly text: string;
  readonly marks: readonly Mark[];
  /** UTF-16 units. */
  readonly length: number;
  /** UTF-16 units before the first match, where a line is short. */
  readonly lead?: number;
}

export function MarkedText({ text, marks, length, lead }: MarkedTextProps) {
  return (
    <>
      {excerptOf(text, marks, length, lead).map((piece) =>
        piece.isMatch ? <mark key={piece.at}>{piece.text}</mark> : piece.text,
      )}
    </>
  );
}
