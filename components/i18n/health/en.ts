/** Words of the table that says how reading goes on each site. */

import { many, number } from "@/components/i18n/english";
import type { TroubleKind } from "@/lib/model/figures";
import type { DropReason } from "@/lib/model/reading";

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

export const healthEnglish = {
  lead: "How reading goes on each site, today.",
  advice: (kind: TroubleKind) => advice[kind],
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
  read: (count: number) => `${number(count)} read`,
  passed: (count: number) => `${number(count)} passed over`,
  unreadable: (count: number) => `${number(count)} not readable`,
  dropped: "Dropped",
  droppedIs: "Items that gave no post, and why",
  drop: (count: number, reason: DropReason) => `${number(count)} ${dropReasons[reason]}`,
  lost: (count: number) => `${many(count, "mention", "mentions")} given up`,
  screen: "On screen",
  screenOf: (read: number, shown: number) => `${number(read)} of ${number(shown)} read`,
  nothing: "None",
  unproven: (places: string) =>
    `Not yet proven by a recording: ${places}. If posts are missing there, tell us what you see.`,
  unprovenIs: {
    home: "the home feed",
    group: "groups",
    search: "search",
    sponsored: "sponsored posts",
    stream: "further posts as you scroll",
    review: "reviews",
    share: "shared posts",
    event: "events",
    reactions: "lists of reactions",
  },
  shape: "Copy what could not be read",
  shapeOf: (site: string) => `Copy the shape of what could not be read on ${site}`,
  shapeWhy:
    "Copies keys and types of the last response or post that could not be read in an open tab: no text, no name, no number of it.",
  shapeCopied: "Copied. Send it to us as it is.",
  shapeNone:
    "No open tab of this site holds anything unreadable. Reload the page that failed, then try again.",
  shapeFailed: "It could not be copied. Nothing was sent.",
};

/** The shape of every language. */
export type HealthWords = typeof healthEnglish;
