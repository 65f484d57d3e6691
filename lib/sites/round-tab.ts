/** The tab in which the places of a round are opened, one after the other: visible, and only when asked for. */

import { browser } from "@/lib/browser";
import { asCount } from "@/lib/kit/read";

const key = "roundTab";

/** @param url https, of a round that the user made. */
export async function openInRoundTab(url: string): Promise<void> {
  const { [key]: remembered } = await browser.storage.session.get(key);
  const tabId = asCount(remembered);
  if (tabId !== undefined && (await showIn(tabId, url))) return;
  const tab = await browser.tabs.create({ url, active: true });
  await browser.storage.session.set({ [key]: tab.id });
}

async function showIn(tabId: number, url: string): Promise<boolean> {
  try {
    const tab = await browser.tabs.update(tabId, { url, active: true });
    if (tab?.windowId !== undefined) await browser.windows.update(tab.windowId, { focused: true });
    return true;
  } catch {
    return false; // It was closed: the next place gets a tab of its own.
  }
}
