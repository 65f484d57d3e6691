/** What one mention adds to the roll-ups. Kept in its row, so that every change can add new minus old. */

import type { SentimentLabel } from "@/lib/model/classification";
import type { Count, Counts } from "@/lib/model/counts";
import type { MentionStatus } from "@/lib/model/figures";
import type { MediaClass, MentionHow } from "@/lib/model/mention";
import type { Surface } from "@/lib/model/place";

import { addValues, cellName } from "./cells";
import { bucketOf } from "./first-answers";
import { firstAnswersPosition, plainMeasures, sumMeasures } from "./measures";
import type { PlainMeasure, SumMeasure } from "./measures";
import { voiceOf } from "./voices";

export interface Contribution {
  /** The day it was posted, in the client's time zone; absent where that is unknown. */
  readonly posted?: string | undefined;
  /** The day it was first seen here. */
  readonly seen: string;
  /** Empty = it adds nothing: it is kept aside. */
  readonly cell: string;
  /** Absent for an unknown author, and for the subject's own accounts. */
  readonly voice?: number | undefined;
  readonly values: readonly number[];
}

/** What a contribution is made from: the mention and its post. */
export interface Contributing {
  readonly platform: string;
  readonly mediaClass: MediaClass;
  readonly sentiment: SentimentLabel;
  readonly status: MentionStatus;
  /** Of an answer that came: it was wanted. */
  readonly wantedAnswer: boolean;
  /** From the post to our first answer, in ms. Absent = not answered, or one of the times is unknown. */
  readonly firstResponseMs?: number | undefined;
  readonly how: MentionHow;
  readonly isAddressed: boolean;
  /** Where its post was first seen. Absent = neither, or not known. */
  readonly surface?: Surface | undefined;
  readonly counts: Counts;
  readonly followers?: number | undefined;
  readonly authorNo?: number | undefined;
  readonly postedOn?: string | undefined;
  readonly seenOn: string;
}

export function contributionOf(mention: Contributing): Contribution {
  const { postedOn, seenOn, authorNo, mediaClass, sentiment } = mention;
  return {
    ...(postedOn !== undefined && { posted: postedOn }),
    seen: seenOn,
    cell: cellName(mention.platform, mediaClass, sentiment),
    ...(authorNo !== undefined && mediaClass !== "owned" && { voice: voiceOf(authorNo, mediaClass) }),
    values: addValues(
      [
        ...plainMeasures.map((name) => (isCounted[name](mention) ? 1 : 0)),
        ...sumMeasures.flatMap((name) => sumOf(partsOf(name, mention))),
      ],
      firstAnswerOf(mention),
    ),
  };
}

/** Of a mention that is kept aside. */
export function noContribution(seenOn: string): Contribution {
  return { seen: seenOn, cell: "", values: [] };
}

const isCounted: Readonly<Record<PlainMeasure, (mention: Contributing) => boolean>> = {
  mentions: () => true,
  named: ({ how }) => how === "named",
  addressed: ({ isAddressed }) => isAddressed,
  unclassified: ({ sentiment }) => sentiment === "unclassified",
  waiting: ({ status }) => status === "waiting",
  answered: isAnswered,
  namedInFeed: ({ how, surface }) => how === "named" && surface === "feed",
  namedInSearch: ({ how, surface }) => how === "named" && surface === "search",
};

function isAnswered({ status, wantedAnswer }: Contributing): boolean {
  return wantedAnswer && (status === "answered" || status === "moved");
}

function partsOf(measure: SumMeasure, { counts, followers }: Contributing): readonly (Count | undefined)[] {
  const interactions = [counts.likes, counts.replies, counts.shares, counts.quotes];
  if (measure === "engagement") return interactions;
  if (measure === "reach") return [followers];
  if (measure === "viewedEngagement") return counts.views === undefined ? [] : interactions;
  if (measure === "viewedShares") return counts.views === undefined ? [] : [counts.shares];
  if (measure === "reachedEngagement") return followers === undefined ? [] : interactions;
  return [counts[measure]];
}

/** Least, most, and whether anything is known at all. */
function sumOf(parts: readonly (Count | undefined)[]): readonly [number, number, number] {
  const known = parts.filter((count): count is Count => count !== undefined);
  const low = known.reduce<number>((sum, count) => sum + lowest(count), 0);
  const high = known.reduce<number>((sum, count) => sum + highest(count), 0);
  return [low, high, known.length > 0 ? 1 : 0];
}

/** A single 1 in the bucket of its time, at its place among all values. */
function firstAnswerOf(mention: Contributing): readonly number[] {
  const { firstResponseMs } = mention;
  if (firstResponseMs === undefined || !isAnswered(mention)) return [];
  const place = firstAnswersPosition + bucketOf(firstResponseMs);
  return Array.from({ length: place + 1 }, (_, at) => (at === place ? 1 : 0));
}

const lowest = (count: Count): number => (typeof count === "number" ? count : count[0]);
const highest = (count: Count): number => (typeof count === "number" ? count : count[1]);
