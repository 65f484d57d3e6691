/**
 * A parsed query in its normal form: lists of AND and OR are flat and hold at least two parts, nothing
 * is negated twice. What each node finds stands in grammar.md.
 */

import type { CountName } from "@/lib/model/counts";

/** Words as they are, quotes and escapes undone, one space between words. */
export interface Term {
  readonly kind: "term";
  readonly text: string;
}

/** Words with wildcards, still escaped: in it "\\*" is a star that the post must show. */
export interface Pattern {
  readonly kind: "pattern";
  readonly text: string;
}

/** Characters exactly as they stand: capitals, accents and signs count. */
export interface Raw {
  readonly kind: "raw";
  readonly text: string;
}

/** One word, or what differs from it by a slip of the fingers. */
export interface Similar {
  readonly kind: "similar";
  readonly text: string;
}

/** `text` is without "@". */
export interface Handle {
  readonly kind: "handle";
  readonly text: string;
}

/** `text` is without "#". */
export interface Hashtag {
  readonly kind: "hashtag";
  readonly text: string;
}

/** Links to this host, or to one below it. */
export interface Links {
  readonly kind: "links";
  readonly text: string;
}

/** What stands somewhere in a post, so that places can be shown and compared. */
export type TextLeaf = Term | Pattern | Raw | Similar | Handle | Hashtag | Links;

export const attributes = ["author", "site", "url", "platform", "lang"] as const;
export type Attribute = (typeof attributes)[number];

export interface Has {
  readonly kind: "has";
  readonly text: HasKind;
}

export const hasKinds = ["link", "image", "video"] as const;
export type HasKind = (typeof hasKinds)[number];

export interface Is {
  readonly kind: "is";
  readonly text: IsKind;
}

export const isKinds = ["reply", "quote", "repost", "comment", "question", "sponsored"] as const;
export type IsKind = (typeof isKinds)[number];

export interface Trait {
  readonly kind: Attribute;
  readonly text: string;
}

export type BoundName = CountName | "followers";

/** Both ends belong to it; absent = no end on that side. At least one is there. */
export interface Bound {
  readonly kind: "bound";
  readonly count: BoundName;
  readonly least?: number | undefined;
  readonly most?: number | undefined;
}

/** Posts of `day` ("2026-11-22") and later. */
export interface Since {
  readonly kind: "since";
  readonly day: string;
}

/** Posts of `day` and before. */
export interface Until {
  readonly kind: "until";
  readonly day: string;
}

export type DayLimit = Since | Until;

export type Leaf = TextLeaf | Trait | Is | Has | Bound | DayLimit;

/** At most `words` words between the two; `isOrdered`: `left` comes first. */
export interface Near {
  readonly kind: "near";
  readonly words: number;
  readonly isOrdered: boolean;
  /** Text leaves, any of several, or again nearness: see `isNearOperand`. */
  readonly left: Query;
  readonly right: Query;
}

export interface All {
  readonly kind: "and";
  readonly parts: readonly Query[];
}

export interface Any {
  readonly kind: "or";
  readonly parts: readonly Query[];
}

export type Group = All | Any;

export interface Not {
  readonly kind: "not";
  readonly part: Query;
}

export type Query = Leaf | Near | Group | Not;

const textKinds: ReadonlySet<string> = new Set([
  "term",
  "pattern",
  "raw",
  "similar",
  "handle",
  "hashtag",
  "links",
] satisfies TextLeaf["kind"][]);

export function isTextLeaf(query: Query): query is TextLeaf {
  return textKinds.has(query.kind);
}

export function isLeaf(query: Query): query is Leaf {
  return query.kind !== "and" && query.kind !== "or" && query.kind !== "not" && query.kind !== "near";
}

/** Whether it has a place in a post, which is what nearness compares. */
export function isNearOperand(query: Query): boolean {
  if (query.kind === "or") return query.parts.every(isNearOperand);
  return query.kind === "near" || isTextLeaf(query);
}

/** The parts joined, in normal form. `undefined` when there is none. */
export function groupOf(kind: Group["kind"], parts: readonly Query[]): Query | undefined {
  const flat = parts.flatMap((part) => (part.kind === kind ? part.parts : [part]));
  return flat.length > 1 ? { kind, parts: flat } : flat[0];
}

export function negate(query: Query): Query {
  return query.kind === "not" ? query.part : { kind: "not", part: query };
}
