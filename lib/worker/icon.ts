/**
 * The toolbar icon: how many mentions are new since the popup was last open, or, before everything else, that
 * nothing can be kept, or that a site cannot be read. Its title says in words what the sign says.
 */

import { browser } from "@/lib/browser";
import { storageError } from "@/lib/ingest/storage-error";
import { AppError } from "@/lib/model/app-error";
import type { SiteHealth } from "@/lib/model/figures";
import { sites } from "@/lib/platforms/sites";
import { diskFullAt } from "@/lib/settings/disk-full";
import { sitesOn } from "@/lib/sites/registration";
import type { Database } from "@/lib/store/database";
import { newMentionsSince } from "@/lib/store/queries/new-mentions";
import { siteHealth } from "@/lib/store/queries/site-health";
import { readSetting, writeSetting } from "@/lib/store/settings";

const colours = { news: "#3355d1", failing: "#b3261e", dropping: "#8a5300" } as const;
/** The alarm is about minutes, not about every batch: it is looked at once for all that come meanwhile. */
const collectMs = 3_000;

/** The sentences of the interface, in the language of the browser. */
export interface IconWords {
  readonly title: string;
  /** What is wrong with a site that is failing or dropping. */
  readonly trouble: (site: SiteHealth, label: string) => string;
  /** A newer version wrote the store, which is left alone: nothing is kept. */
  readonly newer: string;
  /** The disk is full: nothing is kept. */
  readonly full: string;
}

export interface Icon {
  /** Shows how things stand now. */
  show(now: number): Promise<void>;
  /** The same after a batch: at once where it brought news, else a moment later, with those that follow. */
  showSoon(now: number, hasNews: boolean): Promise<void>;
  /** The popup is open: what is there now is no news any more. */
  markSeen(now: number): Promise<void>;
}

export function createIcon(db: Database, words: () => Promise<IconWords>): Icon {
  let pending: ReturnType<typeof setTimeout> | undefined;

  async function show(now: number): Promise<void> {
    clearTimeout(pending);
    pending = undefined;
    try {
      await showStore(now);
    } catch (error) {
      const known = storageError(error);
      if (!(known instanceof AppError && known.code === "storage-newer")) throw error;
      const { title, newer } = await words();
      await draw("!", colours.failing, `${title}: ${newer}`);
    }
  }

  async function showStore(now: number): Promise<void> {
    const { title, trouble, full } = await words();
    if ((await diskFullAt()) !== undefined) {
      await draw("!", colours.failing, `${title}: ${full}`);
      return;
    }
    const worst = await worstSite(db, now);
    if (worst) {
      const { label } = sites.find(({ id }) => id === worst.siteId) ?? { label: worst.siteId };
      await draw("!", colours[worst.state], `${title}: ${trouble(worst, label)}`);
      return;
    }
    const count = await newMentionsSince(db, (await readSetting(db, "newsSeenAt")) ?? 0);
    await draw(count === 0 ? "" : badgeText(count), colours.news, title);
  }

  return {
    show,
    showSoon: async (now, hasNews) => {
      if (hasNews) await show(now);
      else pending ??= setTimeout(() => void show(Date.now()).catch(() => undefined), collectMs); // The sign stays as it was.
    },
    markSeen: async (now) => {
      await writeSetting(db, "newsSeenAt", now);
      await show(now);
    },
  };
}

async function worstSite(db: Database, now: number) {
  const health = await siteHealth(db, await sitesOn(), now);
  for (const state of ["failing", "dropping"] as const) {
    const site = health.find((one) => one.state === state);
    if (site) return { ...site, state };
  }
  return undefined;
}

async function draw(text: string, color: string, title: string): Promise<void> {
  await Promise.all([
    browser.action.setBadgeBackgroundColor({ color }),
    browser.action.setBadgeText({ text }),
    browser.action.setTitle({ title }),
  ]);
}

/** A badge has room for three characters. */
export function badgeText(count: number): string {
  return count > 99 ? "99+" : String(count);
}
