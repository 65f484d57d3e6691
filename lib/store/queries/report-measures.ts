/** The figures of the report with their denominators, intervals and reasons: from sums, and from the posts where those are read. */

import { accuracyOf, asPredicted, type Labelled } from "@/lib/metrics/accuracy";
import { medianFirstResponse, medianInSums } from "@/lib/metrics/answer-time";
import { netSentimentCorrected } from "@/lib/metrics/corrected-sentiment";
import { changeOf, counted, rateRatio, ratePerThousand, summed } from "@/lib/metrics/counts";
import { leastWithoutInterval, type Measure } from "@/lib/metrics/measure";
import type { MetricId } from "@/lib/metrics/passport";
import { meanOfRates, perPost, ratioOfSums } from "@/lib/metrics/rates";
import { modelledImpressions, potentialReach } from "@/lib/metrics/reach";
import { type MentionShare, shareOfMentions } from "@/lib/metrics/share-of-mentions";
import {
  classifiedShare,
  netSentimentAll,
  netSentimentPolar,
  responseRate,
  shareOfEngagement,
} from "@/lib/metrics/shares";
import type { Sum } from "@/lib/model/figures";

import type { ClassFigures, ReportFigures, ReportSample, VoiceLine } from "./report-figures";

export type Measures = Readonly<Record<MetricId, Measure>>;

export interface MeasureOptions {
  /** The user asked for estimated impressions. */
  readonly isModelled?: boolean;
  /** What the user said of the mentions drawn by lot. */
  readonly labelled?: readonly Labelled[];
}

/**
 * @param sample absent while it is being read: what needs it is unknown until then, and intervals come later.
 */
export function measuresOf(
  figures: ReportFigures,
  sample: ReportSample | undefined,
  { isModelled = false, labelled = [] }: MeasureOptions = {},
): Measures {
  const { earned } = figures.classes;
  const whole = sample?.isWhole === true ? sample : undefined;
  return {
    mentions: counted("mentions", earned.mentions),
    engagement: summed("engagement", earned.engagement, earned.mentions),
    views: summed("views", earned.views, earned.mentions),
    people: counted("people", earned.people),
    change: changeOf(earned.mentions, figures.earnedBefore?.mentions),
    ratePerThousand: ratePerThousand(seenIn(figures), figures.exposure.checked),
    ...ratesOf(earned, whole),
    meanEngagementPerView: meanOfRates(
      "meanEngagementPerView",
      sample?.engagementPerView ?? [],
      sample?.posts ?? 0,
    ),
    ...reachOf(figures, sample, isModelled),
    ...voiceMeasures(figures),
    netSentimentAll: netSentimentAll(earned.sentiments),
    netSentimentPolar: netSentimentPolar(earned.sentiments),
    netSentimentCorrected: netSentimentCorrected(
      accuracyOf(labelled, asPredicted(earned.sentiments, labelled)),
      earned.mentions,
    ),
    classified: classifiedShare(earned.sentiments),
    ...answersOf(earned, sample),
  };
}

/** The rate's top is what was found in the posts that its bottom counts. */
function seenIn({ days }: ReportFigures): number {
  return days.reduce((sum, day) => sum + day.classes.earned, 0);
}

/** The posts one by one, where they are so few that the interval is shown. */
function fewOf<Item>(items: readonly Item[] | undefined): readonly Item[] | undefined {
  return items !== undefined && items.length < leastWithoutInterval ? items : undefined;
}

type Rates = Pick<
  Measures,
  "engagementPerView" | "engagementPerFollower" | "conversation" | "amplification" | "applause" | "virality"
>;

function ratesOf(earned: ClassFigures, whole: ReportSample | undefined): Rates {
  const { mentions, views, followers } = earned;
  return {
    engagementPerView: ratioOfSums(
      "engagementPerView",
      earned.viewedEngagement,
      views,
      mentions,
      fewOf(whole?.engagementPerView),
    ),
    engagementPerFollower: ratioOfSums(
      "engagementPerFollower",
      earned.reachedEngagement,
      followers,
      mentions,
      fewOf(whole?.engagementPerFollower),
    ),
    conversation: perPost("conversation", earned.replies, mentions, fewOf(whole?.counts.replies)),
    amplification: perPost("amplification", earned.shares, mentions, fewOf(whole?.counts.shares)),
    applause: perPost("applause", earned.likes, mentions, fewOf(whole?.counts.likes)),
    virality: ratioOfSums("virality", earned.viewedShares, views, mentions, fewOf(whole?.sharesPerView)),
  };
}

