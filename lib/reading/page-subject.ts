/**
 * What pages look for. Their script must stay small, so of a subject with a query they get the plain words of
 * which one must be there for the query to be satisfied: they hand over some posts too many, never one too
 * few, and the worker decides (see recognise.ts).
 */

import type { Subject } from "@/lib/model/subject";
import { parseQuery } from "@/lib/query/parse-query";
import { isTextLeaf, type Query, type TextLeaf } from "@/lib/query/query";

/** Without what pages need not know: whom the client employs, and whom the user does not want to hear. */
export function pageSubject(subject: Subject): Subject {
  const { query, excluded: _e, affiliates: _a, excludedAuthors: _o, excludedPlaces: _p, ...plain } = subject;
  const parsed = parseQuery(query ?? "").query;
  if (!parsed) return plain;
  const leaves = soughtBy(parsed);
  const textsOf = (...kinds: readonly TextLeaf["kind"][]): string[] => [
    ...new Set(leaves.filter(({ kind }) => kinds.includes(kind)).map(({ text }) => text)),
  ];
  return {
    ...plain,
    terms: textsOf("term", "raw"),
    handles: textsOf("handle"),
    hashtags: textsOf("hashtag"),
    domains: textsOf("links"),
    exclusions: [],
    exactAccents: false,
  };
}

/** The parts of a query that pages cannot look for, as they stand in its tree; the views say so. */
export function unseenByPages(query: Query): readonly Query[] {
  if (query.kind === "or") return query.parts.flatMap(unseenByPages);
  return neededBy(query) === undefined ? [query] : [];
}

/** What pages look for: of an OR at least the branches that plain words can say. */
function soughtBy(query: Query): readonly TextLeaf[] {
  return query.kind === "or" ? query.parts.flatMap(soughtBy) : (neededBy(query) ?? []);
}

/** Any one of these must be there; `undefined` where plain words cannot say what must. */
function neededBy(query: Query): readonly TextLeaf[] | undefined {
  if (query.kind === "and") return strongest(query.parts.map(neededBy));
  if (query.kind === "near") return strongest([neededBy(query.left), neededBy(query.right)]);
  if (query.kind === "or") return all(query.parts.map(neededBy));
  if (!isTextLeaf(query) || query.kind === "pattern" || query.kind === "similar") return undefined;
  return [query];
}

function all(lists: readonly (readonly TextLeaf[] | undefined)[]): readonly TextLeaf[] | undefined {
  const known = lists.filter((list) => list !== undefined);
  return known.length === lists.length ? known.flat() : undefined;
}

/** Of the parts of an AND any will do: the one whose shortest word is the longest rules out most. */
function strongest(lists: readonly (readonly TextLeaf[] | undefined)[]): readonly TextLeaf[] | undefined {
  const known = lists.filter((list) => list !== undefined && list.length > 0);
  return known.toSorted((a, b) => shortestOf(b) - shortestOf(a))[0];
}

function shortestOf(leaves: readonly TextLeaf[] = []): number {
  return Math.min(...leaves.map(({ text }) => text.length));
}
