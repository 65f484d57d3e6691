/**
 * The ways to clip the page one is on: the context menu of page, selection and link, and a key. Each opens the
 * clip panel beside the page; what cannot be read says so there.
 */

import { browser } from "@/lib/browser";
import { AppError } from "@/lib/model/app-error";
import type { ClippedPage } from "@/lib/model/clipped-page";

import { putOffer } from "./clip-offers";
import { readTab } from "./read-tab";

export interface ClipMenuWords {
  readonly page: string;
  readonly selection: string;
  readonly link: string;
}

const panel = { width: 460, height: 720 } as const;

/** Once for each start of the worker: listeners must be there before the first event is handed on. */
export function serveClipping(): void {
  browser.contextMenus.onClicked.addListener(async ({ menuItemId, linkUrl }, tab) => {
    if (menuItemId === "clip-link" && linkUrl !== undefined) await openPanel(async () => pageAt(linkUrl));
    else if (tab?.id !== undefined) await clipTab(tab.id);
  });
  browser.commands.onCommand.addListener(async (command) => {
    if (command === "clip-page") await clipActiveTab();
  });
}

/** Menus outlive the worker: they are made when the extension is installed or its language changes. */
export async function makeMenus(words: ClipMenuWords): Promise<void> {
  await browser.contextMenus.removeAll();
  for (const context of ["page", "selection", "link"] as const) {
    browser.contextMenus.create({
      id: `clip-${context}`,
      title: words[context],
      contexts: [context],
      documentUrlPatterns: ["https://*/*", "http://*/*"],
    });
  }
}

export async function clipActiveTab(): Promise<void> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  if (tab?.id !== undefined) await clipTab(tab.id);
}

function clipTab(tabId: number): Promise<void> {
  return openPanel(() => readTab(tabId));
}

async function openPanel(read: () => Promise<ClippedPage>): Promise<void> {
  const query = new URLSearchParams(await offerIn(read));
  await browser.windows.create({
    url: browser.runtime.getURL(`/clip.html?${query.toString()}`),
    type: "popup",
    ...panel,
  });
}

async function offerIn(read: () => Promise<ClippedPage>): Promise<Record<string, string>> {
  try {
    return { offer: await putOffer(await read()) };
  } catch (error) {
    // Said in the panel: a click that does nothing is worse.
    return { error: error instanceof AppError ? error.code : "page-unreadable" };
  }
}

/** A link that nobody opened: all that is known of it is its address. */
function pageAt(url: string): ClippedPage {
  const { protocol, hostname, href } = new URL(url);
  if (protocol !== "https:" && protocol !== "http:")
    throw new AppError("page-unreadable", "Only pages of the web can be clipped");
  const domain = hostname.replace(/^www\./, "");
  return { kind: "article", url: href, domain, counts: {}, text: "", textIsCut: false, links: [] };
}
