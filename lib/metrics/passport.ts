/**
 * What every published figure is: which inputs, over which denominator, after whom. The words (name, formula,
 * caveat) stand in the catalogue under the same id; a figure without words, or words without a figure, is a
 * type error there. Whoever changes a formula adds the day to its `changedOn`: every figure is computed from the
 * sums anew, so all of history follows, and the charts draw a mark on that day.
 */

export const metricIds = [
  "mentions",
  "engagement",
  "views",
  "people",
  "change",
  "ratePerThousand",
  "engagementPerView",
  "meanEngagementPerView",
  "engagementPerFollower",
  "conversation",
  "amplification",
  "applause",
  "virality",
  "potentialReach",
  "modelledImpressions",
  "shareOfMentions",
  "shareInFeeds",
  "shareInSearches",
  "shareOfEngagement",
  "netSentimentAll",
  "netSentimentPolar",
  "netSentimentCorrected",
  "classified",
  "responseRate",
  "medianFirstResponse",
] as const;

export type MetricId = (typeof metricIds)[number];

/** What a formula is fed with. Everything is as this browser saw it. */
export type InputName =
  | "mentions"
  | "mentionsBefore"
  | "postsChecked"
  | "likes"
  | "replies"
  | "shares"
  | "quotes"
  | "views"
  | "followers"
  | "authors"
  | "mentionsOfAll"
  | "mentionsInFeeds"
  | "mentionsInFeedsOfAll"
  | "mentionsInSearches"
  | "mentionsInSearchesOfAll"
  | "engagementOfAll"
  | "positive"
  | "neutral"
  | "negative"
  | "unclassified"
  | "labels"
  | "answered"
  | "unanswered"
  | "answerTimes";

/** `share` and `ratio` are printed as a percentage; `score` runs from -100 to 100. */
export type Unit = "count" | "ratio" | "share" | "perThousand" | "perPost" | "score" | "duration";

export interface Passport {
  readonly id: MetricId;
  /** From 1; one more whenever the formula or an input changes. */
  readonly version: number;
  /** The day this version came. */
  readonly since: string;
  readonly unit: Unit;
  readonly inputs: readonly InputName[];
  /** Absent = a count or a sum: it is divided by nothing. */
  readonly denominator?: InputName | undefined;
  /** Where the formula comes from, as one would cite it. Empty = it is only counted. */
  readonly source: string;
}

const firstDay = "2026-11-22";
const interactions = ["likes", "replies", "shares", "quotes"] as const;
const noStandard = "Hootsuite, How to calculate engagement rate: there is no standard formula";
const kaushik = "A. Kaushik, Best Social Media Metrics (2011)";
const wilson = "interval: E. B. Wilson, J. Am. Stat. Assoc. 22 (1927)";
const shareOfVoice = `Sprout Social: your brand's metric over the market's; ${wilson}`;
const byar = "interval: Byar, in Breslow and Day, Statistical Methods in Cancer Research II (1987)";
const bonett = "interval: D. G. Bonett and R. M. Price, Stat. Methods Med. Res. 21 (2012)";

export interface Definition extends Omit<Passport, "id" | "version" | "since"> {
  /** The days on which the formula or an input changed, in order. Absent = it is as it was first. */
  readonly changedOn?: readonly string[] | undefined;
}

