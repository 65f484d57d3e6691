/**
 * A query as a sentence in parts: keys with arguments, for the translator to put into a language. "posts
 * that say acme near 'return', but not…"
 */

import {
  isTextLeaf,
  type Attribute,
  type Bound,
  type Leaf,
  type Near,
  type Query,
  type TextLeaf,
} from "./query";

export type WordsKey =
  | "query-all"
  | "query-any"
  | "query-but-not"
  | "query-not"
  | "query-near"
  | "query-near-ordered"
  | `query-says-${TextLeaf["kind"]}`
  | `query-${Attribute}`
  | `query-is-${string}`
  | `query-has-${string}`
  | "query-count-exactly"
  | "query-count-least"
  | "query-count-most"
  | "query-count-between"
  | "query-since"
  | "query-until";

export interface Words {
  readonly key: WordsKey;
  readonly arguments: Readonly<Record<string, string | number>>;
  /** What the sentence joins, in its order. Of `query-but-not` the first is wanted, the others are not. */
  readonly parts: readonly Words[];
}

export function inWords(query: Query): Words {
  if (query.kind === "and") return conjunction(query.parts);
  if (query.kind === "or") return { key: "query-any", arguments: {}, parts: query.parts.map(inWords) };
  if (query.kind === "not") return { key: "query-not", arguments: {}, parts: [inWords(query.part)] };
  return query.kind === "near" ? nearInWords(query) : leafInWords(query);
}

function nearInWords({ words, isOrdered, left, right }: Near): Words {
  const key = isOrdered ? "query-near-ordered" : "query-near";
  return { key, arguments: { words }, parts: [inWords(left), inWords(right)] };
}

function conjunction(parts: readonly Query[]): Words {
  const wanted = parts.filter(({ kind }) => kind !== "not");
  const [first] = wanted;
  const all: Words =
    wanted.length === 1 && first
      ? inWords(first)
      : { key: "query-all", arguments: {}, parts: (first ? wanted : parts).map(inWords) };
  const unwanted = first ? parts.flatMap((part) => (part.kind === "not" ? alternatives(part.part) : [])) : [];
  return unwanted.length === 0
    ? all
    : { key: "query-but-not", arguments: {}, parts: [all, ...unwanted.map(inWords)] };
}

/** "not a or b" is "neither a nor b". */
function alternatives(query: Query): readonly Query[] {
  return query.kind === "or" ? query.parts : [query];
}

function leafInWords(leaf: Leaf): Words {
  if (isTextLeaf(leaf)) return { key: `query-says-${leaf.kind}`, arguments: { text: leaf.text }, parts: [] };
  if (leaf.kind === "bound") return boundInWords(leaf);
  if (leaf.kind === "since" || leaf.kind === "until")
    return { key: `query-${leaf.kind}`, arguments: { day: leaf.day }, parts: [] };
  return leaf.kind === "is" || leaf.kind === "has"
    ? { key: `query-${leaf.kind}-${leaf.text}`, arguments: {}, parts: [] }
    : { key: `query-${leaf.kind}`, arguments: { text: leaf.text }, parts: [] };
}

function boundInWords({ count, least, most }: Bound): Words {
  if (least === undefined)
    return { key: "query-count-most", arguments: { count, most: most ?? 0 }, parts: [] };
  if (most === undefined) return { key: "query-count-least", arguments: { count, least }, parts: [] };
  return least === most
    ? { key: "query-count-exactly", arguments: { count, figure: least }, parts: [] }
    : { key: "query-count-between", arguments: { count, least, most }, parts: [] };
}
