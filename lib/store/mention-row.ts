import type { Classification, Intent, SentimentLabel, Stage } from "@/lib/model/classification";
import type { Clip } from "@/lib/model/clip";
import type { AnsweredBy, MentionStatus } from "@/lib/model/figures";
import type { Aside, ClassReason, MediaClass, MentionHow, Span } from "@/lib/model/mention";
import type { DecisionName, MentionDecisions } from "@/lib/model/mention-change";
import type { Contribution } from "@/lib/rollup/contribution";

import type { Answer } from "./answer-row";
import type { Edit } from "./edit";

/** What the user decided, field by field; `null` = taken back, which a merge of two stores must know. */
export type MentionEdits = {
  readonly [Name in DecisionName]?: Edit<Exclude<MentionDecisions[Name], undefined> | null>;
};

/** One post concerns one subject. Key: `subjectId|x:123`. What the post itself says stands in its own row. */
export interface MentionRow {
  readonly key: string;
  readonly subjectId: string;
  readonly postKey: string;
  readonly how: MentionHow;
  readonly isAddressed: boolean;
  readonly terms: readonly string[];
  readonly spans: readonly Span[];
  /** Of the text that `spans` point into: after an edit they wait for the next match. */
  readonly textHash: number;

  readonly mediaClass: MediaClass;
  readonly classReason: ClassReason;
  readonly status: MentionStatus;
  readonly answeredBy?: AnsweredBy | undefined;
  /** When it was answered: when the answer was posted, or when the user said so. */
  readonly answeredAt?: number | undefined;
  /** From the post to our first answer. `undefined` where one of the two times is unknown. */
  readonly firstResponseMs?: number | undefined;
  /** Our answers, as far as they were seen. */
  readonly answer?: Answer | undefined;
  readonly edits?: MentionEdits | undefined;

  /** What reading made of it. Absent = not read yet. */
  readonly classification?: Classification | undefined;
  /** Fingerprint of everything it was made from: another one, and it is made anew. */
  readonly classifiedAs?: string | undefined;
  /** From here to `snoozedUntil` as it counts: what the user decided, else what was computed. */
  readonly sentiment: SentimentLabel;
  readonly intents: readonly Intent[];
  readonly stage?: Stage | undefined;
  readonly tags?: readonly string[] | undefined;
  readonly note?: string | undefined;
  readonly owner?: string | undefined;
  /** Epoch ms. Absent = not snoozed. */
  readonly snoozedUntil?: number | undefined;
  /** A run over everything stored no longer found it, and nobody confirmed or contradicted that yet. */
  readonly isUnmatched?: true | undefined;
  /** Kept, but out of lists, queue and sums. */
  readonly aside?: Aside | undefined;
  readonly clip?: Clip | undefined;
  /** Followers of its author, as printed at the newest sighting that showed them. */
  readonly followers?: number | undefined;

  /** Local number by which lists and searches know it; see lib/ingest/follow-search.ts. It never leaves this store. */
  readonly no?: number | undefined;

  readonly firstSeenAt: number;
  /** When it was posted; where that is unknown, when it was first seen. Lists are sorted by it. */
  readonly at: number;
  /** Order in the queue, higher first (see lib/ingest/need.ts). Present only while it waits. */
  readonly need?: number | undefined;
  /** The same, as the key of the queue's index, which holds nothing else. */
  readonly waiting?: number | undefined;
  /** What it has added to the roll-ups: the next change adds new minus old. */
  readonly added: Contribution;
}
