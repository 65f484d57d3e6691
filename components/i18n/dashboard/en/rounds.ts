/** Words of the rounds: places to look at, one after the other. */

import { many, number } from "@/components/i18n/english";
import { quoted } from "@/components/i18n/quoted";
import type { ParsedAddresses } from "@/lib/rounds/parse-addresses";

export const rounds = {
  title: "Rounds",
  why: "Places to look at, one after the other. Mentionary reads what you open; it opens nothing by itself.",
  due: (due: number, all: number) =>
    due === 0 ? `None of ${number(all)} due` : `${number(due)} of ${number(all)} due`,
  start: "Open the next one",
  startOf: (name: string) => `Open the next one: ${quoted(name)}`,
  allDone: (age: string) => `All looked at. The next one is due in ${age}.`,
  places: "Your places",
  place: "Place",
  site: "Site",
  last: "Last looked at",
  ago: (age: string) => `${age} ago`,
  never: "Not yet",
  found: "New at the last visit",
  often: "How often",
  actions: "Actions",
  every: (hours: number) =>
    hours % 168 === 0
      ? `every ${hours === 168 ? "week" : many(hours / 168, "week", "weeks")}`
      : hours % 24 === 0
        ? `every ${hours === 24 ? "day" : many(hours / 24, "day", "days")}`
        : `every ${hours === 1 ? "hour" : many(hours, "hour", "hours")}`,
  everyLabel: (name: string) => `How often to look at ${quoted(name)}`,
  dueNow: "due",
  dueIn: (age: string) => `due in ${age}`,
  open: (name: string) => `Open ${quoted(name)}`,
  remove: (name: string) => `Take ${quoted(name)} off the rounds`,
  removed: (name: string) => `${quoted(name)} is off the rounds`,
  added: (name: string) => `${quoted(name)} is on the rounds`,
  notCounted: "Cannot be told apart from other pages, so its visits are not counted",
  notVisited: "Not known before the first visit",
  empty: "No places yet",
  emptyHow: "Add one of the suggestions below, or the address of a search, a group or a page.",
  suggestions: "Suggested for your brands",
  suggestionsWhy: "Searches, profiles and hashtags of what you track.",
  add: "Add",
  addAll: "Add all",
  more: (count: number) => `Show ${many(count, "more", "more")}`,
  address: "Add a place by its address",
  addressHint: "For instance a search on X, a group or the mentions tab of a Page on Facebook.",
  addressBad: "Not an address of X or Facebook. Copy it from the address bar of the place.",
  addressKnown: "This place is on the rounds already.",
  addPlace: "Add place",
  paste: "Paste a list of addresses",
  pasteWhy:
    "Seen on the phone, sent by a colleague: they become a list to open one by one. What you clip is ticked off.",
  pasted: "Text with addresses",
  pastedExample: "https://… one below the other, a mail, a chat",
  foundAddresses: ({ addresses, repeated, unusable, leftOut }: ParsedAddresses) =>
    [
      addresses.length === 0 ? "No address found" : `${many(addresses.length, "address", "addresses")} found`,
      ...(repeated > 0 ? [`${number(repeated)} more than once`] : []),
      ...(unusable > 0 ? [`${number(unusable)} cannot be opened`] : []),
      ...(leftOut > 0 ? [`${number(leftOut)} too many, left out`] : []),
    ].join(", ") + ".",
  foundNone: "Paste a text that has addresses in it.",
  listName: "Name of the list",
  listOf: (day: string) => `Addresses of ${day}`,
  makeList: "Make a list",
  listMade: (count: number) => `A list of ${many(count, "address", "addresses")} was made.`,
  listFailed: "The list could not be made.",
  listRemoved: (name: string) => `${quoted(name)} was removed.`,
  removeList: (name: string) => `Remove the list ${quoted(name)}`,
  listDone: (done: number, all: number) => `${number(done)} of ${number(all)} done`,
  listAllDone: "All of it is done.",
  addressState: { open: "Still to open", kept: "Kept", done: "Done", skipped: "Skipped" },
  decided: { done: "Ticked off.", skipped: "Skipped." },
  addressDone: (name: string) => `Tick off ${quoted(name)}`,
  addressSkip: (name: string) => `Skip ${quoted(name)}`,
  addressAgain: (name: string) => `Put ${quoted(name)} back on the list`,
  recounts: "To be counted again",
  recountsWhy:
    "Figures compare posts at the same age. These have reached it and were not seen since: open them once.",
  recountAge: { "24h": "a day old", "7d": "a week old" },
  noRecounts: "Every recent post was seen at the age at which it is counted.",
};
