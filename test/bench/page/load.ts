/** How a saved page of Facebook comes up, with the extension and without it, turn about. */

import type { BrowserContext } from "@playwright/test";

import { aSubject, prepare } from "@/test/support/app/prepare";
import { openChromium, startChromium } from "@/test/support/browsers/chromium";
import { postMarkup } from "@/test/support/facebook-markup";
import { aStory, homeFeed, page as madeUpPage } from "@/test/support/facebook-payloads";
import { facebookHosts } from "@/test/support/hosts";
import { hasSamples, sample } from "@/test/support/samples";
import { startFakeWeb } from "@/test/support/web/fake-web";

import { row } from "../support/bench";
import type { BenchRow } from "../support/bench";
import { names } from "../support/brands";
import { median } from "../support/measure";
import { recordTasks } from "./record-tasks";
import { oursIn, untilLoaded } from "./tasks";
import type { Ours } from "./tasks";

const path = "/somebody/posts/1";
const address = `https://www.facebook.com${path}`;

interface Saved {
  readonly what: string;
  readonly html: string;
  /** What a post of it says: with this tracked it is read, matched and stored. */
  readonly word: string;
}

interface Load {
  readonly readyMs: number;
  readonly loadedMs: number;
  /** Of the page's process: tasks over 50 ms. */
  readonly longTasks: number;
}

/** @param extension folder of the build. */
export async function loadRows(extension: string, rounds: number): Promise<BenchRow[]> {
  const rows: BenchRow[] = [];
  for (const saved of pages()) {
    const web = await startFakeWeb({
      "www.facebook.com": ({ url }) =>
        url.pathname === path
          ? { headers: { "content-type": "text/html; charset=utf-8" }, body: saved.html }
          : undefined,
    });
    try {
      rows.push(...(await rowsOf(saved, extension, web.proxyPort, rounds)));
    } finally {
      await web.close();
    }
  }
  return rows;
}

/** What a page would fetch from elsewhere is not there: with it, the network would be measured. */
function pages(): readonly Saved[] {
  if (!hasSamples) {
    const stories = Array.from({ length: 30 }, (_, index) => aStory({ text: `Kettle number ${index}` }));
    const answers = [{ query: "CometModernHomeFeedQuery", results: [homeFeed(stories)] }];
    const shown = stories.map(({ text }) => postMarkup({ text })).join("");
    return [{ what: "a made-up page", html: madeUpPage(answers, "x") + shown, word: "Kettle" }];
  }
  return [
    { what: "a Page of 2023", file: "facebook/profile-page_arabic.html" },
    { what: "a post of 2025", file: "facebook/post-with-comments-2025.html" },
  ].map(({ what, file }) => {
    const html = sample(file)
      .replaceAll(/<link\b[^>]*>/g, "")
      .replaceAll(
        /(<(?:script|img|image|source|iframe)\b[^>]*?)\s(?:src|href|xlink:href|srcset)="(?!data:)[^"]*"/g,
        "$1",
      );
    return { what: `${what}, ${(html.length / 1e6).toFixed(1)} MB`, html, word: wordIn(html) };
  });
}

function wordIn(html: string): string {
  const [, text = ""] = /"(?:message|body)":\{[^{}]*"text":"((?:[^"\\]|\\.)*)"/.exec(html) ?? [];
  const read: unknown = JSON.parse(`"${text}"`);
  return (
    String(read)
      .match(/[\p{L}\p{M}]{4,}/gu)
      ?.toSorted((one, other) => other.length - one.length)[0] ?? "Kettle"
  );
}

async function rowsOf(
  { what, word }: Saved,
  extension: string,
  proxyPort: number,
  rounds: number,
): Promise<BenchRow[]> {
  const plain = await startChromium({ proxyPort });
  const { driver, context } = await openChromium({ extension, proxyPort, willGrant: facebookHosts });
  try {
    const subjects = [...names, word].map((name) => aSubject({ name }));
    await prepare(driver, subjects, { isXOn: false, facebook: { home: true } });
    const [without, withUs]: [Load[], Load[]] = [[], []];
    for (let round = 0; round <= rounds; round += 1) {
      const pair = [await load(plain.context), await load(context)] as const;
      // The first of each also fills caches.
      if (round === 0) continue;
      without.push(pair[0]);
      withUs.push(pair[1]);
    }
    const [plainTraces, ourTraces]: [(readonly unknown[])[], (readonly unknown[])[]] = [[], []];
    for (let round = 0; round < Math.ceil(rounds / 3); round += 1) {
      plainTraces.push(await traced(plain.context));
      ourTraces.push(await traced(context));
    }
    const origin = driver.extensionUrl("");
    return [
      ...table(what, without, withUs),
      row(
        `${what}: its thread until it is loaded, thread time`,
        "ms",
        median(ourTraces.map(untilLoaded)),
        median(plainTraces.map(untilLoaded)),
      ),
      ...ourRows(
        what,
        ourTraces.map((trace) => oursIn(trace, origin)),
      ),
    ];
  } finally {
    await driver.close();
    await plain.close();
  }
}

function table(what: string, without: readonly Load[], withUs: readonly Load[]): BenchRow[] {
  const compared = (name: string, unit: string, of: (load: Load) => number) =>
    row(`${what}: ${name}`, unit, median(withUs.map(of)), median(without.map(of)));
  return [
    compared("ready", "ms", ({ readyMs }) => readyMs),
    compared("loaded", "ms", ({ loadedMs }) => loadedMs),
    compared("long tasks", "tasks", ({ longTasks }) => longTasks),
  ];
}

function ourRows(what: string, traces: readonly Ours[]): BenchRow[] {
  const tasks = traces.flatMap((trace) => trace.tasks);
  const files = [...new Set(traces.flatMap((trace) => Object.keys(trace.files)))];
  return [
    row(`${what}: long tasks of ours, all loads together`, "tasks", tasks.filter((ms) => ms > 50).length),
    row(`${what}: longest task of ours, our script in it`, "ms", Math.max(0, ...tasks)),
    ...files.map((file) =>
      row(`${what}: our script in ${file}`, "ms", median(traces.map((trace) => trace.files[file] ?? 0))),
    ),
  ];
}

/** One load in a tab of its own. */
async function load(context: BrowserContext): Promise<Load> {
  const page = await context.newPage();
  await page.addInitScript(() => {
    const times: number[] = [];
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) times.push(duration);
    }).observe({ type: "longtask", buffered: true });
    Object.defineProperty(window, "longTasks", { get: () => times.length });
  });
  await page.goto(address, { waitUntil: "load" });
  // What follows the load may still be long.
  await page.waitForTimeout(700);
  const measured = await page.evaluate(() => {
    const [entry] = performance.getEntriesByType("navigation");
    const timing = entry instanceof PerformanceNavigationTiming ? entry : undefined;
    return {
      readyMs: (timing?.domContentLoadedEventEnd ?? 0) - (timing?.responseStart ?? 0),
      loadedMs: (timing?.loadEventEnd ?? 0) - (timing?.responseStart ?? 0),
      longTasks: Number(Object.getOwnPropertyDescriptor(window, "longTasks")?.get?.() ?? 0),
    };
  });
  await page.close();
  return measured;
}

/** Loads of their own, because to be traced takes time too. */
async function traced(context: BrowserContext): Promise<readonly unknown[]> {
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  const trace = await recordTasks(session, async () => {
    await page.goto(address, { waitUntil: "load" });
    await page.waitForTimeout(1_500);
  });
  await page.close();
  return trace;
}
