/** Writes a query such that reading it gives the same query again. */

import { printBound } from "./bound";
import { isLeaf, type Leaf, type Near, type Query } from "./query";
import { isBare, quote } from "./scan";

export function printQuery(query: Query): string {
  if (query.kind === "and") return query.parts.map(joined).join(" ");
  if (query.kind === "or") return query.parts.map(printed).join(" OR ");
  if (query.kind === "not") return `NOT ${printed(query.part)}`;
  return query.kind === "near" ? printNear(query) : printLeaf(query);
}

/** From left to right needs no parentheses. */
function printNear({ words, isOrdered, left, right }: Near): string {
  const first = left.kind === "near" ? printNear(left) : printed(left);
  return `${first} NEAR/${words}${isOrdered ? "f" : ""} ${printed(right)}`;
}

function joined(part: Query, place: number): string {
  if (part.kind === "not") return printQuery(part);
  return place === 0 ? printed(part) : `AND ${printed(part)}`;
}

/** In parentheses where it has operators of its own. */
function printed(query: Query): string {
  return isLeaf(query) ? printLeaf(query) : `(${printQuery(query)})`;
}

/** One condition as it is typed; also the name by which a match speaks of it. */
export function printLeaf(leaf: Leaf): string {
  if (leaf.kind === "term") return isBare(leaf.text) ? leaf.text : quote(leaf.text);
  if (leaf.kind === "pattern") return printPattern(leaf.text);
  if (leaf.kind === "raw") return `raw:"${leaf.text.replace(/["\\]/g, String.raw`\$&`)}"`;
  if (leaf.kind === "similar") return `${leaf.text}~`;
  if (leaf.kind === "handle") return `@${leaf.text}`;
  if (leaf.kind === "hashtag") return `#${leaf.text}`;
  if (leaf.kind === "bound") return printBound(leaf);
  if (leaf.kind === "since" || leaf.kind === "until") return `${leaf.kind}:${leaf.day}`;
  return `${leaf.kind}:${isBareValue(leaf.text) ? leaf.text : quote(leaf.text)}`;
}

function printPattern(source: string): string {
  const isWord = isBare(source.replace(/[*?]/g, ""));
  return isWord ? source : `"${source.replaceAll('"', String.raw`\"`)}"`;
}

function isBareValue(text: string): boolean {
  return /^[\p{L}\p{M}\p{N}._/:@%&=+-]+$/u.test(text);
}
