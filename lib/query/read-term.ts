/** What a written word or phrase looks for. */

import { kindAt, SPACED } from "@/lib/match/letters";
import { entriesOf } from "@/lib/match/literals";

import type { Problem, ProblemCode } from "./problem";
import { problemAt } from "./problem";
import type { Query } from "./query";
import type { Written } from "./scan";
import { quote } from "./scan";

/** Where `leaf` is absent an error says why. */
export interface Read {
  readonly leaf?: Query | undefined;
  readonly problems: readonly Problem[];
}

/** No post says longer things by heart. */
const LONGEST_TERM = 200;
const LEAST_LETTERS = 2;
export const SIMILAR_ONCE = 4;
export const SIMILAR_TWICE = 8;

export function refused(
  code: ProblemCode,
  { start, end }: Pick<Written, "start" | "end">,
  suggestion?: string,
): Read {
  return { problems: [problemAt(code, start, end, suggestion)] };
}

export function accepted(leaf: Query, ...problems: readonly Problem[]): Read {
  return { leaf, problems };
}

/** A word or phrase without any sign of what it is. */
export function readTerm(written: Written): Read {
  const { literal, source, hasWildcard } = written;
  if (literal.length > LONGEST_TERM) return refused("term-too-long", written);
  if (hasWildcard) return readPattern(written, source);
  if (isNothing(literal)) return refused("term-empty", written);
  return accepted({ kind: "term", text: literal });
}

function readPattern(written: Written, source: string): Read {
  const words = source.split(" ");
  if (words.some((word) => /^[*?]/.test(word))) {
    const without = words.map((word) => word.replace(/^[*?]+/, "")).filter((word) => word !== "");
    const suggestion = written.isQuoted ? `"${without.join(" ")}"` : without.join(" ");
    return refused("wildcard-leading", written, without.length === 0 ? undefined : suggestion);
  }
  const isBroad = words.some((word) => /(?<!\\)[*?]/.test(word) && letterCount(word) < LEAST_LETTERS);
  if (isBroad) return refused("wildcard-broad", written);
  const leaf = { kind: "pattern", text: source } as const;
  return written.isQuoted && /[^*?\\]\?$/.test(source)
    ? accepted(leaf, problemAt("wildcard-ending", written.start, written.end, `"${source.slice(0, -1)}"`))
    : accepted(leaf);
}

function letterCount(word: string): number {
  return word.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
}

/** Nothing is left of it when it is folded. */
export function isNothing(text: string): boolean {
  // What folding may leave nothing of has no plain letter; to ask costs more than all else here.
  return !/[A-Za-z0-9]/.test(text) && entriesOf(text, "words", false).length === 0;
}

export function readRaw(written: Written): Read {
  if (written.literal.length > LONGEST_TERM) return refused("term-too-long", written);
  return isNothing(written.literal)
    ? refused("field-empty", written)
    : accepted({ kind: "raw", text: written.literal });
}

/** @param text without the "~" */
export function readSimilar(written: Written, text: string): Read {
  const isWord = /^[\p{L}\p{M}\p{N}]+$/u.test(text) && isSpacedThroughout(text);
  if (!isWord) return refused("similar-word", written);
  if (text.length > LONGEST_TERM) return refused("term-too-long", written);
  return text.length < SIMILAR_ONCE
    ? refused("similar-short", written, text)
    : accepted({ kind: "similar", text });
}

function isSpacedThroughout(text: string): boolean {
  for (let index = 0; index < text.length; index++) if (kindAt(text, index) !== SPACED) return false;
  return true;
}

/** @param text without the "@" */
export function readHandle(written: Written, text: string): Read {
  const isHandle = isHandleText(text) && !written.hasWildcard;
  if (isHandle) return accepted({ kind: "handle", text });
  const cleaned = text.replace(/[^\p{L}\p{M}\p{N}_.-]+/gu, "");
  return refused("handle-malformed", written, isHandleText(cleaned) ? `@${cleaned}` : undefined);
}

/** @param text without the "#" */
export function readHashtag(written: Written, text: string): Read {
  const isHashtag = isHashtagText(text) && !written.hasWildcard;
  if (isHashtag) return accepted({ kind: "hashtag", text });
  const cleaned = text.replace(/[^\p{L}\p{M}\p{N}_]+/gu, "");
  return refused("hashtag-malformed", written, isHashtagText(cleaned) ? `#${cleaned}` : undefined);
}

export function isHandleText(text: string): boolean {
  const isWritten = /^[\p{L}\p{N}_][\p{L}\p{M}\p{N}_.-]*(?:@[\p{L}\p{N}][\p{L}\p{M}\p{N}.-]*)?$/u.test(text);
  return isWritten && text.length <= LONGEST_TERM && entriesOf(text, "handle", false).length > 0;
}

export function isHashtagText(text: string): boolean {
  const isWritten = /^[\p{L}\p{N}_][\p{L}\p{M}\p{N}_]*$/u.test(text);
  return isWritten && text.length <= LONGEST_TERM && entriesOf(text, "hashtag", false).length > 0;
}

/** Words of a phrase that stand near each other, as in "acme kettle"~5: nearness, word by word. */
export function readLoosePhrase(written: Written, words: number): Read {
  const read = written.literal
    .split(" ")
    .map((word) => readTerm({ ...written, isQuoted: false, ...plain(word) }));
  const problems = read.flatMap((each) => each.problems);
  const leaves = read.flatMap(({ leaf }) => leaf ?? []);
  const [first, ...rest] = leaves;
  if (first === undefined || problems.length > 0 || written.hasWildcard || leaves.length > 10)
    return refused("near-operand", written, quote(written.literal));
  const near = rest.reduce<Query>(
    (left, right) => ({ kind: "near", words, isOrdered: false, left, right }),
    first,
  );
  return accepted(near);
}

function plain(word: string): Pick<Written, "literal" | "source" | "hasWildcard"> {
  return { literal: word, source: word, hasWildcard: false };
}
