/** Words of the settings: the client, the sites, and the rules of reading. */

import { many } from "@/components/i18n/english";
import { quoted } from "@/components/i18n/quoted";

export const settings = {
  clients: "Clients",
  clientsWhy:
    "Whose brands these are. Lists, figures and files never mix clients; a post that concerns two of them is stored once.",
  clientName: "Name of the client",
  unnamed: "My brands",
  holds: (brands: number, mentions: number) =>
    `${many(brands, "brand or topic", "brands and topics")} · ${many(mentions, "mention", "mentions")}`,
  rename: "Rename",
  renamed: "The client was renamed.",
  addClient: "Add a client",
  zone: "Time zone",
  zoneWhy: "Days and months of its figures begin there.",
  noZone: "No time zone is called that. Type a city, such as Lisbon or Tokyo.",
  daysOf: (zone: string) => `Its days are those of ${quoted(zone)}.`,
  nowIn: (zone: string) => `Now: ${quoted(zone)}.`,
  changeZone: "Change the time zone",
  moveTo: (zone: string) => `Count its days in ${quoted(zone)}`,
  zoneMeans:
    "Every mention is counted anew, on the day that it has there; with many mentions this takes some minutes. How many posts you checked is known by the day only, so it stays on the days of the old zone. Charts mark the change.",
  moved: (zone: string) =>
    `Its days are those of ${quoted(zone)} now. Everything is counted anew in the background.`,
  cancel: "Cancel",
  archive: "Archive",
  archiveOf: (name: string) => `Archive ${quoted(name)}`,
  didArchive: (name: string, brands: number, mentions: number) =>
    `${quoted(name)} is archived: ${many(brands, "brand or topic is", "brands and topics are")} not looked for any more, and ${many(mentions, "mention stays", "mentions stay")} in the store, out of every list.`,
  archived: (count: number) => `Archived: ${many(count, "client", "clients")}`,
  bringBack: "Bring it back",
  forget: "Delete for good …",
  forgetTitle: (name: string) => `Delete ${quoted(name)} for good?`,
  forgetWhat: (mentions: number) =>
    `${many(mentions, "mention goes", "mentions go")}, with tags, notes and answers, its figures, rounds, saved views, column sets and report.`,
  forgetNot:
    "Posts that concern another client stay there. Backups made before still hold everything. This cannot be undone.",
  forgetSure: "Delete everything about it",
  isBack: (name: string) => `${quoted(name)} is back, with its brands and everything found before.`,
  rules: "Rules of reading",
  rulesWhy:
    "What makes a mention a question, a complaint or a purchase, and where in their life with the brand somebody speaks from. A mention shows which rule fired.",
  language: (code: string) => new Intl.DisplayNames("en", { type: "language" }).of(code) ?? code,
  rulesOf: (count: number) => many(count, "rule", "rules"),
  ownRule: "Rule of your own",
  changed: "changed",
  off: "off",
  query: (id: string) => `Query of the rule ${id}`,
  switchOff: "Switch it off",
  reset: "As it was shipped",
  addRule: "Add a rule",
  newQuery: "A post is one when it …",
  saveRules: "Save the rules",
  saved: "Saved. What is stored is read again in the background.",
  unreadable: "One of the rules has an error. It is marked.",
  notSaved: "The rules were not saved",
  notSavedWhy: "What you typed is still here. Try again.",
  more: "More",
};
