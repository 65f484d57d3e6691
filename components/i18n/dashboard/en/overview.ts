/** Words of the overview. */

import { many, number } from "@/components/i18n/english";
import { quoted } from "@/components/i18n/quoted";

export const overview = {
  failed: "The overview could not be made",
  failedWhy: "What you captured before is safe.",
  empty: (name: string) => `No mention of ${quoted(name)} in this time`,
  emptyHow: "Browse as you do. Every post on your screen that concerns it appears here.",
  next: "Next",
  waiting: (count: number) => `${number(count)} waiting for an answer`,
  nothingWaits: "Nothing waits for an answer.",
  earned: "Earned media",
  relationships: "Relationships",
  course: "The last 90 days",
  changed: "What changed",
  nothingChanged: "Nothing stands out against the time before.",
  moreTalk: (ratio: string) => `${ratio} times the mentions per post checked: people talk more about it.`,
  lessTalk: (ratio: string) => `${ratio} times the mentions per post checked: people talk less about it.`,
  moreScrolling: (change: string) =>
    `${change} mentions, and about as many more posts checked: more looking, not more talk.`,
  spike: (day: string, count: number) => `${day} stands out with ${many(count, "mention", "mentions")}.`,
  term: (term: string, posts: number) =>
    `${many(posts, "post says", "posts say")} ${quoted(term)}, more than before.`,
  newTerm: (term: string, posts: number) =>
    `${many(posts, "post says", "posts say")} ${quoted(term)}, none before.`,
  negative: (points: string) => `Net sentiment changed by ${points} points.`,
  report: "Open the whole report",
};
