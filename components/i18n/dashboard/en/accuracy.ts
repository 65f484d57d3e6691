/** Words of the monthly draw: mentions to label, and how right the sentiment turns out to be. */

import { many, number } from "@/components/i18n/english";
import { quoted } from "@/components/i18n/quoted";

export const accuracy = {
  title: "How right is the sentiment?",
  why: "Every month some mentions are drawn by lot. Say how they speak of you, and you know how far the figures can be trusted.",
  open: "Label the mentions of a month",
  back: "Back to the settings",
  subject: "Brand, competitor or topic",
  month: "Month",
  failed: "The mentions could not be drawn",
  failedWhy: "What you captured is safe.",
  notSaved: "That could not be saved. Nothing was changed.",

  draw: "The mentions",
  labelled: (done: number, all: number) => `${number(done)} of ${many(all, "mention", "mentions")} labelled`,
  question: (name: string) => `How does it speak of ${quoted(name)}?`,
  skip: "Skip",
  takeBack: "Take it back",
  keys: "Keys: 1 to 4 label, S skips, U takes back.",
  withKey: (label: string, key: string) => `${label} (${key})`,
  none: "No earned mention was posted in this month",
  noneHow: "Choose another month.",
  allDone: "All of them are labelled",
  allDoneHow: "What they say stands below. The report of this month uses it, too.",
  skipped: (count: number) => `${many(count, "mention was", "mentions were")} skipped`,
  skippedHow: "They count for nothing until they are labelled.",
  again: "Show the skipped ones",

  result: "How right it is",
  noResult: "Nothing is labelled yet.",
  overall: "Right, of all mentions",
  interval: (low: string, high: string) => `${low} to ${high}`,
  intervalIs: "95 % interval, for chance alone",
  notCovered: "Label at least one mention of each kind that occurs: then this is known.",
  matrix: "What was read, and what you said",
  readAs: "Read as",
  youSaid: "You said",
  right: "Right",
  rightOf: (hits: number, of: number) => `${number(hits)} of ${number(of)}`,
  totals: "Totals of the month",
  counted: "As read",
  adjusted: "By your labels",
};
