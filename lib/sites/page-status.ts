/** What the page in the active tab has yielded, asked of its content script. */

import { browser } from "@/lib/browser";
import { asCount, asFlag, asText, at } from "@/lib/kit/read";
import type { PageStatus } from "@/lib/messages/contract";
import { siteOf, sites } from "@/lib/platforms/sites";

/**
 * `no-site`: the active tab shows nothing we read. `not-running`: it shows a site that is switched on, but
 * was opened before; a reload helps.
 */
export type ActivePage =
  | { readonly state: "running"; readonly status: PageStatus }
  | { readonly state: "not-running"; readonly tabId: number; readonly siteId: string }
  | { readonly state: "no-site" };

export async function pageStatus(): Promise<ActivePage> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  // The address is visible to us only where the user allowed the site.
  const site = siteOf(tab?.url ?? "");
  if (!site || tab?.id === undefined) return { state: "no-site" };
  const status = statusIn(await askPage(tab.id));
  return status ? { state: "running", status } : { state: "not-running", tabId: tab.id, siteId: site.id };
}

/** Tabs that show a site that is switched on, and hold no living script of ours: a reload helps. */
export async function unreadTabs(): Promise<{ readonly tabId: number; readonly siteId: string }[]> {
  const tabs = await browser.tabs.query({ url: sites.flatMap(({ hosts }) => [...hosts]) });
  const asked = await Promise.all(
    tabs.map(async ({ id: tabId, url = "", discarded = false }) => {
      const siteId = siteOf(url)?.id;
      // A tab whose page was put away loads it anew before anybody sees it.
      if (tabId === undefined || siteId === undefined || discarded) return [];
      return statusIn(await askPage(tabId)) ? [] : [{ tabId, siteId }];
    }),
  );
  return asked.flat();
}

/** The reader of a page that has just been opened is on its way: see lib/page/run-start.ts. */
async function askPage(tabId: number): Promise<unknown> {
  for (const waitMs of [0, 500, 1000]) {
    await new Promise((resolve) => void setTimeout(resolve, waitMs));
    try {
      return await browser.tabs.sendMessage(tabId, { name: "page.status" });
    } catch {
      // Nobody listens there: the page was opened before the site was switched on, or a moment ago.
    }
  }
  return undefined;
}

function statusIn(reply: unknown): PageStatus | undefined {
  const siteId = asText(at(reply, "siteId"));
  const isOn = asFlag(at(reply, "isOn"));
  const [checked, mentions, pending, givenUp] = ["checked", "mentions", "pending", "givenUp"].map(
    (name) => asCount(at(reply, name)) ?? 0,
  );
  if (siteId === undefined || isOn === undefined) return undefined;
  return {
    siteId,
    isOn,
    hasTap: asFlag(at(reply, "hasTap")) ?? false,
    checked: checked ?? 0,
    mentions: mentions ?? 0,
    pending: pending ?? 0,
    givenUp: givenUp ?? 0,
  };
}
