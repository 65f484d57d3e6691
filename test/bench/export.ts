/**
 * A hundred thousand (with MENTIONARY_BENCH=large a million) mentions on their way to the disk, in real Chromium,
 * beside the same rows written without a format. Every column, and what is noted about each row.
 */

import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";

import type { Page } from "@playwright/test";

import { openChromium } from "@/test/support/browsers/chromium";
import { startFakeWeb } from "@/test/support/web/fake-web";

import type { Written } from "./export/in-page";
import { watchHeap } from "./store/watch-heap";
import type { Bench, BenchRow } from "./support/bench";
import { row } from "./support/bench";
import { bundled } from "./support/bundle";

const extension = fileURLToPath(new URL("../../.output/chrome-mv3", import.meta.url));

export const bench: Bench = {
  name: "export",
  question: "How fast does a long list stream to the disk, and how much memory is held meanwhile?",
  run: async ({ smoke }) => {
    if (smoke) return rows(300);
    return rows(process.env.MENTIONARY_BENCH === "large" ? 1_000_000 : 100_000);
  },
};

async function rows(count: number): Promise<BenchRow[]> {
  if (!existsSync(extension)) throw new Error(".output/chrome-mv3 is missing: npm run build");
  const web = await startFakeWeb({});
  const { driver, context } = await openChromium({ extension, proxyPort: web.proxyPort, willGrant: [] });
  try {
    const page = await context.newPage();
    const raw = await written(page, driver.extensionUrl("manifest.json"), "raw", count);
    const results: BenchRow[] = [];
    for (const format of ["csv", "xlsx", "ndjson"] as const) {
      const ours = await written(page, driver.extensionUrl("manifest.json"), format, count);
      const what = `${count.toLocaleString("en")} as ${format}`;
      results.push(
        row(`${what} (baseline: without a format)`, "rows/s", ours.rowsPerSecond, raw.rowsPerSecond),
        row(`${what}, most memory held, garbage included`, "MB", ours.heapMB, raw.heapMB),
        row(`${what}, bytes a row`, "B", ours.bytes / count, raw.bytes / count),
      );
    }
    return results;
  } finally {
    await driver.close();
    await web.close();
  }
}

/** In a page that has done nothing before. */
async function written(page: Page, address: string, format: Written, count: number) {
  await page.goto(address);
  await page.evaluate(await bundled("test/bench/export/in-page.ts"));
  const heap = await watchHeap(page);
  const { ms, bytes } = await page.evaluate(([name, size]) => window.exportBench(name, size), [
    format,
    count,
  ] as const);
  const heapMB = heap.take() / 1_000_000;
  await heap.end();
  if (count > 1_000) console.error(`${format}: ${Math.round(ms / 1_000)} s, ${Math.round(heapMB)} MB held`);
  return { rowsPerSecond: (count * 1_000) / ms, heapMB, bytes };
}
