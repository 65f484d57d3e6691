/** Words of the report: sections, and for each figure its name, formula and caveat. */

import { many, number, plural } from "@/components/i18n/english";
import { quoted } from "@/components/i18n/quoted";
import type { WhyUnknown } from "@/lib/metrics/measure";
import type { InputName, MetricId } from "@/lib/metrics/passport";
import type { DefinitionPart } from "@/lib/model/definition-change";
import type { PlaceKind } from "@/lib/model/place";

interface MetricWords {
  readonly name: string;
  readonly formula: string;
  readonly caveat: string;
}

const seenHere = "Only what this browser was shown: what the sites chose to show is no random sample.";
const shortened = "A shortened figure counts from its least to its most; an unknown one is left out.";

const parts: Record<DefinitionPart, string> = {
  keywords: "keywords",
  accounts: "own accounts and employees",
  kind: "brand, competitor or topic",
  rules: "rules of reading",
  program: "version of Mentionary",
  zone: "time zone",
};

const metrics: Record<MetricId, MetricWords> = {
  mentions: {
    name: "Mentions",
    formula: "Posts that name or address the brand, each counted once",
    caveat: seenHere,
  },
  engagement: {
    name: "Engagement",
    formula: "Likes + replies + shares + quotes, as last seen",
    caveat: `Bookmarks are left out. ${shortened}`,
  },
  views: {
    name: "Views",
    formula: "Sum of the views that the sites print under the posts",
    caveat: `X prints views, Facebook only plays of videos. Times seen, not people. ${shortened}`,
  },
  people: {
    name: "People",
    formula: "Different accounts that wrote the mentions",
    caveat:
      "Your own accounts are left out. One person with two accounts counts twice. For the first time: no mention by them was seen before this time, however well they are known otherwise.",
  },
  change: {
    name: "Change",
    formula: "Mentions in this time − mentions in the time compared with",
    caveat: "Also rises when you simply look at more posts: see mentions per 1,000 posts checked.",
  },
  ratePerThousand: {
    name: "Per 1,000 posts checked",
    formula: "Mentions found ÷ posts checked × 1,000",
    caveat:
      "Posts checked are different posts that were on your screen, each once a day and place. Searching for the brand raises the rate.",
  },
  engagementPerView: {
    name: "Engagement rate by views",
    formula: "Σ engagement ÷ Σ views, over posts whose views are known",
    caveat: "Pooled: a post that many saw weighs more. Views are not reach.",
  },
  meanEngagementPerView: {
    name: "Engagement rate, mean of posts",
    formula: "Mean of each post's own engagement ÷ views",
    caveat: "Each post weighs the same. Differs from the pooled rate; never compare one with the other.",
  },
  engagementPerFollower: {
    name: "Engagement rate by followers",
    formula: "Σ engagement ÷ Σ followers of the authors, over posts whose author's followers are known",
    caveat: "Followers as last printed, not those when it was posted.",
  },
  conversation: {
    name: "Comments per post",
    formula: "Σ replies ÷ posts whose replies are known",
    caveat: "Conversation rate. Half of it may be one long thread.",
  },
  amplification: {
    name: "Shares per post",
    formula: "Σ shares ÷ posts whose shares are known",
    caveat: "Amplification rate. Quotes are not in it.",
  },
  applause: {
    name: "Likes per post",
    formula: "Σ likes and reactions ÷ posts whose likes are known",
    caveat: "Applause rate. On Facebook an angry reaction counts as well.",
  },
  virality: {
    name: "Virality",
    formula: "Σ shares ÷ Σ views, over posts whose views are known",
    caveat: "There is no agreed definition; this is shares for each view.",
  },
  potentialReach: {
    name: "Potential reach",
    formula: "Followers of every author, each author once",
    caveat:
      "The most that could have seen it from its authors; far above who did. Followers of those who shared it are not in it.",
  },
  modelledImpressions: {
    name: "Estimated impressions",
    formula: "Σ followers × 0.15 (below 100,000) to 0.06 (above 10 million)",
    caveat: "A rule of thumb by one vendor, not an observation. Off unless you ask for it.",
  },
  shareOfMentions: {
    name: "Share of voice",
    formula: "Earned mentions that say the name ÷ those of all compared brands",
    caveat:
      "Observed voice only: fair where all brands were tracked the whole time. A search for one brand favours it: see the shares in feeds and in searches.",
  },
  shareInFeeds: {
    name: "Share of voice in feeds",
    formula: "Earned mentions that say the name and were first seen in a feed ÷ those of all compared brands",
    caveat:
      "Feeds are home, lists, groups, profiles and threads. Where a mention was first seen counts; notifications, bookmarks and places that the page does not tell count neither here nor as a search.",
  },
  shareInSearches: {
    name: "Share of voice in searches",
    formula:
      "Earned mentions that say the name and were first seen in a search ÷ those of all compared brands",
    caveat: "Says as much about what was searched for as about who is talked about.",
  },
  shareOfEngagement: {
    name: "Share of engagement",
    formula: "Engagement of earned mentions ÷ that of all compared brands",
    caveat: "One large post can decide it. Interactions come in crowds, so no interval is given.",
  },
  netSentimentAll: {
    name: "Net sentiment",
    formula: "(positive − negative) ÷ (positive + neutral + negative) × 100",
    caveat: "Mentions whose sentiment is not sure are left out and stand beside it.",
  },
  netSentimentPolar: {
    name: "Net sentiment, judged only",
    formula: "(positive − negative) ÷ (positive + negative) × 100",
    caveat: "Neutral mentions are left out, so it swings more. Name which of the two you quote.",
  },
  netSentimentCorrected: {
    name: "Net sentiment, corrected",
    formula: "(positive − negative) ÷ (positive + neutral + negative) × 100, each weighted by your labels",
    caveat:
      "From the mentions drawn by lot for the last month of this time, as you labelled them. Its interval is wider than needed, never narrower.",
  },
  classified: {
    name: "Sentiment read",
    formula: "Mentions read as positive, neutral or negative ÷ all mentions",
    caveat: "The rest is “not sure”: another language, or words too weak to tell.",
  },
  responseRate: {
    name: "Answered",
    formula: "Answered ÷ (answered + seen again without an answer)",
    caveat: "What was not seen again since is neither: it is printed beside it.",
  },
  medianFirstResponse: {
    name: "Median first answer",
    formula: "Half of those who wanted an answer had one by then",
    caveat:
      "Those still waiting count as longer than so far. Where there are too many posts to read one by one they count as longer than every answer, and the figure can only be too long.",
  },
};

