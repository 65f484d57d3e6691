/** Runs queries over posts: fast where nothing is found, and able to say why something was or was not. */

import type { Span } from "@/lib/model/mention";
import type { Post } from "@/lib/model/post";

import { evaluate, explain, isSatisfied, type Reason } from "./evaluate";
import { numberLeaves, type Numbered } from "./numbered";
import type { Query } from "./query";
import { literalsOfQuery, type QueryLiteral } from "./query-literals";
import { compileTextSearch, type Hits, type Sought } from "./text-search";

export interface QueryOptions {
  /** Accents count. Off unless said otherwise. */
  readonly exactAccents?: boolean | undefined;
  /** In which the days of since: and until: begin; an IANA name. */
  readonly timeZone?: string | undefined;
}

export interface QueryMatch {
  /** Text conditions that were found, as typed (a term without its quotation marks), each once, in the query's order. */
  readonly terms: readonly string[];
  /** Where; in reading order. Empty for a query that names no words. */
  readonly spans: readonly Span[];
}

export interface CompiledQuery {
  /** @param quoted the post that it quotes: its text counts as said too. */
  matches(post: Post, quoted?: Post): QueryMatch | undefined;
  /** The query's tree with what each node found. Not for every post of a page. */
  why(post: Post, quoted?: Post): Reason;
  /** What the gate has to look for, any of them; `undefined` = it must let every text pass. */
  readonly literals: readonly QueryLiteral[] | undefined;
}

export interface CompiledQueries {
  /** In the order of the queries; `undefined` where one is not satisfied. */
  matches(post: Post, quoted?: Post): readonly (QueryMatch | undefined)[];
  /** Searches once, and then says of each query, by its place, whether it is satisfied; quicker than `matches`. */
  judge(post: Post, quoted?: Post): (place: number) => boolean;
}

export interface QueryAndOptions extends QueryOptions {
  readonly query: Query;
}

const UTC = "UTC";

export function compileQuery(query: Query, options: QueryOptions = {}): CompiledQuery {
  const { roots, search } = compileAll([{ ...options, query }]);
  const [root] = roots;
  const zone = options.timeZone ?? UTC;
  return {
    literals: literalsOfQuery(query),
    matches(post, quoted) {
      const hits = search.in(post, quoted);
      return root && evaluate(root, { post, quoted, hits, zone });
    },
    why: (post, quoted) =>
      root
        ? explain(root, { post, quoted, hits: search.in(post, quoted), zone })
        : { query, state: "missed", spans: [], parts: [] },
  };
}

/** Many queries in one pass over a post's text. */
export function compileQueries(queries: readonly QueryAndOptions[]): CompiledQueries {
  const { roots, search } = compileAll(queries);
  const zones = queries.map(({ timeZone = UTC }) => timeZone);
  return {
    judge(post, quoted) {
      const hits = search.in(post, quoted);
      return (place) => {
        const root = roots[place];
        const zone = zones[place] ?? UTC;
        return (
          root !== undefined && canBe(root, place, hits) && isSatisfied(root, { post, quoted, hits, zone })
        );
      };
    },
    matches(post, quoted) {
      const hits = search.in(post, quoted);
      return roots.map((root, index) =>
        canBe(root, index, hits)
          ? evaluate(root, { post, quoted, hits, zone: zones[index] ?? UTC })
          : undefined,
      );
    },
  };
}

function canBe(root: Numbered, place: number, hits: Hits): boolean {
  return !root.needsWords || hits.queries.has(place);
}

function compileAll(queries: readonly QueryAndOptions[]) {
  const sought: Sought[] = [];
  const roots = queries.map(({ query, exactAccents = false }, index): Numbered =>
    numberLeaves(query, (leaf, name) => {
      sought.push({ leaf, name, id: sought.length, query: index, isExact: exactAccents });
      return sought.length - 1;
    }),
  );
  return { roots, search: compileTextSearch(sought) };
}
