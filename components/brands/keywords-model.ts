/** The keywords of a subject while they are typed: what they mean, and what is wrong. */

import type { Subject } from "@/lib/model/subject";
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
