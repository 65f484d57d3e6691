/** Reads the page of a tab, because the user asked for it just now: their click lets us in, once. */

import * as v from "valibot";

import { browser } from "@/lib/browser";
import { AppError } from "@/lib/model/app-error";
import type { ClippedPage } from "@/lib/model/clipped-page";

import { pageSchema } from "./page-schema";

/** @throws AppError `page-unreadable` for pages that no extension may enter, and for what is no page. */
export async function readTab(tabId: number): Promise<ClippedPage> {
  const result = await inject(tabId);
  const parsed = v.safeParse(pageSchema, result);
  if (parsed.success) return parsed.output;
  throw new AppError("page-unreadable", `${v.getDotPath(parsed.issues[0]) ?? "page"} is not readable`);
}

async function inject(tabId: number): Promise<unknown> {
  try {
    const [frame] = await browser.scripting.executeScript({ target: { tabId }, files: ["read-page.js"] });
    return frame?.result;
  } catch (error) {
    throw new AppError("page-unreadable", error instanceof Error ? error.message : String(error));
  }
}