const whys: Record<WhyUnknown, string> = {
  "no-posts": "Unknown: no post in this time",
  "not-shown": "Unknown: the sites showed it for none of these posts",
  "too-few": "Fewer than 10 posts: only the counts are given",
  "no-exposure": "Unknown: nobody counted what was looked at in this time",
  "no-before": "Unknown: nothing was captured in the time compared with",
  "no-competitor": "Add a competitor to compare with",
  "not-classified": "Unknown: of no post its sentiment is sure",
  "no-labels": "Unknown: label the mentions drawn by lot for this month first",
  "nothing-asked": "Nothing wanted an answer in this time",
  "not-reached": "More than half of those who asked still wait",
  off: "Off: estimates are made only on request",
};

const inputs: Record<InputName, string> = {
  mentions: "mentions",
  mentionsBefore: "mentions in the time compared with",
  postsChecked: "posts checked",
  likes: "likes",
  replies: "replies",
  shares: "shares",
  quotes: "quotes",
  views: "views",
  followers: "followers of the authors",
  authors: "authors",
  mentionsOfAll: "mentions of all compared brands",
  mentionsInFeeds: "mentions first seen in feeds",
  mentionsInFeedsOfAll: "mentions of all compared brands first seen in feeds",
  mentionsInSearches: "mentions first seen in searches",
  mentionsInSearchesOfAll: "mentions of all compared brands first seen in searches",
  engagementOfAll: "engagement of all compared brands",
  positive: "positive",
  neutral: "neutral",
  negative: "negative",
  unclassified: "not sure",
  labels: "mentions labelled by you",
  answered: "answered",
  unanswered: "unanswered when last seen",
  answerTimes: "times of answers",
};

const placeNames: Record<PlaceKind, string> = {
  home: "home feed",
  search: "search",
  profile: "profiles",
  thread: "threads",
  list: "lists",
  notifications: "notifications",
  community: "communities",
  group: "groups",
  bookmarks: "bookmarks",
  other: "elsewhere",
};

