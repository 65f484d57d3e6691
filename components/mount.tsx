/**
 * Puts a view into the page's #root, in the reader's language and inside the last safety net. The page
 * itself links the styles, so that they are there before any script.
 */

import { type ComponentChildren, render } from "preact";

import type { Words } from "./i18n/en";
import { chooseLanguage } from "./i18n/languages";
import type { Section } from "./i18n/section";
import { I18nContext } from "./i18n/use-i18n";
import { Safe } from "./safe";

/**
 * @param titleIn the title of the tab, in the language that was chosen.
 * @param sections what the view says besides the words that every page has.
 */
export async function mount(
  view: ComponentChildren,
  titleIn: (words: Words) => string,
  sections: readonly Section[] = [],
): Promise<void> {
  const root = document.querySelector("#root");
  if (!root) throw new Error("The page has no #root");
  const i18n = await chooseLanguage(navigator.languages);
  document.documentElement.lang = i18n.locale;
  document.documentElement.dir = i18n.direction;
  document.title = titleIn(i18n.words);
  const [language = "en"] = i18n.locale.toLowerCase().split("-");
  let whole = view;
  for (const one of sections) whole = await one.around(language, whole);
  render(
    <I18nContext.Provider value={i18n}>
      <Safe>{whole}</Safe>
    </I18nContext.Provider>,
    root,
  );
}
