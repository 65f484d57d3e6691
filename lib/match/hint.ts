/**
 * A quick look at a folded text that rules most texts out before they are searched: whether a word of
 * any literal stands in it at all. One regular expression, which the engine goes through many times as
 * fast as a search that also says where.
 */

import type { Literal } from "./literals";
import { isAscii, tellingWord } from "./needles";

/** To compile a longer one takes longer than it saves. */
const MOST_WORDS = 2000;

/** Finds nothing where no literal can stand, also inside a hashtag. `undefined` where it would tell nothing: a literal of signs stands anywhere. */
export function compileHint(literals: readonly Pick<Literal, "kind" | "text">[]): RegExp | undefined {
  const words = new Set<string>();
  for (const { kind, text } of literals) {
    const word = tellingWord(kind, text.match(/[a-z0-9]+/g) ?? []);
    if (word === "" && isAscii(text)) return undefined;
    // What is written in another script may stand in any text that is not ASCII.
    words.add(word || String.raw`[^\0-\x7f]`);
  }
  return words.size > MOST_WORDS ? undefined : new RegExp([...words].join("|") || "(?!)", "i");
}
