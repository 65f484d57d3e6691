/** Browsers with the extension, each with a profile and a filled store of its own, open at the same time. */

import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";

import type { BrowserContext } from "@playwright/test";

import { welcomePage } from "@/test/support/app/welcome";
import { openChromium } from "@/test/support/browsers/chromium";
import type { Driver } from "@/test/support/browsers/driver";
import { startFakeWeb } from "@/test/support/web/fake-web";
import type { WebSite } from "@/test/support/web/fake-web";

import { filledProfile } from "../store/filled-profile";

const extension = fileURLToPath(new URL("../../../.output/chrome-mv3", import.meta.url));

export interface FilledBrowser {
  readonly driver: Driver;
  readonly context: BrowserContext;
  /** Mentions. */
  readonly size: number;
}

export interface Stores {
  readonly small: FilledBrowser;
  readonly large: FilledBrowser;
  readonly close: () => Promise<void>;
}

export interface StoresOptions {
  /** Two of the same are one browser: for a run that only proves that it runs. */
  readonly sizes: readonly [small: number, large: number];
  readonly sites?: Readonly<Record<string, WebSite>>;
  readonly say?: ((line: string) => void) | undefined;
}

/** Ten thousand, and a hundred thousand or (with MENTIONARY_BENCH=large) a million; or the two that it names. */
export function wantedSizes(): readonly [small: number, large: number] {
  const { MENTIONARY_BENCH: wanted = "" } = process.env;
  if (wanted === "large") return [10_000, 1_000_000];
  const [small = 10_000, large = 100_000] = wanted === "" ? [] : wanted.split(",").map(Number);
  return [small, large];
}

export async function openStores({ sites = {}, sizes, say = () => {} }: StoresOptions): Promise<Stores> {
  if (!existsSync(extension)) throw new Error(".output/chrome-mv3 is missing: npm run build");
  const web = await startFakeWeb(sites);
  const opened: { close(): Promise<void> }[] = [];
  const close = async () => {
    for (const each of opened) await each.close();
    await web.close();
  };
  const filled = async (size: number): Promise<FilledBrowser> => {
    const profile = await filledProfile(size, say);
    const { path } = profile;
    const { driver, context } = await openChromium({
      extension,
      profile: path,
      proxyPort: web.proxyPort,
      willGrant: [],
    });
    opened.push({
      async close() {
        await driver.close();
        profile.remove();
      },
    });
    // It greets as if it were new, in a tab that steps in front of those that are measured.
    await (await welcomePage(driver)).close();
    return { driver, context, size };
  };
  try {
    const [small, large] = sizes;
    const first = await filled(small);
    return { small: first, large: large === small ? first : await filled(large), close };
  } catch (error) {
    await close();
    throw error;
  }
}
