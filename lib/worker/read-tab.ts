/** Reads the page of a tab, because the user asked for it just now: their click lets us in, once. */

import * as v from "valibot";

import { browser } from "@/lib/browser";
import { AppError } from "@/lib/model/app-error";

import type { ClipTab, Offered } from "./clip-offers";
import { pageSchema } from "./page-schema";

/** @throws AppError `page-unreadable` for pages that no extension may enter, and for what is no page. */
export async function readTab(tabId: number): Promise<Offered> {
  const result = await inject(tabId);
  const parsed = v.safeParse(pageSchema, result);
  if (parsed.success) return { page: parsed.output, tab: await clipTabOf(tabId) };
  throw new AppError("page-unreadable", `${v.getDotPath(parsed.issues[0]) ?? "page"} is not readable`);
}

/** `undefined` where the browser does not tell us its address: then we could not tell another page from it. */
export async function clipTabOf(tabId: number): Promise<ClipTab | undefined> {
  const { windowId, url } = await browser.tabs.get(tabId);
  return windowId === undefined || url === undefined ? undefined : { tabId, windowId, url };
}

async function inject(tabId: number): Promise<unknown> {
  try {
    const [frame] = await browser.scripting.executeScript({ target: { tabId }, files: ["read-page.js"] });
    return frame?.result;
  } catch (error) {
    throw new AppError("page-unreadable", error instanceof Error ? error.message : String(error));
  }
}
