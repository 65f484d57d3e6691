/** What a page's capture needs to know: published by the worker, read by every content script. */

import type { Subject } from "./subject";

export interface CapturePlan {
  /** Grows with every change of the subjects. */
  readonly version: number;
  readonly subjects: readonly Subject[];
  /** Ids of the sites that are switched on: a tab that is still open falls silent when its site is not. */
  readonly sites: readonly string[];
  /** Off = the user paused capturing everywhere. */
  readonly isOn: boolean;
}

/**
 * Conversations of kept mentions, newest first: a post of one of them matters although it names nobody.
 * By platform, the native ids of their first posts.
 */
export type KeptConversations = Readonly<Record<string, readonly string[]>>;
