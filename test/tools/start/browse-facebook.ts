/** Looks through the demo world's Facebook: home, the brand's Page and its post, a group, a search. */

import type { BrowserPage } from "@/test/support/browsers/driver";
import { pause, until } from "@/test/support/waiting";

const limitMs = 60_000;
const stepPx = 500;
/** A reader's pace: see browse.ts. */
const glanceMs = 700;

const paths = [
  "/",
  "/acmekettles",
  "/acmekettles/posts/1",
  "/groups/300090000000001",
  "/search/posts?q=kettle",
];

/** @param isRead whether the readers of a page are there: who leaves it within its first second is not read. */
export async function browseFacebook(
  page: BrowserPage,
  isRead: (url: string) => Promise<boolean>,
  say: (line: string) => void,
): Promise<void> {
  say("Looking through Facebook: home, the Page, a group, a search");
  for (const path of paths) {
    const url = `https://www.facebook.com${path}`;
    await page.goto(url);
    await until(limitMs, `The demo page ${path} shows nothing`, () =>
      page.evaluate(
        (wanted: string) => document.documentElement.dataset.shows === wanted,
        path.split("?")[0] ?? "",
      ),
    );
    await until(limitMs, `Nobody reads the demo page ${path}`, () => isRead(url));
    await until(limitMs, `The demo page ${path} has no end`, async () => {
      await page.evaluate((distance: number) => window.scrollBy(0, distance), stepPx);
      await pause(glanceMs);
      return page.evaluate(() => document.querySelector<HTMLElement>("#end")?.hidden === false);
    });
  }
}
