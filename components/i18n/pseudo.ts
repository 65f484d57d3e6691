/**
 * A language that nobody speaks: each text of `words` in ⟦brackets⟧. What stands on a page without
 * them is a text that no translator will ever see.
 */

export function pseudoWords<Catalogue extends object>(words: Catalogue): Catalogue {
  return bracketed(words);
}

function bracketed<Branch extends object>(branch: Branch): Branch {
  return new Proxy(branch, { get: (target, key): unknown => inBrackets(Reflect.get(target, key)) });
}

function inBrackets(value: unknown): unknown {
  if (typeof value === "string") return `⟦${value}⟧`;
  if (typeof value === "function")
    return (...args: unknown[]) => inBrackets(Reflect.apply(value, undefined, args));
  return typeof value === "object" && value !== null ? bracketed(value) : value;
}
