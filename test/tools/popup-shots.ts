/**
 * Pictures of the popup, of the side panel, and of the pages with one view each: before anything is set up, empty,
 * over the demo, narrow, from right to left, while they read, and when that fails.
 */

import { aSubject, prepare } from "@/test/support/app/prepare";
import { extensionPage } from "@/test/support/app/store";
import { testId } from "@/test/support/app/test-id";
import type { BrowserPage, Driver } from "@/test/support/browsers/driver";
import { until } from "@/test/support/waiting";

import { breakStore } from "./break-store";
import { shootPage } from "./shots";

const limitMs = 60_000;

interface Sight {
  readonly name: string;
  readonly path: string;
  readonly width: number;
  readonly height: number;
  /** Stands there when the view does. */
  readonly until: string;
  readonly isRtl?: boolean;
}

const popup = { path: "popup.html", width: 400, height: 600, until: testId("popup") };
const panel = { path: "sidepanel.html", width: 400, height: 900, until: testId("side-panel") };

/** A page of the first run, and of the popup before it. @returns paths of the pictures. */
export async function takeFirstShots(driver: Driver, folder: string): Promise<string[]> {
  const welcome = { path: "welcome.html", width: 1_000, height: 1_500, until: "form" };
  return takeAll(driver, folder, [
    { ...popup, name: "popup-unset", until: testId("popup-unset") },
    { ...welcome, name: "welcome" },
    { ...welcome, name: "welcome-narrow", width: 320, height: 2_600 },
    { ...welcome, name: "welcome-rtl", isRtl: true },
  ]);
}

/** A brand is there and X is read; nothing was captured. @returns paths of the pictures. */
export async function takeEmptyShots(driver: Driver, folder: string): Promise<string[]> {
  await prepare(driver, [aSubject({ name: "Acme Kettles" })], { facebook: { home: true } });
  const ready = { until: testId("no-mentions") };
  return takeAll(driver, folder, [
    { ...popup, ...ready, name: "popup-empty" },
    { ...panel, name: "panel-empty", until: testId("list-empty") },
    { name: "welcome-done", path: "welcome.html", width: 1_000, height: 700, until: "main" },
  ]);
}

/** The demo was made. Puts it into the user's own store, which only a browser for pictures bears. */
export async function takePopupShots(driver: Driver, folder: string): Promise<string[]> {
  const store = await extensionPage(driver);
  await store.evaluate(copyRows, ["mentionary-demo", "mentionary"] as const);
  const figures = { ...popup, until: testId("figure-mentions") };
  const list = { ...panel, until: testId("mention-row") };
  const paths = await takeAll(driver, folder, [
    { ...figures, name: "popup" },
    { ...figures, name: "popup-whole", height: 1_300 },
    { ...figures, name: "popup-narrow", width: 320, height: 1_500 },
    { ...figures, name: "popup-rtl", height: 1_300, isRtl: true },
    { ...list, name: "panel" },
    { ...list, name: "panel-narrow", width: 320 },
    { ...list, name: "panel-rtl", isRtl: true },
    { name: "options", path: "options.html", width: 1_000, height: 1_500, until: "main" },
    { name: "options-narrow", path: "options.html", width: 320, height: 2_400, until: "main" },
    { name: "health", path: "health.html", width: 1_000, height: 700, until: "table" },
  ]);
  for (const [broken, days] of [
    ["waits", "30"],
    ["fails", "90"],
  ] as const) {
    const page = await open(driver, figures);
    await page.evaluate(breakStore, broken);
    await page.evaluate(chooseRange, days);
    paths.push(...(await shootPage(driver, page, folder, `popup-${broken}`)));
    await page.close();
  }
  await store.evaluate(noteFullDisk, Date.now());
  paths.push(...(await takeAll(driver, folder, [{ ...figures, name: "popup-disk-full" }])));
  await store.close();
  return paths;
}

async function takeAll(driver: Driver, folder: string, sights: readonly Sight[]): Promise<string[]> {
  const paths: string[] = [];
  for (const sight of sights) {
    const page = await open(driver, sight);
    paths.push(...(await shootPage(driver, page, folder, sight.name)));
    await page.close();
  }
  return paths;
}

async function open(driver: Driver, { path, width, height, until: there, isRtl }: Omit<Sight, "name">) {
  const page: BrowserPage = await driver.newPage(driver.extensionUrl(path));
  await page.setViewport(width, height);
  await until(limitMs, `${path} shows ${there}`, () =>
    page.evaluate((selector: string) => document.querySelector(selector) !== null, there),
  );
  if (isRtl) await page.evaluate(turn);
  return page;
}

/** Runs in the page. */
function turn(): void {
  document.documentElement.dir = "rtl";
}

/** Runs in the page: another range asks the store anew. */
function chooseRange(days: string): void {
  const range = document.querySelector('[data-testid="range-select"]');
  const select = range instanceof HTMLSelectElement ? range : range?.querySelector("select");
  if (!select) throw new Error("The popup has no choice of ranges");
  select.value = days;
  select.dispatchEvent(new Event("change", { bubbles: true }));
}

/** Runs in a page of the extension. */
async function noteFullDisk(at: number): Promise<void> {
  await browser.storage.session.set({ diskFullAt: at });
}

/** Runs in a page of the extension. Every row of one database takes the place of those of another. */
async function copyRows([from, to]: readonly [string, string]): Promise<void> {
  const [source, target] = await Promise.all(
    [from, to].map(
      (name) =>
        new Promise<IDBDatabase>((resolve, reject) => {
          const opening = indexedDB.open(name);
          opening.addEventListener("success", () => resolve(opening.result));
          opening.addEventListener("error", () => reject(new Error(`${name} cannot be opened`)));
        }),
    ),
  );
  if (!source || !target) return;
  const names = [...target.objectStoreNames].filter((name) => source.objectStoreNames.contains(name));
  for (const name of names) {
    const rows = await new Promise<readonly unknown[]>((resolve, reject) => {
      const asking = source.transaction(name).objectStore(name).getAll();
      asking.addEventListener("success", () => resolve(asking.result));
      asking.addEventListener("error", () => reject(new Error(`${name} cannot be read`)));
    });
    await new Promise<void>((resolve, reject) => {
      const writing = target.transaction(name, "readwrite");
      writing.addEventListener("complete", () => resolve());
      writing.addEventListener("abort", () => reject(new Error(`${name} cannot be written`)));
      writing.objectStore(name).clear();
      for (const row of rows) writing.objectStore(name).put(row);
    });
  }
  source.close();
  target.close();
}

declare const browser: {
  readonly storage: { readonly session: { set(entries: Readonly<Record<string, unknown>>): Promise<void> } };
};
