/** What the user can decide about mentions. Each field stands by itself, whatever is seen or computed later. */

import type { SentimentLabel, Intent, Stage } from "./classification";
import type { Clip } from "./clip";
import type { MentionStatus } from "./figures";
import type { MediaClass } from "./mention";

/** The value of every field that the user has decided. Absent = not decided: what was computed counts. */
export interface MentionDecisions {
  readonly status?: MentionStatus | undefined;
  readonly mediaClass?: MediaClass | undefined;
  readonly sentiment?: SentimentLabel | undefined;
  readonly intents?: readonly Intent[] | undefined;
  readonly stage?: Stage | "none" | undefined;
  /** Whole and new: no tag is added to what another window wrote meanwhile. Sorted, folded alike only once. */
  readonly tags?: readonly string[] | undefined;
  readonly note?: string | undefined;
  readonly owner?: string | undefined;
  /** Epoch ms until which it is out of the queue; 0 = not snoozed. */
  readonly snoozedUntil?: number | undefined;
  /** `false` = not about us: it is kept aside, out of lists and figures. */
  readonly isAbout?: boolean | undefined;
  /** The user clipped it. */
  readonly clip?: Clip | undefined;
}

export type DecisionName = keyof MentionDecisions;

export const decisionNames = [
  "status",
  "mediaClass",
  "sentiment",
  "intents",
  "stage",
  "tags",
  "note",
  "owner",
  "snoozedUntil",
  "isAbout",
  "clip",
] as const satisfies readonly DecisionName[];

/** One change to one mention; `null` takes a decision back. Also what undoes another change. */
export type MentionChange = {
  readonly [Name in DecisionName]?: Exclude<MentionDecisions[Name], undefined> | null;
};

export interface KeyedChange {
  /** `subjectId|platform:postId`. */
  readonly key: string;
  readonly change: MentionChange;
}
