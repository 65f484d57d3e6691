/** What other programs, tabs and disks may do to the store, done from a page of the extension. */

import type { BrowserPage } from "@/test/support/browsers/driver";

/**
 * The page holds the store open and listens to nobody, while somebody wants to change it: everybody else
 * waits in line. `release` lets them go on, and leaves the store as it is.
 */
export async function blockStore(page: BrowserPage): Promise<{ release(): Promise<void> }> {
  await page.evaluate(holdAndAsk);
  return {
    release: () =>
      page.evaluate(() => window.dispatchEvent(new Event("release-store"))).then(() => undefined),
  };
}

export async function deleteStore(page: BrowserPage): Promise<void> {
  await page.evaluate(
    () =>
      new Promise<boolean>((resolve, reject) => {
        const deleting = indexedDB.deleteDatabase("mentionary");
        deleting.addEventListener("success", () => resolve(true));
        deleting.addEventListener("error", () => reject(new Error("the store cannot be deleted")));
      }),
  );
}

/** Runs in the page. */
function holdAndAsk(): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const holding = indexedDB.open("mentionary");
    holding.addEventListener("error", () => reject(new Error("the store cannot be opened")));
    holding.addEventListener("success", () => {
      window.addEventListener("release-store", () => holding.result.close(), { once: true });
      // Whoever is told of the change has it before them in the line. `blocked` would say so too, but Firefox
      // does not always send it while other connections are closing.
      holding.result.addEventListener("versionchange", () => resolve(true));
      const asking = indexedDB.open("mentionary", 1_000_000);
      asking.addEventListener("upgradeneeded", () => asking.transaction?.abort());
    });
  });
}
