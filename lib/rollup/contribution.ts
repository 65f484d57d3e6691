/** What one mention adds to the roll-ups. Kept in its row, so that every change can add new minus old. */

import type { Count, Counts } from "@/lib/model/counts";
import type { MentionStatus } from "@/lib/model/figures";
import type { MediaClass, MentionHow } from "@/lib/model/mention";

import { cellName } from "./cells";
import { plainMeasures, sumMeasures, type PlainMeasure, type SumMeasure } from "./measures";
import { voiceOf } from "./voices";

export interface Contribution {
  /** The day it was posted, in the client's time zone; absent where that is unknown. */
  readonly posted?: string | undefined;
  /** The day it was first seen here. */
  readonly seen: string;
  readonly cell: string;
  /** Absent for an unknown author, and for the subject's own accounts. */
  readonly voice?: number | undefined;
  readonly values: readonly number[];
}

/** What a contribution is made from: the mention and its post. */
export interface Contributing {
  readonly platform: string;
  readonly mediaClass: MediaClass;
  readonly status: MentionStatus;
  readonly how: MentionHow;
  readonly isAddressed: boolean;
  readonly counts: Counts;
  readonly authorNo?: number | undefined;
  readonly postedOn?: string | undefined;
  readonly seenOn: string;
}

export function contributionOf(mention: Contributing): Contribution {
  const { postedOn, seenOn, authorNo, mediaClass } = mention;
  return {
    ...(postedOn !== undefined && { posted: postedOn }),
    seen: seenOn,
    cell: cellName(mention.platform, mediaClass),
    ...(authorNo !== undefined && mediaClass !== "owned" && { voice: voiceOf(authorNo, mediaClass) }),
    values: [
      ...plainMeasures.map((name) => (isCounted[name](mention) ? 1 : 0)),
      ...sumMeasures.flatMap((name) => sumOf(name, mention.counts)),
    ],
  };
}

const isCounted: Readonly<Record<PlainMeasure, (mention: Contributing) => boolean>> = {
  mentions: () => true,
  named: ({ how }) => how === "named",
  addressed: ({ isAddressed }) => isAddressed,
  waiting: ({ status }) => status === "waiting",
  answered: ({ status }) => status === "answered",
};

/** Least, most, and whether anything is known at all. */
function sumOf(measure: SumMeasure, counts: Counts): readonly [number, number, number] {
  const parts =
    measure === "engagement"
      ? [counts.likes, counts.replies, counts.shares, counts.quotes]
      : [counts[measure]];
  const known = parts.filter((count): count is Count => count !== undefined);
  const low = known.reduce<number>((sum, count) => sum + lowest(count), 0);
  const high = known.reduce<number>((sum, count) => sum + highest(count), 0);
  return [low, high, known.length > 0 ? 1 : 0];
}

const lowest = (count: Count): number => (typeof count === "number" ? count : count[0]);
const highest = (count: Count): number => (typeof count === "number" ? count : count[1]);
