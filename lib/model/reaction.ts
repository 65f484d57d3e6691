/** Who reacted to a post, as far as a list that the user opened showed it. Presence of accounts, never engagement. */

import type { Account } from "./account";

export const reactionKinds = ["like", "love", "care", "haha", "wow", "sad", "angry"] as const;

export type ReactionKind = (typeof reactionKinds)[number];

export interface Reactor {
  readonly account: Account;
  /** Absent = which one it was could not be told surely. */
  readonly kind?: ReactionKind | undefined;
}

/** What one list has shown. */
export interface ReactionSighting {
  readonly platform: string;
  /** Whose list it is, by any of its names. */
  readonly postId: string;
  /** Of that post, as far as the page shows it. */
  readonly author: Account;
  /** Where it stands. */
  readonly url?: string | undefined;
  /** Empty = the page only asks whether it may tell anybody at all. */
  readonly people: readonly Reactor[];
  readonly seenAt: number;
}

/** How many accounts one message may name, and one post may have. */
export const reactionLimits = { atOnce: 200, ofOnePost: 5_000 } as const;
