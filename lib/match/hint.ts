/**
 * A quick look at a folded text that rules most texts out before they are searched: whether a word of
 * any literal stands in it at all. One regular expression, which the engine goes through many times as
 * fast as a search that also says where.
 */

import type { Literal } from "./literals";
import { isAscii, tellingWord } from "./needles";

/** Both fail only where it is certain. */
export interface Hint {
  /** Finds something where a literal may stand in a folded text as whole words. */
  readonly words: RegExp;
  /** Finds something where one may stand anywhere, as in a hashtag that is to be taken apart. */
  readonly parts: RegExp;
}

/** To compile a longer one takes longer than it saves. */
const MOST_WORDS = 2000;

/** `undefined` where a look would tell nothing: a literal of signs stands anywhere. */
export function compileHint(literals: readonly Pick<Literal, "kind" | "text">[]): Hint | undefined {
  const words = new Set<string>();
  let rest = "";
  for (const { kind, text } of literals) {
    const word = tellingWord(kind, text.match(/[a-z0-9]+/g) ?? []);
    if (word !== "") words.add(word);
    else if (isAscii(text)) return undefined;
    // What is written in another script may stand in any text that is not ASCII.
    else rest = String.raw`|[^\0-\x7f]`;
  }
  if (words.size > MOST_WORDS) return undefined;
  const any = words.size > 0 ? [...words].join("|") : "(?!)";
  return { words: new RegExp(`(?:^|[^a-z0-9])(?:${any})${rest}`, "i"), parts: new RegExp(any + rest, "i") };
}
