/** The extension's own store and interface, seen from one of its pages: for what no view shows yet. */

import { asList } from "@/lib/kit/read";
import type { BrowserPage, Driver } from "@/test/support/browsers/driver";

/** A page of the extension that shows nothing and changes nothing. */
export function extensionPage(driver: Driver): Promise<BrowserPage> {
  return driver.newPage(driver.extensionUrl("options.html"));
}

/** All rows of a table. */
export async function rowsOf(page: BrowserPage, table: string): Promise<readonly unknown[]> {
  return asList(await page.evaluate(readRows, table));
}

export function isGranted(page: BrowserPage, host: string): Promise<boolean> {
  return page.evaluate((origin: string) => browser.permissions.contains({ origins: [origin] }), host);
}

/** What stands on the toolbar icon. */
export function badgeOf(page: BrowserPage): Promise<string> {
  return page.evaluate(() => browser.action.getBadgeText({}));
}

export function iconTitleOf(page: BrowserPage): Promise<string> {
  return page.evaluate(() => browser.action.getTitle({}));
}

/** Sends a message of the contract, as a view does. */
export function sendMessage(page: BrowserPage, name: string, argument: unknown): Promise<unknown> {
  return page.evaluate(
    (message: { readonly name: string; readonly argument: unknown }) => browser.runtime.sendMessage(message),
    { name, argument },
  );
}

/** What the extension's pages have in both browsers. */
declare const browser: {
  readonly action: {
    getBadgeText(of: Record<string, never>): Promise<string>;
    getTitle(of: Record<string, never>): Promise<string>;
  };
  readonly permissions: { contains(wanted: { readonly origins: readonly string[] }): Promise<boolean> };
  readonly runtime: { sendMessage(message: unknown): Promise<unknown> };
};

/** Runs in the page. Opened as it is: a version of our own would upgrade it. */
function readRows(table: string): Promise<unknown[]> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open("mentionary");
    opening.addEventListener("error", () => reject(new Error("the store cannot be opened")));
    opening.addEventListener("success", () => {
      const database = opening.result;
      const asking = database.transaction(table).objectStore(table).getAll();
      asking.addEventListener("error", () => reject(new Error(`${table} cannot be read`)));
      asking.addEventListener("success", () => {
        // Bytes leave the page in Chromium alone, and nowhere else can they be read one by one.
        const bytes = new TextDecoder("latin1");
        resolve(
          asking.result.map((row: object) =>
            Object.fromEntries(
              Object.entries(row).map(([name, value]) => [
                name,
                ArrayBuffer.isView(value) ? bytes.decode(value) : value,
              ]),
            ),
          ),
        );
        database.close();
      });
    });
  });
}
