/** A report of the demo world: 30 days, a spike, days without exposure, a competitor; and smaller ones. */

import type { Address } from "@/components/dashboard/dashboard-view";
import { choicesIn } from "@/components/report/report-address";
import type { ReportDetails, ReportModel } from "@/components/report/report-model";
import { addDays } from "@/lib/kit/time";
import { spikesIn } from "@/lib/metrics/spikes";
import type { Sum } from "@/lib/model/figures";
import type {
  ClassFigures,
  DayFigures,
  ReportFigures,
  ReportSample,
} from "@/lib/store/queries/report-figures";
import { measuresOf } from "@/lib/store/queries/report-measures";
import { aView } from "@/test/browser/components/demo";

export const range = { from: "2026-10-24", to: "2026-11-22" };
export const before = { from: "2026-09-24", to: "2026-10-23" };
const now = Date.UTC(2026, 10, 22, 12);

export const sum = (low: number, known: number, high = low): Sum => ({ low, high, known });
const nothing = sum(0, 0);

/** A number between 0 and 1 that is the same in every run. */
const wave = (place: number) => (Math.sin(place * 12.9898) * 43758.5453) % 1 ** 2;

export function aDay(day: string, place: number, scale = 1): DayFigures {
  const isGap = place === 11 || place === 12;
  const spike = place === 22 ? 3.2 : 1;
  const earned = isGap ? 0 : Math.round((3 + Math.abs(wave(place)) * 3) * spike * scale);
  const positive = Math.round(earned * 0.34);
  const negative = Math.round(earned * 0.16);
  const unclassified = Math.round(earned * 0.3);
  return {
    day,
    checked: isGap ? undefined : Math.round(1_200 + Math.abs(wave(place + 40)) * 500),
    classes: { earned, owned: place % 4 === 0 && !isGap ? 1 : 0, paid: place % 6 === 1 ? 1 : 0 },
    sentiments: { positive, negative, unclassified, neutral: earned - positive - negative - unclassified },
    engagement: sum(earned * 33, earned),
    views: sum(earned * 480, earned, earned * 490),
  };
}

export function aClass(overrides: Partial<ClassFigures> = {}): ClassFigures {
  return {
    mentions: 0,
    named: 0,
    people: 0,
    engagement: nothing,
    views: nothing,
    likes: nothing,
    replies: nothing,
    shares: nothing,
    viewedEngagement: nothing,
    viewedShares: nothing,
    reachedEngagement: nothing,
    followers: nothing,
    sentiments: { positive: 0, neutral: 0, negative: 0, unclassified: 0 },
    answered: 0,
    waiting: 0,
    ...overrides,
  };
}

const hourMs = 3_600_000;

const term = (word: string, posts: number, was: number) => ({
  term: word,
  posts,
  of: 128,
  before: was,
  ofBefore: 106,
  change: {
    value: posts / 128 - was / 106,
    low: posts / 128 - was / 106 - 0.06,
    high: posts / 128 - was / 106 + 0.06,
  },
});

export function aSample(overrides: Partial<ReportSample> = {}): ReportSample {
  return {
    posts: 128,
    isWhole: true,
    postsBefore: 106,
    terms: [
      term("spout drips", 31, 4),
      term("wooden handle", 22, 19),
      term("quiet", 18, 17),
      term("lid gets hot", 14, 0),
      term("descaling", 9, 21),
    ],
    hashtags: [
      { name: "kettlelife", posts: 21 },
      { name: "TeaTime", posts: 12 },
    ],
    domains: [
      { name: "kettle-weekly.example", posts: 17 },
      { name: "teatoast.example", posts: 6 },
    ],
    languages: [
      { name: "en", posts: 96 },
      { name: "es", posts: 21 },
      { name: "und", posts: 11 },
    ],
    week: Array.from({ length: 7 }, (_, day) =>
      Array.from({ length: 24 }, (_hour, hour) =>
        hour > 6 && hour < 23 ? Math.floor(Math.abs(wave(day * 24 + hour)) * 5) : 0,
      ),
    ),
    timed: 128,
    voices: [
      {
        authorNo: 1,
        platform: "x",
        name: "Priya Nair",
        handle: "priyabrews",
        mentions: 6,
        engagement: sum(1_204, 6),
        followers: 18_200,
      },
      { authorNo: 2, platform: "x", handle: "teatoastsociety", mentions: 4, engagement: sum(611, 3) },
      { authorNo: 3, platform: "facebook", name: "山田 花", mentions: 3, engagement: nothing },
    ],
    engagementPerView: Array.from({ length: 119 }, (_, place) => ({ top: 30 + place, bottom: 500 })),
    sharesPerView: [],
    engagementPerFollower: [],
    counts: { likes: [], replies: [], shares: [] },
    followers: [18_200, 900],
    followersByAuthor: new Map([
      [1, 18_200],
      [2, 900],
    ]),
    authors: 86,
    waits: Array.from({ length: 24 }, (_, place) => ({
      ms: (place + 1) * hourMs * 0.2,
      isAnswered: place < 19,
    })),
    responses: { answered: 19, unanswered: 5, notSeenSince: 3 },
    notPublic: 2,
    ...overrides,
  };
}

