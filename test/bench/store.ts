/**
 * The store at ten thousand, a hundred thousand and (with MENTIONARY_BENCH=large) a million mentions, in real
 * Chromium, beside raw IndexedDB in the same run.
 */

import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";

import type { Page } from "@playwright/test";
import { build } from "vite";

import { openChromium } from "@/test/support/browsers/chromium";
import { startFakeWeb } from "@/test/support/web/fake-web";

import { popupFigures } from "./store/popup";
import type { Bench, BenchRow } from "./support/bench";
import { row } from "./support/bench";

const root = fileURLToPath(new URL("../..", import.meta.url));
const extension = `${root}.output/chrome-mv3`;

export const bench: Bench = {
  name: "store",
  question: "What do writing, summing up, listing and searching cost, and how do they grow with the store?",
  run: async ({ smoke }) => {
    if (smoke) return rows([500], 1);
    return rows(
      process.env.MENTIONARY_BENCH === "large" ? [10_000, 100_000, 1_000_000] : [10_000, 100_000],
      7,
    );
  },
};

async function rows(sizes: readonly number[], rounds: number): Promise<BenchRow[]> {
  if (!existsSync(extension)) throw new Error(".output/chrome-mv3 is missing: npm run build");
  const code = await bundled();
  const web = await startFakeWeb({});
  const options = { extension, proxyPort: web.proxyPort, willGrant: [] };
  const full = await openChromium(options);
  const empty = await openChromium(options);
  const url = full.driver.extensionUrl("popup.html");
  try {
    const page = await hostPage(full, code);
    const results: BenchRow[] = [];
    let before: Measured | undefined;
    for (const size of sizes) {
      // The last and largest store is the one that the popup reads.
      const isLast = size === sizes.at(-1);
      const measured = await measure(page, { size, rounds, name: isLast ? "mentionary" : `bench-${size}` });
      const measuredRows = rowsOf(size, measured, before);
      results.push(...measuredRows);
      // Whoever waits for the largest wants to see what there is already.
      if (sizes.length > 1) console.error(JSON.stringify(measuredRows));
      before ??= measured;
    }
    const bare = await hostPage(empty, code);
    await bare.evaluate(() => window.storeBench.prepare("mentionary", false));
    const [ours, theirs] = await popupFigures([full.context, empty.context], url, rounds);
    return [
      ...results,
      row(
        "popup to its first figures, largest store (baseline: no mentions), first time",
        "ms",
        ours?.coldMs ?? 0,
        theirs?.coldMs,
      ),
      row(
        "popup to its first figures, largest store (baseline: no mentions)",
        "ms",
        ours?.warmMs ?? 0,
        theirs?.warmMs,
      ),
    ];
  } finally {
    await full.driver.close();
    await empty.driver.close();
    await web.close();
  }
}

/** A page of the extension's own origin, with the half in it that runs there. */
async function hostPage(
  { driver, context }: Awaited<ReturnType<typeof openChromium>>,
  code: string,
): Promise<Page> {
  const page = await context.newPage();
  await page.goto(driver.extensionUrl("manifest.json"));
  await page.evaluate(code);
  return page;
}

type Measured = Awaited<ReturnType<typeof measure>>;

/** A store of its own for each size, so that the years are as full as they are long. */
interface Wanted {
  readonly size: number;
  readonly rounds: number;
  readonly name: string;
}

