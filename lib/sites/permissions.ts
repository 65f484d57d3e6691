/**
 * Switching a site on and off: its host permission is asked for then and given back then. What is read
 * follows from the permission alone (see registration.ts).
 */

import { browser } from "@/lib/browser";
import { send } from "@/lib/messages/bus";
import type { PlaceChoice } from "@/lib/model/place-choice";
import type { Site } from "@/lib/platforms/site";
import { sites } from "@/lib/platforms/sites";
import { createMarksSwitch } from "@/lib/settings/marks-switch";
import { readPlaceChoice, setPlaceChoice } from "@/lib/settings/place-choices";
import { readWantedSites, setWantedSite } from "@/lib/settings/wanted-sites";

import { askPersistence } from "./ask-persistence";

export interface SiteState {
  readonly site: Site;
  /** The browser lets us read it. */
  readonly isOn: boolean;
  /** The user switched it on here. Wanted but not on = the permission was taken back elsewhere. */
  readonly isWanted: boolean;
  /** Which of its places count. Absent = all of them do. */
  readonly places?: PlaceChoice | undefined;
  /** Whether posts carry our marks in its pages. Absent = it was not asked. */
  readonly hasMarks?: boolean | undefined;
}

const marks = createMarksSwitch(() => browser);

export async function siteStates(): Promise<SiteState[]> {
  const wanted = await readWantedSites();
  return Promise.all(
    sites.map(async (site) => ({
      site,
      isOn: await isGranted(site),
      isWanted: wanted.includes(site.id),
      places: site.places && (await readPlaceChoice(site.id, site.places)),
      hasMarks: await marks.isOn(site.id),
    })),
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
  // Not waited for: without an answer the store is as safe as before.
  void askPersistence();
  return true;
}

/**
 * Asks for the downloads folder, where weekly backups go. Call it directly in the listener of a click.
 *
 * @returns whether the user allowed it.
 */
export async function allowDownloads(): Promise<boolean> {
  return browser.permissions.request({ permissions: ["downloads"] });
}

export async function switchOff(site: Site): Promise<void> {
  await setWantedSite(site.id, false);
  await browser.permissions.remove({ origins: [...site.hosts] });
  await send("sites.follow", {});
}

/** By the ids of the sites that let the user choose. */
export async function chosenPlaces(): Promise<Readonly<Record<string, PlaceChoice>>> {
  const chosen = await Promise.all(
    sites.map(async ({ id, places }) => (places ? [[id, await readPlaceChoice(id, places)] as const] : [])),
  );
  return Object.fromEntries(chosen.flat());
}

/** Open pages follow at once. */
export async function setPlaces(site: Site, choice: PlaceChoice): Promise<void> {
  await setPlaceChoice(site.id, choice);
  await send("sites.follow", {});
}

/** Open pages follow at once. */
export async function setMarks(site: Site, isOn: boolean): Promise<void> {
  await marks.set(site.id, isOn);
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
