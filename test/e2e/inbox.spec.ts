/** From a captured post through the inbox: opened, decided by keyboard, taken back, exported, and read back from the file. */

import { parse } from "csv-parse/sync";

import { at } from "@/lib/kit/read";
import { aSubject, prepare } from "@/test/support/app/prepare";
import { extensionPage, rowsOf } from "@/test/support/app/store";
import { testId } from "@/test/support/app/test-id";
import type { BrowserPage } from "@/test/support/browsers/driver";
import { expect, test } from "@/test/support/journey";
import { until } from "@/test/support/waiting";
import { openStage, stageSite } from "@/test/support/web/stage";
import { aPerson, aTweet, homeTimeline, requestUrl } from "@/test/support/x-payloads";

const limitMs = 30_000;
const acme = aPerson({ handle: "acmekettles", name: "Acme Kettles" });
const subject = aSubject({ name: "Acme Kettles", accounts: [{ platform: "x", handle: "acmekettles" }] });

/** A cell that a spreadsheet would run, were it not guarded. */
const formula = "=SUM(1;2) cups a day with Acme Kettles";

test("capture, inbox, triage by keyboard, undo, export, read back", async ({ driver, web }) => {
  const asked = aTweet({
    author: aPerson({ handle: "tom_overboil", name: "Tom" }),
    text: "Acme Kettles, does the Alto fit a 1.5 l jug?",
    likes: 3,
  });
  const hostile = aTweet({ author: aPerson({ handle: "formula_fred" }), text: formula });
  const noise = aTweet({ author: acme, text: "Good morning." });
  const answer = JSON.stringify(homeTimeline([asked, hostile, noise]));
  const url = requestUrl("HomeTimeline", {});
  web.place("x.com", stageSite([{ name: "home", url, via: "fetch", answer }]));
  await prepare(driver, [subject]);
  const stage = await openStage(driver, "https://x.com/home");
  await stage.load("home");
  const store = await extensionPage(driver);
  await until(limitMs, "Two mentions", async () => (await rowsOf(store, "mentions")).length === 2);

  const page = await driver.newPage(driver.extensionUrl("dashboard.html#/mentions"));
  await page.setViewport(1_440, 900);
  await until(limitMs, "Two rows", async () => (await keysIn(page)).length === 2);
  await page.bringToFront();

  await page.press("j");
  const opened = await until(limitMs, "A mention is open", () => openKey(page));
  await page.press("e");
  await until(limitMs, "It is done", async () => (await statusIn(store, opened)) === "done");
  await page.press("u");
  await until(limitMs, "It is as it was", async () => (await statusIn(store, opened)) !== "done");
  await page.press("j");
  await until(limitMs, "The next one is open", async () => (await openKey(page)) !== opened);

  await keepExports(page);
  await page.click(testId("export-list"));
  await page.click(testId("export-csv"));
  await page.click(testId("export-start"));
  const csv = await until(limitMs, "The CSV is written", () => exported(page));
  const rows: readonly Record<string, string>[] = parse(csv, { bom: true, columns: true });
  expect(new Set(rows.map(({ Key }) => Key))).toEqual(new Set(await keysIn(page)));
  expect(rows.map(({ Text }) => Text)).toEqual(expect.arrayContaining([asked.text, `'${formula}`]));
  expect(rows.find(({ Text }) => Text === asked.text)).toMatchObject({ Likes: "3", Handle: "tom_overboil" });
  await page.close();

  // Beside a page the same list waits, what is to answer first.
  const panel = await driver.newPage(driver.extensionUrl("sidepanel.html"));
  await until(limitMs, "The panel shows what waits", async () => (await keysIn(panel)).length > 0);
  expect(await driver.complaints()).toEqual([]);
});

function keysIn(page: BrowserPage): Promise<string[]> {
  return page.evaluate(
    (row: string) => Array.from(document.querySelectorAll(row), (one) => one.getAttribute("data-key") ?? ""),
    testId("mention-row"),
  );
}

function openKey(page: BrowserPage): Promise<string | undefined> {
  return page.evaluate(
    (reading: string) => document.querySelector(reading)?.getAttribute("data-key") ?? undefined,
    testId("reading"),
  );
}

async function statusIn(store: BrowserPage, key: string): Promise<unknown> {
  const row = (await rowsOf(store, "mentions")).find((mention) => at(mention, "key") === key);
  return at(row, "status");
}

/** A headless browser cannot show where to save: the file is taken where it becomes a download. */
function keepExports(page: BrowserPage): Promise<boolean> {
  return page.evaluate(() => {
    Reflect.set(globalThis, "showSaveFilePicker", undefined);
    const make = URL.createObjectURL.bind(URL);
    URL.createObjectURL = (object: Blob) => {
      void object.text().then((text) => {
        document.documentElement.dataset.exported = text;
        return text;
      });
      return make(object);
    };
    HTMLAnchorElement.prototype.click = () => undefined;
    return true;
  });
}

function exported(page: BrowserPage): Promise<string | undefined> {
  return page.evaluate(() => document.documentElement.dataset.exported);
}
