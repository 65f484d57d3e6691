/**
 * Remembers for some minutes what this page has delivered, so that the same post with the same counts,
 * scrolled past again, is not sent again. A changed count is news: it is an observation.
 */

import { createRecent } from "@/lib/kit/recent";
import { textHash } from "@/lib/kit/text-hash";
import type { CapturedPost } from "@/lib/model/batch";

const keptMs = 5 * 60_000;
const keptPosts = 2000;

export interface Delivered {
  /** Whether this says anything that was not delivered yet; from then on it counts as delivered. */
  isNews(captured: CapturedPost, now: number): boolean;
  /** It was given up: the next sighting is news again. */
  forget(postId: string): void;
}

export function createDelivered(): Delivered {
  const seen = createRecent<string, { readonly print: number; readonly at: number }>(keptPosts);
  return {
    isNews: (captured, now) => {
      const { postId } = captured.post;
      const print = textHash(essenceOf(captured));
      const before = seen.get(postId);
      if (before?.print === print && Math.abs(now - before.at) < keptMs) return false;
      seen.set(postId, { print, at: now });
      return true;
    },
    forget: (postId) => seen.delete(postId),
  };
}

function essenceOf({ post, matches, isOwnWriting }: CapturedPost): string {
  const { text, counts, sponsored, aliases, author } = post;
  const said = matches.map(({ subjectId, how, isAddressed, terms }) => [subjectId, how, isAddressed, terms]);
  return JSON.stringify([text, counts, sponsored, aliases, author.handle, said, isOwnWriting]);
}
