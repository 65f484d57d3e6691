/**
 * The half of the store's benchmark that runs in the browser, brought into a page of the extension's origin, and
 * the store of that origin filled through it. Other benchmarks that want a large store begin here.
 */

import type { Page } from "@playwright/test";

import { bundled } from "@/test/bench/support/bundle";

const atOnce = 5_000;
const saidEvery = 50_000;

export interface FillOptions {
  /** Mentions. */
  readonly size: number;
  /** Name of the database; the extension's own where nothing is said. */
  readonly name?: string;
  /** Is told now and then how far it is. */
  readonly say?: (line: string) => void;
}

export interface Filled {
  readonly allMs: number;
  /** Of it, sealing what lists and searches are made of. */
  readonly sealMs: number;
}

/**
 * Opens a store in a page whose address is the extension's (`manifest.json` will do). Loading the page again first
 * gives back the memory of whatever it did before.
 *
 * @param isNew what the database held goes, unless it is the extension's own, which its worker has open.
 */
export async function openStorePage(page: Page, name = "mentionary", isNew = false): Promise<void> {
  await page.reload();
  await page.evaluate(await inPage());
  await page.evaluate(([given, mayDelete]) => window.storeBench.prepare(given, mayDelete), [
    name,
    isNew && name !== "mentionary",
  ] as const);
}

/**
 * Fills a store that holds nothing yet with five years of an invented client: see made-up.ts for what it says, and
 * pour.ts for how it is written.
 */
export async function fillStore(page: Page, { size, name, say }: FillOptions): Promise<Filled> {
  await openStorePage(page, name, true);
  let [allMs, sealMs] = [0, 0];
  // Piece by piece: no single call lasts for minutes.
  for (let from = 0; from < size; from += atOnce) {
    const to = Math.min(from + atOnce, size);
    const part = await page.evaluate(([a, b, all]) => window.storeBench.fill(a, b, all), [
      from,
      to,
      size,
    ] as const);
    allMs += part.allMs;
    sealMs += part.sealMs;
    if (to % saidEvery === 0) say?.(`${to} of ${size} stored, ${Math.round((to * 1_000) / allMs)} a second`);
  }
  return { allMs, sealMs };
}

let code: Promise<string> | undefined;

/** Made once: a page that is loaded again needs it again. */
function inPage(): Promise<string> {
  code ??= bundled("test/bench/store/in-page.ts");
  return code;
}
