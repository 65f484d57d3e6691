/** The question and the answer of every list of mentions: inbox, report, export. */

import type { Intent, SentimentLabel, Stage } from "./classification";
import type { CountName } from "./counts";
import type { MentionStatus, MentionView } from "./figures";
import type { MediaClass, MentionHow } from "./mention";
import type { Surface } from "./place";

/** Each condition is met by any of its values, and all conditions together. Absent or empty = no condition. */
export interface MentionFilter {
  readonly subjectIds: readonly string[];
  /** Words of text, author, tags and notes; "a phrase", pre* (a prefix). All of them. */
  readonly search?: string | undefined;
  readonly platforms?: readonly string[] | undefined;
  readonly how?: MentionHow | undefined;
  /** Where its post was first seen. One of which that is not known satisfies neither. */
  readonly surface?: Surface | undefined;
  readonly classes?: readonly MediaClass[] | undefined;
  readonly sentiments?: readonly SentimentLabel[] | undefined;
  readonly intents?: readonly Intent[] | undefined;
  readonly stages?: readonly Stage[] | undefined;
  readonly statuses?: readonly MentionStatus[] | undefined;
  readonly tags?: readonly string[] | undefined;
  readonly languages?: readonly string[] | undefined;
  /** Local numbers of authors. */
  readonly authors?: readonly number[] | undefined;
  /** Days of the client's time zone, both included; `by` says which day counts (default: posted). */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly by?: "posted" | "seen" | undefined;
  /** A count that is unknown satisfies no bound. "engagement" = likes + replies + shares + quotes. */
  readonly atLeast?: Readonly<Partial<Record<CountName | "engagement" | "reach", number>>> | undefined;
  /** Snoozed ones are left out unless asked for. */
  readonly snoozed?: "without" | "only" | "with" | undefined;
  /** Kept aside: no longer matched by the rules, or said to be not about the subject. Left out unless asked for. */
  readonly aside?: "without" | "only" | undefined;
  /** Only posts that everybody may see. */
  readonly publicOnly?: boolean | undefined;
}

export type MentionOrder = "newest" | "oldest" | "engagement" | "views" | "reach" | "growth" | "need";

export interface MentionListQuestion {
  readonly filter: MentionFilter;
  readonly order: MentionOrder;
  readonly limit: number;
  /** Where the page before ended. Opaque to views. */
  readonly after?: string | undefined;
}

export interface MentionPage {
  readonly mentions: readonly MentionView[];
  /** Absent = that was the last page. */
  readonly next?: string | undefined;
  /** How many there are; `atLeast` where counting further would cost too much. */
  readonly total: { readonly count: number; readonly isExact: boolean };
}
