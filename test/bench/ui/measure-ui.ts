/** Does what interactions.ts lists in an open dashboard, and notes what it took. */

import type { BrowserContext, Page } from "@playwright/test";

import { testId } from "@/test/support/app/test-id";
import { pause } from "@/test/support/waiting";

import { lastDay } from "../store/made-up";
import type { Interaction } from "./interactions";
import type { FilledBrowser } from "./two-stores";
import { watchUi, type Frames, type Noted } from "./watch-ui";

const wheelPx = 1_500;
const limitMs = 60_000;

export async function openDashboard({ driver, context }: FilledBrowser, hash: string): Promise<Page> {
  const page = await newPage(context);
  await page.goto(driver.extensionUrl(`dashboard.html${hash}`));
  return page;
}

async function newPage(context: BrowserContext): Promise<Page> {
  const page = await context.newPage();
  page.setDefaultTimeout(limitMs);
  await page.addInitScript(watchUi, lastDay);
  return page;
}

/** @param restMs what the view still does afterwards belongs to the interaction for so long. */
export async function perform(page: Page, interaction: Interaction, restMs: number): Promise<Noted> {
  const { hash, start, before, goal, act, after } = interaction;
  await page.bringToFront();
  await goTo(page, hash, start);
  await before?.(page);
  await pause(restMs);
  await page.evaluate((wanted) => window.uiBench.watch(wanted), goal);
  await act(page);
  await page.evaluate(() => window.uiBench.noted());
  await pause(restMs);
  const { shownMs, paintMs } = await page.evaluate(() => window.uiBench.noted());
  const longTasks = await page.evaluate(() => window.uiBench.longTasksSince());
  await after?.(page);
  return { shownMs, paintMs, longTasks };
}

/** By way of another view, so that nothing of the last interaction is left. */
async function goTo(page: Page, hash: string, start: string): Promise<void> {
  await page.keyboard.press("Escape");
  await page.evaluate(() => {
    location.hash = "#/settings";
  });
  await page.locator(`${testId("dashboard")}[data-view="settings"]`).waitFor();
  await page.evaluate((next) => {
    location.hash = next;
  }, hash);
  await page.locator(start).first().waitFor();
}

/** Turns the wheel over the list, `turns` times. */
export async function scrollFar(page: Page, turns: number): Promise<Frames> {
  await page.bringToFront();
  await goTo(page, "#/mentions?subject=all", testId("mention-row"));
  await page.locator(testId("mention-list")).hover();
  await page.evaluate(() => window.uiBench.watchFrames());
  for (let turn = 0; turn < turns; turn += 1) {
    await page.mouse.wheel(0, wheelPx);
    await pause(60);
  }
  await pause(300);
  return page.evaluate(() => window.uiBench.frames());
}

/** From the address to the first row of the list on the screen, in a tab of its own. */
export async function firstRows(browser: FilledBrowser): Promise<number> {
  const page = await newPage(browser.context);
  await page.addInitScript(noteRows);
  await page.goto(browser.driver.extensionUrl("dashboard.html#/mentions?subject=all"));
  const noted = page.locator("html[data-rows-at]");
  const ms = Number(await noted.getAttribute("data-rows-at"));
  await page.close();
  return ms;
}

/** Runs in the page. */
function noteRows(): void {
  const watcher = new MutationObserver(() => {
    if (!document.querySelector("[data-testid=mention-row]")) return;
    watcher.disconnect();
    requestAnimationFrame(() => {
      document.documentElement.dataset.rowsAt = String(performance.now());
    });
  });
  watcher.observe(document, { childList: true, subtree: true });
}
