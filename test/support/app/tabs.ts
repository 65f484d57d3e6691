/** What a browser short of memory does to tabs, asked of it from a page of the extension. */

import type { BrowserPage } from "@/test/support/browsers/driver";

/** @returns the tab that now holds nothing but its address. */
export function discardTab(page: BrowserPage, url: string): Promise<number> {
  return page.evaluate(async (address: string) => {
    const [tab] = await browser.tabs.query({ url: address });
    if (!tab) throw new Error(`no tab shows ${address}`);
    // Chromium gives a discarded tab another number.
    const put = await browser.tabs.discard(tab.id);
    return put?.id ?? tab.id;
  }, url);
}

/** Shows it again, which loads it anew. */
export async function showTab(page: BrowserPage, tab: number): Promise<void> {
  await page.evaluate(async (id: number) => {
    await browser.tabs.update(id, { active: true });
    return true;
  }, tab);
}

/** Takes the registered scripts away, as an update does. @returns whether there were any. */
export function takeScripts(page: BrowserPage): Promise<boolean> {
  return page.evaluate(async () => {
    const scripts = await browser.scripting.getRegisteredContentScripts();
    if (scripts.length > 0) await browser.scripting.unregisterContentScripts();
    return scripts.length > 0;
  });
}

/** Whether the readers of a page are there, and know what to look for: they come when it has come up. */
export function isRead(page: BrowserPage, url: string): Promise<boolean> {
  return page.evaluate(async (address: string) => {
    const [tab] = await browser.tabs.query({ url: address });
    const asking = tab && browser.tabs.sendMessage(tab.id, { name: "page.status" });
    const status = await asking?.catch(() => undefined);
    return status?.isOn === true;
  }, url);
}

/** Brings the readers of X's pages once more, as when the worker was stopped before it had said that they are there. */
export function bringAgain(page: BrowserPage, url: string): Promise<void> {
  return page.evaluate(async (address: string) => {
    const [tab] = await browser.tabs.query({ url: address });
    if (!tab) throw new Error(`no tab shows ${address}`);
    const files = ["capture-x.js", "screen-x.js", "marks.js"];
    await browser.scripting.executeScript({ target: { tabId: tab.id }, files });
  }, url);
}

/** What stands on the toolbar icon while the tab is shown. */
export function tabBadgeOf(page: BrowserPage, url: string): Promise<string> {
  return page.evaluate(async (address: string) => {
    const [tab] = await browser.tabs.query({ url: address });
    if (!tab) throw new Error(`no tab shows ${address}`);
    return browser.action.getBadgeText({ tabId: tab.id });
  }, url);
}

/** What the extension's pages have in both browsers. */
declare const browser: {
  readonly action: { getBadgeText(of: { readonly tabId: number }): Promise<string> };
  readonly scripting: {
    getRegisteredContentScripts(): Promise<readonly unknown[]>;
    unregisterContentScripts(): Promise<void>;
    executeScript(what: {
      readonly target: { readonly tabId: number };
      readonly files: readonly string[];
    }): Promise<unknown>;
  };
  readonly tabs: {
    query(wanted: { readonly url: string }): Promise<readonly { readonly id: number }[]>;
    sendMessage(id: number, message: unknown): Promise<{ readonly isOn?: boolean } | undefined>;
    discard(id: number): Promise<{ readonly id: number } | undefined>;
    update(id: number, change: { readonly active: boolean }): Promise<unknown>;
  };
};
