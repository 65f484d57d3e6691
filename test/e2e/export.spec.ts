/** Columns of the user's own, and files that hold what is new: written, and read back by somebody who did not write them. */

import { parse } from "csv-parse/sync";
import readXlsxFile from "read-excel-file/node";

import { at } from "@/lib/kit/read";
import { keepFiles, keptFile } from "@/test/support/app/kept-file";
import { aSubject, prepare } from "@/test/support/app/prepare";
import { extensionPage, rowsOf } from "@/test/support/app/store";
import { testId } from "@/test/support/app/test-id";
import { isShown } from "@/test/support/app/welcome";
import type { BrowserPage } from "@/test/support/browsers/driver";
import { expect, test } from "@/test/support/journey";
import { until } from "@/test/support/waiting";
import { openStage, stageSite } from "@/test/support/web/stage";
import { aPerson, aTweet, homeTimeline, requestUrl } from "@/test/support/x-payloads";

const limitMs = 30_000;

test("own columns, exported, and then only what is new since, in another format", async ({ driver, web }) => {
  const [first, second] = ["Acme Kettles, twice a day.", "=1+1 cups with Acme Kettles"].map((text, place) =>
    aTweet({ author: aPerson({ handle: `guest_${place}` }), text, likes: place }),
  );
  if (!first || !second) throw new Error("two posts");
  const placed = (name: string, tweet: typeof first) => ({
    name,
    url: requestUrl("HomeTimeline", { name }),
    via: "fetch" as const,
    answer: JSON.stringify(homeTimeline([tweet])),
  });
  web.place("x.com", stageSite([placed("one", first), placed("two", second)]));
  await prepare(driver, [aSubject({ name: "Acme Kettles" })]);
  const stage = await openStage(driver, "https://x.com/home");
  await stage.load("one");
  const store = await extensionPage(driver);
  await until(limitMs, "One mention", async () => (await rowsOf(store, "mentions")).length === 1);

  const page = await openList(driver.newPage(driver.extensionUrl("dashboard.html#/mentions?subject=all")), 1);
  await keepFiles(page);
  await page.click(testId("export-list"));
  await until(limitMs, "The columns are chosen", () => choose(page, "export-columns", "airtable"));
  await page.click(testId("set-copy"));
  await page.fill(testId("set-name"), "Press list");
  await page.fill(testId("column-header"), "Number");
  await page.click(testId("column-down"));
  await page.click(testId("set-save"));
  await until(limitMs, "The set is kept", async () => (await settingOf(store, "columnSets")) !== undefined);
  await until(limitMs, "It is chosen", () => isShown(page, testId("set-edit")));
  await page.click(testId("export-start"));
  const csv = (await keptFile(page)).toString("utf8");
  const [headers = [], ...rows]: readonly string[][] = parse(csv, { bom: true });
  expect(headers.slice(0, 3)).toEqual(["Brand", "Number", "Text"]);
  expect(rows.map((row) => row[2])).toEqual([first.text]);
  await until(limitMs, "It is noted", async () => (await rowsOf(store, "exported")).length === 1);

  await stage.load("two");
  await until(limitMs, "Two mentions", async () => (await rowsOf(store, "mentions")).length === 2);
  await page.close();
  const again = await openList(
    driver.newPage(driver.extensionUrl("dashboard.html#/mentions?subject=all")),
    2,
  );
  await keepFiles(again);
  await again.click(testId("export-list"));
  await again.click(testId("export-xlsx"));
  await again.click(testId("export-scope-new"));
  await again.click(testId("export-start"));
  const [sheet] = await readXlsxFile(await keptFile(again));
  expect(sheet?.data.map((row) => row[2])).toEqual(["Text", second.text]);
  await again.click(testId("export-list"));
  await until(limitMs, "The last choice is offered", () =>
    isShown(again, `${testId("export-scope-new")}:checked`),
  );
  await again.click(testId("export-start"));
  await until(limitMs, "Nothing is new", async () =>
    (await again.evaluate(() => document.body.textContent ?? "")).includes("Nothing new since"),
  );
  expect(await driver.complaints()).toEqual([]);
});

async function openList(opening: Promise<BrowserPage>, count: number): Promise<BrowserPage> {
  const page = await opening;
  await page.setViewport(1_440, 900);
  await until(limitMs, `${count} in the list`, async () => {
    const rows = await page.evaluate(
      (row: string) => document.querySelectorAll(row).length,
      testId("mention-row"),
    );
    return rows === count;
  });
  await page.bringToFront();
  return page;
}

async function settingOf(store: BrowserPage, name: string): Promise<unknown> {
  return (await rowsOf(store, "settings")).find((row) => at(row, "name") === name);
}

function choose(page: BrowserPage, id: string, value: string): Promise<boolean> {
  return page.evaluate(
    (selector: string, chosen: string) => {
      const list = document.querySelector<HTMLSelectElement>(selector);
      if (!list) return false;
      list.value = chosen;
      return list.dispatchEvent(new Event("change", { bubbles: true }));
    },
    testId(id),
    value,
  );
}
