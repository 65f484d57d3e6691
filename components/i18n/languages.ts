/**
 * Which language the interface speaks. English is part of the bundle; a further one is a file loaded
 * on demand: `es: async () => (await import("./es")).es`.
 */

import { en, type Words } from "./en";

export interface I18n {
  /** BCP 47: for numbers, dates and plurals. */
  readonly locale: string;
  readonly direction: "ltr" | "rtl";
  readonly words: Words;
}

export const english: I18n = { locale: "en", direction: "ltr", words: en };

const languages: Readonly<Record<string, () => Promise<Words>>> = {
  en: async () => en,
  es: async () => (await import("./es")).es,
};
const rightToLeft: ReadonlySet<string> = new Set(["ar", "fa", "he", "ur"]);

/** @param wanted BCP 47 tags, the most wanted first: the first that we speak wins, with its region. */
export async function chooseLanguage(wanted: readonly string[]): Promise<I18n> {
  for (const locale of wanted) {
    const [language = ""] = locale.toLowerCase().split("-");
    if (!Object.hasOwn(languages, language)) continue;
    const words = await languages[language]?.();
    if (words) return { locale, words, direction: rightToLeft.has(language) ? "rtl" : "ltr" };
  }
  return english;
}
