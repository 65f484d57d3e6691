/** What a page may know of the posts that it shows, and what it may ask to be done with them. Little, on purpose. */

import type { SentimentLabel } from "./classification";

/** `aside`: the user, or a rule, said that it is not about the subject. */
export const markStates = ["kept", "needs", "answered", "clipped", "aside"] as const;
export type MarkState = (typeof markStates)[number];

/** One mention of a post that was asked for. Neither tags nor notes: a page has no use for them. */
export interface PageMark {
  /** The id that was asked for; the key may hold another name of the same post. */
  readonly postId: string;
  /** `subjectId|platform:postId`. */
  readonly key: string;
  readonly subjectId: string;
  readonly state: MarkState;
}

/**
 * What the user does from the menu of a mark. A page only adds: it never learns what stood there before, so
 * tags and notes come one by one, and not as a whole. What undoes one of these is again one of these.
 */
export type PageEdit =
  | { readonly name: "clip"; readonly value: boolean }
  | { readonly name: "add-tag" | "remove-tag" | "add-note" | "remove-note"; readonly value: string }
  | { readonly name: "sentiment"; readonly value: SentimentLabel | null }
  | { readonly name: "about"; readonly value: boolean | null };

export const pageEditLimits = { tag: 60, note: 2_000 } as const;
