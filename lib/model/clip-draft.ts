/** A page that the user wants to clip, and what they say about it: what the clip panel begins with and sends. */

import type { ClippedPage } from "./clipped-page";
import type { MentionRecord } from "./mention-record";

export interface ClipOffer {
  readonly page: ClippedPage;
  /** Subjects that the page names, the most often named first. */
  readonly subjectIds: readonly string[];
  /** It was clipped before: what was put down then, by subject. */
  readonly known: Readonly<Record<string, ClipNotes>>;
}

export interface ClipNotes {
  readonly tags: readonly string[];
  readonly note: string;
  readonly fields: Readonly<Record<string, string>>;
}

/** What the user kept. */
export interface ClipRequest extends ClipNotes {
  readonly page: ClippedPage;
  readonly subjectId: string;
}

export interface ClipAnswer {
  /** `subjectId|web:…`. */
  readonly key: string;
  /** It was not there before. */
  readonly isNew: boolean;
  /** Other clips whose text is the same, the oldest first. */
  readonly copies: readonly Pick<MentionRecord, "url" | "title">[];
}
