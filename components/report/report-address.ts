/** What the address of the report asks for, and the addresses it leads to. Total: any address means something. */

import { addressTo, hashOf, withParams } from "@/components/dashboard/address";
import type { Address } from "@/components/dashboard/dashboard-view";
import type { DayRange } from "@/lib/kit/time";
import type { MetricId } from "@/lib/metrics/passport";

export const topOrders = ["engagement", "reach", "growth"] as const;
export type TopOrder = (typeof topOrders)[number];

export const sectionNames = [
  "summary",
  "volume",
  "engagement",
  "reach",
  "voice",
  "sentiment",
  "topics",
  "when",
  "tops",
  "answers",
  "method",
] as const;
export type SectionName = (typeof sectionNames)[number];

export interface ReportChoices {
  readonly by: "seen" | "posted";
  readonly order: TopOrder;
  readonly isSheet: boolean;
  readonly isModelled: boolean;
  readonly at?: SectionName | undefined;
}

export function choicesIn({ params }: Pick<Address, "params">): ReportChoices {
  return {
    by: params.by === "posted" ? "posted" : "seen",
    order: topOrders.find((name) => name === params.order) ?? "engagement",
    isSheet: params.sheet === "client",
    isModelled: params.estimate === "1",
    at: sectionNames.find((name) => name === params.at),
  };
}

/** The posts behind a figure, as a list. */
export interface Behind {
  readonly address: Address;
  readonly subjectId: string;
  readonly range: DayRange;
  readonly by: "seen" | "posted";
}

export function postsLink(
  { address, subjectId, range, by }: Behind,
  more: Readonly<Record<string, string>> = {},
): string {
  const { from, to } = range;
  const list = addressTo("mentions", address);
  return hashOf(
    withParams(list, {
      compare: undefined,
      days: undefined,
      subject: subjectId,
      from,
      to,
      by,
      class: "earned",
      snoozed: "with",
      ...more,
    }),
  );
}

/** What the list is narrowed to or sorted by, so that it holds what the figure counts. */
const narrowed: Partial<Record<MetricId, Readonly<Record<string, string>>>> = {
  engagement: { order: "engagement" },
  views: { order: "views" },
  engagementPerView: { order: "views" },
  virality: { order: "views" },
  engagementPerFollower: { order: "reach" },
  potentialReach: { order: "reach" },
  modelledImpressions: { order: "reach" },
  applause: { order: "engagement" },
  shareOfMentions: { how: "named" },
  shareInFeeds: { how: "named", surface: "feed" },
  shareInSearches: { how: "named", surface: "search" },
  netSentimentAll: { sentiment: "positive,neutral,negative" },
  netSentimentCorrected: { sentiment: "positive,neutral,negative" },
  netSentimentPolar: { sentiment: "positive,negative" },
  classified: { sentiment: "positive,neutral,negative" },
  responseRate: { status: "waiting,answered" },
  medianFirstResponse: { status: "answered" },
};

export function behindLink(
  metric: MetricId,
  behind: Behind,
  more?: Readonly<Record<string, string>>,
): string {
  return postsLink(behind, { ...narrowed[metric], ...more });
}
