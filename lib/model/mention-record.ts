/**
 * One mention as it leaves this computer, whole and exact: what files are made from, and later the
 * deliveries to trackers. Its published form is `mention-record.schema.json`.
 */

import type { Intent, SentimentLabel, Stage } from "./classification";
import type { Counts } from "./counts";
import type { AnsweredBy, MentionStatus } from "./figures";
import type { MediaClass, MentionHow } from "./mention";
import type { PostKind, Venue } from "./post";
import type { SubjectKind } from "./subject";

/** Counts as they were at one sighting. */
export interface SeenCounts {
  readonly seenAt: number;
  readonly counts: Counts;
}

export interface RecordAuthor {
  readonly accountId?: string | undefined;
  readonly handle?: string | undefined;
  readonly name?: string | undefined;
  readonly url?: string | undefined;
  readonly followers?: number | undefined;
}

/** Times are epoch milliseconds; whatever is unknown is absent. */
export interface MentionRecord {
  /** `subjectId|platform:postId`: the same mention has it in every file. */
  readonly key: string;
  readonly client?: string | undefined;
  readonly subject: { readonly id: string; readonly name: string; readonly kind: SubjectKind };
  readonly platform: string;
  readonly postId: string;
  readonly kind: PostKind;
  readonly url?: string | undefined;
  readonly text: string;
  readonly textIsCut?: boolean | undefined;
  readonly title?: string | undefined;
  /** The picture that a page shows for itself. */
  readonly imageUrl?: string | undefined;
  /** 1 to 5, of the one who wrote it. */
  readonly rating?: number | undefined;
  readonly language?: string | undefined;
  readonly postedAt?: number | undefined;
  readonly firstSeenAt: number;
  readonly lastSeenAt: number;
  readonly author: RecordAuthor;
  readonly venue?: Venue | undefined;
  readonly visibility: "public" | "members" | "friends" | "unknown";
  readonly rootId?: string | undefined;
  readonly how: MentionHow;
  readonly terms: readonly string[];
  readonly mediaClass: MediaClass;
  readonly sentiment: SentimentLabel;
  readonly score?: number | undefined;
  readonly intents: readonly Intent[];
  readonly stage?: Stage | undefined;
  readonly status: MentionStatus;
  readonly answeredBy?: AnsweredBy | undefined;
  readonly answeredAt?: number | undefined;
  readonly firstResponseMs?: number | undefined;
  readonly tags: readonly string[];
  readonly note?: string | undefined;
  readonly owner?: string | undefined;
  readonly links: readonly string[];
  readonly hashtags: readonly string[];
  /** The newest sighting. */
  readonly counts: Counts;
  /** The first one, where a later one showed something else. */
  readonly firstCounts?: SeenCounts | undefined;
  /** What the user put down about it, in fields of their own ("prominence": "headline"). */
  readonly fields?: Readonly<Record<string, string>> | undefined;
}
