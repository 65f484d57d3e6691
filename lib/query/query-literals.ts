/**
 * What a raw text must contain for a post in it to satisfy a query: any one of these. The gate asks for
 * them; they are satisfied more easily than the query, never less.
 */

import { fold } from "@/lib/match/fold";
import { foldHandle, type LiteralKind } from "@/lib/match/literals";

import { fixedPartsOf } from "./patterns";
import { isTextLeaf, type Query } from "./query";
import { slipsOf } from "./similar-words";
import { entriesOfLeaf } from "./text-search";

export interface QueryLiteral {
  /** `part`: its characters side by side, in longer words too, underscores between them not counted. */
  readonly kind: LiteralKind | "part";
  /** Folded loosely, lower case. */
  readonly text: string;
}

/** Parts that are shorter stand in nearly every response. */
const TELLING_LENGTH = 3;

/** `undefined` when nothing need be there: every post must be read. */
export function literalsOfQuery(query: Query): readonly QueryLiteral[] | undefined {
  if (query.kind === "and") return best(query.parts.map(literalsOfQuery));
  if (query.kind === "near") return best([literalsOfQuery(query.left), literalsOfQuery(query.right)]);
  if (query.kind === "or") return all(query.parts.map(literalsOfQuery));
  if (query.kind === "author") return partIn([foldHandle(query.text)]);
  if (query.kind === "pattern") return partIn(fixedPartsOf(query.text));
  if (query.kind === "similar") return partsOfSimilar(fold(query.text));
  if (!isTextLeaf(query)) return undefined;
  return entriesOfLeaf(query, false).map(({ kind, text }) => ({ kind, text }));
}

/** Whether so little must be there that nearly every response has it. */
export function isWeak(literals: readonly QueryLiteral[]): boolean {
  return literals.some(({ kind, text }) => {
    const longest = longestWord([text]);
    return longest === "" || (kind === "part" && isAsciiText(text) && text.length < TELLING_LENGTH);
  });
}

type Literals = readonly QueryLiteral[] | undefined;

/** Any part of an AND will do: the one that rules out most. */
function best(lists: readonly Literals[]): Literals {
  const known = lists.filter((list) => list !== undefined);
  return known.toSorted((one, other) => strength(other) - strength(one))[0];
}

function all(lists: readonly Literals[]): Literals {
  const known = lists.filter((list) => list !== undefined);
  return known.length === lists.length ? known.flat() : undefined;
}

/** As good as its shortest literal. */
function strength(list: readonly QueryLiteral[]): number {
  return Math.min(...list.map(({ kind, text }) => longestWord([text]).length * (kind === "part" ? 1 : 2)));
}

/** One piece of text without signs or gaps, which a response may write in many ways. */
function partIn(texts: readonly string[]): Literals {
  const text = longestWord(texts);
  return text === "" ? undefined : [{ kind: "part", text }];
}

function longestWord(texts: readonly string[]): string {
  const words = texts.flatMap((text) => text.match(/[a-z0-9]+|[^\p{ASCII}]+/gu) ?? []);
  return words.toSorted((one, other) => worth(other) - worth(one))[0] ?? "";
}

/** Letters of other scripts tell more: they are rarer. */
function worth(word: string): number {
  return isAsciiText(word) ? word.length : word.length * 2;
}

function isAsciiText(text: string): boolean {
  return /^\p{ASCII}*$/u.test(text);
}

/**
 * Cut into one piece more than there can be slips, a word keeps one piece whole; unless a swap at a cut
 * spoils both of its neighbours, and then those two stand there swapped.
 */
function partsOfSimilar(word: string): Literals {
  const pieces = cut(word, slipsOf(word) + 1);
  const texts = new Set(pieces);
  for (let from = 0; from < pieces.length; from++)
    for (let to = from + 1; to < pieces.length; to++) texts.add(swappedAtCuts(pieces.slice(from, to + 1)));
  return [...texts].map((text) => ({ kind: "part", text }));
}

function cut(word: string, count: number): string[] {
  const at = (index: number): number => Math.round((index * word.length) / count);
  return Array.from({ length: count }, (_, index) => word.slice(at(index), at(index + 1)));
}

function swappedAtCuts(pieces: readonly string[]): string {
  return pieces.reduce(
    (text, piece) => `${text.slice(0, -1)}${piece.slice(0, 1)}${text.slice(-1)}${piece.slice(1)}`,
  );
}
