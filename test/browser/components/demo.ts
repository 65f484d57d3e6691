/** The demo world as the views see it: every state of the popup, with invented people and brands. */

import type { PopupActions, PopupFigures, ReadyPopup } from "@/components/popup/popup-model";
import type { SiteRow } from "@/components/setup/site-row";
import { shareOfMentions } from "@/lib/metrics/share-of-mentions";
import type { MentionView } from "@/lib/model/figures";

const now = Date.UTC(2026, 10, 22, 12);
const hour = 3_600_000;

export function aView(overrides: Partial<MentionView> = {}): MentionView {
  const { text = "Does the Acme kettle fit a 1.5 l jug, or is that the bigger one?" } = overrides;
  const start = text.indexOf("Acme");
  return {
    key: "acme|x:1",
    subjectId: "acme",
    platform: "x",
    kind: "post",
    how: "named",
    mediaClass: "earned",
    status: "open",
    authorName: "Maria Keller",
    authorHandle: "maria_k",
    text,
    terms: ["Acme"],
    marks: start < 0 ? [] : [[start, start + 4]],
    postedAt: now - 6 * hour,
    firstSeenAt: now - hour,
    lastSeenAt: now - hour,
    url: "https://x.com/maria_k/status/1",
    counts: { likes: 12, replies: 3, shares: 0, quotes: 0, views: [1_200, 1_299] },
    ...overrides,
  };
}

const waitingViews: readonly MentionView[] = [
  aView({ key: "w1", status: "waiting" }),
  aView({
    key: "w2",
    status: "waiting",
    how: "addressed",
    authorName: "Jonas Krüger",
    authorHandle: "jkrueger",
    text: "third time it leaks at the spout, I would like my money back please",
    postedAt: now - 3 * hour,
  }),
  aView({
    key: "w3",
    status: "waiting",
    authorName: "Tea & Toast Society",
    authorHandle: "teatoastsociety",
    text: "Acme or Globex for somebody who only ever makes one cup at a time? Asking for the whole group.",
    postedAt: now - 26 * hour,
  }),
];

const newestViews: readonly MentionView[] = [
  aView({
    key: "n1",
    authorName: "Priya Nair",
    authorHandle: "priyabrews",
    text: "Two years with my Acme Kettles gooseneck and it still pours like on the first day. The wooden handle has aged better than I have.",
    postedAt: now - 0.4 * hour,
    counts: { likes: 214, replies: 18, shares: 31, quotes: 2, views: 18_440 },
  }),
  aView({
    key: "n2",
    authorName: "Kettle Weekly",
    authorHandle: "kettleweekly",
    mediaClass: "paid",
    text: "This winter: save 20 % on the Acme 1.7 l, only at participating shops.",
    postedAt: now - 2 * hour,
    counts: { likes: [34_000, 34_999], replies: 0, shares: [1_200, 1_299] },
  }),
  aView({
    key: "n3",
    authorName: "山田 花",
    authorHandle: "hana_cha",
    status: "answered",
    text: "Acme のケトル、注ぎ口がきれい。お湯がまっすぐ落ちる ☕️",
    postedAt: now - 5 * hour,
    counts: { likes: 41, replies: 1, shares: 4, views: 2_310 },
  }),
  aView({
    key: "n4",
    authorName: "Omar Haddad",
    authorHandle: "omar_h",
    text: "غلاية Acme ممتازة لكن الغطاء ساخن جدا",
    postedAt: now - 30 * hour,
    counts: {},
  }),
];

