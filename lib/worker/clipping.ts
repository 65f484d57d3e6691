/**
 * The ways to clip the page one is on: the context menu of page, post, selection and link, and a key. Each
 * opens the panel beside the page, or a small window where the browser has no panel or refuses to open it;
 * what cannot be read says so there.
 */

import { browser } from "@/lib/browser";
import { newId } from "@/lib/kit/id";
import { domainOf, isWebAddress } from "@/lib/kit/web-address";
import { AppError } from "@/lib/model/app-error";
import type { ClippedPage } from "@/lib/model/clipped-page";
import { sites } from "@/lib/platforms/sites";
import { openBeside } from "@/lib/sites/beside";
import { isBesideOpen } from "@/lib/sites/waiting-clips";

import {
  askToKeep,
  beginOffer,
  dropOffer,
  isSame,
  offerInFront,
  putOffer,
  putUnreadable,
  type Offered,
} from "./clip-offers";
import { readPointedPost } from "./read-post";
import { readTab } from "./read-tab";

export interface ClipMenuWords {
  readonly page: string;
  readonly post: string;
  readonly selection: string;
  readonly link: string;
}

const panel = { width: 460, height: 720 } as const;
const postMenu = "clip-post";
/** Sooner nobody has seen what they would keep. */
const againMs = 600;
const webPages = ["https://*/*", "http://*/*"];

/** Where a clip is to appear: beside which window, and what came of asking the browser for the panel. */
interface Beside {
  readonly windowId: number | undefined;
  readonly opening: Promise<boolean>;
}

/** Once for each start of the worker: listeners must be there before the first event is handed on. */
export function serveClipping(): void {
  browser.contextMenus.onClicked.addListener(({ menuItemId, linkUrl }, tab) => {
    // First of all: the browser opens the panel while the click lasts, not a moment longer.
    const beside = { windowId: tab?.windowId, opening: openBeside(tab?.windowId) };
    const id = tab?.id;
    if (menuItemId === "clip-link" && linkUrl !== undefined) {
      void openPanel(async () => ({ page: pageAt(linkUrl) }), beside);
    } else if (id !== undefined) {
      void openPanel(() => (menuItemId === postMenu ? readPointedPost(id) : readTab(id)), beside);
    }
  });
  browser.commands.onCommand.addListener((command, tab) => {
    if (command !== "clip-page") return;
    const beside = { windowId: tab?.windowId, opening: openBeside(tab?.windowId) };
    void clipByKey(tab?.id, beside);
  });
}

/** Menus outlive the worker: they are made when the extension is installed or its language changes. */
export async function makeMenus(words: ClipMenuWords): Promise<void> {
  await browser.contextMenus.removeAll();
  browser.contextMenus.create({
    id: postMenu,
    title: words.post,
    contexts: ["page", "selection", "link", "image", "video"],
    documentUrlPatterns: sites.flatMap(({ hosts }) => [...hosts]),
    // Shown while the pointer is on a post: see lib/marks/pointed.ts.
    visible: false,
  });
  for (const context of ["page", "selection", "link"] as const) {
    browser.contextMenus.create({
      id: `clip-${context}`,
      title: words[context],
      contexts: [context],
      documentUrlPatterns: webPages,
    });
  }
}

/** The pointer came to a post, or left it: the menu offers what is there. */
export async function offerPostInMenu(isOnPost: boolean): Promise<void> {
  await browser.contextMenus.update(postMenu, { visible: isOnPost });
}

/** From the popup. @param isBeside the popup has asked for the panel itself, while its click lasted. */
export async function clipActiveTab(isBeside: boolean): Promise<void> {
  const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
  await clipTab(tab?.id, { windowId: tab?.windowId, opening: Promise.resolve(isBeside) });
}

/** The panel is done with it: kept, or thrown away. */
export const endClip = dropOffer;

/**
 * The key again, on what waits already: that keeps it. So one hand and one key clip page after page, wherever the
 * focus is: a panel that stands open already does not get it, in no browser.
 */
async function clipByKey(tabId: number | undefined, beside: Beside): Promise<void> {
  const { windowId } = beside;
  const front = windowId === undefined ? undefined : await offerInFront(windowId);
  if (tabId === undefined || !front || front.offered.tab?.tabId !== tabId) return clipTab(tabId, beside);
  const now = await readTab(tabId).catch(() => undefined); // Said in the panel, by the other way.
  if (!now || !isSame(front.offered, now)) return clipTab(tabId, beside);
  // A key that is held down comes again by itself.
  if (Date.now() - front.at >= againMs) await askToKeep(front.id);
}

async function clipTab(tabId: number | undefined, beside: Beside): Promise<void> {
  const [active] = tabId === undefined ? await browser.tabs.query({ active: true, currentWindow: true }) : [];
  const id = tabId ?? active?.id;
  if (id !== undefined) {
    await openPanel(() => readTab(id), { ...beside, windowId: beside.windowId ?? active?.windowId });
  }
}

async function openPanel(read: () => Promise<Offered>, { windowId, opening }: Beside): Promise<void> {
  const id = newId();
  const isBeside = isOpen(windowId, opening);
  const begun = beginOffer(id, { windowId });
  const offered = await read().catch(() => undefined); // Said in the panel, where something can be done.
  await begun;
  const place = (await isBeside) ? { windowId } : {};
  if (offered === undefined) await putUnreadable(id, place);
  const waitsAs = offered === undefined ? id : await putOffer(id, offered, place);
  if (!(await isBeside)) await openWindow(offered === undefined ? undefined : waitsAs);
}

/** Where nothing may be opened now, an earlier click may have opened it already. */
async function isOpen(windowId: number | undefined, opening: Promise<boolean>): Promise<boolean> {
  if (windowId === undefined) return false;
  return (await opening) || isBesideOpen(windowId);
}

async function openWindow(offerId: string | undefined): Promise<void> {
  const query = new URLSearchParams(offerId === undefined ? {} : { offer: offerId });
  await browser.windows.create({
    url: browser.runtime.getURL(`/clip.html?${query.toString()}`),
    type: "popup",
    ...panel,
  });
}

/** A link that nobody opened: all that is known of it is its address. */
function pageAt(url: string): ClippedPage {
  if (!isWebAddress(url)) throw new AppError("page-unreadable", "Only pages of the web can be clipped");
  const { href } = new URL(url);
  return {
    kind: "article",
    url: href,
    domain: domainOf(url),
    counts: {},
    text: "",
    textIsCut: false,
    links: [],
  };
}
