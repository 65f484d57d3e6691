/**
 * Words and phrases that posts say, each counted once a post, and how that differs from the time before.
 * Any script: words are cut by the browser's own rules (Intl.Segmenter).
 */

import { type Bounds } from "./measure";
import { isStopWord } from "./stop-words";
import { wilson } from "./wilson";

export interface TermCount {
  /** Folded: as it is counted. */
  readonly term: string;
  readonly posts: number;
  readonly of: number;
  readonly before: number;
  readonly ofBefore: number;
  /** How much more of the posts say it than before, -1 to 1, with its interval. Absent = nothing to compare with. */
  readonly change?: (Bounds & { readonly value: number }) | undefined;
}

const longestText = 4_000;
const longestWord = 40;
/** Below it a word is an accident. */
const leastPosts = 2;

/** Once each: the words of a post, and the pairs of neighbours of which neither is a stop word. */
export function termsIn(text: string, isLeftOut: (word: string) => boolean): ReadonlySet<string> {
  const terms = new Set<string>();
  for (const sentence of cleaned(text).split(/[.!?;:()"“”\n]+/u)) {
    let previous: string | undefined;
    for (const { segment, isWordLike } of words.segment(sentence)) {
      if (!isWordLike) continue;
      const word = isCounted(segment) && !isLeftOut(segment) ? segment : undefined;
      if (word !== undefined) terms.add(word);
      if (word !== undefined && previous !== undefined) terms.add(`${previous} ${word}`);
      previous = word;
    }
  }
  return terms;
}

const words = new Intl.Segmenter(undefined, { granularity: "word" });

/** Addresses, handles and hashtags are counted elsewhere. */
function cleaned(text: string): string {
  return text
    .slice(0, longestText)
    .normalize("NFKC")
    .toLowerCase()
    .replaceAll(/https?:\/\/\S+|[@#][\p{L}\p{N}_]+/gu, "\n");
}

function isCounted(word: string): boolean {
  return word.length <= longestWord && /\p{L}{2}|\p{Lo}/u.test(word) && !isStopWord(word);
}

/** How many of the posts say each term; `counts` is added to. */
export function countTerms(
  posts: Iterable<ReadonlySet<string>>,
  counts = new Map<string, number>(),
): Map<string, number> {
  for (const terms of posts) for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
  return counts;
}

interface Counted {
  readonly counts: ReadonlyMap<string, number>;
  readonly posts: number;
}

/**
 * The most said terms, the most first. A word that is (almost) only said inside a longer phrase of the list
 * is left to the phrase.
 */
export function frequentTerms(now: Counted, before: Counted, most: number): TermCount[] {
  const found = [...now.counts]
    .filter(([, posts]) => posts >= leastPosts)
    .toSorted(([a, posts], [b, others]) => others - posts || a.localeCompare(b));
  const phrases = found.filter(([term]) => term.includes(" "));
  const isPart = ([word, posts]: readonly [string, number]) =>
    !word.includes(" ") &&
    phrases.some(([phrase, said]) => said >= 0.8 * posts && phrase.split(" ").includes(word));
  return found
    .filter((entry) => !isPart(entry))
    .slice(0, most)
    .map(([term, posts]) => compared(term, posts, now.posts, before));
}

function compared(term: string, posts: number, of: number, before: Counted): TermCount {
  const said = before.counts.get(term) ?? 0;
  const count = { term, posts, of, before: said, ofBefore: before.posts };
  return before.posts === 0 ? count : { ...count, change: shareChange(posts, of, said, before.posts) };
}

/** The difference of two independent shares, with Newcombe's interval from the two Wilson intervals. */
export function shareChange(
  hits: number,
  n: number,
  hitsBefore: number,
  nBefore: number,
): Bounds & { readonly value: number } {
  const [p, q] = [hits / n, hitsBefore / nBefore];
  const [now, then] = [wilson(hits, n), wilson(hitsBefore, nBefore)];
  return {
    value: p - q,
    low: p - q - Math.hypot(p - now.low, then.high - q),
    high: p - q + Math.hypot(now.high - p, q - then.low),
  };
}
