/** What is done in the dashboard, by real keys and clicks, and what has to stand there for it to be answered. */

import type { Page } from "@playwright/test";

import { testId } from "@/test/support/app/test-id";

import { planted } from "../store/made-up";
import type { Goal } from "./watch-ui";

export interface Interaction {
  readonly what: string;
  /** Where it begins. */
  readonly hash: string;
  /** Stands there before anything is done. */
  readonly start: string;
  /** Is done first, and not measured. */
  readonly before?: (page: Page) => Promise<void>;
  readonly goal: Goal;
  readonly act: (page: Page) => Promise<void>;
  /** Puts back what was changed in the store. */
  readonly after?: (page: Page) => Promise<void>;
}

const most = "brand-0";
const list = "#/mentions?subject=all";
const row = testId("mention-row");
const openRow = `${row}[data-open="true"]`;
const palette = testId("palette");
const result = testId("palette-result");

/** Another list: it is read, and then it is there. */
const listed = { selector: testId("inbox"), changes: "data-state", by: "loading" } as const;
const opened: Goal = { selector: testId("reading"), changes: "data-key" };

const press =
  (...keys: readonly string[]) =>
  async (page: Page) => {
    for (const key of keys) await page.keyboard.press(key);
  };

/** The next choice above or below, by its keys. */
const step = (choice: string, key: string) => async (page: Page) => {
  await page.locator(testId(choice)).focus();
  await page.keyboard.press(key);
};

const openThird = (page: Page) => page.locator(`${row}[aria-posinset="3"] ${testId("row-open")}`).click();

async function openFirst(page: Page): Promise<void> {
  await page.locator(`${row}[aria-posinset="1"] ${testId("row-open")}`).click();
  await page.locator(testId("reading")).waitFor();
}

async function takeBack(page: Page): Promise<void> {
  await page.keyboard.press("u");
  await page.locator(`${row}[data-status="done"]`).first().waitFor({ state: "detached" });
}

export const interactions: readonly Interaction[] = [
  {
    what: "filter: a state",
    hash: list,
    start: row,
    goal: { ...listed, address: "status=" },
    act: (page) => page.locator(testId("filter-open")).click(),
  },
  {
    what: "filter: an order by engagement",
    hash: `${list}&order=need`,
    start: row,
    goal: { ...listed, address: "order=engagement" },
    act: step("choose-order", "ArrowDown"),
  },
  {
    what: "search a word (its 250 ms of rest are in it)",
    hash: list,
    start: row,
    before: (page) => page.locator(testId("search-box")).focus(),
    goal: { ...listed, address: `q=${planted.rare}` },
    act: (page) => page.keyboard.type(planted.rare),
  },
  {
    what: "range of the list: from all time to a year",
    hash: list,
    start: row,
    goal: { ...listed, address: "days=365" },
    act: step("choose-period", "ArrowUp"),
  },
  { what: "open a mention by a click", hash: list, start: row, goal: opened, act: openThird },
  {
    what: "j: the next mention",
    hash: list,
    start: row,
    before: openFirst,
    goal: opened,
    act: press("j"),
  },
  {
    what: "k: the one before",
    hash: list,
    start: row,
    before: async (page) => {
      await openThird(page);
      await page.locator(testId("reading")).waitFor();
    },
    goal: opened,
    act: press("k"),
  },
  {
    what: "x: select",
    hash: list,
    start: row,
    before: openFirst,
    goal: { selector: openRow, changes: "data-selected" },
    act: press("x"),
  },
  {
    what: "e: done, durable and shown",
    hash: list,
    start: row,
    before: openFirst,
    goal: { selector: openRow, changes: "data-status" },
    act: press("e"),
    after: takeBack,
  },
  {
    what: "u: undone, durable and shown",
    hash: list,
    start: row,
    before: async (page) => {
      await openFirst(page);
      await page.keyboard.press("e");
      await page.locator(`${openRow}[data-status="done"]`).waitFor();
      await page.locator(testId("toast-undo")).waitFor();
    },
    goal: { selector: openRow, changes: "data-status" },
    act: press("u"),
  },
  {
    what: "three selected ones done, durable and shown",
    hash: list,
    start: row,
    before: async (page) => {
      for (const place of [1, 2, 3]) {
        await page.locator(`${row}[aria-posinset="${place}"] ${testId("row-select")}`).click();
      }
    },
    goal: { selector: row, changes: "data-status" },
    act: (page) => page.locator(testId("bulk-done")).click(),
    after: takeBack,
  },
  {
    what: "the palette opens",
    hash: list,
    start: row,
    goal: { selector: result, changes: "text" },
    act: press("Control+k"),
  },
  {
    what: "the palette: a letter",
    hash: list,
    start: row,
    before: async (page) => {
      await page.keyboard.press("Control+k");
      await page.locator(palette).waitFor();
    },
    goal: { selector: result, changes: "text" },
    act: press("r"),
  },
  ...["overview", "report"].map((view): Interaction => ({
    what: `range of the ${view}: from a year to 90 days`,
    hash: `#/${view}?subject=${most}&days=365`,
    start: `${testId(view)} [data-testid^="metric-"]`,
    goal: { selector: `${testId(view)} [data-testid^="metric-"]`, changes: "text", address: "days=90" },
    act: step("choose-period", "ArrowUp"),
  })),
];
