/**
 * Every text of the interface, in English. A further language is one more file of this shape: see
 * `languages.ts`. Texts with a number or a name in them are functions, so that each language can
 * order and inflect them as it needs.
 */

import type { SiteHealth, Trouble, TroubleKind } from "@/lib/model/figures";

import { many, number, plural } from "./english";
import { quoted } from "./quoted";

function troubleWords(trouble: Trouble | undefined, site: string): string {
  if (!trouble) return site;
  const { kind, count } = trouble;
  const safe = "What you captured before is safe.";
  const sentences: Record<TroubleKind, string> = {
    "nothing-read": `${site} has changed: ${many(count, "post", "posts")} on screen, none read. ${safe}`,
    responses: `${site} has changed: ${many(count, "response", "responses")} without a readable post. ${safe}`,
    drops: `${site}: ${many(count, "item", "items")} not readable today, more than usual`,
    markup: `${site}: ${many(count, "post", "posts")} read, none found on screen, so posts checked are not counted`,
    "no-tap": `${site}: no handshake with the page, so only what is on screen is read`,
    "given-up": `${site}: ${many(count, "mention", "mentions")} could not be kept today`,
  };
  return sentences[kind];
}

export const en = {
  product: "Mentionary",
  /** In the menu of a page, of a post in it, of marked text and of a link. */
  menu: {
    page: "Clip this page",
    post: "Clip this post",
    selection: "Clip the marked text",
    link: "Clip this link",
  },
  loading: "Loading",
  readOnly: "A newer Mentionary stored these mentions",
  readOnlyWhy:
    "They are safe, and you can look at them. Update Mentionary to go on capturing and to change them. Until then what your pages show waits to be stored.",
  full: "The disk is full: nothing new is stored",
  fullWhy: (moment: string) =>
    `On ${moment} there was no room left. What was stored before is safe; what your pages show waits in their tabs, and goes with them. Make room on this computer, and it is stored by itself.`,
  settings: "Settings",
  dashboard: "Dashboard",

  broken: {
    title: "This page stopped working",
    safe: "What you captured before is safe.",
    again: "Load it again",
  },

  count: {
    unknown: "Unknown: the site did not show it",
    noneKnown: "Unknown: the site showed it for none of these posts",
    noPosts: "Unknown: no post in this time",
    exactly: (figure: string) => figure,
    between: (low: string, high: string) => `Between ${low} and ${high}: the site shortens this figure`,
    atLeast: (figure: string, known: number, posts: number) =>
      `At least ${figure}: known for ${number(known)} of ${many(posts, "post", "posts")}`,
    likes: "Likes",
    replies: "Replies",
    shares: "Shares",
    views: "Views",
  },

  kind: { own: "Brand", competitor: "Competitor", topic: "Topic" },

  popup: {
    whose: "Brand, competitor or topic",
    range: "Time",
    days: (days: number) => many(days, "day", "days"),
    unnamedClient: "My brands",
    rounds: (due: number, all: number) => `Rounds: ${number(due)} of ${number(all)} due`,
    lastRound: (age: string) => `last ${age} ago`,
    noRound: "not begun yet",
    start: "Start",
    startRound: (name: string) => `Start with ${quoted(name)}`,
    capture: "Capture mentions",
    capturing: "Capturing",
    paused: "Paused",
    notStored: "Not stored",

    next: "Next",
    waiting: (count: number) => `${number(count)} waiting`,
    nothingWaits: "Nothing waits for an answer.",
    addressed: "Said to you",
    named: "Names you",
    clipped: "Clipped by you",
    answered: "Answered elsewhere",
    answeredOf: (author: string) => `Answered elsewhere: ${quoted(author)}`,
    settled: "Marked as answered.",
    notSettled: "That could not be saved. Nothing was changed.",
    undo: "Undo",
    keys: "Arrow keys move, Enter opens the post, W marks it answered, U undoes.",
    open: (author: string) => `Open the post of ${quoted(author)}`,
    unknownAuthor: "Unknown author",
    ago: (age: string) => `${age} ago`,

    mentions: (count: number) => plural(count, "mention", "mentions"),
    engagement: "engagement",
    engagementIs: "Likes, replies, shares and quotes of these mentions, as last seen",
    views: "views",
    people: (count: number) => plural(count, "person", "people"),
    peopleAre: "Different authors, your own accounts left out",
    change: (change: string, days: number) => `${change} against the ${many(days, "day", "days")} before`,
    noBefore: (days: number) => `Nothing captured in the ${many(days, "day", "days")} before`,
    namedOf: (named: number, name: string) =>
      `${number(named)} ${plural(named, "says", "say")} ${quoted(name)}`,
    earned: "Earned media",
    course: (counts: string) => `Mentions by day: ${counts}`,
    noCourse: "nothing checked",
    sentiment: (positive: number, neutral: number, negative: number) =>
      `${number(positive)} positive, ${number(neutral)} neutral, ${number(negative)} negative`,
    notSure: (count: number) => `${number(count)} not sure`,
    notSureIs: "Another language, or words too weak to tell: neither neutral nor left out",
    voice: (share: string) => `voice ${share}`,
    voiceIs: (low: string, high: string) =>
      `Your part of the mentions that name you or a competitor: ${low} to ${high}, for chance alone`,
    voiceFew: "Fewer than 10 mentions name you or a competitor",
    relationships: "Relationships",
    newPeople: "new",
    newPeopleAre: "Authors of whom no earlier mention was seen",
    firstAnswer: "median first answer",
    firstAnswerIs: (posts: number) =>
      `Half of ${many(posts, "post", "posts")} that wanted an answer had one by then. What still waits counts as longer.`,
    mostWait: "More than half of those who asked still wait",
    nothingAsked: "Nothing wanted an answer in this time",
    noGlance: "Unknown: it was not counted",
    found: "Found in this browser. Paid posts and your own are left out.",

    newest: "Newest",
    paid: "Paid",
    owned: "Yours",
    answeredTag: "Answered",
    empty: (name: string) => `No mention of ${quoted(name)} yet`,
    emptyHow: "Browse as you do. Every post on your screen that concerns it appears here.",
    lookOn: (site: string) => `Search ${site} for it`,

    checked: (posts: number) => `in ${many(posts, "post", "posts")} checked`,
    checkedIs: "Different posts that were on your screen in this time, each once a day and place",

    page: (checked: number, mentions: number) =>
      `This page: ${number(checked)} checked, ${many(mentions, "mention", "mentions")}`,
    pageNone: "This page is not read",
    pagePaused: "This page is not read while capturing is paused",
    pagePending: (pending: number) => `${number(pending)} being stored`,
    givenUp: (count: number) => `${many(count, "mention", "mentions")} could not be kept`,
    notRunning: (site: string) => `This ${site} page is not read yet`,
    notRunningWhy:
      "It was open before the site was switched on or Mentionary was updated. An unsent draft on it is lost by a reload.",
    reload: "Reload this page",

    siteOff: "Nothing is read yet",
    siteOffWhy: "Every site is off until you switch it on.",
    withdrawn: (site: string) => `Mentionary may not read ${site} any more`,
    withdrawnWhy:
      "The browser withdrew the permission, or gives it only on click. What you captured before is safe.",
    switchOn: (site: string) => `Switch ${site} on`,
    refused: "The browser did not allow it. Nothing was changed.",

    setUpTitle: "Which brand do you look after?",
    setUpHow: "Tell Mentionary its name. It takes less than a minute.",
    setUp: "Set up",

    failed: "The mentions could not be read",
    failedWhy: "What you captured before is safe. Close this window and open it again.",
    newer: "Your mentions were stored by a newer Mentionary",
    newerWhy: "They are safe and left as they are. Update Mentionary to see them.",
    emptied: "The browser deleted your mentions",
    emptiedWhy:
      "Something cleared what Mentionary had stored. What it looks for is known still, and capturing goes on from here.",
    emptiedSeen: "Understood",
    blocked: "Another window holds the store",
    blockedWhy:
      "What you captured before is safe. Close the other windows of Mentionary, then open this again.",
  },

  health: {
    title: "Health",
    never: (site: string) => `${site}: nothing captured yet`,
    quiet: (site: string, age: string) => `${site}: last capture ${age} ago`,
    working: (site: string, age: string) => `${site}: reading, last ${age} ago`,
    workingNone: (site: string) => `${site}: reading, no mention today`,
    trouble: ({ trouble }: Pick<SiteHealth, "trouble">, site: string) => troubleWords(trouble, site),
    none: "No site is switched on",

    /** The title of its page. */
    tab: "Mentionary health",
  },
};

/** The shape of every language. */
export type Words = typeof en;
