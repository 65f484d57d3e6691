/** Words around every view of the dashboard: rail, title line, palette, what went wrong. */

import { many, number } from "@/components/i18n/english";
import { quoted } from "@/components/i18n/quoted";

export const shell = {
  tab: "Mentionary",
  tabOf: (view: string) => `${view} · Mentionary`,
  skip: "Skip to the content",
  views: "Views",
  view: {
    overview: "Overview",
    mentions: "Mentions",
    report: "Earned media",
    people: "People",
    brands: "Brands",
    rounds: "Rounds",
    health: "Health and store",
    settings: "Settings",
  },
  waiting: (count: number) => `${number(count)} waiting for an answer`,
  short: (count: number) => (count > 999 ? `${number(999)}+` : number(count)),
  palette: "Search or jump to",
  collapse: "Collapse",
  expand: "Expand",

  client: "Client",
  unnamedClient: "My brands",
  whose: "Brand, competitor or topic",
  allSubjects: "All brands",
  time: "Time",
  lastDays: (days: number) => `Last ${many(days, "day", "days")}`,
  allTime: "All time",
  custom: "From … to …",
  from: "First day",
  to: "Last day",
  compare: "Compared with",
  comparison: {
    before: "against the time before",
    year: "against a year earlier",
    none: "no comparison",
  },

  undo: "Undo",
  dismiss: "Dismiss",
  close: "Close",

  setUpTitle: "Which brand do you look after?",
  setUpHow: "Tell Mentionary its name, and switch a site on. It takes less than a minute.",
  setUp: "Set up",
  failed: "The mentions could not be read",
  failedWhy: "What you captured before is safe. Close this tab and open it again.",
  newer: "Your mentions were stored by a newer Mentionary",
  newerWhy: "They are safe and left as they are. Update Mentionary to see them.",
  blocked: "Another window holds the store",
  blockedWhy:
    "What you captured before is safe. Close the other windows of Mentionary, then load this again.",
  notLoaded: "This view could not be loaded",
  notLoadedWhy: "Mentionary may have been updated meanwhile. What you captured is safe.",
  loadAgain: "Load it again",

  command: "Type a view, a brand or an action",
  commands: "Results",
  noCommand: (text: string) => `Nothing is called ${quoted(text)}`,
  goTo: (view: string) => `Go to ${view}`,
  showSubject: (name: string) => `Show ${quoted(name)}`,
  openSaved: (name: string) => `Open ${quoted(name)}`,
  group: { view: "View", subject: "Brand", saved: "Saved view", action: "Action" },
  setUpAgain: "Change brands, sites and accounts",
  toggleRail: "Collapse or expand the views",
  searchMentions: (text: string) => `Search mentions for ${quoted(text)}`,
};
