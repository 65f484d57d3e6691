/** The address of the page beside our panel, as far as the browser lets us see it: on sites that are switched on. */

import { browser } from "@/lib/browser";

/** `undefined` = a page that is none of ours to know. */
export async function activeUrl(): Promise<string | undefined> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab?.url;
}

/** Calls `listener` after another tab or page is shown. Returns the way to stop. */
export function watchActiveUrl(listener: () => void): () => void {
  const changed = (_tabId: number, change: { readonly url?: string; readonly status?: string }) => {
    if (change.url !== undefined || change.status === "complete") listener();
  };
  browser.tabs.onActivated.addListener(listener);
  browser.tabs.onUpdated.addListener(changed);
  return () => {
    browser.tabs.onActivated.removeListener(listener);
    browser.tabs.onUpdated.removeListener(changed);
  };
}
