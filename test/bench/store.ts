/**
 * The store at ten thousand, a hundred thousand and (with MENTIONARY_BENCH=large) a million mentions, in real
 * Chromium, beside raw IndexedDB in the same run. MENTIONARY_BENCH may also name the sizes: "10000,1000000". What is
 * known is said as soon as it is.
 */

import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";

import type { Page } from "@playwright/test";

import { openChromium } from "@/test/support/browsers/chromium";
import { startFakeWeb } from "@/test/support/web/fake-web";

import { filledProfile } from "./store/filled-profile";
import { bytesOf, measureStores } from "./store/measure-store";
import { popupFigures } from "./store/popup";
import { openStorePage } from "./store/store-page";
import { watchHeap } from "./store/watch-heap";
import type { Bench, BenchRow } from "./support/bench";
import { row } from "./support/bench";

const extension = fileURLToPath(new URL("../../.output/chrome-mv3", import.meta.url));
const usualSizes = [10_000, 100_000];

export const bench: Bench = {
  name: "store",
  question: "What do writing, summing up, listing and searching cost, and how do they grow with the store?",
  run: async ({ smoke }) => (smoke ? rows([500], 1) : rows(wantedSizes(), 7)),
};

function wantedSizes(): readonly number[] {
  const { MENTIONARY_BENCH: wanted } = process.env;
  if (wanted === undefined || wanted === "") return usualSizes;
  return wanted === "large" ? [...usualSizes, 1_000_000] : wanted.split(",").map(Number);
}

type Opened = Awaited<ReturnType<typeof openChromium>>;

async function rows(sizes: readonly number[], rounds: number): Promise<BenchRow[]> {
  if (!existsSync(extension)) throw new Error(".output/chrome-mv3 is missing: npm run build");
  const say = rounds > 1 ? (line: string) => console.error(`${new Date().toISOString()} ${line}`) : () => {};
  // The last and largest store is the one that the popup reads.
  const largest = sizes.at(-1) ?? 0;
  const profile = await filledProfile(largest, say);
  const web = await startFakeWeb({});
  const options = { extension, proxyPort: web.proxyPort, willGrant: [] };
  const full = await openChromium({ ...options, profile: profile.path });
  const empty = await openChromium(options);
  try {
    const page = await pageAt(full);
    const bytes = await bytesOf(page);
    const heap = await watchHeap(page);
    const results = await measureStores(
      sizes.map((size) => {
        const store = size === largest ? { name: "mentionary", bytes } : { name: `bench-${size}` };
        return { page, heap, size, rounds, say, ...store };
      }),
    );
    await heap.end();
    await openStorePage(await pageAt(empty));
    return [...results, ...(await popupRows([full, empty], rounds))];
  } finally {
    await full.driver.close();
    await empty.driver.close();
    await web.close();
    profile.remove();
  }
}

/** A page of the extension's own origin. */
async function pageAt({ driver, context }: Opened): Promise<Page> {
  const page = await context.newPage();
  await page.goto(driver.extensionUrl("manifest.json"));
  return page;
}

async function popupRows([full, empty]: readonly [Opened, Opened], rounds: number): Promise<BenchRow[]> {
  const url = full.driver.extensionUrl("popup.html");
  const [ours, theirs] = await popupFigures([full.context, empty.context], url, rounds);
  const what = "popup to its first figures, largest store (baseline: no mentions)";
  return [
    row(`${what}, first time`, "ms", ours?.coldMs ?? 0, theirs?.coldMs),
    row(what, "ms", ours?.warmMs ?? 0, theirs?.warmMs),
  ];
}
