/**
 * Finds what the text conditions of many queries name in a post, in one pass. Folding, whole words,
 * hashtags, addresses and handles are lib/match's; added are wildcards, slips, and exact characters.
 */

import { findIn, type Circumstances } from "@/lib/match/find";
import { fold } from "@/lib/match/fold";
import { compileLexicon, type Lexicon } from "@/lib/match/lexicon";
import { entriesOf, foldHandle, type Literal } from "@/lib/match/literals";
import { partsOf } from "@/lib/match/parts";
import type { Search } from "@/lib/match/whole-words";
import type { Span } from "@/lib/model/mention";
import type { Post } from "@/lib/model/post";

import { compilePattern, compilePatterns, type CompiledPattern } from "./patterns";
import type { Pattern, Similar, TextLeaf } from "./query";
import { compileSimilar } from "./similar-words";

/** A condition, the number by which its finds are asked for, and the name that they bear. */
export interface Sought {
  readonly leaf: TextLeaf;
  readonly id: number;
  /** Whose it is, to know which queries a post concerns at all. */
  readonly query: number;
  readonly name: string;
  readonly isExact: boolean;
}

/** Where a condition was found. */
export interface Hits {
  /** By the id of the condition; absent = nowhere. */
  readonly byLeaf: ReadonlyMap<number, readonly Span[]>;
  /** Queries of which at least one condition was found. */
  readonly queries: ReadonlySet<number>;
}

export interface TextSearch {
  in(post: Post, quoted: Post | undefined): Hits;
}

/** More places of one condition are not kept. */
const KEPT_HITS = 200;

export function compileTextSearch(sought: readonly Sought[]): TextSearch {
  const byLiteral = new Map<Literal, readonly Sought[]>();
  const searches = [false, true]
    .map((isExact) =>
      compileSearch(
        sought.filter((one) => one.isExact === isExact),
        isExact,
        byLiteral,
      ),
    )
    .filter(({ lexicon }) => !lexicon.isEmpty);
  return {
    in(post, quoted) {
      const byLeaf = new Map<number, Span[]>();
      const queries = new Set<number>();
      // A repost has no words of its own: what it passes on is matched where that stands.
      if (post.kind === "repost") return { byLeaf, queries };
      let known: Circumstances | undefined;
      const circumstances = (): Circumstances => (known ??= circumstancesOf(post));
      for (const part of partsOf(post, quoted)) {
        for (const search of searches) {
          findIn(part, search, circumstances, (literal, start, end) => {
            for (const one of byLiteral.get(literal) ?? []) {
              if (one.leaf.kind === "raw" && !isExactly(one.leaf.text, part.text.slice(start, end))) continue;
              queries.add(one.query);
              keep(byLeaf, one.id, { part: part.name, start, end, term: one.name });
            }
          });
        }
      }
      return { byLeaf, queries };
    },
  };
}

function keep(byLeaf: Map<number, Span[]>, id: number, span: Span): void {
  const kept = byLeaf.get(id);
  if (kept === undefined) byLeaf.set(id, [span]);
  else if (kept.length < KEPT_HITS && !kept.some((other) => isSame(other, span))) kept.push(span);
}

/** Hashtags stand in the text as well: what was found there is not shown again in their list. */
function isSame(kept: Span, span: Span): boolean {
  return span.part === "tags"
    ? kept.part === "text" || (kept.part === "tags" && kept.start === span.start)
    : kept.part === span.part && kept.start === span.start;
}

function isExactly(wanted: string, found: string): boolean {
  return wanted.normalize("NFC") === found.normalize("NFC").replace(/\s+/gu, " ");
}

function circumstancesOf({ tagged, author }: Post): Circumstances {
  return {
    tagged: new Set(tagged.flatMap(({ handle }) => (handle ? foldHandle(handle) : []))),
    author: author.handle ? foldHandle(author.handle) : undefined,
  };
}

function compileSearch(
  sought: readonly Sought[],
  isExact: boolean,
  byLiteral: Map<Literal, readonly Sought[]>,
): Search {
  const plain = literalsFor(sought, isExact, byLiteral);
  const patterns = groupByText(sought, "pattern");
  const similar = groupByText(sought, "similar");
  const patternLiterals = patterns.map(({ text, group }) => wordsLiteral(text, group, byLiteral));
  const similarLiterals = similar.map(({ text, group }) => wordsLiteral(text, group, byLiteral));
  const lexicon = compileLexicon(plain);
  if (patterns.length === 0 && similar.length === 0) return { lexicon, isExact };
  const patternSearch = compilePatterns(
    patterns.map(({ text }): CompiledPattern => compilePattern(text, isExact)),
  );
  const similarSearch = compileSimilar(similar.map(({ text }) => fold(text, isExact)));
  const all: Lexicon = {
    isEmpty: false,
    search(folded, found) {
      if (!lexicon.isEmpty) lexicon.search(folded, found);
      const report =
        (literals: readonly Literal[]) =>
        (index: number, start: number, end: number): void => {
          const literal = literals[index];
          if (literal) found(literal, start, end);
        };
      if (patterns.length > 0) patternSearch.search(folded, report(patternLiterals));
      if (similar.length > 0) similarSearch.search(folded, report(similarLiterals));
    },
  };
  return { lexicon: all, isExact };
}

/** Each literal once, with all conditions that want it. */
function literalsFor(
  sought: readonly Sought[],
  isExact: boolean,
  byLiteral: Map<Literal, readonly Sought[]>,
): Literal[] {
  const found = new Map<string, { literal: Literal; group: Sought[] }>();
  for (const one of sought) {
    for (const entry of entriesOfLeaf(one.leaf, isExact)) {
      const key = `${entry.kind} ${entry.host ?? entry.text}`;
      const known = found.get(key) ?? { literal: { ...entry, uses: [] }, group: [] };
      known.group.push(one);
      found.set(key, known);
    }
  }
  for (const { literal, group } of found.values()) byLiteral.set(literal, group);
  return [...found.values()].map(({ literal }) => literal);
}

type Entry = Omit<Literal, "uses">;

/** What lib/match looks for on behalf of a condition; nothing for wildcards and slips. */
export function entriesOfLeaf(leaf: TextLeaf, isExact: boolean): Entry[] {
  switch (leaf.kind) {
    case "term":
      return entriesOf(leaf.text, "words", isExact);
    case "handle":
    case "hashtag":
      return entriesOf(leaf.text, leaf.kind, isExact);
    case "links":
      return entriesOf(leaf.text, "domain", isExact);
    case "raw":
      // The form in which a phrase is written as a hashtag lacks its signs.
      return entriesOf(leaf.text, "words", isExact).slice(0, 1);
    case "pattern":
    case "similar":
      return [];
    default:
      return leaf satisfies never;
  }
}

function groupByText(
  sought: readonly Sought[],
  kind: (Pattern | Similar)["kind"],
): { text: string; group: readonly Sought[] }[] {
  const groups = Map.groupBy(
    sought.filter(({ leaf }) => leaf.kind === kind),
    ({ leaf }) => leaf.text,
  );
  return [...groups].map(([text, group]) => ({ text, group }));
}

function wordsLiteral(
  text: string,
  group: readonly Sought[],
  byLiteral: Map<Literal, readonly Sought[]>,
): Literal {
  const literal: Literal = { kind: "words", text, uses: [] };
  byLiteral.set(literal, group);
  return literal;
}
