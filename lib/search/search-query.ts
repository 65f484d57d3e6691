/** What somebody typed into the search box: words, "phrases" and beginnings*. All of them must be there. */

import { wordsIn } from "./words";

/** Words that follow each other. */
export interface Clause {
  /** At least one. */
  readonly words: readonly string[];
  /** The last word is the beginning of one. */
  readonly isPrefix: boolean;
}

/** What is looked for: words that were typed, and tags of which any will do. */
export interface Sought {
  /** All of them have to be found. */
  readonly clauses: readonly Clause[];
  /** Where it is not empty, one of them has to be found too. */
  readonly anyOf: readonly Clause[];
}

/** More clauses than anybody types are left out. */
const mostClauses = 32;

/** Curly quotes are quotes; one that is not closed reaches to the end. */
const piece = /["“”„«»]([^"“”„«»]*)(?:["“”„«»]|$)(\*?)|([^\s"“”„«»]+)/gu;

/** Text without any word is no condition. */
export function parseSearch(text: string): readonly Clause[] {
  return [...text.slice(0, 2_000).matchAll(piece)].slice(0, mostClauses).flatMap((found) => {
    const [, quoted, star, plain = ""] = found;
    const words = wordsIn(quoted ?? plain);
    const isPrefix = quoted === undefined ? plain.endsWith("*") : star === "*";
    return words.length > 0 ? [{ words, isPrefix }] : [];
  });
}
