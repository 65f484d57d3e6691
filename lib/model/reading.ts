/** What a reader found in one payload or page, with an account of everything it did not keep. */

import type { Account } from "./account";
import type { Place } from "./place";
import type { Post } from "./post";

/**
 * Why a slot gave no row: it holds nothing (`empty`, `tombstone`, `unavailable`, `stub`), or it holds
 * something that the reader could not make a post of (`unreadable`), which is drift.
 */
export type DropReason = "empty" | "tombstone" | "unavailable" | "stub" | "unreadable";

export type Dropped = Partial<Record<DropReason, number>>;

export interface Reading {
  /** Timeline items that hold a post or a person: slots = rows of their own + dropped. */
  readonly slots: number;
  /** One for each slot that held a post, and `nested` further ones that stood inside those (`via`). */
  readonly posts: readonly Post[];
  readonly nested: number;
  /** The people of people lists. Authors stand in their posts. */
  readonly people: readonly Account[];
  readonly dropped: Dropped;
  /** What the user just wrote from this browser: the answer of a creation request, not a timeline. */
  readonly isOwnWriting: boolean;
  /** Where the items are shown, by the request's own variables. */
  readonly place: Place;
  /** Name of the operation, as provenance; never a filter. */
  readonly operation?: string | undefined;
}
