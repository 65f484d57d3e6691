/**
 * Switching a site on and off: its host permission is asked for then and given back then. What is read
 * follows from the permission alone (see registration.ts).
 */

import { browser } from "@/lib/browser";
import { send } from "@/lib/messages/bus";
import type { Site } from "@/lib/platforms/site";
import { sites } from "@/lib/platforms/sites";
import { readWantedSites, setWantedSite } from "@/lib/settings/wanted-sites";

export interface SiteState {
  readonly site: Site;
  /** The browser lets us read it. */
  readonly isOn: boolean;
  /** The user switched it on here. Wanted but not on = the permission was taken back elsewhere. */
  readonly isWanted: boolean;
}

export async function siteStates(): Promise<SiteState[]> {
  const wanted = await readWantedSites();
  return Promise.all(
    sites.map(async (site) => ({ site, isOn: await isGranted(site), isWanted: wanted.includes(site.id) })),
  );
}

/**
 * Asks for the site's permission. Call it directly in the listener of a click: browsers show the prompt
 * for nothing else.
 *
 * @returns whether the user allowed it.
 */
export async function switchOn(site: Site): Promise<boolean> {
  const isAllowed = await browser.permissions.request({ origins: [...site.hosts] });
  if (!isAllowed) return false;
  await setWantedSite(site.id, true);
  await send("sites.follow", {});
  return true;
}

export async function switchOff(site: Site): Promise<void> {
  await setWantedSite(site.id, false);
  await browser.permissions.remove({ origins: [...site.hosts] });
  await send("sites.follow", {});
}

/** Calls `listener` after any permission changed, here or in the browser's own settings. Returns the way to stop. */
export function onSitesChanged(listener: () => void): () => void {
  browser.permissions.onAdded.addListener(listener);
  browser.permissions.onRemoved.addListener(listener);
  return () => {
    browser.permissions.onAdded.removeListener(listener);
    browser.permissions.onRemoved.removeListener(listener);
  };
}

/** Tabs that show the site. A tab that was open before the site was switched on is read only after a reload. */
export async function openTabsOf(site: Site): Promise<number[]> {
  const tabs = await browser.tabs.query({ url: [...site.hosts] });
  return tabs.flatMap(({ id }) => id ?? []);
}

export async function reloadTabs(ids: readonly number[]): Promise<void> {
  await Promise.all(ids.map((id) => browser.tabs.reload(id)));
}

/** A site's first host is the one that counts; the others are its older or additional addresses. */
function isGranted({ hosts }: Site): Promise<boolean> {
  return browser.permissions.contains({ origins: hosts.slice(0, 1) });
}
