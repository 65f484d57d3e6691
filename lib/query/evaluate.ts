/** Whether a post satisfies a query, where, and why. What is unknown satisfies neither a condition nor its opposite. */

import type { Count } from "@/lib/model/counts";
import type { Span } from "@/lib/model/mention";
import type { Post } from "@/lib/model/post";

import { countOf, holdsFor, type Answer } from "./facts";
import { countWords, nearIn, type Stretch, type WordsBetween } from "./near";
import type { Numbered } from "./numbered";
import type { Query } from "./query";
import { isTextLeaf } from "./query";
import type { Hits } from "./text-search";

/** A post with what was found in it. */
export interface Scene {
  readonly post: Post;
  readonly quoted: Post | undefined;
  readonly hits: Hits;
  readonly zone: string;
}

export interface Reason {
  readonly query: Query;
  /** `unknown`: it hangs on a figure that the platform did not show. */
  readonly state: "matched" | "missed" | "unknown";
  /** Where its words stand, whether or not the rest of the query holds. */
  readonly spans: readonly Span[];
  /** The figure that a bound was compared with; absent = unknown, or no bound. */
  readonly figure?: Count | undefined;
  readonly parts: readonly Reason[];
}

/** More places are found, but not kept for highlighting. */
const KEPT_SPANS = 100;
const order: readonly Span["part"][] = ["text", "quoted", "card", "alt", "tags", "links"];

export function evaluate(
  root: Numbered,
  scene: Scene,
): { terms: readonly string[]; spans: readonly Span[] } | undefined {
  const run = runOf(scene);
  if (answer(root, run) !== true) return undefined;
  const spans = uniqueSpans(spansOf(root, run));
  const said = new Set(spans.map(({ term }) => term));
  const terms = namesIn(root).filter((name) => said.has(name));
  return { terms: [...new Set(terms)], spans: inOrder(spans).slice(0, KEPT_SPANS) };
}

/** Whether it is satisfied, without where: much quicker. */
export function isSatisfied(root: Numbered, scene: Scene): boolean {
  return answer(root, runOf(scene)) === true;
}

export function explain(root: Numbered, scene: Scene): Reason {
  return reason(root, runOf(scene));
}

interface Run extends Scene {
  readonly between: WordsBetween;
}

function runOf(scene: Scene): Run {
  let counted: WordsBetween | undefined;
  return {
    ...scene,
    between: (part, start, end) => (counted ??= countWords(scene.post, scene.quoted))(part, start, end),
  };
}

function answer(node: Numbered, run: Run): Answer {
  const { query, parts, id } = node;
  if (id !== undefined || isTextLeaf(query)) return id !== undefined && run.hits.byLeaf.has(id);
  if (query.kind === "and") return allOf(parts, run);
  if (query.kind === "or") return anyOf(parts, run);
  if (query.kind === "not") return opposite(parts[0] && answer(parts[0], run));
  return query.kind === "near" ? stretchesOf(node, run).length > 0 : holdsFor(query, run.post, run.zone);
}

function allOf(parts: readonly Numbered[], run: Run): Answer {
  let all: Answer = true;
  for (const part of parts) {
    const one = answer(part, run);
    if (one === false) return false;
    if (one === undefined) all = undefined;
  }
  return all;
}

function anyOf(parts: readonly Numbered[], run: Run): Answer {
  let any: Answer = false;
  for (const part of parts) {
    const one = answer(part, run);
    if (one === true) return true;
    if (one === undefined) any = undefined;
  }
  return any;
}

function opposite(one: Answer): Answer {
  return one === undefined ? undefined : !one;
}

/** What the places of a satisfied query are; a branch that is not satisfied and what is ruled out have none. */
function spansOf(node: Numbered, run: Run): readonly Span[] {
  const { kind } = node.query;
  if (kind === "not") return [];
  if (kind === "near") return stretchesOf(node, run).flatMap(({ spans }) => spans);
  if (kind === "and" || kind === "or")
    return node.parts.flatMap((part) => (answer(part, run) === true ? spansOf(part, run) : []));
  return node.id === undefined ? [] : (run.hits.byLeaf.get(node.id) ?? []);
}

/** The places that nearness compares. */
function stretchesOf(node: Numbered, run: Run): readonly Stretch[] {
  const { query, parts } = node;
  if (query.kind !== "near") {
    if (query.kind === "or") return parts.flatMap((part) => stretchesOf(part, run));
    return spansOf(node, run).map((span) => ({ ...span, spans: [span] }));
  }
  const [left, right] = parts;
  if (left === undefined || right === undefined) return [];
  const lefts = stretchesOf(left, run);
  return lefts.length === 0 ? [] : nearIn(query, lefts, stretchesOf(right, run), run.between);
}

function reason(node: Numbered, run: Run): Reason {
  const { query } = node;
  const state = { true: "matched", false: "missed", undefined: "unknown" } as const;
  return {
    query,
    state: state[`${answer(node, run)}`],
    spans: inOrder(uniqueSpans(spansOf(node, run))),
    ...(query.kind === "bound" ? { figure: countOf(query, run.post) } : {}),
    parts: node.parts.map((part) => reason(part, run)),
  };
}

function namesIn(node: Numbered): string[] {
  return [...(node.name === undefined ? [] : [node.name]), ...node.parts.flatMap(namesIn)];
}

/** Two conditions of the same words are one to the reader; a hashtag is shown in the text where it stands there. */
function uniqueSpans(spans: readonly Span[]): Span[] {
  const inText = new Set(spans.flatMap(({ part, term }) => (part === "text" ? [term] : [])));
  const unique = new Map(
    spans
      .filter(({ part, term }) => part !== "tags" || !inText.has(term))
      .map((span) => [`${span.part} ${span.start} ${span.end} ${span.term}`, span] as const),
  );
  return [...unique.values()];
}

function inOrder(spans: readonly Span[]): Span[] {
  return spans.toSorted(
    (one, other) =>
      order.indexOf(one.part) - order.indexOf(other.part) || one.start - other.start || one.end - other.end,
  );
}
