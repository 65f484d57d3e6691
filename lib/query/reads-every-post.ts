/** Branches of a query that no words rule out unread; the user agrees to them or changes them. */

import { printQuery } from "./print-query";
import type { Query } from "./query";
import { isWeak, literalsOfQuery } from "./query-literals";

export interface CostlyBranch {
  /** As printed. */
  readonly branch: string;
  /** `none`: it names no words at all. `weak`: so few letters that nearly every response has them. */
  readonly why: "none" | "weak";
}

/** Empty when the gate can rule out what does not matter. */
export function readsEveryPost(query: Query): CostlyBranch[] {
  if (query.kind === "or") return query.parts.flatMap(readsEveryPost);
  const literals = literalsOfQuery(query);
  if (literals === undefined) {
    // Of an AND whose words are one OR, the branches of that OR are to blame.
    const lists = query.kind === "and" ? query.parts.filter(({ kind }) => kind === "or") : [];
    const blamed = lists.flatMap((list) => (hasWords(list) ? readsEveryPost(list) : []));
    return blamed.length > 0 ? blamed : [{ branch: printQuery(query), why: "none" }];
  }
  return isWeak(literals) ? [{ branch: printQuery(query), why: "weak" }] : [];
}

function hasWords(query: Query): boolean {
  return query.kind === "or" && query.parts.some((part) => literalsOfQuery(part) !== undefined);
}
