/** Puts a view on the test's page, as `mount` does on ours, and takes the one before away. */

import "@/components/styles/base.css";
import { type ComponentChildren, render } from "preact";

import { healthEnglish } from "@/components/i18n/health/en";
import { HealthWordsContext } from "@/components/i18n/health/use-health-words";
import { english, type I18n } from "@/components/i18n/languages";
import { pseudoWords } from "@/components/i18n/pseudo";
import { setupEnglish } from "@/components/i18n/setup/en";
import { SetupWordsContext } from "@/components/i18n/setup/use-setup-i18n";
import { I18nContext } from "@/components/i18n/use-i18n";

let root: HTMLElement | undefined;

export function show(view: ComponentChildren, i18n: I18n = english): HTMLElement {
  if (root) {
    render(undefined, root);
    root.remove();
  }
  root = document.createElement("div");
  document.body.append(root);
  document.body.style.margin = "0";
  document.documentElement.dir = i18n.direction;
  // A language that is not spoken yet has no words of its own for the sections either.
  const isEnglish = i18n.words === english.words;
  const setup = isEnglish ? setupEnglish : pseudoWords(setupEnglish);
  const health = isEnglish ? healthEnglish : pseudoWords(healthEnglish);
  render(
    <I18nContext.Provider value={i18n}>
      <SetupWordsContext.Provider value={setup}>
        <HealthWordsContext.Provider value={health}>{view}</HealthWordsContext.Provider>
      </SetupWordsContext.Provider>
    </I18nContext.Provider>,
    root,
  );
  return root;
}

/** Every state of a view is a case: the element with that test id, if it is there. */
export function seen(within: Element, testId: string): Element | undefined {
  return within.querySelector(`[data-testid="${testId}"]`) ?? undefined;
}
