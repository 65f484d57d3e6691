/** Pictures of the marks on the demo's pages of X and Facebook, with the menu open, from left and from right. */

import type { BrowserPage, Driver } from "@/test/support/browsers/driver";
import { pause, until } from "@/test/support/waiting";

import { schemes, settleMs, shoot } from "./shots";

const limitMs = 60_000;

const pages = [
  { name: "marks-x", url: "https://x.com/home" },
  { name: "marks-facebook", url: "https://www.facebook.com/" },
] as const;

const directions = [
  ["ltr", ""],
  ["rtl", "-rtl"],
] as const;

/** The demo's sites are served and switched on. @returns paths of the pictures. */
export async function takeMarkShots(driver: Driver, folder: string): Promise<string[]> {
  const paths: string[] = [];
  // A menu has the scheme in which it was opened.
  for (const scheme of schemes) {
    await driver.setColourScheme(scheme);
    for (const { name, url } of pages) {
      for (const [direction, suffix] of directions) {
        const page = await openMarked(driver, url, direction);
        paths.push(await shoot(page, folder, `${name}${suffix}-${scheme}`));
        await page.press("Tab");
        await page.press("Enter");
        paths.push(await shoot(page, folder, `${name}-menu${suffix}-${scheme}`));
        await page.close();
      }
    }
  }
  await driver.setColourScheme("light");
  return paths;
}

/** In front, with the focus just before its first mark. */
async function openMarked(driver: Driver, url: string, direction: string): Promise<BrowserPage> {
  const page = await driver.newPage(url);
  await page.setViewport(1_000, 800);
  await page.bringToFront();
  await page.evaluate((dir: string) => {
    document.documentElement.dir = dir;
  }, direction);
  await until(limitMs, `There are marks on ${url}`, () => page.evaluate(focusBeforeMark));
  // What is being looked up may put a mark before the one that was first.
  await pause(settleMs);
  await page.evaluate(focusBeforeMark);
  return page;
}

/** Runs in the page: on what stands before the first mark and takes the focus. @returns whether there is a mark. */
function focusBeforeMark(): boolean {
  const mark = document.querySelector("mentionary-mark");
  if (!mark) return false;
  mark.scrollIntoView({ block: "center" });
  const before = Array.from(document.querySelectorAll<HTMLElement>("a[href], button, [tabindex]")).filter(
    (one) => (one.compareDocumentPosition(mark) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0,
  );
  before.at(-1)?.focus();
  return true;
}
