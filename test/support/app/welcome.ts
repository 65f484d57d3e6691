/** The page of the first run, used as a user uses it. */

import type { BrowserPage, Driver } from "@/test/support/browsers/driver";
import { until } from "@/test/support/waiting";

import { testId } from "./test-id";

export interface Brand {
  readonly name: string;
  readonly terms?: readonly string[];
  readonly handles?: readonly string[];
  readonly hashtags?: readonly string[];
  readonly domains?: readonly string[];
  readonly exclusions?: readonly string[];
  /** Handles that are "us", on X. */
  readonly accounts?: readonly string[];
  readonly competitors?: readonly string[];
  readonly topics?: readonly string[];
}

const limitMs = 10_000;

/**
 * The three steps: brand, accounts, and the switch of X, whose permission is asked for at that click.
 *
 * @param beforeFinish is given the page with everything filled in.
 */
export async function setUp(
  driver: Driver,
  brand: Brand,
  beforeFinish: (page: BrowserPage) => Promise<void> = async () => {},
): Promise<void> {
  const page = await welcomePage(driver);
  await page.fill(testId("field-name"), brand.name);
  for (const field of ["terms", "handles", "hashtags", "domains", "exclusions"] as const)
    await enter(page, `field-${field}`, brand[field] ?? []);
  if (brand.competitors || brand.topics) await page.click(`${testId("more")} summary`);
  await enter(page, "field-competitors", brand.competitors ?? []);
  await enter(page, "field-topics", brand.topics ?? []);
  await enter(page, "field-accounts-x", brand.accounts ?? []);
  await switchSite(page, true);
  await beforeFinish(page);
  await page.click(testId("finish"));
  await until(limitMs, "The first run did not end", () => isShown(page, testId("done")));
  await page.close();
}

/** The tab that opens by itself when the extension is installed. */
export function welcomePage(driver: Driver): Promise<BrowserPage> {
  return until(limitMs, "No page opened on install", () =>
    driver.pageAt(driver.extensionUrl("welcome.html")),
  );
}

/** Clicks the switch of X and waits until it stands as wanted. */
export async function switchSite(page: BrowserPage, isOn: boolean): Promise<void> {
  const selector = testId("site-switch-x");
  await page.click(selector);
  await until(limitMs, `X was not switched ${isOn ? "on" : "off"}`, () =>
    isShown(page, `${selector}[aria-checked="${isOn}"]`),
  );
}

export function isShown(page: BrowserPage, selector: string): Promise<boolean> {
  return page.evaluate((wanted: string) => document.querySelector(wanted) !== null, selector);
}

async function enter(page: BrowserPage, field: string, entries: readonly string[]): Promise<void> {
  for (const entry of entries) {
    await page.fill(testId(field), entry);
    await page.press("Enter");
  }
}