export function aReportFigures(overrides: Partial<ReportFigures> = {}): ReportFigures {
  const days = Array.from({ length: 30 }, (_, place) => aDay(addDays(range.from, place), place));
  const daysBefore = Array.from({ length: 30 }, (_, place) =>
    aDay(addDays(before.from, place), place + 7, 0.8),
  );
  const mentions = days.reduce((total, { classes }) => total + classes.earned, 0);
  const labels = ["positive", "neutral", "negative", "unclassified"] as const;
  const of = (label: (typeof labels)[number]) =>
    days.reduce((total, day) => total + day.sentiments[label], 0);
  return {
    days,
    daysBefore,
    classes: {
      earned: aClass({
        mentions,
        named: mentions - 20,
        people: 86,
        engagement: sum(4_310, mentions),
        views: sum(61_400, mentions - 9, 64_100),
        likes: sum(3_410, mentions),
        replies: sum(402, mentions),
        shares: sum(451, mentions - 4),
        viewedEngagement: sum(4_112, mentions - 9),
        viewedShares: sum(430, mentions - 9),
        reachedEngagement: sum(1_815, 41),
        followers: sum(88_400, 41),
        sentiments: {
          positive: of("positive"),
          neutral: of("neutral"),
          negative: of("negative"),
          unclassified: of("unclassified"),
        },
        answered: 19,
        waiting: 8,
      }),
      owned: aClass({ mentions: 8, named: 8, engagement: sum(312, 8), views: sum(9_120, 8) }),
      paid: aClass({ mentions: 5, named: 5, people: 3, engagement: sum(34_000, 5, 34_999) }),
    },
    earnedBefore: aClass({ mentions: Math.round(mentions * 0.8) }),
    platforms: [
      {
        platform: "x",
        mentions: mentions - 9,
        engagement: sum(4_010, mentions - 9),
        views: sum(61_400, mentions - 9),
      },
      { platform: "facebook", mentions: 9, engagement: sum(300, 9), views: nothing },
    ],
    exposure: {
      checked: days.reduce((total, { checked = 0 }) => total + checked, 0),
      places: [
        { place: "home", shown: 24_100 },
        { place: "search", shown: 11_900 },
        { place: "thread", shown: 3_300 },
        { place: "profile", shown: 1_200 },
      ],
      daysCounted: 28,
      days: 30,
    },
    exposureBefore: { checked: 37_800, places: [], daysCounted: 30, days: 30 },
    newPeople: 31,
    voice: [
      {
        subjectId: "acme",
        name: "Acme Kettles",
        kind: "own",
        named: 106,
        namedInFeed: 61,
        namedInSearch: 33,
        engagement: sum(4_310, 128),
      },
      {
        subjectId: "globex",
        name: "Globex",
        kind: "competitor",
        named: 171,
        namedInFeed: 148,
        namedInSearch: 20,
        engagement: sum(9_020, 171),
      },
      {
        subjectId: "initech",
        name: "Initech Home",
        kind: "competitor",
        named: 34,
        namedInFeed: 30,
        namedInSearch: 2,
        engagement: sum(700, 34),
      },
    ],
    redefined: [],
    spikes: spikesIn(
      [...daysBefore, ...days].map(({ day, classes, checked }) => ({
        day,
        mentions: classes.earned,
        checked,
      })),
      range.from,
    ),
    ...overrides,
  };
}

export const emptyReport: ReportFigures = aReportFigures({
  days: Array.from({ length: 30 }, (_, place) => ({
    ...aDay(addDays(range.from, place), 11),
    classes: { earned: 0, owned: 0, paid: 0 },
  })),
  daysBefore: [],
  classes: { earned: aClass(), owned: aClass(), paid: aClass() },
  earnedBefore: undefined,
  platforms: [],
  exposure: { places: [], daysCounted: 0, days: 30 },
  voice: [
    {
      subjectId: "acme",
      name: "Acme Kettles",
      kind: "own",
      named: 0,
      namedInFeed: 0,
      namedInSearch: 0,
      engagement: nothing,
    },
  ],
  spikes: [],
  newPeople: 0,
});

export function someDetails(sample: Partial<ReportSample> = {}): ReportDetails {
  const tops = [
    aView({
      key: "acme|x:9",
      authorName: "Priya Nair",
      text: "Two years with my Acme Kettles gooseneck and it still pours like on the first day.",
      counts: { likes: 214, replies: 18, shares: 31, quotes: 2, views: 18_440 },
    }),
    aView({ key: "acme|x:8", counts: { likes: [34_000, 34_999], replies: 12 } }),
    aView({ key: "acme|facebook:7", text: "Only for the group: my Acme leaks.", visibility: "members" }),
  ];
  return {
    sample: aSample(sample),
    tops,
    publicTops: tops.filter(({ visibility }) => visibility === undefined),
    labelled: [],
    causes: [
      {
        day: "2026-11-15",
        read: 14,
        conversation: { key: "x:1", posts: 9 },
        term: { name: "spout drips", posts: 8 },
      },
    ],
  };
}

export const address: Address = { view: "report", params: { subject: "acme" } };

export function aReport(overrides: Partial<ReportModel> = {}): ReportModel {
  const figures = overrides.figures ?? aReportFigures();
  const details = "details" in overrides ? overrides.details : someDetails();
  return {
    subject: { id: "acme", name: "Acme Kettles" },
    range,
    before,
    timeZone: "Europe/Berlin",
    now,
    choices: choicesIn(address),
    figures,
    measures: measuresOf(figures, details?.sample),
    details,
    areDetailsLost: false,
    ...overrides,
  };
}
