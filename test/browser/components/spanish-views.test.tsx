/** Every view of the dashboard, the side panel and the clip panel in Spanish: no word of English is left on them. */

import type { ComponentChildren } from "preact";
import { afterEach, describe, expect, test } from "vitest";
import { page } from "vitest/browser";

import { Dashboard } from "@/components/dashboard/dashboard";
import { dashboardSpanish } from "@/components/i18n/dashboard/es";
import { dashboardSection } from "@/components/i18n/dashboard/section";
import { en } from "@/components/i18n/en";
import { es } from "@/components/i18n/es";
import { healthEnglish } from "@/components/i18n/health/en";
import { healthSpanish } from "@/components/i18n/health/es";
import { healthSection } from "@/components/i18n/health/section";
import type { I18n } from "@/components/i18n/languages";
import { setupEnglish } from "@/components/i18n/setup/en";
import { setupSpanish } from "@/components/i18n/setup/es";
import { setupSection } from "@/components/i18n/setup/section";
import { SidePanel } from "@/components/side-panel/side-panel";
import { dashboardEnglish } from "@/test/support/dashboard-english";

import { openWorld, worldOn } from "./dashboard-world";
import { seen, show } from "./show";
import { boxesOutside } from "./view-checks";

const spanish: I18n = { locale: "es-ES", direction: "ltr", words: es };

afterEach(() => {
  show(undefined);
  history.replaceState(null, "", location.pathname + location.search);
  localStorage.clear();
});

interface Case {
  readonly name: string;
  readonly hash: string;
  /** What must be there before one looks. */
  readonly until: string;
}

const cases: readonly Case[] = [
  { name: "overview", hash: "#/overview", until: "overview" },
  { name: "mentions", hash: "#/mentions", until: "mention-row" },
  { name: "a mention", hash: "#/mentions?open=acme%7Cx%3A1000&subject=all", until: "read-as" },
  { name: "report", hash: "#/report", until: "metric-mentions" },
  { name: "client report", hash: "#/report?sheet=client", until: "client-sheet" },
  { name: "people", hash: "#/people", until: "person-row" },
  { name: "a person", hash: "#/people?person=1", until: "person" },
  { name: "brands", hash: "#/brands", until: "keywords" },
  { name: "rounds", hash: "#/rounds", until: "rounds" },
  { name: "health", hash: "#/health", until: "health-and-store" },
  { name: "settings", hash: "#/settings", until: "rules" },
  { name: "the draw", hash: "#/settings?check=acme", until: "accuracy-result" },
];

/** Texts of the English catalogues that need no number or name, and are no Spanish text as well. */
const englishTexts = new Set(
  textsOf([en, setupEnglish, healthEnglish, dashboardEnglish]).filter((text) => /\p{L}{2}/u.test(text)),
);
for (const text of textsOf([es, setupSpanish, healthSpanish, dashboardSpanish])) englishTexts.delete(text);
// The brand of this world stands as an example in the English setup.
englishTexts.delete(setupEnglish.setup.nameExample);

function textsOf(branch: object): string[] {
  return Object.values(branch).flatMap((value: unknown) => {
    if (typeof value === "string") return [value];
    return typeof value === "object" && value !== null ? textsOf(value) : [];
  });
}

function englishOn(root: Element): string[] {
  const shown: string[] = [];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) shown.push(node.textContent ?? "");
  for (const element of root.querySelectorAll("*")) {
    for (const name of ["title", "aria-label", "placeholder", "alt"])
      shown.push(element.getAttribute(name) ?? "");
  }
  return [...new Set(shown.map((text) => text.trim()))].filter((text) => englishTexts.has(text));
}

describe.each(cases)("$name", ({ hash, until }) => {
  test.each([360, 1_440])("speaks Spanish at %i px, and fits", async (width) => {
    await page.viewport(width, 900);
    const db = await openWorld({ copies: 2 });
    location.hash = hash;
    let view: ComponentChildren = <Dashboard services={worldOn(db)} />;
    for (const one of [setupSection, healthSection, dashboardSection]) view = await one.around("es", view);
    const root = show(view, spanish);
    await expect.poll(() => seen(root, until), { timeout: 30_000 }).toBeDefined();
    expect(englishOn(root)).toEqual([]);
    expect(root.textContent).toContain(dashboardSpanish.shell.view.mentions);
    expect(document.title).toContain("· Mentionary");
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
    expect(boxesOutside(root, width)).toEqual([]);
  });
});

test("the side panel speaks Spanish", async () => {
  await page.viewport(360, 900);
  const db = await openWorld({ copies: 2 });
  const panel = (
    <SidePanel
      services={worldOn(db)}
      activeUrl={async () => "https://x.com/maria_k/status/1000"}
      onActiveUrl={() => () => undefined}
    />
  );
  const root = show(await dashboardSection.around("es", panel), spanish);
  await expect.poll(() => seen(root, "mention-row"), { timeout: 30_000 }).toBeDefined();
  expect(englishOn(root)).toEqual([]);
});
