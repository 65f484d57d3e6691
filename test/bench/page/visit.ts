/** One visit: the page is opened, scrolled through to its end, measured, and closed. */

import type { BrowserContext, CDPSession, Page } from "@playwright/test";

import { until } from "@/test/support/waiting";

import { recordTasks } from "./record-tasks";
import { oursIn } from "./tasks";
import type { Ours } from "./tasks";
import type { Noticed } from "./watch-page";

export interface Visit extends Noticed {
  /** All script of the page's process, ours included, in milliseconds. */
  readonly scriptMs: number;
  /** Bytes of live objects after the first response, and after the last. */
  readonly heapEarly: number;
  readonly heapLate: number;
  /** Marks that stand on the page at its end: without one, nothing said about them is worth anything. */
  readonly marks: number;
}

const stepPx = 700;
const stepMs = 60;

export async function visit(context: BrowserContext): Promise<Visit> {
  return atPage(context, async (page, session) => {
    await session.send("Performance.enable");
    await untilShown(page);
    const heapEarly = await heapOf(session);
    await scrollToEnd(page);
    // What the worker is told, and what the page then still holds, has time to settle.
    await page.waitForTimeout(1_500);
    const noticed: Noticed = await page.evaluate("noticed");
    const scriptMs = await metric(session, "ScriptDuration");
    const marks = await page.locator("mentionary-mark").count();
    return { ...noticed, marks, scriptMs: scriptMs * 1000, heapEarly, heapLate: await heapOf(session) };
  });
}

/** A visit of its own, because to be traced takes time too. */
export async function traced(context: BrowserContext, origin: string): Promise<Ours> {
  return atPage(context, async (page, session) => {
    const trace = await recordTasks(session, async () => {
      await page.reload();
      await untilShown(page);
      await scrollToEnd(page);
      await page.waitForTimeout(1_500);
    });
    return oursIn(trace, origin);
  });
}

async function atPage<Answer>(
  context: BrowserContext,
  measure: (page: Page, session: CDPSession) => Promise<Answer>,
): Promise<Answer> {
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await page.goto("https://x.com/home");
  const answer = await measure(page, session);
  await page.close();
  return answer;
}

async function untilShown(page: Page): Promise<void> {
  await page.locator("article").first().waitFor();
  await page.waitForTimeout(500);
}

async function scrollToEnd(page: Page): Promise<void> {
  await until(300_000, "The timeline has no end", () => page.evaluate(scroll, { stepPx, stepMs }));
}

/** Runs in the page: some steps, and whether there is nothing below. */
async function scroll({ stepPx: px, stepMs: ms }: { stepPx: number; stepMs: number }): Promise<boolean> {
  for (let step = 0; step < 50; step += 1) {
    window.scrollBy(0, px);
    await new Promise((resolve) => setTimeout(resolve, ms));
  }
  const isBelow = window.innerHeight + window.scrollY < document.documentElement.scrollHeight - 5;
  return !isBelow && document.querySelector("#end:not([hidden])") !== null;
}

async function heapOf(session: CDPSession): Promise<number> {
  await session.send("HeapProfiler.collectGarbage");
  await session.send("HeapProfiler.collectGarbage");
  return (await session.send("Runtime.getHeapUsage")).usedSize;
}

/** In seconds. */
async function metric(session: CDPSession, wanted: string): Promise<number> {
  const { metrics } = await session.send("Performance.getMetrics");
  return metrics.find(({ name }) => name === wanted)?.value ?? 0;
}
