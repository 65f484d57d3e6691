/** The dashboard's views as they are seen: nothing cut off, nothing unnamed, nothing that a screen reader stumbles over. */

import axe from "axe-core";
import { afterEach, describe, expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";

import { Dashboard } from "@/components/dashboard/dashboard";
import { DashboardWordsContext } from "@/components/i18n/dashboard/use-dashboard-words";
import { english, type I18n } from "@/components/i18n/languages";
import { pseudoWords } from "@/components/i18n/pseudo";
import { SidePanel } from "@/components/side-panel/side-panel";
import type { Database } from "@/lib/store/database";
import { dashboardEnglish } from "@/test/support/dashboard-english";

import { openWorld, worldOn } from "./dashboard-world";
import { seen, show } from "./show";

const pseudo: I18n = { ...english, words: pseudoWords(english.words) };
const rightToLeft: I18n = { ...pseudo, direction: "rtl" };

afterEach(() => {
  show(undefined);
  history.replaceState(null, "", location.pathname + location.search);
  localStorage.clear();
  document.documentElement.style.colorScheme = "";
});

interface Case {
  readonly name: string;
  readonly hash: string;
  /** What must be there before one looks. */
  readonly until: string;
  /** Done by hand before one looks. */
  readonly keys?: string;
  readonly isPanel?: boolean;
}

const cases: readonly Case[] = [
  { name: "mentions", hash: "#/mentions", until: "mention-row" },
  { name: "a mention", hash: "#/mentions?open=acme%7Cx%3A1000&subject=all", until: "read-as" },
  { name: "nothing found", hash: "#/mentions?status=ignored", until: "list-empty" },
  { name: "a mention that is gone", hash: "#/mentions?open=acme%7Cx%3A7", until: "mention-gone" },
  { name: "the keys", hash: "#/mentions", until: "mention-row", keys: "?" },
  { name: "the palette", hash: "#/mentions", until: "mention-row", keys: "{Control>}k{/Control}" },
  { name: "the tags", hash: "#/mentions?open=acme%7Cx%3A1000", until: "read-as", keys: "t" },
  { name: "the note", hash: "#/mentions?open=acme%7Cx%3A1000", until: "read-as", keys: "n" },
  { name: "muting", hash: "#/mentions?open=acme%7Cx%3A1000", until: "read-as", keys: "m" },
  { name: "what was done", hash: "#/mentions?open=acme%7Cx%3A1000", until: "read-as", keys: "e" },
  { name: "people", hash: "#/people", until: "person-row" },
  { name: "a person", hash: "#/people?person=1", until: "person" },
  { name: "the side panel", hash: "", until: "mention-row", isPanel: true },
];

async function look(
  db: Database,
  { hash, until, keys, isPanel = false }: Case,
  i18n: I18n,
): Promise<HTMLElement> {
  location.hash = hash;
  const words = i18n === english ? dashboardEnglish : pseudoWords(dashboardEnglish);
  const view = isPanel ? (
    <SidePanel services={worldOn(db)} activeUrl={beside} onActiveUrl={never} />
  ) : (
    <Dashboard services={worldOn(db)} />
  );
  const root = show(
    <DashboardWordsContext.Provider value={words}>{view}</DashboardWordsContext.Provider>,
    i18n,
  );
  await expect.poll(() => seen(root, until), { timeout: 30_000 }).toBeDefined();
  if (keys) await userEvent.keyboard(keys);
  return root;
}

const beside = async () => "https://x.com/maria_k/status/1000";
const never = () => () => undefined;

describe.each(cases)("$name", (one) => {
  test.each([320, 720, 1_440])(
    "nothing is cut off or scrolls sideways at %i px, in either direction",
    async (width) => {
      const db = await openWorld({ copies: 2 });
      await page.viewport(width, 800);
      for (const i18n of [english, rightToLeft]) {
        const root = await look(db, one, i18n);
        expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
        expect(outside(root, width)).toEqual([]);
      }
    },
  );

  test("every text comes from the catalogue", async () => {
    await page.viewport(1_440, 900);
    const root = await look(await openWorld({ copies: 2 }), one, pseudo);
    expect(unbracketed(root)).toEqual([]);
  });

  test.each([
    { scheme: "light", width: 1_440, i18n: english },
    { scheme: "dark", width: 1_440, i18n: english },
    { scheme: "dark", width: 320, i18n: rightToLeft },
  ])("axe finds nothing serious in the $scheme scheme at $width px", async ({ scheme, width, i18n }) => {
    await page.viewport(width, 900);
    document.documentElement.style.colorScheme = scheme;
    const root = await look(await openWorld({ copies: 2 }), one, i18n);
    const { violations } = await axe.run(root, { resultTypes: ["violations"] });
    const serious = violations
      .filter(({ impact }) => impact === "serious" || impact === "critical")
      .map(({ id, nodes }) => ({ id, nodes: nodes.map(({ html }) => html.slice(0, 160)) }));
    expect(serious).toEqual([]);
  });
});

/** Boxes that reach out of the page. What is for screen readers only has no place of its own. */
function outside(root: Element, width: number): string[] {
  return [...root.querySelectorAll("*")]
    .filter((element) => {
      const { left, right, width: own } = element.getBoundingClientRect();
      if (own <= 1 || (left >= -1 && right <= width + 1)) return false;
      return !isCutOnPurpose(element, root);
    })
    .map((element) => element.outerHTML.slice(0, 160));
}

/** A text that ends in "…", or what stands in it. */
function isCutOnPurpose(element: Element, root: Element): boolean {
  for (let at: Element | null = element; at && at !== root; at = at.parentElement) {
    const { textOverflow, webkitLineClamp, clipPath } = getComputedStyle(at);
    if (textOverflow === "ellipsis" || webkitLineClamp !== "none" || clipPath !== "none") return true;
  }
  return false;
}

/** Content from outside, and what Intl or the browser writes: no translator is asked about those. */
const notOurs = "bdi, time, data, option, [dir=auto], kbd";

function unbracketed(root: Element): string[] {
  const texts: string[] = [];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = node.textContent ?? "";
    if (!/\p{L}/u.test(text) || node.parentElement?.closest(notOurs)) continue;
    if (!text.includes("⟦") && !isInside(node.parentElement)) texts.push(text);
  }
  return texts;
}

/** One of several pieces of a sentence that is bracketed as a whole. */
function isInside(parent: Element | null): boolean {
  return parent?.textContent?.includes("⟦") ?? false;
}
