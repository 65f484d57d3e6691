/** How long the popup takes to its first figures: over the store that was filled, and over one without mentions. */

import type { BrowserContext } from "@playwright/test";

import { median } from "../support/measure";

export interface PopupFigures {
  /** The first time after the browser started, and the median of the next ones; ms since the page was asked for. */
  readonly coldMs: number;
  readonly warmMs: number;
}

/** In turn, so that whatever else the machine does falls on all of them alike. */
export async function popupFigures(
  contexts: readonly BrowserContext[],
  url: string,
  rounds: number,
): Promise<PopupFigures[]> {
  const times = contexts.map((): number[] => []);
  for (let round = 0; round <= rounds; round += 1) {
    for (const [place, context] of contexts.entries()) times[place]?.push(await open(context, url));
  }
  return times.map(([coldMs = 0, ...warm]) => ({ coldMs, warmMs: median(warm) }));
}

async function open(context: BrowserContext, url: string): Promise<number> {
  const page = await context.newPage();
  await page.addInitScript(noteFigures);
  await page.goto(url);
  const ms = await page.locator("html[data-figures-at]").getAttribute("data-figures-at", { timeout: 60_000 });
  await page.close();
  return Number(ms);
}

/** Runs in the page: notes when the figures, or the words that there are none, stand there and were painted. */
function noteFigures(): void {
  const watcher = new MutationObserver(() => {
    if (!document.querySelector('[data-testid^="figure-"], [data-testid="no-mentions"]')) return;
    watcher.disconnect();
    requestAnimationFrame(() => {
      document.documentElement.dataset.figuresAt = String(performance.now());
    });
  });
  watcher.observe(document, { childList: true, subtree: true });
}