export const report = {
  metrics,
  why: (why: WhyUnknown) => whys[why],
  input: (name: InputName) => inputs[name],
  place: (place: PlaceKind) => placeNames[place],

  failed: "The report could not be made",
  failedWhy: "What you captured before is safe.",
  empty: (name: string) => `Nothing about ${quoted(name)} in this time`,
  emptyHow: "Browse as you do, or choose a longer time. Every figure here comes from posts you looked at.",
  sections: "Sections",
  section: {
    summary: "Summary",
    volume: "Mentions over time",
    engagement: "Engagement",
    reach: "Reach",
    voice: "Share of voice",
    sentiment: "Sentiment",
    topics: "What it was about",
    when: "Languages and times",
    tops: "Top posts and voices",
    answers: "Answers",
    method: "How it was measured",
  },
  by: "Days are counted by",
  bySeen: "when it was seen",
  byPosted: "when it was posted",
  clientReport: "Client report",

  ledger: "Paid, owned and earned",
  ledgerClass: "Media",
  share: "Share",
  open: (name: string, value: string) => `${name}: ${value}. How this is calculated`,
  interval: (low: string, high: string) => `${low} to ${high}`,
  intervalIs: "95 % interval, for chance alone",
  against: (change: string) => `${change} against the time before`,
  ofPosts: (n: number, of: number) => `from ${number(n)} of ${many(of, "post", "posts")}`,
  ofAuthors: (n: number, of: number) => `of ${number(n)} of ${many(of, "author", "authors")}`,
  inChecked: (posts: number) => `in ${many(posts, "post", "posts")} checked`,
  fraction: (top: string, bottom: string) => `${top} of ${bottom}`,
  newPeople: (count: number) => `${number(count)} for the first time`,
  ownPeople: "Your own accounts are not counted as people",
  platforms: "By site",
  site: "Site",

  passport: {
    title: "How this is calculated",
    close: "Close",
    formula: "Formula",
    value: "Value",
    numerator: "Upper part",
    denominator: "Divided by",
    undivided: "Nothing: it is counted",
    inputs: "Made from",
    n: "Rests on",
    posts: (n: number, of: number) =>
      n === of ? many(n, "post", "posts") : `${number(n)} of ${many(of, "post", "posts")}, the rest unknown`,
    authors: (n: number, of: number) =>
      n === of
        ? many(n, "author", "authors")
        : `${number(n)} of ${many(of, "author", "authors")}, the rest unknown`,
    interval: "95 % interval",
    noInterval: "None: it is a count, or its posts depend on each other",
    intervalLater: "Not shown: 30 posts or more, read from sums",
    caveat: "Mind",
    source: "After",
    counting: "Our own counting",
    version: (version: number, day: string) => `Version ${version}, in use since ${day}`,
    behind: "Show the posts behind it",
  },

  chart: {
    mentions: "Mentions by day",
    unit: "mentions",
    earned: "Earned",
    before: "Time before",
    classes: "Paid, owned and earned by day",
    sentiment: "Sentiment of earned mentions by day",
    spike: (day: string, count: number, expected: string) =>
      `${day}: ${many(count, "mention", "mentions")}, ${expected} expected in as many posts checked`,
    changed: (day: string, name: string, version: number) =>
      `${day}: ${name}, version ${version} from here on`,
    redefined: (day: string, part: string) =>
      `${day}: ${part} changed. What was stored is counted by the new definition; what was not kept before stays unknown`,
  },

  talk: {
    more: "More talk, not only more scrolling:",
    less: "Less talk for what was looked at:",
    same: "No clear change in talk for what was looked at:",
  },
  talkRatio: (ratio: string, low: string, high: string) =>
    `${ratio} times the mentions per post checked (${low} to ${high}).`,
  spikes: "Days that stand out",
  noSpikes: "No day has more mentions than the weeks before let one expect.",
  spikeMore: "More talk",
  spikeScroll: "Only more scrolling",
  spikeWords: (count: number, expected: string, times: string) =>
    `${many(count, "mention", "mentions")} where ${expected} were expected; ${times} times the usual posts checked.`,
  cause: "In common:",
  causeConversation: (posts: number, of: number) =>
    `${number(posts)} of ${number(of)} are in one conversation`,
  causeAuthor: (name: string, posts: number, of: number) =>
    `${number(posts)} of ${number(of)} are by ${quoted(name)}`,
  causeDomain: (name: string, posts: number, of: number) =>
    `${number(posts)} of ${number(of)} link to ${quoted(name)}`,
  causeTerm: (name: string, posts: number, of: number) =>
    `${number(posts)} of ${number(of)} say ${quoted(name)}`,
  noCause: "They have no conversation, author, link or word in common.",

  rungs: "Three measures that are never added up.",
  rungSeen: "Seen: printed by the sites",
  rungEstimated: "Estimated: a rule of thumb",
  rungPossible: "Possible: an upper bound",
  estimate: "Estimate impressions",
  noEstimate: "Stop estimating",

  voiceOf: "Brand",
  drawn: "The share, drawn with its interval",
  voiceNone: "Add a competitor under Brands to see your share.",
  voicePlaces: (share: string) =>
    `${share} of the posts checked stood in searches, which favour the brand that was searched for.`,
  voiceSurfaces: (feed: number, search: number, neither: number) =>
    `Of the mentions compared, ${number(feed)} were first seen in feeds and ${number(search)} in searches${neither === 0 ? "" : `; of ${number(neither)} it is neither, or not known`}.`,
  voiceInFeeds: "In feeds",
  voiceInSearches: "In searches",

  toldApart: (unsure: number, all: number) =>
    `${number(unsure)} of ${many(all, "mention", "mentions")} not sure: neither neutral nor left out in silence.`,

  terms: "Words and phrases",
  term: "Word or phrase",
  posts: "Posts",
  more: "Against the time before",
  isNew: "new",
  points: (change: string) => `${change} points`,
  sameAsBefore: "no clear change",
  hashtags: "Hashtags",
  links: "Linked sites",
  languages: "Languages",
  none: "None",
  weekday: "Day",
  hours: "When they write",
  hoursIs: (zone: string) => `Hours of ${zone}`,
  hour: (day: string, hour: string, posts: number) => `${day}, ${hour}: ${many(posts, "post", "posts")}`,
  undetermined: "Not told",
  /** The figures stand there already. */
  stillReading: "Reading the posts behind these figures…",
  sample: (posts: number) => `From the newest ${many(posts, "post", "posts")} of this time.`,
  whole: (posts: number) =>
    plural(posts, "From the one post of this time.", `From all ${number(posts)} posts of this time.`),

  topPosts: "Top posts",
  topBy: "Sorted by",
  orders: { engagement: "Engagement", reach: "Followers", growth: "Growth" },
  topVoices: "Top voices",
  voice: "Voice",
  engagement: "Engagement",
  followers: "Followers",
  unknownAuthor: "Unknown author",

  notSeenSince: (count: number) =>
    `${many(count, "post was", "posts were")} not seen again since: neither answered nor unanswered.`,

  methodSeen: "Everything here was on the screen of this browser. Nothing was fetched, bought or estimated.",
  methodEstimated:
    "Everything here was on the screen of this browser; estimated impressions are a rule of thumb. Nothing was fetched or bought.",
  methodChecked: (posts: number, days: number, of: number) =>
    `${many(posts, "post", "posts")} checked on ${number(days)} of ${many(of, "day", "days")}.`,
  methodNoChecked: "Nobody counted what was looked at in this time.",
  methodPlaces: (places: string) => `They stood in: ${places}.`,
  methodPlace: (place: string, share: string) => `${place} ${share}`,
  methodRules:
    "Rates are given from 10 posts on, with their interval below 30. Unknown is a dash, never a zero.",
  methodRedefined: (changes: string) => `Defined anew in this time: ${changes}.`,
  methodRedefinedOn: (day: string, part: string) => `${part} (${day})`,
  parts,
  methodVersions: (versions: number) =>
    versions === 1
      ? "All formulas are version 1."
      : `Formulas are of version 1 to ${number(versions)}; each figure says its own.`,

  sheet: {
    back: "Back to the report",
    print: "Print or save as PDF",
    logo: "Logo",
    noLogo: "Remove the logo",
    badLogo: "That file is no picture this browser can read.",
    title: "Title",
    titleExample: (name: string) => `Earned media: ${name}`,
    comment: "Comment",
    commentExample: "What happened, and what we suggest",
    figures: "Figures",
    posts: "Top posts",
    postCount: (posts: number) => (posts === 0 ? "None" : number(posts)),
    paper: "Paper",
    a4: "A4",
    letter: "Letter",
    notPublic: "Show posts that are not public",
    names: "Show names of authors",
    left: (posts: number) =>
      `${many(posts, "post that is not public is", "posts that are not public are")} left out.`,
    author: "Somebody",
    range: (from: string, to: string) => `${from} – ${to}`,
    comparedWith: (from: string, to: string) => `compared with ${from} – ${to}`,
    notSaved: "Your choices could not be saved. The sheet is as you see it.",
    made: (day: string) => `Made on ${day} with Mentionary`,
    how: "How it was measured",
  },
};
