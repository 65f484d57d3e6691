/** What a page hands to the worker: only what concerns a subject, and counts of the rest. */

import type { Account } from "./account";
import type { Match } from "./mention";
import type { Place, PlaceKind } from "./place";
import type { Post } from "./post";
import type { ReadCounts } from "./read-counts";
import type { Dropped } from "./reading";

/** Who is logged in on a page, as far as the page says. Other accounts of the same person are other viewers. */
export type Viewer = Pick<Account, "accountId" | "handle">;

export interface CapturedPost {
  readonly post: Post;
  /** Empty for a post that is kept only as part of a mention's conversation. */
  readonly matches: readonly Match[];
  /** The user wrote it in this browser, whoever is logged in. */
  readonly isOwnWriting: boolean;
  readonly seenAt: number;
  /** Which way it was read: a response, the page's embedded data, or its markup. */
  readonly source: "response" | "island" | "dom";
  /** Where it was shown. Absent = what it was read from does not say. */
  readonly place?: PlaceKind | undefined;
}

/** A repost of a mention: engagement of the post, presence of an account. */
export interface CapturedShare {
  readonly postId: string;
  readonly account: Account;
  readonly sharedAt?: number | undefined;
}

/** What stood on the screen, counted once for each place of a page, by its markup. */
export interface ScreenTally {
  /** Elements that should have been posts. */
  readonly items: number;
  /** Those of them that could be read as posts: items = posts + dropped. */
  readonly posts: number;
  readonly dropped: Dropped;
}

/** Posts that were really looked at, at one place. Which ones, only who has the day's key could find out. */
export interface Exposed {
  readonly place: Place;
  /** The day of the key that made the hashes: see `ExposureKey`. */
  readonly day: string;
  /** 16 hexadecimal digits for each post. */
  readonly hashes: readonly string[];
}

/** What was read at one place since the last batch. The denominator, and the alarm. */
export interface Tally extends ReadCounts {
  readonly place: Place;
  /** Mentions that the page had to give up: its memory was full. What the worker refuses it counts itself. */
  readonly givenUp: number;
  /** Beside the responses, what the markup showed. Absent = nothing new stood there. */
  readonly screen?: ScreenTally | undefined;
}

export interface Batch {
  /** Made once by the page; the same batch may arrive twice. */
  readonly batchId: string;
  readonly platform: string;
  readonly madeAt: number;
  readonly posts: readonly CapturedPost[];
  readonly shares: readonly CapturedShare[];
  readonly tallies: readonly Tally[];
  /** Absent = nobody was logged in, or the page did not say who. */
  readonly viewer?: Viewer | undefined;
  /** Absent = nothing was looked at. */
  readonly exposed?: readonly Exposed[] | undefined;
  /** Whether this page's responses are copied at all. Absent = not known. */
  readonly hasTap?: boolean | undefined;
}

/** The worker's answer, given only when everything it counts is durable. */
export interface Receipt {
  readonly batchId: string;
  /** Mentions that were new. */
  readonly added: number;
  readonly updated: number;
  /** Items that were refused, with a reason each; their neighbours are stored. */
  readonly refused: Readonly<Record<string, number>>;
}