async function measure(page: Page, { size, rounds, name }: Wanted) {
  await page.evaluate(([given, mayDelete]) => window.storeBench.prepare(given, mayDelete), [
    name,
    name !== "mentionary",
  ] as const);
  const empty = await page.evaluate(() => window.storeBench.bytes());
  const filled = { allMs: 0, sealMs: 0 };
  // Piece by piece: no single call lasts for minutes.
  for (let from = 0; from < size; from += 5_000) {
    const to = Math.min(from + 5_000, size);
    const part = await page.evaluate(([a, b, all]) => window.storeBench.fill(a, b, all), [
      from,
      to,
      size,
    ] as const);
    filled.allMs += part.allMs;
    filled.sealMs += part.sealMs;
    if (to % 50_000 === 0) console.error(`${name}: ${to} of ${size} stored`);
  }
  const bytes = (await page.evaluate(() => window.storeBench.bytes())) - empty;
  const lists = await page.evaluate((count) => window.storeBench.lists(count), rounds);
  const summary = await page.evaluate((count) => window.storeBench.summary(count), rounds);
  const beside = await page.evaluate(([count, all]) => window.storeBench.ingestBeside(count, all), [
    rounds * 6,
    size,
  ] as const);
  const isSmall = size <= 10_000;
  const bare = isSmall ? await page.evaluate(() => window.storeBench.bare()) : undefined;
  const search = await page.evaluate(() => window.storeBench.searchBytes());
  const kept = await page.evaluate(() => window.storeBench.keeping());
  return { filled, bytes, lists, summary, beside, bare, search, kept };
}

function rowsOf(size: number, measured: Measured, smallest: Measured | undefined): BenchRow[] {
  const { filled, bytes, lists, summary, beside, bare, search, kept } = measured;
  const said = (what: string) => `${size.toLocaleString("en")}: ${what}`;
  const perMention = (value: number) => Math.round(value / size);
  return [
    row(
      said("ingest in batches of 50, beside raw puts of the same rows"),
      "posts/s",
      beside.ours,
      beside.raw,
    ),
    row(said("rows that such a batch writes"), "rows", Math.round(beside.rows)),
    row(said("filling, a thousand at once"), "posts/s", (size * 1_000) / filled.allMs),
    row(said("sealing, a mention"), "µs", (filled.sealMs * 1_000) / size),
    row(
      said("summary of 30 days (baseline: the smallest store)"),
      "ms",
      summary.monthMs,
      smallest?.summary.monthMs,
    ),
    row(
      said("summary of five years (baseline: the smallest store)"),
      "ms",
      summary.yearsMs,
      smallest?.summary.yearsMs,
    ),
    row(said("first list of a new view"), "ms", lists.coldMs),
    row(said("first search of a new view"), "ms", lists.coldWordMs),
    ...lists.figures.map(({ what, hits, warmMs, rawMs }) =>
      row(said(`${what} (${hits.toLocaleString("en")} hits)`), "ms", warmMs, rawMs),
    ),
    row(said("bytes on disk, a mention"), "B", perMention(bytes)),
    row(said("bytes in a backup, a mention"), "B", perMention(kept.bytes)),
    row(
      said("backup, beside raw puts of the same rows"),
      "rows/s",
      (kept.rows * 1_000) / kept.backupMs,
      (kept.rows * 1_000) / kept.rawMs,
    ),
    row(
      said("restore, checked and merged, beside raw puts of the same rows"),
      "rows/s",
      (kept.rows * 1_000) / (kept.stageMs + kept.mergeMs),
      (kept.rows * 1_000) / kept.rawMs,
    ),
    ...(kept.heapBytes === undefined
      ? []
      : [row(said("most memory held meanwhile"), "MB", kept.heapBytes / 1_000_000)]),
    ...(bare === undefined
      ? []
      : [row(said("the same rows without indexes and search, a mention"), "B", perMention(bare))]),
    row(said("what lists and searches are made of, not packed, a mention"), "B", perMention(search)),
  ];
}

async function bundled(): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: "silent",
    root,
    resolve: { alias: [{ find: /^@\//, replacement: root }] },
    build: {
      write: false,
      minify: false,
      target: "es2024",
      lib: { entry: `${root}test/bench/store/in-page.ts`, formats: ["iife"], name: "bench" },
    },
  });
  const outputs = Array.isArray(result) ? result : "output" in result ? [result] : [];
  const chunk = outputs.flatMap(({ output }) => output).find(({ type }) => type === "chunk");
  if (chunk?.type !== "chunk") throw new Error("The half in the page could not be built");
  return chunk.code;
}
