/**
 * Remembers for some minutes what this page has delivered, so that the same post with the same counts,
 * scrolled past again, is not sent again. A changed count is news: it is an observation. What a response
 * brought is not told again by the markup, which says the same with less; nor by the next response what the
 * markup has told meanwhile.
 */

import { createRecent } from "@/lib/kit/recent";
import { textHash } from "@/lib/kit/text-hash";
import type { CapturedPost } from "@/lib/model/batch";
import { countNames, type Count, type Counts } from "@/lib/model/counts";

const keptMs = 5 * 60_000;
const keptPosts = 2000;

export interface Delivered {
  /** Whether this says anything that was not delivered yet; from then on it counts as delivered. */
  isNews(captured: CapturedPost, now: number): boolean;
  /** It was given up: the next sighting is news again. */
  forget(postId: string): void;
}

interface Known {
  /** Of what the richest source said beside the counts. */
  readonly print: number;
  readonly at: number;
  readonly rank: number;
  /** The newest that any source said. */
  readonly counts: Counts;
  readonly sponsored: boolean;
  readonly subjects: readonly string[];
}

const ranks = { response: 2, island: 1, dom: 0 } as const;

export function createDelivered(): Delivered {
  const seen = createRecent<string, Known>(keptPosts);
  return {
    isNews: (captured, now) => {
      const { postId } = captured.post;
      const next = knownOf(captured, now);
      const before = seen.get(postId);
      if (before === undefined || Math.abs(now - before.at) >= keptMs || next.rank > before.rank) {
        seen.set(postId, next);
        return true;
      }
      const isAlike = next.rank === before.rank;
      const saysMore = isAlike ? next.print !== before.print : adds(before, next);
      const isNews = saysMore || hasOtherCounts(before.counts, next.counts, isAlike);
      if (isNews) seen.set(postId, isAlike ? next : { ...before, ...toldBy(next, before) });
      return isNews;
    },
    forget: (postId) => seen.delete(postId),
  };
}

function knownOf(captured: CapturedPost, at: number): Known {
  const { post, matches, source } = captured;
  return {
    print: textHash(essenceOf(captured)),
    at,
    rank: ranks[source],
    counts: post.counts,
    sponsored: post.sponsored,
    subjects: matches.map(({ subjectId }) => subjectId),
  };
}

function essenceOf({ post, matches, isOwnWriting }: CapturedPost): string {
  const { text, sponsored, aliases, author } = post;
  const said = matches.map(({ subjectId, how, isAddressed, terms }) => [subjectId, how, isAddressed, terms]);
  return JSON.stringify([text, sponsored, aliases, author.handle, said, isOwnWriting]);
}

/** @param isAlike what the same source leaves out now it does not know any more; another one never shows it. */
function hasOtherCounts(known: Counts, next: Counts, isAlike: boolean): boolean {
  return countNames.some((name) => {
    const [before, after] = [known[name], next[name]];
    return after === undefined ? isAlike && before !== undefined : isOther(before, after);
  });
}

/** Whether a poorer source says anything beside the counts that a richer one did not. */
function adds(known: Known, next: Known): boolean {
  return (next.sponsored && !known.sponsored) || next.subjects.some((id) => !known.subjects.includes(id));
}

/** A shortened count says nothing new while the known one lies in it. */
function isOther(known: Count | undefined, next: Count): boolean {
  if (known === next) return false;
  if (typeof known === "number" && typeof next !== "number") return known < next[0] || known > next[1];
  return JSON.stringify(known) !== JSON.stringify(next);
}

/** What the richer source said stays known beside it, so that its next word is compared with both. */
function toldBy({ counts, sponsored, subjects, at }: Known, before: Known): Partial<Known> {
  const shown = Object.entries(counts).filter(([, count]) => count !== undefined);
  return {
    counts: { ...before.counts, ...Object.fromEntries(shown) },
    sponsored: sponsored || before.sponsored,
    subjects,
    at,
  };
}
