/**
 * The plain fields of a subject and the query that says the same, each from the other. A subject without
 * a query of its own is matched by its fields, and the query shown is this one.
 */

import { entriesOf, foldHandle } from "@/lib/match/literals";
import type { Subject } from "@/lib/model/subject";

import { groupOf, negate, type Query } from "./query";
import { isHandleText, isHashtagText } from "./read-term";

export type SubjectFields = Pick<Subject, "terms" | "handles" | "hashtags" | "domains" | "exclusions">;

/** `undefined` when the fields look for nothing. What cannot be found anywhere is left out. */
export function queryOfFields(fields: SubjectFields): Query | undefined {
  const said = [
    ...termsOf(fields.terms),
    ...fields.handles
      .map(bareHandle)
      .filter(isHandleText)
      .map((text): Query => ({ kind: "handle", text })),
    ...fields.hashtags
      .map(bareHashtag)
      .filter(isHashtagText)
      .map((text): Query => ({ kind: "hashtag", text })),
    ...fields.domains.filter(isDomain).map((text): Query => ({ kind: "links", text: tidy(text) })),
  ];
  const naming = groupOf("or", said);
  if (naming === undefined) return undefined;
  const exclusion = groupOf("or", termsOf(fields.exclusions));
  return groupOf("and", exclusion === undefined ? [naming] : [naming, negate(exclusion)]);
}

/** `undefined` when the query says more than fields can. */
export function fieldsOfQuery(query: Query): SubjectFields | undefined {
  const parts = query.kind === "and" ? query.parts : [query];
  const namings = parts.filter(({ kind }) => kind !== "not");
  const [naming] = namings;
  if (naming === undefined || namings.length > 1) return undefined;
  const excluded = parts.flatMap((part) => (part.kind === "not" ? alternativesOf(part.part) : []));
  const exclusions = excluded.map(exclusionOf);
  const said = alternativesOf(naming);
  const isPlain = said.every(({ kind }) => plainKinds.has(kind)) && !exclusions.includes(undefined);
  if (!isPlain) return undefined;
  return {
    terms: textsOf(said, "term"),
    handles: textsOf(said, "handle"),
    hashtags: textsOf(said, "hashtag"),
    domains: textsOf(said, "links"),
    exclusions: exclusions.filter((text) => text !== undefined),
  };
}

const plainKinds: ReadonlySet<string> = new Set(["term", "handle", "hashtag", "links"]);

function alternativesOf(query: Query): readonly Query[] {
  return query.kind === "or" ? query.parts : [query];
}

/** Handles and hashtags are ruled out by their signs. */
function exclusionOf(query: Query): string | undefined {
  if (query.kind === "term") return query.text;
  if (query.kind === "handle") return `@${query.text}`;
  return query.kind === "hashtag" ? `#${query.text}` : undefined;
}

function textsOf(queries: readonly Query[], kind: "term" | "handle" | "hashtag" | "links"): string[] {
  return queries.flatMap((query) => (query.kind === kind ? [query.text] : []));
}

function termsOf(texts: readonly string[]): Query[] {
  return texts
    .filter((text) => entriesOf(text, "words", false).length > 0)
    .map((text): Query => ({ kind: "term", text: tidy(text) }));
}

function tidy(text: string): string {
  return text.trim().replace(/\s+/gu, " ");
}

function bareHandle(text: string): string {
  return foldHandle(text) === "" ? "" : text.trim().replace(/^[@＠]+/u, "");
}

function bareHashtag(text: string): string {
  return text
    .trim()
    .replace(/^[#＃]+/u, "")
    .replace(/\s+/gu, "");
}

function isDomain(text: string): boolean {
  return entriesOf(text, "domain", false).length > 0;
}
