/**
 * Posts that this page has read in a response, or has ruled out unread, and that concern nobody as things
 * stand: their markup says the same with less, and need not be read.
 */

import { createRecent } from "@/lib/kit/recent";

export interface Settled {
  add(postId: string): void;
  /** @param text of a payload in which nothing can matter. It is looked through only when somebody asks. */
  addAllIn(text: string): void;
  has(postId: string): boolean;
  /** Other things matter from now on. */
  clear(): void;
}

const mostPosts = 5000;
/** Of texts that nobody has asked about; what is older is let go. */
const mostChars = 6_000_000;

/** @param postIdsIn ids of posts that a raw text holds whole. */
export function createSettled(postIdsIn: (text: string) => Iterable<string>): Settled {
  let ids = createRecent<string, true>(mostPosts);
  let texts: string[] = [];
  let chars = 0;

  function lookThrough(): void {
    for (const text of texts) for (const id of postIdsIn(text)) ids.set(id, true);
    texts = [];
    chars = 0;
  }

  return {
    add: (postId) => ids.set(postId, true),
    addAllIn: (text) => {
      texts.push(text);
      chars += text.length;
      while (chars > mostChars) chars -= texts.shift()?.length ?? chars;
    },
    has: (postId) => {
      if (texts.length > 0) lookThrough();
      return ids.has(postId);
    },
    clear: () => {
      ids = createRecent(mostPosts);
      texts = [];
      chars = 0;
    },
  };
}
