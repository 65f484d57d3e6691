/**
 * Brings a page all that reads it, when it asks: the answers, then the screen, then what draws on it. Each site has
 * readers of its own, so that a page loads those of no other. Each does its work once, however often it comes.
 */

import { browser } from "@/lib/browser";
import { siteOf } from "@/lib/platforms/sites";

/** Where the user does not allow the site, the browser refuses. By the time that they come the tab may show another page. */
export async function bringReaders(url: string, tabId: number | undefined): Promise<void> {
  const site = siteOf(url);
  if (!site || tabId === undefined) return;
  await browser.scripting.executeScript({
    target: { tabId, frameIds: [0] },
    files: [`capture-${site.id}.js`, `screen-${site.id}.js`, "marks.js"],
    injectImmediately: true,
  });
}
