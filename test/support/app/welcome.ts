/** The page of the first run, used as a user uses it. */

import type { PlaceSwitch } from "@/lib/model/place-choice";
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
  /** Switches Facebook on as well, with its home feed and these groups. */
  readonly groups?: readonly string[];
}

const limitMs = 30_000;

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
  if (brand.groups) {
    await enter(page, "field-accounts-facebook", (brand.accounts ?? []).slice(0, 1));
    await switchSite(page, true, "facebook");
    await choosePlace(page, "home", true);
    await chooseGroups(page, brand.groups);
  }
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

/** Clicks the switch of a site, X unless told otherwise, and waits until it stands as wanted. */
export async function switchSite(page: BrowserPage, isOn: boolean, siteId = "x"): Promise<void> {
  const selector = testId(`site-switch-${siteId}`);
  await page.click(selector);
  await until(limitMs, `${siteId} was not switched ${isOn ? "on" : "off"}`, () =>
    isShown(page, `${selector}[aria-checked="${isOn}"]`),
  );
}

/** Chooses a place of a site by its switch, as the first run offers it once the site is on. */
export async function choosePlace(
  page: BrowserPage,
  place: PlaceSwitch,
  isOn: boolean,
  siteId = "facebook",
): Promise<void> {
  const selector = testId(`place-${siteId}-${place}`);
  await page.click(selector);
  await until(limitMs, `${place} was not switched ${isOn ? "on" : "off"}`, () =>
    isShown(page, `${selector}[aria-checked="${isOn}"]`),
  );
}

export async function chooseGroups(page: BrowserPage, groups: readonly string[]): Promise<void> {
  await enter(page, "groups-facebook", groups);
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
