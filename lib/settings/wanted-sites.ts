/**
 * Which sites the user switched on here. The permission itself says what may be read; this says what the
 * user asked for, so that a permission taken back in the browser's own settings can be told from a site
 * that was never wanted.
 */

import { browser } from "@/lib/browser";
import { asList, at } from "@/lib/kit/read";

export async function readWantedSites(): Promise<readonly string[]> {
  const stored = await browser.storage.local.get("wantedSites");
  return asList(at(stored, "wantedSites")).filter((id): id is string => typeof id === "string");
}

export async function setWantedSite(id: string, isWanted: boolean): Promise<void> {
  const others = (await readWantedSites()).filter((wanted) => wanted !== id);
  await browser.storage.local.set({ wantedSites: isWanted ? [...others, id] : others });
}
