/** One store of one size, filled and measured step by step; each figure is said as soon as it is known. */

import type { Page } from "@playwright/test";

import { row, type BenchRow } from "../support/bench";
import { median } from "../support/measure";
import type { KeepingStep, StepFigures } from "./keeping";
import { fillStore, openStorePage } from "./store-page";
import type { HeapWatch } from "./watch-heap";

const progressEveryMs = 60_000;

export interface StoreRun {
  readonly page: Page;
  readonly heap: HeapWatch;
  /** A store of its own for each size, so that the years are as full as they are long. */
  readonly name: string;
  readonly size: number;
  readonly rounds: number;
  /** What it takes on the disk, filled as it is; absent = it is filled now, and that is measured too. */
  readonly bytes?: number | undefined;
  readonly say: (line: string) => void;
}

/** All are filled before any is measured, so that what is asked of them can be asked in turn. */
export async function measureStores(runs: readonly StoreRun[]): Promise<BenchRow[]> {
  const rows: BenchRow[] = [];
  const add = ({ size, say }: StoreRun, more: readonly BenchRow[]): void => {
    for (const { what, ...figures } of more) {
      const said = { what: `${size.toLocaleString("en")}: ${what}`, ...figures };
      rows.push(said);
      say(JSON.stringify(said));
    }
  };
  for (const run of runs) add(run, await filling(run));
  for (const [run, ofRun] of await summaries(runs)) add(run, ofRun);
  for (const run of runs) {
    await openStorePage(run.page, run.name);
    add(run, await sizes(run));
    add(run, await listing(run));
    // What the views of the page remember is not the worker's memory.
    await openStorePage(run.page, run.name);
    add(run, await ingesting(run));
    await openStorePage(run.page, run.name);
    add(run, await keeping(run));
  }
  return rows;
}

/** As much as went through the function while it ran, and the most that was held. */
async function held<Result>({ heap }: StoreRun, work: () => Promise<Result>): Promise<[Result, BenchRow]> {
  await heap.collect();
  heap.take();
  const result = await work();
  return [result, row("most memory held meanwhile, garbage included", "MB", heap.take() / 1_000_000)];
}

async function filling(run: StoreRun): Promise<BenchRow[]> {
  const { page, size, name, say } = run;
  if (run.bytes !== undefined) {
    await openStorePage(page, name);
    return [bytesRow(run.bytes, size)];
  }
  const before = await bytesOf(page);
  const { allMs, sealMs } = await fillStore(page, { size, name, say });
  const bytes = (await bytesOf(page)) - before;
  return [
    row("filling, a thousand at once", "posts/s", (size * 1_000) / allMs),
    row("sealing, a mention", "µs", (sealMs * 1_000) / size),
    bytesRow(bytes, size),
  ];
}

function bytesRow(bytes: number, size: number): BenchRow {
  return row("bytes on disk, a mention", "B", Math.round(bytes / size));
}

/** What its origin stores in all. */
export async function bytesOf(page: Page): Promise<number> {
  return page.evaluate(async () => (await navigator.storage.estimate()).usage ?? 0);
}

async function listing({ page, rounds }: StoreRun): Promise<BenchRow[]> {
  const { coldMs, coldWordMs, figures } = await page.evaluate(
    (count) => window.storeBench.lists(count),
    rounds,
  );
  return [
    row("first list of a new view", "ms", coldMs),
    row("first search of a new view", "ms", coldWordMs),
    ...figures.map(({ what, hits, warmMs, rawMs }) =>
      row(`${what} (${hits.toLocaleString("en")} hits)`, "ms", warmMs, rawMs),
    ),
  ];
}

const ranges = [
  ["summary of 30 days", "2026-10-24"],
  ["summary of five years", "2021-11-22"],
] as const;
/** What a page asks for the first time costs what the popup's figures say. Here the browser knows the code. */
const summariesBefore = 10;
/** The browser's clock tells a tenth of a millisecond; and a page that asks for many collects garbage meanwhile. */
const summariesAtOnce = 5;

/**
 * Beside those of the first store, turn about, so that whatever else the machine does falls on all alike; each range
 * by pages of its own, which were loaded a moment before.
 */