export const figures: PopupFigures = {
  now,
  summary: {
    mentions: 128,
    named: 106,
    engagement: { low: 4_310, high: 4_310, known: 128 },
    views: { low: 61_400, high: 64_100, known: 119 },
    people: 86,
    waiting: 5,
    sentiments: { positive: 52, neutral: 18, negative: 21, unclassified: 37 },
    reach: { low: 1_940_000, high: 1_940_000, known: 110 },
    answered: 9,
    unanswered: 5,
    medianFirstAnswer: { low: 2_854_000, high: 3_394_000, n: 14 },
    mentionsBefore: 106,
    postsChecked: 41_300,
  },
  glance: {
    course: [14, 11, undefined, 22, 31, 24, 26],
    newPeople: 31,
    voice: shareOfMentions(106, 311, 2),
  },
  firstAnswer: { metric: "medianFirstResponse", value: { low: 2_854_000, high: 3_394_000 }, n: 14, of: 14 },
  rounds: {
    all: 7,
    due: 2,
    lastAt: now - 3 * hour,
    next: { name: "Search for Acme", url: "https://x.com/search?q=acme" },
  },
  waiting: { mentions: waitingViews, total: 5 },
  newest: newestViews,
  health: [
    {
      siteId: "x",
      lastCaptureAt: now - 2 * 60_000,
      payloads: 212,
      unreadable: 0,
      passed: 148,
      posts: 4_130,
      dropped: { tombstone: 8, stub: 3 },
      givenUp: 0,
      onScreen: 1_204,
      onScreenRead: 1_201,
      state: "working",
    },
  ],
};

export const emptyFigures: PopupFigures = {
  now,
  summary: {
    mentions: 0,
    named: 0,
    engagement: { low: 0, high: 0, known: 0 },
    views: { low: 0, high: 0, known: 0 },
    people: 0,
    waiting: 0,
    sentiments: { positive: 0, neutral: 0, negative: 0, unclassified: 0 },
    reach: { low: 0, high: 0, known: 0 },
    answered: 0,
    unanswered: 0,
  },
  firstAnswer: { metric: "medianFirstResponse", why: "nothing-asked", n: 0, of: 0 },
  rounds: { all: 0, due: 0 },
  waiting: { mentions: [], total: 0 },
  newest: [],
  health: [
    {
      siteId: "x",
      payloads: 0,
      unreadable: 0,
      passed: 0,
      posts: 0,
      dropped: {},
      givenUp: 0,
      onScreen: 0,
      onScreenRead: 0,
      state: "quiet",
    },
  ],
};

export const siteX: SiteRow = {
  id: "x",
  label: "X",
  hosts: ["x.com", "pro.x.com", "twitter.com"],
  isOn: true,
  isWanted: true,
  wasRefused: false,
  openTabs: 0,
};

/** Of somebody in-house: it has no name. */
export const ownClient = { id: "c1", name: "", timeZone: "UTC" } as const;

export function aPopup(overrides: Partial<ReadyPopup> = {}): ReadyPopup {
  return {
    state: "ready",
    subjects: [
      { id: "acme", name: "Acme Kettles", kind: "own", client: ownClient },
      { id: "globex", name: "Globex", kind: "competitor", client: ownClient },
      { id: "advice", name: "kettle advice", kind: "topic", client: ownClient },
    ],
    subject: { id: "acme", name: "Acme Kettles", kind: "own", client: ownClient },
    days: 7,
    isCapturing: true,
    sites: [siteX],
    page: {
      state: "running",
      status: { siteId: "x", checked: 34, mentions: 3, pending: 0, givenUp: 0, isOn: true, hasTap: true },
    },
    figures,
    ...overrides,
  };
}

export const idle: PopupActions = {
  clipPage: () => undefined,
  chooseSubject: () => undefined,
  chooseDays: () => undefined,
  openRound: () => undefined,
  setCapturing: () => undefined,
  switchOn: () => undefined,
  reloadPage: () => undefined,
  settle: async () => undefined,
};

export const hostileText = [
  '<img src=x onerror="alert(1)"><script>alert(1)</script>',
  "\u202Edrowkcab \u2066lorem\u202E",
  "👨‍👩‍👧‍👦".repeat(40),
  "A".repeat(300),
  "Z̷̧̛͔".repeat(40),
].join(" ");
