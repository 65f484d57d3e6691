/** What the views show: read models, computed from roll-ups and rows, never by a component. */

import type { Classification, Intent, SentimentLabel, Stage } from "./classification";
import type { Clip } from "./clip";
import type { Counts } from "./counts";
import type { Aside, ClassReason, MediaClass, MentionHow } from "./mention";
import type { Post } from "./post";
import type { Dropped } from "./reading";

/** A sum of counts of which some may be unknown or shortened. */
export interface Sum {
  /** Least and most it can be, over the posts whose figure is known. Equal when every figure is exact. */
  readonly low: number;
  readonly high: number;
  /** Posts whose figure is known. 0 = the sum is unknown, whatever `low` says. */
  readonly known: number;
}

/**
 * `waiting`: wants an answer and none was seen. `open`: nothing to do or not yet looked at. `moved`: the
 * user went on with it in private messages.
 */
export const mentionStatuses = ["open", "waiting", "answered", "moved", "done", "ignored"] as const;
export type MentionStatus = (typeof mentionStatuses)[number];

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
  /** When the post was last seen. */
  readonly lastSeenAt: number;
  /** When anything of its conversation was last seen: "unanswered" is true as of then. */
  readonly lastCheckedAt?: number | undefined;
  readonly url?: string | undefined;
  readonly counts: Counts;

  /** Absent = not read yet. What the user decided stands in the fields below. */
  readonly classification?: Classification | undefined;
  readonly sentiment?: SentimentLabel | undefined;
  readonly intents?: readonly Intent[] | undefined;
  readonly stage?: Stage | undefined;
  readonly classReason?: ClassReason | undefined;
  readonly tags?: readonly string[] | undefined;
  readonly note?: string | undefined;
  readonly owner?: string | undefined;
  /** Epoch ms. Absent = not snoozed. */
  readonly snoozedUntil?: number | undefined;
  readonly aside?: Aside | undefined;
  readonly clip?: Clip | undefined;
  /** Followers of its author, as printed at the newest sighting that showed them. */
  readonly followers?: number | undefined;
  /** The author's local number. */
  readonly authorNo?: number | undefined;
  /** Key of the post that began the conversation; its own where it did. */
  readonly conversationKey?: string | undefined;
  /** Absent = public. */
  readonly visibility?: Post["visibility"];
  /** Order in the queue, higher first: see lib/ingest/need.ts. Present while it waits. */
  readonly need?: number | undefined;
  /** When our answer was posted, or the user said so. */
  readonly answeredAt?: number | undefined;
  readonly firstResponseMs?: number | undefined;
}

/** A median that is known to lie between `low` and `high` (ms), of `n` who asked. */
export interface MedianTime {
  readonly low: number;
  readonly high: number;
  readonly n: number;
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
  /** Mentions by the sentiment toward the subject; together they are `mentions`. */
  readonly sentiments: Readonly<Record<SentimentLabel, number>>;
  /** Followers of the authors, added up over mentions: an upper bound of who may have seen them. */
  readonly reach: Sum;
  /** Of the mentions that wanted an answer: those that got one, and those that did not so far. */
  readonly answered: number;
  readonly unanswered: number;
  /** From a mention to our first answer. Absent = nobody asked, more than half still wait, or no answer's time is known. */
  readonly medianFirstAnswer?: MedianTime | undefined;
  /** The same range before this one, for the change. `undefined` when nothing was captured then at all. */
  readonly mentionsBefore?: number | undefined;
  readonly engagementBefore?: Sum | undefined;
  readonly viewsBefore?: Sum | undefined;
  readonly peopleBefore?: number | undefined;
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
