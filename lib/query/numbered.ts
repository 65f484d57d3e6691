/** A query whose text conditions bear the numbers under which they are searched for. */

import { printLeaf } from "./print-query";
import { isTextLeaf, type Query, type TextLeaf } from "./query";

export interface Numbered {
  readonly query: Query;
  /** Of a text condition. */
  readonly id?: number | undefined;
  readonly name?: string | undefined;
  readonly parts: readonly Numbered[];
  /** It cannot be satisfied where none of its text conditions is found. */
  readonly needsWords: boolean;
}

export function numberLeaves(query: Query, numberOf: (leaf: TextLeaf, name: string) => number): Numbered {
  if (isTextLeaf(query)) {
    const name = nameOf(query);
    return { query, id: numberOf(query, name), name, parts: [], needsWords: true };
  }
  const parts = partsOfQuery(query).map((part) => numberLeaves(part, numberOf));
  return { query, parts, needsWords: needsWords(query, parts) };
}

export function partsOfQuery(query: Query): readonly Query[] {
  if (query.kind === "and" || query.kind === "or") return query.parts;
  if (query.kind === "near") return [query.left, query.right];
  return query.kind === "not" ? [query.part] : [];
}

/** As typed in a plain field. */
function nameOf(leaf: TextLeaf): string {
  return leaf.kind === "term" ? leaf.text : printLeaf(leaf);
}

function needsWords({ kind }: Query, parts: readonly Numbered[]): boolean {
  if (kind === "and") return parts.some((part) => part.needsWords);
  if (kind === "or") return parts.every((part) => part.needsWords);
  return kind === "near";
}
