/** What tests of views in every state have in common: how they begin and end, and what must hold of each. */

import axe from "axe-core";
import type { ComponentChildren } from "preact";
import { expect, test } from "vitest";
import { page } from "vitest/browser";

import { DashboardWordsContext } from "@/components/i18n/dashboard/use-dashboard-words";
import { filesEnglish } from "@/components/i18n/files/en";
import { FilesWordsContext } from "@/components/i18n/files/use-files-words";
import { english, type I18n } from "@/components/i18n/languages";
import { pseudoWords } from "@/components/i18n/pseudo";
import { dashboardEnglish } from "@/test/support/dashboard-english";

import { show } from "./show";
import { boxesOutside, controlsWithoutName, foreignMarkup, textsOutsideCatalogue } from "./view-checks";

/** Every word of ours stands in brackets. */
const pseudo: I18n = { ...english, words: pseudoWords(english.words) };
const rightToLeft: I18n = { ...pseudo, direction: "rtl" };

/** Shows a view of the dashboard with the words of its language. */
export function showInDashboard(view: ComponentChildren, i18n: I18n = english): HTMLElement {
  const words = i18n === english ? dashboardEnglish : pseudoWords(dashboardEnglish);
  const files = i18n === english ? filesEnglish : pseudoWords(filesEnglish);
  return show(
    <DashboardWordsContext.Provider value={words}>
      <FilesWordsContext.Provider value={files}>{view}</FilesWordsContext.Provider>
    </DashboardWordsContext.Provider>,
    i18n,
  );
}

/** Leaves nothing of a view to the next test. */
export function leaveView(): void {
  show(undefined);
  history.replaceState(null, "", location.pathname + location.search);
  localStorage.clear();
  document.documentElement.style.colorScheme = "";
}

/** One state of a view. */
export interface Looked {
  /** Shows it in a world of its own, in the state that is looked at. */
  readonly open: (i18n: I18n) => Promise<HTMLElement>;
  /** At which it must hold all that is in it. */
  readonly widths: readonly number[];
  /** At which its words are read and axe looks at it first. */
  readonly wide: number;
  /** What must not scroll sideways; absent = the page. */
  readonly frame?: (root: Element) => Element | undefined;
}

/** The tests of a view that is to be seen by anybody, in any language, on any screen. */
export function testLooks({ open, widths, wide, frame = () => document.documentElement }: Looked): void {
  test.each(widths)("nothing is cut off or scrolls sideways at %i px, in either direction", async (width) => {
    await page.viewport(width, 800);
    for (const i18n of [english, rightToLeft]) {
      const root = await open(i18n);
      expect(boxesOutside(root, width)).toEqual([]);
      const box = frame(root);
      expect(box?.scrollWidth).toBeLessThanOrEqual(box?.clientWidth ?? 0);
    }
  });

  test("every text comes from the catalogue, every control has a name, and no page's markup is there", async () => {
    await page.viewport(wide, 900);
    const root = await open(pseudo);
    expect(textsOutsideCatalogue(root)).toEqual([]);
    expect(controlsWithoutName(root)).toEqual([]);
    expect(foreignMarkup(root)).toEqual([]);
  });

  test.each([
    { scheme: "light", width: wide, i18n: english },
    { scheme: "dark", width: 320, i18n: rightToLeft },
  ])("axe finds nothing serious in the $scheme scheme at $width px", async ({ scheme, width, i18n }) => {
    await page.viewport(width, 900);
    document.documentElement.style.colorScheme = scheme;
    expect(await seriousIn(await open(i18n))).toEqual([]);
  });
}

/** What axe calls serious or critical, with where it stands; empty when all is well. */
async function seriousIn(root: Element): Promise<readonly object[]> {
  const { violations } = await axe.run(root, { resultTypes: ["violations"] });
  return violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .map(({ id, nodes }) => ({ id, nodes: nodes.map(({ html }) => html.slice(0, 160)) }));
}
