/** The number on the toolbar icon: mentions that are new since the popup was last open. */

import { browser } from "@/lib/browser";
import type { Database } from "@/lib/store/database";
import { newMentionsSince } from "@/lib/store/queries/new-mentions";
import { readSetting, writeSetting } from "@/lib/store/settings";

const accent = "#3355d1";

export async function showNews(db: Database): Promise<void> {
  const count = await newMentionsSince(db, (await readSetting(db, "newsSeenAt")) ?? 0);
  await browser.action.setBadgeBackgroundColor({ color: accent });
  await browser.action.setBadgeText({ text: count === 0 ? "" : badgeText(count) });
}

/** The popup is open: what is there now is no news any more. */
export async function markNewsSeen(db: Database, at: number): Promise<void> {
  await writeSetting(db, "newsSeenAt", at);
  await browser.action.setBadgeText({ text: "" });
}

/** A badge has room for three characters. */
export function badgeText(count: number): string {
  return count > 99 ? "99+" : String(count);
}
