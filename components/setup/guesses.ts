/** What a brand is likely to be called elsewhere, guessed from its name alone: nothing is looked up. */

export interface Guesses {
  readonly terms: readonly string[];
  readonly handles: readonly string[];
  readonly hashtags: readonly string[];
  readonly domains: readonly string[];
}

/** The longest handle that X allows; a longer guess is certainly wrong there. */
const longestHandle = 15;

export function guessesFor(name: string): Guesses {
  const term = name.trim().replaceAll(/\s+/g, " ");
  const joined = term
    .normalize("NFKD")
    .replaceAll(/[^\p{L}\p{N}]/gu, "")
    .normalize("NFC")
    .toLowerCase();
  const isLatin = /^[a-z0-9]+$/.test(joined);
  return {
    terms: term === "" ? [] : [term],
    handles: isLatin && joined.length <= longestHandle ? [joined] : [],
    hashtags: joined === "" ? [] : [joined],
    domains: isLatin ? [`${joined}.com`] : [],
  };
}
