/**
 * Every text of the interface, in English. A further language is one more file of this shape: see
 * `languages.ts`. Texts with a number or a name in them are functions, so that each language can
 * order and inflect them as it needs.
 */

import type { SiteHealth, Trouble, TroubleKind } from "@/lib/model/figures";
import type { DropReason } from "@/lib/model/reading";

const rules = new Intl.PluralRules("en");
const numbers = new Intl.NumberFormat("en");

/** "1 post", "2,000 posts". */
function many(count: number, one: string, other: string): string {
  return `${numbers.format(count)} ${rules.select(count) === "one" ? one : other}`;
}

const longestName = 60;

/** A name from outside keeps its own direction of writing inside our sentence, and must not drown it. */
function quoted(name: string): string {
  const shown = name.length > longestName ? `${name.slice(0, longestName).toWellFormed()}…` : name;
  return `\u2068${shown}\u2069`;
}

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

const dropReasons: Record<DropReason, string> = {
  empty: "empty",
  tombstone: "deleted",
  unavailable: "unavailable",
  stub: "without content",
  unreadable: "not readable",
};

/** What to do about it. */
const advice: Record<TroubleKind, string> = {
  "nothing-read": "Update Mentionary, or send us the shape of the page: it holds no personal data.",
  responses: "Update Mentionary, or send us the shape of the responses: it holds no personal data.",
  drops: "Update Mentionary, or send us the shape of what was dropped: it holds no personal data.",
  markup: "Update Mentionary. Mentions are captured as before.",
  "no-tap": "Reload the page. If it stays so, another extension may keep Mentionary out.",
  "given-up": "More came at once than could be stored. What was stored is safe.",
};