async function summaries(runs: readonly StoreRun[]): Promise<(readonly [StoreRun, BenchRow[]])[]> {
  const asked = runs.map((run) => ({ run, noted: ranges.map((): number[] => []) }));
  for (let round = 0; round < 6 * (runs[0]?.rounds ?? 0); round += 1) {
    for (const [which, [, from]] of ranges.entries()) {
      for (const { run, noted } of asked) {
        await openStorePage(run.page, run.name);
        await ask(run, from, summariesBefore);
        noted[which]?.push(await ask(run, from, summariesAtOnce));
      }
    }
  }
  const medians = asked.map(({ noted }) => noted.map(median));
  const figuresOf = (place: number): BenchRow[] =>
    ranges.map(([what], which) =>
      row(`${what} (baseline: the smallest store)`, "ms", medians[place]?.[which] ?? 0, medians[0]?.[which]),
    );
  return asked.map(({ run }, place) => [run, figuresOf(place)] as const);
}

async function ask({ page }: StoreRun, from: string, times: number): Promise<number> {
  return page.evaluate(([day, count]) => window.storeBench.summaries(day, count), [from, times] as const);
}

async function ingesting(run: StoreRun): Promise<BenchRow[]> {
  const { page, rounds, size } = run;
  const [beside, most] = await held(run, () =>
    page.evaluate(([count, all]) => window.storeBench.ingestBeside(count, all), [rounds * 4, size] as const),
  );
  return [
    row("ingest in batches of 50, beside raw puts of the same rows", "posts/s", beside.ours, beside.raw),
    row("rows that such a batch writes", "rows", Math.round(beside.rows)),
    named("ingest", most),
  ];
}

/** What the disk and the indexes cost; the copy without them is made of small stores only. */
async function sizes({ page, size }: StoreRun): Promise<BenchRow[]> {
  const bare = size <= 100_000 ? await page.evaluate(() => window.storeBench.bare()) : undefined;
  const search = await page.evaluate(() => window.storeBench.searchBytes());
  return [
    ...(bare === undefined
      ? []
      : [row("the same rows without indexes and search, a mention", "B", Math.round(bare / size))]),
    row("what lists and searches are made of, not packed, a mention", "B", Math.round(search / size)),
  ];
}

async function keeping(run: StoreRun): Promise<BenchRow[]> {
  const [backup, backupHeld] = await keep(run, "backup");
  const [stage, stageHeld] = await keep(run, "stage");
  const [merge, mergeHeld] = await keep(run, "merge");
  const [raw] = await keep(run, "raw");
  const [check, checkHeld] = await keep(run, "check");
  const [exported, exportHeld] = await keep(run, "export");
  const perSecond = ({ ms }: { readonly ms: number }) => (raw.rows * 1_000) / ms;
  const { size } = run;
  return [
    row("backup, beside raw puts of the same rows", "rows/s", perSecond(backup), perSecond(raw)),
    row("bytes in a backup, a mention", "B", Math.round(backup.bytes / size)),
    row(
      "restore, checked and merged, beside raw puts of the same rows",
      "rows/s",
      perSecond({ ms: stage.ms + merge.ms }),
      perSecond(raw),
    ),
    row("of it unpacking and checking", "ms", stage.ms),
    row("check of the store", "mentions/s", (size * 1_000) / check.ms),
    row("export of everything (NDJSON)", "mentions/s", (size * 1_000) / exported.ms),
    named("backup", backupHeld),
    named("unpacking", stageHeld),
    named("restore", mergeHeld),
    named("check", checkHeld),
    named("export", exportHeld),
  ];
}

async function keep(run: StoreRun, step: KeepingStep): Promise<readonly [StepFigures, BenchRow]> {
  const { page, say, size } = run;
  // What went wrong the step itself says.
  const timer = setInterval(() => void sayProgress(run).catch(() => undefined), progressEveryMs);
  const [figures, most] = await held(run, () =>
    page.evaluate((one) => window.storeBench.keep(one), step),
  ).finally(() => clearInterval(timer));
  say(`${size}: ${step} took ${Math.round(figures.ms)} ms, held ${Math.round(most.value)} MB`);
  return [figures, most];
}

async function sayProgress({ page, say }: StoreRun): Promise<void> {
  const progress = await page.evaluate(() => window.storeBench.progress());
  if (progress !== "") say(progress);
}

function named(step: string, { what, ...figures }: BenchRow): BenchRow {
  return { ...figures, what: `${step}: ${what}` };
}
