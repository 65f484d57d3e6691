/** The dashboard and its exports in Spanish: nothing left in English, and numbers as Spanish says them. */

import { expect, test } from "vitest";

import { dashboardSpanish } from "@/components/i18n/dashboard/es";
import { filesEnglish } from "@/components/i18n/files/en";
import { filesSpanish } from "@/components/i18n/files/es";
import { healthEnglish } from "@/components/i18n/health/en";
import { healthSpanish } from "@/components/i18n/health/es";
import { many } from "@/components/i18n/spanish";
import { dashboardEnglish } from "@/test/support/dashboard-english";

/** Every text that needs no number or name, by its path. */
function textsOf(branch: object, path = ""): Map<string, string> {
  return new Map(
    Object.entries(branch).flatMap(([name, value]: [string, unknown]) => {
      if (typeof value === "string") return [[`${path}${name}`, value] as const];
      return typeof value === "object" && value !== null ? [...textsOf(value, `${path}${name}.`)] : [];
    }),
  );
}

/** Names and formats, and words that both languages share. */
const alike: ReadonlySet<string> = new Set([
  "sets.airtable",
  "columnNames.hashtags",
  "inbox.muteWordExample",
  "inbox.no",
  "clip.no",
  "brands.whyState.missed",
  "clip.kinds.blog",
  "report.sheet.a4",
  "report.hashtags",
]);

test.each([
  { what: "the dashboard", english: dashboardEnglish, spanish: dashboardSpanish },
  { what: "health", english: healthEnglish, spanish: healthSpanish },
  { what: "exports", english: filesEnglish, spanish: filesSpanish },
])("in $what no text is the same in both languages, but names and shared words", (words) => {
  const [english, spanish] = [textsOf(words.english), textsOf(words.spanish)];
  const same = [...english].filter(([path, text]) => /\p{L}/u.test(text) && spanish.get(path) === text);
  expect(same.filter(([path]) => !alike.has(path))).toEqual([]);
  expect(spanish.size).toBe(english.size);
});

test.each([
  [0, "0 menciones"],
  [1, "1 mención"],
  [2_000, "2.000 menciones"],
  [1_000_000, "1.000.000 de menciones"],
])("%i of something is %s", (count, said) => {
  expect(many(count, "mención", "menciones")).toBe(said);
});

test.each([
  [dashboardSpanish.shell.waiting(1), "1 espera respuesta"],
  [dashboardSpanish.shell.lastDays(1), "Último día"],
  [dashboardSpanish.shell.lastDays(30), "Últimos 30 días"],
  [dashboardSpanish.inbox.did.done(1), "Hecha."],
  [dashboardSpanish.inbox.did.moved(2), "2 menciones marcadas como pasadas a privado."],
  [dashboardSpanish.rounds.every(24), "cada día"],
  [dashboardSpanish.rounds.every(336), "cada 2 semanas"],
  [dashboardSpanish.store.repaired(1), "1 fila de sumas estaba mal y se corrigió."],
  [dashboardSpanish.report.sample(1), "De la publicación más nueva de este periodo."],
  [dashboardSpanish.accuracy.labelled(0, 40), "0 de 40 menciones juzgadas"],
  [
    dashboardSpanish.brands.say({
      key: "query-count-least",
      arguments: { count: "likes", least: 10 },
      parts: [],
    }),
    "tiene al menos 10 me gusta",
  ],
])("%s", (said, expected) => {
  expect(said).toBe(expected);
});