function reachOf(
  { classes }: ReportFigures,
  sample: ReportSample | undefined,
  isModelled: boolean,
): Pick<Measures, "potentialReach" | "modelledImpressions"> {
  const { mentions, people } = classes.earned;
  const modelled = modelledImpressions(sample?.followers ?? [], mentions);
  return {
    potentialReach: potentialReach(sample?.followersByAuthor ?? new Map(), people),
    modelledImpressions: isModelled
      ? modelled
      : { metric: "modelledImpressions", why: "off", n: modelled.n, of: mentions },
  };
}

type VoiceMeasures = Pick<
  Measures,
  "shareOfMentions" | "shareInFeeds" | "shareInSearches" | "shareOfEngagement"
>;

function voiceMeasures({ voice }: ReportFigures): VoiceMeasures {
  const [own, ...others] = voice;
  const nothing: Sum = { low: 0, high: 0, known: 0 };
  const rest = others.map(({ engagement }) => engagement).reduce(addSums, nothing);
  return {
    shareOfMentions: mentionShare(voice, own, "shareOfMentions"),
    shareInFeeds: mentionShare(voice, own, "shareInFeeds"),
    shareInSearches: mentionShare(voice, own, "shareInSearches"),
    shareOfEngagement: shareOfEngagement(own?.engagement ?? nothing, rest, others.length),
  };
}

/** What is counted for each share of the mentions. */
const countedFor = {
  shareOfMentions: "named",
  shareInFeeds: "namedInFeed",
  shareInSearches: "namedInSearch",
} as const satisfies Record<MentionShare, keyof VoiceLine>;

function mentionShare(
  voice: readonly VoiceLine[],
  line: VoiceLine | undefined,
  metric: MentionShare,
): Measure {
  const name = countedFor[metric];
  const all = voice.reduce((sum, one) => sum + one[name], 0);
  return shareOfMentions(line?.[name] ?? 0, all, voice.length - 1, metric);
}

export function addSums(a: Sum, b: Sum): Sum {
  return { low: a.low + b.low, high: a.high + b.high, known: a.known + b.known };
}

function answersOf(
  earned: ClassFigures,
  sample: ReportSample | undefined,
): Pick<Measures, "responseRate" | "medianFirstResponse"> {
  const sums = { answered: earned.answered, unanswered: earned.waiting, notSeenSince: 0 };
  if (sample?.isWhole) {
    return {
      responseRate: responseRate(sample.responses),
      medianFirstResponse: medianFirstResponse(sample.waits),
    };
  }
  return { responseRate: responseRate(sums), medianFirstResponse: medianInSums(earned) };
}

/** How many times as often as before a mention came up per post checked; `undefined` where nobody counted. */
export function talkChange({
  classes,
  earnedBefore,
  exposure,
  exposureBefore,
}: ReportFigures): ReturnType<typeof rateRatio> {
  if (!earnedBefore) return undefined;
  return rateRatio(
    { mentions: classes.earned.mentions, checked: exposure.checked },
    { mentions: earnedBefore.mentions, checked: exposureBefore.checked },
  );
}

/** One class of the ledger. */
export function ledgerMeasures(
  line: ClassFigures,
): Pick<Measures, "mentions" | "engagement" | "views" | "people"> {
  return {
    mentions: counted("mentions", line.mentions),
    engagement: summed("engagement", line.engagement, line.mentions),
    views: summed("views", line.views, line.mentions),
    people: counted("people", line.people),
  };
}

/** One line of the table of voices; each share of all of them sums to 1. */
export function voiceShares(figures: ReportFigures): readonly (VoiceLine & {
  readonly share: Measure;
  readonly inFeeds: Measure;
  readonly inSearches: Measure;
  readonly ofEngagement: Measure;
})[] {
  const { voice } = figures;
  return voice.map((line, place) => {
    const rest = voice
      .filter((_, other) => other !== place)
      .map(({ engagement }) => engagement)
      .reduce(addSums, { low: 0, high: 0, known: 0 });
    return {
      ...line,
      share: mentionShare(voice, line, "shareOfMentions"),
      inFeeds: mentionShare(voice, line, "shareInFeeds"),
      inSearches: mentionShare(voice, line, "shareInSearches"),
      ofEngagement: shareOfEngagement(line.engagement, rest, voice.length - 1),
    };
  });
}
