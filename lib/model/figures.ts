/** What the views show: read models, computed from roll-ups and rows, never by a component. */

import type { Counts } from "./counts";
import type { MediaClass, MentionHow } from "./mention";
import type { Dropped } from "./reading";

/** A sum of counts of which some may be unknown or shortened. */
export interface Sum {
  /** Least and most it can be, over the posts whose figure is known. Equal when every figure is exact. */
  readonly low: number;
  readonly high: number;
  /** Posts whose figure is known. 0 = the sum is unknown, whatever `low` says. */
  readonly known: number;
}

/** `waiting`: wants an answer and none was seen. `open`: nothing to do or not yet looked at. */
export type MentionStatus = "open" | "waiting" | "answered" | "done" | "ignored";

/** Why a mention is `answered`: our reply was seen on a page, was sent from this browser, or the user said so. */
export type AnsweredBy = "seen" | "sent" | "user";

export interface MentionView {
  /** `subjectId|platform:postId`. */
  readonly key: string;
  readonly subjectId: string;
  readonly platform: string;
  readonly kind: string;
  readonly how: MentionHow;
  readonly mediaClass: MediaClass;
  readonly status: MentionStatus;
  readonly answeredBy?: AnsweredBy | undefined;
  readonly authorName?: string | undefined;
  readonly authorHandle?: string | undefined;
  readonly text: string;
  readonly terms: readonly string[];
  /** Where the terms stand in `text`: UTF-16 offsets, in order, without overlaps. */
  readonly marks: readonly (readonly [start: number, end: number])[];
  readonly postedAt?: number | undefined;
  readonly firstSeenAt: number;
  /** When the post was last seen: "unanswered" is true as of then. */
  readonly lastSeenAt: number;
  readonly url?: string | undefined;
  readonly counts: Counts;
}

export interface Summary {
  readonly mentions: number;
  /** Mentions that say the name; the rest were addressed to the subject. */
  readonly named: number;
  /** Likes + replies + shares + quotes. */
  readonly engagement: Sum;
  readonly views: Sum;
  /** Distinct authors of the mentions, the subject's own accounts left out. */
  readonly people: number;
  readonly waiting: number;
  /** The same range before this one, for the change. `undefined` when nothing was captured then at all. */
  readonly mentionsBefore?: number | undefined;
  /**
   * The denominator: distinct posts that were looked at in these days, each once a day, viewer and place.
   * Absent = it was not counted then.
   */
  readonly postsChecked?: number | undefined;
}

/** What is wrong with a site, the worst first. */
export type TroubleKind =
  /** Posts stood on the screen, and none was read from anywhere. */
  | "nothing-read"
  /** The responses hold no post that can be read; what is on the screen still can. */
  | "responses"
  /** More is dropped than this site ever dropped. */
  | "drops"
  /** Responses bring posts, and none is recognised on the screen, as they were before. */
  | "markup"
  /** The page's half of us did not shake hands: the screen alone is read. */
  | "no-tap"
  /** Mentions found no room. */
  | "given-up";

export interface Trouble {
  readonly kind: TroubleKind;
  /** How many posts on the screen, responses, dropped posts or mentions it is about. */
  readonly count: number;
}

export interface SiteHealth {
  readonly siteId: string;
  readonly lastCaptureAt?: number | undefined;
  /** Today, in the client's time zone. */
  readonly payloads: number;
  readonly unreadable: number;
  /** Ruled out unread: nothing in them could matter. */
  readonly passed: number;
  /** Posts that responses brought. */
  readonly posts: number;
  /** Items that gave no post, in responses and on the screen together, by reason. */
  readonly dropped: Dropped;
  readonly givenUp: number;
  /** Items on the screen, and those of them that were read as posts. */
  readonly onScreen: number;
  readonly onScreenRead: number;
  /** Absent = the site works, or was not used. */
  readonly trouble?: Trouble | undefined;
  /** In the order of severity: a site that cannot be read, one that drops too much, one that works, one not used today. */
  readonly state: "failing" | "dropping" | "working" | "quiet";
}
