/** Reads one post of a tab: the one that the user pointed at when they opened the menu. */

import * as v from "valibot";

import { browser } from "@/lib/browser";
import { pageOfPost } from "@/lib/clip/page-of-post";
import { captured } from "@/lib/ingest/batch-schema";
import { AppError } from "@/lib/model/app-error";
import { pointedName, type PlaceInWindow } from "@/lib/model/pointed";
import { siteOf } from "@/lib/platforms/sites";

import type { Offered } from "./clip-offers";
import { clipTabOf } from "./read-tab";

/** @throws AppError `page-unreadable` where there is no such post any more. */
export async function readPointedPost(tabId: number): Promise<Offered> {
  const [answer, tab] = await Promise.all([askPage(tabId), clipTabOf(tabId)]);
  const parsed = v.safeParse(captured.entries.post, answer);
  // A page speaks of posts of its own site only.
  if (!parsed.success || tab === undefined || siteOf(tab.url)?.id !== parsed.output.platform) {
    throw new AppError("page-unreadable", "There is no post where the menu was opened");
  }
  return { post: parsed.output, page: pageOfPost(parsed.output, tab.url), tab };
}

/** Where a post stands in the window of its page, in pixels of the page; `undefined` = nowhere that is seen. */
export async function placeOfPost(tabId: number, postId: string): Promise<PlaceInWindow | undefined> {
  const number = v.pipe(v.number(), v.finite());
  const place = v.object({
    x: number,
    y: number,
    width: number,
    height: number,
    across: v.pipe(number, v.minValue(1)),
    down: v.pipe(number, v.minValue(1)),
  });
  const parsed = v.safeParse(place, await askPage(tabId, postId));
  return parsed.success ? parsed.output : undefined;
}

/** What the marks' script left for us there (lib/marks/pointed.ts). */
async function askPage(tabId: number, postId?: string): Promise<unknown> {
  try {
    const [frame] = await browser.scripting.executeScript({
      target: { tabId },
      func: answerOf,
      args: [pointedName, postId ?? ""],
    });
    return frame?.result;
  } catch (error) {
    throw new AppError("page-unreadable", error instanceof Error ? error.message : String(error));
  }
}

/** Runs in the page, beside our own scripts: it sees nothing of this file. */
function answerOf(name: string, postId: string): unknown {
  const asked: unknown = Object.getOwnPropertyDescriptor(globalThis, name)?.value;
  return typeof asked === "function" ? asked(postId) : undefined;
}
