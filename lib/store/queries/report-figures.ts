/** What the report is made of. Everything is as this browser saw it. */

import type { DayRange } from "@/lib/kit/time";
import type { Wait } from "@/lib/metrics/answer-time";
import type { WeekGrid } from "@/lib/metrics/hours";
import type { Pair } from "@/lib/metrics/intervals";
import type { Responses } from "@/lib/metrics/shares";
import type { Spike } from "@/lib/metrics/spikes";
import type { TermCount } from "@/lib/metrics/terms";
import type { SentimentLabel } from "@/lib/model/classification";
import type { DefinitionMark } from "@/lib/model/definition-change";
import type { MedianTime, Sum } from "@/lib/model/figures";
import type { MediaClass } from "@/lib/model/mention";
import type { PlaceKind } from "@/lib/model/place";
import type { SubjectKind } from "@/lib/model/subject";

export interface ReportQuestion extends DayRange {
  readonly subjectId: string;
  /** The day that decides: when a mention was first seen here, or when it was posted. */
  readonly by: "seen" | "posted";
  /** Absent = it is compared with nothing. */
  readonly compareWith?: DayRange | undefined;
}

export interface DayFigures {
  readonly day: string;
  /** Posts checked. Absent = nobody counted: nothing can be said about this day. */
  readonly checked?: number | undefined;
  readonly classes: Readonly<Record<MediaClass, number>>;
  /** Of earned mentions. */
  readonly sentiments: Readonly<Record<SentimentLabel, number>>;
  readonly engagement: Sum;
  readonly views: Sum;
}

/** The sums of one media class. */
export interface ClassFigures {
  readonly mentions: number;
  readonly named: number;
  readonly people: number;
  readonly engagement: Sum;
  readonly views: Sum;
  readonly likes: Sum;
  readonly replies: Sum;
  readonly shares: Sum;
  /** Of the posts alone whose views, or whose author's followers, are known. */
  readonly viewedEngagement: Sum;
  readonly viewedShares: Sum;
  readonly reachedEngagement: Sum;
  /** Followers of the authors, added up over mentions. */
  readonly followers: Sum;
  readonly sentiments: Readonly<Record<SentimentLabel, number>>;
  readonly answered: number;
  readonly waiting: number;
  readonly medianFirstAnswer?: MedianTime | undefined;
}

export interface PlatformFigures {
  readonly platform: string;
  /** Earned. */
  readonly mentions: number;
  readonly engagement: Sum;
  readonly views: Sum;
}

export interface Exposure {
  /** Posts checked in the range; absent = nobody counted. */
  readonly checked?: number | undefined;
  /** Where they stood, the most first. */
  readonly places: readonly { readonly place: PlaceKind; readonly shown: number }[];
  readonly daysCounted: number;
  readonly days: number;
}

export interface VoiceLine {
  readonly subjectId: string;
  readonly name: string;
  readonly kind: SubjectKind;
  /** Earned mentions that say the name. */
  readonly named: number;
  /** Of these, those first seen in a feed, and in a search; of the rest it is neither, or not known. */
  readonly namedInFeed: number;
  readonly namedInSearch: number;
  readonly engagement: Sum;
}

export interface ReportFigures {
  readonly days: readonly DayFigures[];
  readonly daysBefore: readonly DayFigures[];
  readonly classes: Readonly<Record<MediaClass, ClassFigures>>;
  /** Absent = not compared, or nothing was captured then at all. */
  readonly earnedBefore?: ClassFigures | undefined;
  readonly platforms: readonly PlatformFigures[];
  readonly exposure: Exposure;
  readonly exposureBefore: Exposure;
  /** Of the earned authors, those who had not been heard of the subject before the range. */
  readonly newPeople: number;
  /** The subject first; others are what it competes with. */
  readonly voice: readonly VoiceLine[];
  readonly spikes: readonly Spike[];
  /** Days on which what is counted was defined anew. */
  readonly redefined: readonly DefinitionMark[];
}

export interface NamedCount {
  readonly name: string;
  readonly posts: number;
}

export interface TopVoice {
  readonly authorNo: number;
  readonly platform: string;
  readonly name?: string | undefined;
  readonly handle?: string | undefined;
  readonly mentions: number;
  readonly engagement: Sum;
  /** As last printed; absent = never shown. */
  readonly followers?: number | undefined;
}

/** What only the posts themselves tell. Read from the newest of them, at most `sampleSize`. */
export interface ReportSample {
  /** Earned mentions that were read. */
  readonly posts: number;
  /** `true` = every mention of the range: the figures are not of a sample. */
  readonly isWhole: boolean;
  readonly postsBefore: number;
  readonly terms: readonly TermCount[];
  readonly hashtags: readonly NamedCount[];
  readonly domains: readonly NamedCount[];
  readonly languages: readonly NamedCount[];
  readonly week: WeekGrid;
  /** Posts whose time is known. */
  readonly timed: number;
  readonly voices: readonly TopVoice[];
  /** One pair a post whose counts are both known: for intervals and means of rates. */
  readonly engagementPerView: readonly Pair[];
  readonly sharesPerView: readonly Pair[];
  readonly engagementPerFollower: readonly Pair[];
  /** One count a post, where it is known. */
  readonly counts: Readonly<Record<"likes" | "replies" | "shares", readonly number[]>>;
  readonly followers: readonly number[];
  readonly followersByAuthor: ReadonlyMap<number, number>;
  readonly authors: number;
  readonly waits: readonly Wait[];
  readonly responses: Responses;
  /** Posts that not everybody may see: they stay out of what is handed on. */
  readonly notPublic: number;
}

/** What the mentions of a spike have in common. */
export interface SpikeCause {
  readonly day: string;
  readonly read: number;
  /** The one that most of them share: so many of `read`. */
  readonly conversation?: { readonly key: string; readonly posts: number } | undefined;
  readonly author?: { readonly name: string; readonly posts: number } | undefined;
  readonly domain?: NamedCount | undefined;
  readonly term?: NamedCount | undefined;
}
