/** A typed query in pieces to be coloured: operators, what is looked for, what is wrong, and what lies between. */

import { parseQuery } from "@/lib/query/parse-query";

import type { Keywords } from "./keywords-model";

export type PieceKind = "operator" | "term" | "field" | "error" | "plain";

export interface Piece {
  /** UTF-16 position in the text. */
  readonly at: number;
  readonly kind: PieceKind;
  readonly text: string;
}

export function piecesOf({ text, problems }: Keywords): readonly Piece[] {
  const kinds: PieceKind[] = Array.from({ length: text.length }, () => "plain");
  for (const token of parseQuery(text).tokens) {
    kinds.fill(kindOf(token, text), token.start, token.end);
  }
  // A hint is about the whole of what it hints at: it stays readable.
  for (const { start, end, severity } of problems) if (severity === "error") kinds.fill("error", start, end);
  const pieces: Piece[] = [];
  for (let at = 0; at < text.length;) {
    const kind = kinds[at] ?? "plain";
    let end = at + 1;
    while (end < text.length && kinds[end] === kind) end += 1;
    pieces.push({ at, kind, text: text.slice(at, end) });
    at = end;
  }
  return pieces;
}

function kindOf({ kind, start, end }: { kind: string; start: number; end: number }, text: string): PieceKind {
  if (kind !== "leaf") return "operator";
  return /^\w+:/.test(text.slice(start, end)) ? "field" : "term";
}