const table: Readonly<Record<MetricId, Definition>> = {
  mentions: { unit: "count", inputs: ["mentions"], source: byar },
  engagement: { unit: "count", inputs: interactions, source: "" },
  views: { unit: "count", inputs: ["views"], source: "" },
  people: { unit: "count", inputs: ["authors"], source: "" },
  change: {
    unit: "count",
    inputs: ["mentions", "mentionsBefore"],
    source: `${byar}; difference: Zou and Donner, Stat. Med. 27 (2008)`,
  },
  ratePerThousand: {
    unit: "perThousand",
    inputs: ["mentions", "postsChecked"],
    denominator: "postsChecked",
    source: byar,
  },
  engagementPerView: {
    unit: "ratio",
    inputs: [...interactions, "views"],
    denominator: "views",
    source: noStandard,
  },
  meanEngagementPerView: {
    unit: "ratio",
    inputs: [...interactions, "views"],
    denominator: "mentions",
    source: noStandard,
  },
  engagementPerFollower: {
    unit: "ratio",
    inputs: [...interactions, "followers"],
    denominator: "followers",
    source: noStandard,
  },
  conversation: {
    unit: "perPost",
    inputs: ["replies", "mentions"],
    denominator: "mentions",
    source: kaushik,
  },
  amplification: {
    unit: "perPost",
    inputs: ["shares", "mentions"],
    denominator: "mentions",
    source: kaushik,
  },
  applause: { unit: "perPost", inputs: ["likes", "mentions"], denominator: "mentions", source: kaushik },
  virality: { unit: "ratio", inputs: ["shares", "views"], denominator: "views", source: noStandard },
  potentialReach: {
    unit: "count",
    inputs: ["followers", "authors"],
    source: "Sprout Social, Mention and Keyhole help pages: followers of each author",
  },
  modelledImpressions: {
    unit: "count",
    inputs: ["followers"],
    source: "Sprinklr help: 0.15 of the followers below 100,000 to 0.06 above 10 million",
  },
  shareOfMentions: {
    unit: "share",
    inputs: ["mentions", "mentionsOfAll"],
    denominator: "mentionsOfAll",
    source: shareOfVoice,
  },
  shareInFeeds: {
    unit: "share",
    inputs: ["mentionsInFeeds", "mentionsInFeedsOfAll"],
    denominator: "mentionsInFeedsOfAll",
    source: shareOfVoice,
  },
  shareInSearches: {
    unit: "share",
    inputs: ["mentionsInSearches", "mentionsInSearchesOfAll"],
    denominator: "mentionsInSearchesOfAll",
    source: shareOfVoice,
  },
  shareOfEngagement: {
    unit: "share",
    inputs: [...interactions, "engagementOfAll"],
    denominator: "engagementOfAll",
    source: "Sprout Social: your brand's metric over the market's",
  },
  netSentimentAll: {
    unit: "score",
    inputs: ["positive", "neutral", "negative"],
    denominator: "mentions",
    source: `Operately, KPI examples: (positive - negative) / total; ${bonett}`,
  },
  netSentimentPolar: {
    unit: "score",
    inputs: ["positive", "negative"],
    denominator: "mentions",
    source: wilson,
  },
  netSentimentCorrected: {
    unit: "score",
    inputs: ["positive", "neutral", "negative", "unclassified", "labels"],
    denominator: "mentions",
    source: "Stratified estimate from a drawn sample, in W. G. Cochran, Sampling Techniques (1977)",
  },
  classified: {
    unit: "share",
    inputs: ["unclassified", "mentions"],
    denominator: "mentions",
    source: wilson,
  },
  responseRate: {
    unit: "share",
    inputs: ["answered", "unanswered"],
    denominator: "unanswered",
    source: `after Facebook's rule for Pages; ${wilson}`,
  },
  medianFirstResponse: {
    unit: "duration",
    inputs: ["answerTimes", "unanswered"],
    source: "E. L. Kaplan and P. Meier, J. Am. Stat. Assoc. 53 (1958)",
  },
};

export function passportOf(id: MetricId): Passport {
  const { changedOn = [], ...definition } = table[id];
  return { id, ...definition, version: changedOn.length + 1, since: changedOn.at(-1) ?? firstDay };
}

/** A day on which the formula of a figure changed: a chart that shows it draws a mark there. */
export interface DefinitionChange {
  readonly id: MetricId;
  readonly version: number;
  readonly on: string;
}

/** In order of the days. The first versions are no change: there was nothing before them. */
export function changesIn(definitions: Readonly<Partial<Record<MetricId, Definition>>>): DefinitionChange[] {
  const changes = metricIds.flatMap((id) =>
    (definitions[id]?.changedOn ?? []).map((on, place) => ({ id, version: place + 2, on })),
  );
  return changes.toSorted((a, b) => (a.on === b.on ? 0 : a.on < b.on ? -1 : 1));
}

export const definitionChanges: readonly DefinitionChange[] = changesIn(table);

/** The highest version that any formula has reached. */
export const latestVersion = Math.max(...metricIds.map((id) => passportOf(id).version));
