/**
 * A page that was opened before its site's scripts were registered, as in the moment after an update, is read
 * only after a reload. Its icon says so, until the tab shows another page; the popup offers the reload.
 */

import { browser } from "@/lib/browser";
import { sites } from "@/lib/platforms/sites";
import { unreadTabs } from "@/lib/sites/page-status";

const sign = "↻";

/** @param titleOf the icon's title in such a tab, from the name of the site. */
export async function markUnread(titleOf: (site: string) => string): Promise<void> {
  const tabs = await unreadTabs();
  await Promise.allSettled(
    tabs.map(async ({ tabId, siteId }) => {
      const site = sites.find(({ id }) => id === siteId)?.label ?? siteId;
      await browser.action.setBadgeText({ tabId, text: sign });
      await browser.action.setTitle({ tabId, title: titleOf(site) });
    }),
  );
}
