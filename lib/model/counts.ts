/** Public counters of a post, as far as the platform showed them. */

/**
 * How often something happened: an exact whole number, or the closed interval `[low, high]` that a
 * shortened figure stands for ("34K" is `[34_000, 34_999]`).
 */
export type Count = number | readonly [low: number, high: number];

/** `undefined` = the platform did not say; `0` = it said none. */
export interface Counts {
  /** Likes, or all reactions together. */
  readonly likes?: Count | undefined;
  /** Replies or comments. */
  readonly replies?: Count | undefined;
  /** Reposts or shares. */
  readonly shares?: Count | undefined;
  readonly quotes?: Count | undefined;
  readonly bookmarks?: Count | undefined;
  /** Views or plays, as printed by the platform. */
  readonly views?: Count | undefined;
}

export type CountName = keyof Counts;

export const countNames = [
  "likes",
  "replies",
  "shares",
  "quotes",
  "bookmarks",
  "views",
] as const satisfies readonly CountName[];
