/** The keywords of a subject while they are typed: what they mean, what is wrong, and what they would find. */

import { joinedMarks } from "@/lib/kit/marks";
import type { Span } from "@/lib/model/mention";
import type { Post } from "@/lib/model/post";
import type { Subject } from "@/lib/model/subject";
import { compileQuery } from "@/lib/query/compile-query";
import type { Reason } from "@/lib/query/evaluate";
import { parseQuery } from "@/lib/query/parse-query";
import { printQuery } from "@/lib/query/print-query";
import type { Problem } from "@/lib/query/problem";
import type { Query } from "@/lib/query/query";
import { readsEveryPost, type CostlyBranch } from "@/lib/query/reads-every-post";
import { fieldsOfQuery, queryOfFields } from "@/lib/query/subject-fields";

export interface Keywords {
  readonly text: string;
  /** Absent while there is an error in it. */
  readonly query?: Query | undefined;
  readonly problems: readonly Problem[];
  readonly costly: readonly CostlyBranch[];
}

export function readKeywords(text: string): Keywords {
  const { query, problems } = parseQuery(text);
  return { text, query, problems, costly: query ? readsEveryPost(query) : [] };
}

/** The query of a subject, its own or what its fields say. */
export function queryTextOf(subject: Subject): string {
  const query = subject.query === undefined ? queryOfFields(subject) : undefined;
  return subject.query ?? (query ? printQuery(query) : "");
}

/**
 * The subject with these keywords: as fields where fields can say them, so that both forms show each other,
 * else as a query of its own.
 */
export function withKeywords(subject: Subject, query: Query, excluded: string): Subject {
  const { query: _, excluded: __, ...rest } = subject;
  const never = excluded.trim() === "" ? {} : { excluded: excluded.trim() };
  const fields = fieldsOfQuery(query);
  return fields ? { ...rest, ...fields, ...never } : { ...rest, ...never, query: printQuery(query) };
}

export type PreviewGroup = "gained" | "lost" | "kept" | "missed";

export interface PreviewPost {
  readonly post: Post;
  /** Of its text: UTF-16 offsets, in order, without overlaps. */
  readonly marks: readonly (readonly [start: number, end: number])[];
}

export interface Preview {
  readonly groups: Readonly<Record<PreviewGroup, readonly PreviewPost[]>>;
  /** How many posts were looked at. */
  readonly posts: number;
  /** What each condition of the query found in a post. Not for every post of a list. */
  readonly why: (post: Post) => Reason;
}

export interface PreviewQuestion {
  readonly query: Query;
  readonly excluded: Query | undefined;
  readonly before: Query | undefined;
  readonly timeZone: string;
}

export function previewOf(
  posts: readonly Post[],
  { query, excluded, before, timeZone }: PreviewQuestion,
): Preview {
  const now = compileQuery(query, { timeZone });
  const never = excluded && compileQuery(excluded, { timeZone });
  const then = before && compileQuery(before, { timeZone });
  const groups: Record<PreviewGroup, PreviewPost[]> = { gained: [], lost: [], kept: [], missed: [] };
  for (const post of posts) {
    const found = never?.matches(post) === undefined ? now.matches(post) : undefined;
    const group = groupOf(found !== undefined, then?.matches(post) !== undefined);
    groups[group].push({ post, marks: joinedMarks(inText(found?.spans ?? [])) });
  }
  return { groups, posts: posts.length, why: (post) => now.why(post) };
}

function inText(spans: readonly Span[]): readonly Span[] {
  return spans.filter(({ part }) => part === "text");
}

function groupOf(isFound: boolean, wasFound: boolean): PreviewGroup {
  if (isFound) return wasFound ? "kept" : "gained";
  return wasFound ? "lost" : "missed";
}
