/**
 * Finds words with wildcards in a folded text. All places where a pattern may stand are reported;
 * whether they are whole words is decided by the caller, as for every other literal. Time is bounded by
 * the length of the text times that of the patterns, whatever they hold.
 */

import { fold } from "@/lib/match/fold";
import { asciiKinds, kindAt, NONE, SPACED } from "@/lib/match/letters";

type Step =
  | { readonly kind: "character"; readonly point: number }
  /** "?": one character of a word. */
  | { readonly kind: "one" }
  /** "*": any number of them. */
  | { readonly kind: "any" }
  /** A gap as in a phrase: white space, or one hyphen with or without it. */
  | { readonly kind: "gap" | "gap-space" | "gap-end" };

export interface CompiledPattern {
  readonly steps: readonly Step[];
}

/** No match is longer, in UTF-16 units. */
const LONGEST = 400;
/** In UTF-16 units. */
const LONGEST_START = 3;
const HYPHEN = 0x2d;

export interface PatternSearch {
  search(folded: string, found: (pattern: number, start: number, end: number) => void): void;
}

/** @param source as in `Pattern.text` */
export function compilePattern(source: string, isExact: boolean): CompiledPattern {
  return { steps: segmentsOf(source).flatMap((segment) => stepsOf(segment, isExact)) };
}

/** The wildcards of a pattern and the plain stretches between them, escapes undone; "*" and "?" stay escaped. */
function segmentsOf(source: string): string[] {
  return source.match(/\*+|\?|(?:\\.|[^*?\\])+/gsu) ?? [];
}

/** The stretches of a pattern in which every character must be there, folded. */
export function fixedPartsOf(source: string): string[] {
  return segmentsOf(source)
    .filter((segment) => !isWildcard(segment))
    .map((segment) => fold(unescaped(segment)));
}

function isWildcard(segment: string): boolean {
  return segment.startsWith("*") || segment.startsWith("?");
}

function unescaped(segment: string): string {
  return segment.replace(/\\(.)/gsu, "$1");
}

function stepsOf(segment: string, isExact: boolean): Step[] {
  if (segment.startsWith("*")) return [{ kind: "any" }];
  if (segment.startsWith("?")) return [{ kind: "one" }];
  return Array.from(fold(unescaped(segment), isExact)).flatMap((character): Step[] =>
    character === " "
      ? [{ kind: "gap" }, { kind: "gap-space" }, { kind: "gap-end" }]
      : [{ kind: "character", point: character.codePointAt(0) ?? 0 }],
  );
}

export function compilePatterns(patterns: readonly CompiledPattern[]): PatternSearch {
  const starts = startsOf(patterns);
  return {
    search(folded, found) {
      let before = NONE;
      for (let index = 0; index < folded.length; index++) {
        const code = folded.charCodeAt(index);
        const kind = code < 0x80 ? (asciiKinds[code] ?? NONE) : kindAt(folded, index);
        const isInside = kind === SPACED && before === SPACED;
        before = kind;
        if (isInside) continue;
        for (const { length, byKey } of starts)
          for (const pattern of byKey.get(keyAt(folded, index, length)) ?? [])
            eachEnd(patterns[pattern]?.steps ?? [], folded, index, (end) => found(pattern, index, end));
      }
    },
  };
}

/** Patterns by the characters that they begin with, as many as are plain, up to three. */
interface Start {
  readonly length: number;
  readonly byKey: ReadonlyMap<number, readonly number[]>;
}

function startsOf(patterns: readonly CompiledPattern[]): Start[] {
  const beginnings = patterns.map(({ steps }) => {
    const wildcard = steps.findIndex(({ kind }) => kind !== "character");
    const plain = steps.slice(0, Math.min(wildcard < 0 ? steps.length : wildcard, LONGEST_START));
    return String.fromCodePoint(...plain.map((step) => (step.kind === "character" ? step.point : 0)));
  });
  return Array.from({ length: LONGEST_START }, (_, less) => LONGEST_START - less).flatMap(
    (length): Start[] => {
      const byKey = new Map<number, number[]>();
      for (const [index, beginning] of beginnings.entries()) {
        if (Math.min(beginning.length, LONGEST_START) !== length) continue;
        const key = keyAt(beginning, 0, length);
        byKey.set(key, [...(byKey.get(key) ?? []), index]);
      }
      return byKey.size === 0 ? [] : [{ length, byKey }];
    },
  );
}

/** The same in both cases of ASCII; other characters may share it. */
function keyAt(text: string, start: number, length: number): number {
  let key = 0;
  for (let index = start; index < start + length; index++)
    key = (Math.imul(key, 31) + lower(text.charCodeAt(index))) | 0;
  return key;
}

/** Follows all ways through the steps at once, so that no text makes it try again. */
function eachEnd(steps: readonly Step[], folded: string, start: number, found: (end: number) => void): void {
  let active = new Set<number>();
  enter(steps, active, 0);
  const limit = Math.min(folded.length, start + LONGEST);
  for (let index = start; active.size > 0;) {
    if (active.has(steps.length)) found(index);
    if (index >= limit) return;
    const point = lower(folded.codePointAt(index) ?? 0);
    const isWord = kindAt(folded, index) !== NONE;
    const next = new Set<number>();
    for (const at of active) {
      const step = steps[at];
      if (step) follow(step, { steps, next, at, point, isWord });
    }
    active = next;
    index += point > 0xffff ? 2 : 1;
  }
}

interface Move {
  readonly steps: readonly Step[];
  readonly next: Set<number>;
  readonly at: number;
  readonly point: number;
  readonly isWord: boolean;
}

function follow(step: Step, { steps, next, at, point, isWord }: Move): void {
  switch (step.kind) {
    case "character":
      if (step.point === point) enter(steps, next, at + 1);
      break;
    case "one":
      if (isWord) enter(steps, next, at + 1);
      break;
    case "any":
      if (isWord) enter(steps, next, at);
      break;
    case "gap":
      if (isSpace(point)) enter(steps, next, at + 1);
      if (point === HYPHEN) enter(steps, next, at + 2);
      break;
    case "gap-space":
      if (isSpace(point)) enter(steps, next, at);
      if (point === HYPHEN) enter(steps, next, at + 1);
      break;
    case "gap-end":
      if (isSpace(point)) enter(steps, next, at);
      break;
    default:
      step satisfies never;
  }
}

/** Also what can be reached from there without any character. */
function enter(steps: readonly Step[], states: Set<number>, at: number): void {
  if (states.has(at)) return;
  states.add(at);
  const kind = steps[at]?.kind;
  if (kind === "any" || kind === "gap-end") enter(steps, states, at + 1);
  if (kind === "gap-space") enter(steps, states, at + 2);
}

function isSpace(point: number): boolean {
  return point === 0x20 || (point >= 0x09 && point <= 0x0d);
}

function lower(point: number): number {
  return point >= 0x41 && point <= 0x5a ? point + 0x20 : point;
}
