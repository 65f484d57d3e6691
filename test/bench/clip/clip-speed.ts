/**
 * How long the user waits for the panel after the key, and for the disk after Enter, over two stores. The panel
 * stands open beside the page, as from the second clip on: a test without a window cannot press the browser's own
 * key, so that the worker is asked for the same by a message instead. Between two clips a second goes by, as with
 * the quickest of users: by then the inbox beside the page has read what the last one changed.
 */

import type { ClippedPage } from "@/lib/model/clipped-page";
import { extensionPage } from "@/test/support/app/store";
import type { BrowserPage, Driver } from "@/test/support/browsers/driver";
import { pause, until } from "@/test/support/waiting";
import { openStage, stageSite } from "@/test/support/web/stage";

import type { BenchRow } from "../support/bench";
import { median } from "../support/measure";
import { compared, inTurn } from "../ui/in-turn";
import { openStores, wantedSizes } from "../ui/two-stores";
import { isFree, shownAt, watchPanel } from "./watch-panel";

const limitMs = 60_000;
const restMs = 1_000;
const address = "https://x.com/news/1";
const subjectId = "brand-0";

interface Desk {
  readonly driver: Driver;
  /** Speaks to the worker. */
  readonly store: BrowserPage;
  readonly news: BrowserPage;
}

export async function speedRows(smoke: boolean): Promise<BenchRow[]> {
  const rounds = smoke ? 1 : 9;
  const stores = await openStores({
    sizes: smoke ? [300, 300] : wantedSizes(),
    sites: { "x.com": stageSite([], "", { "/news/1": newsMarkup }) },
    say: smoke ? undefined : (line) => console.error(line),
  });
  try {
    const small = await deskOf(stores.small.driver);
    const large = stores.large === stores.small ? small : await deskOf(stores.large.driver);
    // The first round of each only warms up.
    const panels = await inTurn({ small, large }, rounds + 1, untilPanel);
    const keeps = await inTurn({ small, large }, 2 * rounds + 1, untilKept);
    const [panel, keep] = ["key to panel, the first field painted", "keep to durable row"];
    const [middle, worst] = [median, (times: readonly number[]) => Math.max(...times)];
    return [
      compared(`${panel}, median (aim 100)`, "ms", panels, ([, ...later]) => middle(later)),
      compared(`${panel}, worst`, "ms", panels, ([, ...later]) => worst(later)),
      compared(`${keep}, median (aim 50)`, "ms", keeps, ([, ...later]) => middle(later)),
      compared(`${keep}, worst`, "ms", keeps, ([, ...later]) => worst(later)),
    ];
  } finally {
    await stores.close();
  }
}

/** The panel is opened as a user opens it: by the button in the toolbar. */
async function deskOf(driver: Driver): Promise<Desk> {
  const store = await extensionPage(driver);
  const { page: news } = await openStage(driver, address);
  await news.bringToFront();
  await driver.clip(address);
  await until(limitMs, "The panel opens", () => driver.askPanel(hasField));
  const desk = { driver, store, news };
  await throwAway(desk);
  return desk;
}

async function untilPanel(desk: Desk): Promise<number> {
  const { driver, store, news } = desk;
  await news.bringToFront();
  await driver.askPanel(watchPanel);
  await pause(restMs);
  const askedAt = await store.evaluate(beginClip);
  const at = await until(limitMs, "The clip stands in the panel", () => driver.askPanel(shownAt));
  await throwAway(desk);
  return at - askedAt;
}

async function throwAway({ driver, store }: Desk): Promise<void> {
  await store.evaluate(endClips);
  await until(limitMs, "The panel is free", () => driver.askPanel(isFree));
}

async function untilKept({ store }: Desk, time: number): Promise<number> {
  await pause(restMs);
  return store.evaluate(keepClip, { page: aPage(time), subjectId });
}

const said = "Lunera was shown again, and nobody who stood there minded the rain. ";
const newsMarkup = `<!doctype html><html lang="en"><title>Lunera, again</title><body><article><h1>Lunera, again</h1><p>${said.repeat(40)}</p></article></body></html>`;

function aPage(number: number): ClippedPage {
  return {
    kind: "article",
    url: `https://news.example/articles/${number}`,
    domain: "news.example",
    title: `Lunera, part ${number}`,
    author: "Ida Fern",
    outlet: "The Example",
    language: "en",
    lead: said,
    counts: { replies: number },
    // Long sentences of its own, so that copies of it are looked for.
    text: Array.from({ length: 40 }, (_, place) => `In part ${number}.${place} ${said}`).join(""),
    textIsCut: false,
    links: ["https://lunera.example/"],
  };
}

/** These run in pages of the extension. */
function hasField(panel: Document): boolean {
  return panel.querySelector("[data-testid=clip-title]") !== null;
}

function beginClip(): number {
  const at = Date.now();
  void browser.runtime.sendMessage({ name: "clip.begin", argument: { isBeside: true } });
  return at;
}

async function endClips(): Promise<boolean> {
  for (const name of Object.keys(await browser.storage.session.get(null))) {
    const [kind, id] = name.split(":", 2);
    if (kind === "clip") await browser.runtime.sendMessage({ name: "clip.end", argument: { id } });
  }
  return true;
}

/** In milliseconds. */
async function keepClip(kept: { readonly page: ClippedPage; readonly subjectId: string }): Promise<number> {
  const argument = { ...kept, tags: ["bench"], note: "A note", fields: { campaign: "Spring" } };
  const startedAt = performance.now();
  const answer = await browser.runtime.sendMessage({ name: "clip.keep", argument });
  const ms = performance.now() - startedAt;
  if (!JSON.stringify(answer).includes("isNew")) throw new Error(JSON.stringify(answer));
  return ms;
}

/** What the extension's pages have. */
declare const browser: {
  readonly runtime: { sendMessage(message: unknown): Promise<unknown> };
  readonly storage: { readonly session: { get(all: null): Promise<Readonly<Record<string, unknown>>> } };
};
