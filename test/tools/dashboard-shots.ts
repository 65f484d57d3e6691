/** Pictures of every view of the dashboard: over its demo, before there is anything, while it reads, and when that fails. */

import { viewNames } from "@/components/dashboard/dashboard-view";
import { testId } from "@/test/support/app/test-id";
import type { BrowserPage, Driver } from "@/test/support/browsers/driver";
import { pause, until } from "@/test/support/waiting";

import { breakStore, type Broken } from "./break-store";
import { settleMs, shootPage } from "./shots";

const limitMs = 60_000;

const sizes = [
  { name: "wide", width: 1440, height: 900 },
  { name: "narrow", width: 400, height: 800 },
] as const;

/** So tall that nothing of a long view is below the edge. */
const whole = [
  { name: "", width: 1440, height: 5_000 },
  { name: "-narrow", width: 400, height: 9_000 },
] as const;

const longViews = ["report", "brands", "rounds", "health", "settings"] as const;

/** What can be opened in a view and has a face of its own. */
const opened = [
  { name: "clients", view: "settings", click: [testId("change-zone"), testId("add-client")] },
  { name: "passport", view: "report", click: [`${testId("metric-mentions")} button`] },
  { name: "client-report", view: "report", click: [testId("open-sheet")] },
  { name: "palette", view: "overview", click: [testId("open-palette")] },
  { name: "mention", view: "mentions?status=answered", click: [`${testId("mention-row")} a`] },
  { name: "filters", view: "mentions", click: ["details:not([open]):last-of-type > summary"] },
  { name: "person", view: "people", click: [testId("open-person")] },
  { name: "brand", view: "brands", click: ["[aria-expanded=false]"] },
  { name: "keys", view: "mentions", click: [testId("show-keys")] },
] as const;

/** Nothing is set up. @returns paths of the pictures. */
export async function takeUnsetShots(driver: Driver, folder: string): Promise<string[]> {
  const page = await driver.newPage(driver.extensionUrl("dashboard.html"));
  await page.setViewport(1440, 900);
  const paths = await shootPage(driver, page, folder, "dashboard-unset");
  await page.close();
  return paths;
}

/** A brand is there, and nothing was captured. @returns paths of the pictures. */
export async function takeDashboardShots(driver: Driver, folder: string): Promise<string[]> {
  const paths: string[] = [];
  const page = await driver.newPage(driver.extensionUrl("dashboard.html"));
  const shoot = async (name: string) => paths.push(...(await shootPage(driver, page, folder, name)));
  await page.setViewport(1440, 900);
  for (const view of viewNames) {
    await open(driver, page, `dashboard.html#/${view}`);
    await shoot(`empty-${view}`);
  }
  await openDemo(driver, page);
  for (const view of viewNames) {
    for (const { name, width, height } of sizes) {
      await page.setViewport(width, height);
      await open(driver, page, `dashboard.html?demo#/${view}`);
      await shoot(`demo-${view}-${name}`);
    }
  }
  for (const { name, width, height } of whole) {
    for (const view of longViews) {
      await page.setViewport(width, height);
      await open(driver, page, `dashboard.html?demo#/${view}`);
      await shoot(`demo-${view}-whole${name}`);
    }
  }
  await page.setViewport(1440, 900);
  for (const view of viewNames) {
    await open(driver, page, `dashboard.html?demo#/${view}`);
    await page.evaluate(() => {
      document.documentElement.dir = "rtl";
    });
    await shoot(`demo-${view}-rtl`);
  }
  for (const { name, view, click } of opened) {
    await open(driver, page, `dashboard.html?demo#/${view}`);
    for (const selector of click) await page.click(selector);
    await shoot(`demo-${name}`);
  }
  for (const view of viewNames) {
    await openOn(driver, page, view, "waits");
    await shoot(`loading-${view}`);
    await openOn(driver, page, view, "fails");
    await shoot(`error-${view}`);
  }
  await page.close();
  return paths;
}

async function open(driver: Driver, page: BrowserPage, path: string): Promise<void> {
  await page.goto(driver.extensionUrl(path));
  await page.reload();
  await until(limitMs, "The dashboard is there", () =>
    page.evaluate((there: string) => document.querySelector(there) !== null, testId("dashboard")),
  );
  await pause(settleMs);
}

async function openDemo(driver: Driver, page: BrowserPage): Promise<void> {
  await page.goto(driver.extensionUrl("dashboard.html?demo"));
  await until(limitMs, "The demo is there", () =>
    page.evaluate(() => document.querySelector('[data-testid="demo-banner"]') !== null),
  );
}

/** A view on a store that does no more what it is asked, once the frame around the view stands there. */
async function openOn(driver: Driver, page: BrowserPage, view: string, store: Broken): Promise<void> {
  // From the view that reads the least, and from another one than that which is looked at.
  await open(driver, page, `dashboard.html?demo#/${view === "settings" ? "rounds" : "settings"}`);
  await page.evaluate(breakStore, store);
  await page.evaluate((hash) => {
    location.hash = hash;
  }, `#/${view}`);
  await pause(settleMs);
}