export const en = {
  product: "Mentionary",
  loading: "Loading",
  settings: "Settings",

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
      `At least ${figure}: known for ${numbers.format(known)} of ${many(posts, "post", "posts")}`,
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
    capture: "Capture mentions",
    capturing: "Capturing",
    paused: "Paused",

    next: "Next",
    waiting: (count: number) => `${numbers.format(count)} waiting`,
    nothingWaits: "Nothing waits for an answer.",
    addressed: "Said to you",
    named: "Names you",
    answered: "Answered elsewhere",
    answeredOf: (author: string) => `Answered elsewhere: ${quoted(author)}`,
    settled: "Marked as answered.",
    notSettled: "That could not be saved. Nothing was changed.",
    undo: "Undo",
    keys: "Arrow keys move, Enter opens the post, W marks it answered, U undoes.",
    open: (author: string) => `Open the post of ${quoted(author)}`,
    unknownAuthor: "Unknown author",
    ago: (age: string) => `${age} ago`,

    mentions: (count: number) => (rules.select(count) === "one" ? "mention" : "mentions"),
    engagement: "engagement",
    engagementIs: "Likes, replies, shares and quotes of these mentions, as last seen",
    views: "views",
    people: (count: number) => (rules.select(count) === "one" ? "person" : "people"),
    peopleAre: "Different authors, your own accounts left out",
    change: (change: string, days: number) => `${change} against the ${many(days, "day", "days")} before`,
    noBefore: (days: number) => `Nothing captured in the ${many(days, "day", "days")} before`,
    namedOf: (named: number, name: string) =>
      `${numbers.format(named)} ${rules.select(named) === "one" ? "says" : "say"} ${quoted(name)}`,
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
      `This page: ${numbers.format(checked)} checked, ${many(mentions, "mention", "mentions")}`,
    pageNone: "This page is on no site that is read",
    pagePaused: "This page is not read while capturing is paused",
    pagePending: (pending: number) => `${numbers.format(pending)} being stored`,
    givenUp: (count: number) => `${many(count, "mention", "mentions")} could not be kept`,
    notRunning: (site: string) => `This ${site} page is not read yet`,
    notRunningWhy: "It was open before the site was switched on. An unsent draft on it is lost by a reload.",
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
    blocked: "Another window holds the store",
    blockedWhy:
      "What you captured before is safe. Close the other windows of Mentionary, then open this again.",
  },

  health: {
    title: "Health",
    never: (site: string) => `${site}: nothing captured yet`,
    quiet: (site: string, age: string) => `${site}: last capture ${age} ago`,
    working: (site: string, age: string) => `${site}: reading, last capture ${age} ago`,
    workingNone: (site: string) => `${site}: reading, no mention today`,
    trouble: ({ trouble }: Pick<SiteHealth, "trouble">, site: string) => troubleWords(trouble, site),
    advice: (kind: TroubleKind) => advice[kind],
    none: "No site is switched on",

    tab: "Mentionary health",
    open: "Health",
    lead: "How reading goes on each site, today.",
    site: "Site",
    state: "State",
    states: {
      failing: "Failing",
      dropping: "Dropping",
      working: "Working",
      quiet: "Not used today",
      off: "Off",
    },
    lastCapture: "Last capture",
    ago: (age: string) => `${age} ago`,
    neverCaptured: "Never",
    responses: "Responses",
    responsesIs:
      "Answers of the site that this browser was given. Those that name none of yours are passed over.",
    read: (count: number) => `${numbers.format(count)} read`,
    passed: (count: number) => `${numbers.format(count)} passed over`,
    unreadable: (count: number) => `${numbers.format(count)} not readable`,
    dropped: "Dropped",
    droppedIs: "Items that gave no post, and why",
    drop: (count: number, reason: DropReason) => `${numbers.format(count)} ${dropReasons[reason]}`,
    lost: (count: number) => `${many(count, "mention", "mentions")} given up`,
    screen: "On screen",
    screenOf: (read: number, shown: number) => `${numbers.format(read)} of ${numbers.format(shown)} read`,
    nothing: "None",
    shape: "Copy what could not be read",
    shapeOf: (site: string) => `Copy the shape of what could not be read on ${site}`,
    shapeWhy:
      "Copies keys and types of the last response or post that could not be read in an open tab: no text, no name, no number of it.",
    shapeCopied: "Copied. Send it to us as it is.",
    shapeNone:
      "No open tab of this site holds anything unreadable. Reload the page that failed, then try again.",
    shapeFailed: "It could not be copied. Nothing was sent.",
  },

  setup: {
    title: "Set up Mentionary",
    lead: "Less than a minute. All of it stays on this computer and can be changed later.",

    brand: "Your brand",
    brandWhy: "Posts that say one of these are kept.",
    name: "Name",
    nameExample: "Acme Kettles",
    nameMissing: "Type the name of your brand.",
    suggested: "Guessed from the name. Remove what is not yours.",
    terms: "Words and phrases",
    termsExample: "Add a word",
    handles: "Handles",
    handlesExample: "Add a handle",
    hashtags: "Hashtags",
    hashtagsExample: "Add a hashtag",
    domains: "Website",
    domainsExample: "Add a domain",
    domainsHint: "A link to it counts as a mention.",
    exclusions: "Often confused with",
    exclusionsHint: "A post that also says one of these is not a mention.",
    exclusionsExample: "acme corporation, road runner",
    exactAccents: "Accents count",
    exactAccentsHint: "“résumé” is then not “resume”.",
    more: "Competitors and topics",
    optional: "optional",
    competitors: "Competitors",
    competitorsExample: "Globex",
    topics: "Topics",
    topicsHint: "A question of your market that names nobody.",
    topicsExample: "kettle advice",

    us: "Who is “us”",
    usWhy:
      "What these accounts write is yours, a reply to them is said to you, and their answer settles a mention.",
    accounts: (site: string) => `Your accounts and colleagues on ${site}`,
    accountsExample: "Add an account",

    sites: "Where to read",
    sitesWhy: "A site is off until you switch it on. The browser then asks you for its permission.",
    siteOn: "On",
    siteOff: "Off",
    siteSwitch: (site: string) => `Read ${site}`,
    siteRefused: (site: string) => `${site} is not read`,
    siteRefusedWhy: "The browser did not allow it. Nothing is captured there.",
    siteWithdrawn: "The browser withdrew the permission. What you captured before is safe.",
    siteAgain: "Ask again",
    tabsOpen: (tabs: number, site: string) =>
      `${many(tabs, `open ${site} tab`, `open ${site} tabs`)} not read yet`,
    tabsOpenWhy: "A tab is read from its next load on. An unsent draft in it is lost by a reload.",
    tabsReload: (tabs: number) => (tabs === 1 ? "Reload it" : `Reload ${numbers.format(tabs)} tabs`),

    kept: "Kept",
    keptWords:
      "Public posts on your screen that concern your brand, with author, text, time and counts, and the conversation around them. Of every other post only the number.",
    never: "Never read",
    neverWords:
      "Direct messages, passwords, and sites that are off. Mentionary asks the sites for nothing and scrolls nothing.",
    sent: "Sent",
    sentWords: "Nothing. There is no server and no account; everything is stored in this browser.",
    risk: "Risk",
    riskWords: (sites: string) =>
      `The terms of ${sites} restrict collecting posts by automatic means: reading only what you open yourself lowers the risk for your account and does not remove it.`,

    finish: "Finish",
    saving: "Saving",
    notSaved: "That could not be saved",
    notSavedWhy: "Your entries are still here. Try again; if it stays so, restart the browser.",
    noSite: "Without a site nothing is captured. You can switch one on later, too.",

    done: "You are set: browse as you do",
    doneWords: (name: string) => `Posts about ${quoted(name)} appear in the toolbar as you scroll past them.`,
    doneNoSite: "One thing is missing: no site is switched on.",
    look: (site: string, name: string) => `Search ${site} for ${quoted(name)}`,
    change: "Change something",
    pin: "Pin Mentionary to the toolbar to see new mentions counted there.",

    remove: (entry: string) => `Remove ${quoted(entry)}`,
    badHandle: "A handle has letters, digits, dots, hyphens and underscores only.",
    badHashtag: "A hashtag has letters, digits and underscores only.",
    badDomain: "Type a domain such as acme-kettles.example.",
    empty: "Type at least one letter or sign.",
    tooLong: "That is too long: 100 characters at most.",
    tooMany: "That is too many: 200 entries at most.",
  },

  options: {
    title: "Settings",
    tab: "Mentionary settings",
    subjects: "Brands, competitors and topics",
    subjectsWhy: "A change counts for what you see from now on.",
    addOwn: "Add a brand",
    addCompetitor: "Add a competitor",
    addTopic: "Add a topic",
    newOwn: "New brand",
    newCompetitor: "New competitor",
    newTopic: "New topic",
    save: "Save",
    saved: "Saved.",
    cancel: "Cancel",
    remove: "Remove",
    removed: (name: string) => `${quoted(name)} is no longer tracked. Its mentions are kept.`,
    undo: "Undo",
    capture: "Capturing",
    captureWhy: "Off: permissions are kept, nothing is read.",
    privacy: "Privacy",
    privacyWhy: "What Mentionary does with what it sees.",
    none: "No brand yet",
    noneHow: "Add the first one to begin.",
    terms: (count: number) => many(count, "term", "terms"),
  },
};

/** The shape of every language. */
export type Words = typeof en;
