import type { AnsweredBy, MentionStatus } from "@/lib/model/figures";
import type { MediaClass, MentionHow, Span } from "@/lib/model/mention";
import type { Contribution } from "@/lib/rollup/contribution";

import type { Answer } from "./answer-row";
import type { Edit } from "./edit";

/** Why a mention has its media class, said beside it in the interface. */
export type ClassReason = "sponsored" | "own-account" | "written-here" | "somebody-else" | "user";

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
  readonly edits?:
    | {
        readonly status?: Edit<MentionStatus> | undefined;
        readonly mediaClass?: Edit<MediaClass> | undefined;
      }
    | undefined;

  readonly firstSeenAt: number;
  /** When it was posted; where that is unknown, when it was first seen. Lists are sorted by it. */
  readonly at: number;
  /** Order in the queue, higher first. Present only while it waits, so that the index holds nothing else. */
  readonly waiting?: number | undefined;
  /** What it has added to the roll-ups: the next change adds new minus old. */
  readonly added: Contribution;
}
