/** Places in a text at which a literal stands as whole words and between whole characters. */

import { isWholeWords } from "./edges";
import { originsOf } from "./fold";
import type { Lexicon } from "./lexicon";
import type { Literal } from "./literals";

export interface Search {
  readonly lexicon: Lexicon;
  /** Accents count. */
  readonly isExact: boolean;
}

/** `found` gets positions in `original`, of which `folded` is the folded form. */
export function eachWhole(
  original: string,
  folded: string,
  { lexicon, isExact }: Search,
  found: (literal: Literal, start: number, end: number) => void,
): void {
  let origins: ReturnType<typeof originsOf> | undefined;
  lexicon.search(folded, (literal, from, to) => {
    origins ??= originsOf(original, isExact);
    if (!origins.isWhole(from, to)) return;
    const start = origins.start(from);
    const end = origins.end(to - 1);
    if (isWholeWords({ folded, from, to, original, start, end })) found(literal, start, end);
  });
}
