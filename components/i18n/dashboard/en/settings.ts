/** Words of the settings: the client, the sites, and the rules of reading. */

import { many } from "@/components/i18n/english";

export const settings = {
  client: "Client",
  clientWhy: "Whose brands these are. Lists, figures and files never mix clients.",
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
