/** A page of the web: clipped, edited, kept, found in the inbox, exported, and read back from the file. */

import { parse } from "csv-parse/sync";

import { asText, at } from "@/lib/kit/read";
import { keepFiles, keptFile } from "@/test/support/app/kept-file";
import { aSubject, prepare } from "@/test/support/app/prepare";
import { extensionPage, rowsOf, sendMessage } from "@/test/support/app/store";
import { testId } from "@/test/support/app/test-id";
import { isShown } from "@/test/support/app/welcome";
import type { BrowserPage, Driver } from "@/test/support/browsers/driver";
import { expect, test } from "@/test/support/journey";
import { hasSamples, sample } from "@/test/support/samples";
import { until } from "@/test/support/waiting";
import { stageSite } from "@/test/support/web/stage";

const limitMs = 20_000;
const address = "https://x.com/news/a-recorded-page";

/**
 * The key itself cannot be pressed without a window, so what follows it is asked for by the popup's message,
 * and the page stands at a host that we may enter anyway.
 */
test("from a recorded page to a row of the user's own sheet", async ({ driver, web }) => {
  test.skip(!hasSamples, "the recorded samples are not beside this clone");
  const expected: unknown = JSON.parse(sample("generic/engadget.expected-metadata.json"));
  // A policy stops what a frame would load, but not that the browser greets its host beforehand.
  const markup = sample("generic/engadget.html").replaceAll(/<iframe[^>]*>/g, "");
  web.place("x.com", stageSite([], "", { "/news/a-recorded-page": markup }));
  await prepare(driver, [aSubject({ name: "Xbox" }), aSubject({ name: "Acme Kettles" })]);
  const store = await extensionPage(driver);
  const news = await driver.newPage(address);

  const panel = await clip(driver, store, news);
  expect(await valueOf(panel, "clip-subject")).toBe("xbox");
  expect(squeezed(await valueOf(panel, "clip-title"))).toBe(squeezed(asText(at(expected, "title")) ?? ""));
  expect(await valueOf(panel, "clip-author")).toBe(at(expected, "byline"));
  expect(await valueOf(panel, "clip-outlet")).toBe(at(expected, "siteName"));
  expect(await valueOf(panel, "clip-prominence")).toBe("headline");
  await panel.fill(testId("clip-campaign"), "=1+1");
  await panel.fill(testId("clip-note"), 'Ask for the picture, "large"');
  await panel.fill(testId("clip-title"), "A headline, changed by hand");
  await panel.press("Enter");
  const row = await until(limitMs, "It is kept", async () => (await rowsOf(store, "mentions"))[0]);
  await until(limitMs, "The panel is closed", async () => (await waiting(driver, store)) === undefined);
  const [post] = await rowsOf(store, "posts");

  const inbox = await driver.newPage(driver.extensionUrl("dashboard.html#/mentions?subject=all"));
  await inbox.setViewport(1_440, 900);
  await until(limitMs, "It is in the inbox", () =>
    isShown(inbox, `${testId("mention-row")}[data-key="${String(at(row, "key"))}"]`),
  );
  await keepFiles(inbox);
  await inbox.click(testId("export-list"));
  await inbox.click(testId("export-csv"));
  await inbox.click(testId("export-start"));
  const csv = (await keptFile(inbox)).toString("utf8");
  const rows: readonly Record<string, string>[] = parse(csv, { bom: true, columns: true });
  expect(rows).toHaveLength(1);
  expect(rows[0]).toMatchObject({
    Key: at(row, "key"),
    Brand: "Xbox",
    Platform: "web",
    Kind: at(post, "kind"),
    Link: at(post, "url"),
    Title: "A headline, changed by hand",
    Author: at(expected, "byline"),
    Note: 'Ask for the picture, "large"',
    Status: at(row, "status"),
    Text: at(post, "text"),
    Outlet: at(expected, "siteName"),
    Prominence: "headline",
    // What a spreadsheet would run is marked as text.
    Campaign: "'=1+1",
  });

  const again = await clip(driver, store, news);
  expect(await isShown(again, testId("clip-known"))).toBe(true);
  expect(await valueOf(again, "clip-note")).toBe('Ask for the picture, "large"');
  expect(await valueOf(again, "clip-campaign")).toBe("=1+1");
  expect(await driver.complaints()).toEqual([]);
});

/** As the popup does it while the page is the tab that is shown. */
async function clip(driver: Driver, store: BrowserPage, page: BrowserPage): Promise<BrowserPage> {
  await page.bringToFront();
  await sendMessage(store, "clip.begin", {});
  const panel = await until(limitMs, "The panel opens", () => waiting(driver, store));
  await until(limitMs, "The panel is filled in", () => isShown(panel, testId("clip-panel")));
  return panel;
}

/** The panel that is open, if one is. */
async function waiting(driver: Driver, store: BrowserPage): Promise<BrowserPage | undefined> {
  const ids = await store.evaluate(async () => Object.keys(await browser.storage.session.get(null)));
  for (const id of ids.flatMap((key) => (key.startsWith("clip:") ? [key.slice("clip:".length)] : []))) {
    const panel = await driver.pageAt(driver.extensionUrl(`clip.html?offer=${id}`));
    if (panel) return panel;
  }
  return undefined;
}

function valueOf(page: BrowserPage, id: string): Promise<string> {
  return page.evaluate((selector: string) => {
    const field = document.querySelector(selector);
    return field instanceof HTMLInputElement ||
      field instanceof HTMLSelectElement ||
      field instanceof HTMLTextAreaElement
      ? field.value
      : "";
  }, testId(id));
}

function squeezed(text: string): string {
  return text.replaceAll(/\s+/g, " ").trim();
}

declare const browser: {
  readonly storage: { readonly session: { get(all: null): Promise<Readonly<Record<string, unknown>>> } };
};
