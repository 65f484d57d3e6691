/** A backup sealed by the user, an erasure, and the way back into a store that was deleted. */

import { asText, at } from "@/lib/kit/read";
import { giveFile, keepFiles, keptFile } from "@/test/support/app/kept-file";
import { aSubject, prepare } from "@/test/support/app/prepare";
import { extensionPage, rowsOf, sendMessage } from "@/test/support/app/store";
import { testId } from "@/test/support/app/test-id";
import { isShown } from "@/test/support/app/welcome";
import type { BrowserPage, Driver } from "@/test/support/browsers/driver";
import { expect, test } from "@/test/support/journey";
import { until } from "@/test/support/waiting";
import { openStage, stageSite } from "@/test/support/web/stage";
import { aPerson, aTweet, homeTimeline, requestUrl } from "@/test/support/x-payloads";

const limitMs = 30_000;
const brand = aSubject({ name: "Acme Kettles" });
const passphrase = "a kettle, twice a day";
const texts = {
  tom_overboil: "Acme Kettles leak",
  zoe_smallflat: "Acme Kettles sing",
  raj_boilpoint: "Acme Kettles, for good",
};
const kept = [texts.tom_overboil, texts.zoe_smallflat];

test("what was backed up comes back, and what was erased does not", async ({ driver, web }) => {
  test.slow(); // Two files are sealed, and three unsealed: that takes its time on purpose.
  const tweets = Object.entries(texts).map(([handle, text]) => aTweet({ author: aPerson({ handle }), text }));
  const url = requestUrl("HomeTimeline", {});
  const answer = JSON.stringify(homeTimeline(tweets));
  web.place("x.com", stageSite([{ name: "home", url, via: "fetch", answer }]));
  await prepare(driver, [brand]);
  const stage = await openStage(driver, "https://x.com/home");
  await stage.load("home");
  const store = await extensionPage(driver);
  await until(limitMs, "Three mentions", async () => (await rowsOf(store, "mentions")).length === 3);
  await stage.page.close();

  const page = await openHealth(driver);
  const before = await backUp(page);
  expect(before.toString("latin1")).not.toContain("raj_boilpoint");
  await page.fill(testId("erase-name"), "@raj_boilpoint");
  await page.click(testId("erase"));
  await page.click(testId("erase-sure"));
  await until(limitMs, "The account is erased", async () => (await textsIn(store)).length === 2);
  await until(limitMs, "It is said", () => isShown(page, testId("job-done")));
  const after = await backUp(page);

  // Into the same store: nothing doubles, and the erased stays erased.
  await restore(page, before);
  expect(await textsIn(store)).toEqual(kept);

  await page.close();
  await deleteStore(store);
  await store.reload();
  expect(await textsIn(store)).toEqual([]);
  await sendMessage(store, "subject.save", brand);
  const anew = await openHealth(driver);
  // The note that keeps the erased away does not go with the store.
  await restore(anew, before);
  expect(await textsIn(store)).toEqual(kept);
  await restore(anew, after);
  expect(await textsIn(store)).toEqual(kept);
  expect(JSON.stringify([await rowsOf(store, "accounts"), await rowsOf(store, "aliases")])).not.toContain(
    "raj_boilpoint",
  );
  expect(await driver.complaints()).toEqual([]);
});

test("a backup is taken in on a new computer: what its brands are called is looked for at once", async ({
  driver,
  web,
}) => {
  test.slow();
  const loads = ["first", "second"].map((name) => ({
    name,
    url: requestUrl("HomeTimeline", { cursor: name }),
    via: "fetch" as const,
    answer: JSON.stringify(
      homeTimeline([aTweet({ author: aPerson({ handle: name }), text: `Acme Kettles, the ${name}` })]),
    ),
  }));
  web.place("x.com", stageSite(loads));
  await prepare(driver, [brand]);
  const stage = await openStage(driver);
  await stage.load("first");
  const store = await extensionPage(driver);
  await until(limitMs, "A mention", async () => (await rowsOf(store, "mentions")).length === 1);
  const before = await openHealth(driver);
  await before.click(testId("backup-now"));
  const file = await keptFile(before);
  await before.close();

  await deleteStore(store);
  await store.evaluate(() => browser.storage.local.clear());
  await driver.stopBackground();
  // Nothing is set up: there is no other view yet.
  const anew = await driver.newPage(driver.extensionUrl("dashboard.html"));
  await anew.click(testId("have-backup"));
  await until(limitMs, "A file can be chosen", () => isShown(anew, testId("restore-file")));
  await giveFile(anew, testId("restore-file"), "mine.ndjson.gz", file);
  await until(limitMs, "It is in order", () => isShown(anew, testId("restore-staged")));
  await anew.click(testId("restore-merge"));
  await until(limitMs, "It is taken in", async () => (await finishedRestores(store)) === 1);
  await until(limitMs, "The dashboard shows it", () => isShown(anew, testId("rail")));
  await until(limitMs, "The pages are told", async () => {
    await stage.page.reload();
    await stage.load("second");
    return (await rowsOf(store, "mentions")).length === 2;
  });
  expect(await textsIn(store)).toEqual(["Acme Kettles, the first", "Acme Kettles, the second"]);
});

/** What the extension's pages have in both browsers. */
declare const browser: { readonly storage: { readonly local: { clear(): Promise<void> } } };

async function openHealth(driver: Driver): Promise<BrowserPage> {
  const page = await driver.newPage(driver.extensionUrl("dashboard.html#/health"));
  await page.setViewport(1_440, 900);
  await until(limitMs, "Health and data is there", () => isShown(page, testId("store-erase")));
  await keepFiles(page);
  return page;
}

async function backUp(page: BrowserPage): Promise<Buffer> {
  await page.fill(testId("backup-passphrase"), passphrase);
  await page.click(testId("backup-now"));
  return keptFile(page);
}

async function restore(page: BrowserPage, file: Buffer): Promise<void> {
  await giveFile(page, testId("restore-file"), "mine.mentionary", file);
  await until(limitMs, "Its passphrase is asked for", () => isShown(page, testId("restore-passphrase")));
  await page.fill(testId("restore-passphrase"), passphrase);
  await page.click(testId("restore-unseal"));
  await until(limitMs, "It is in order", () => isShown(page, testId("restore-staged")));
  const store = await finishedRestores(page);
  await page.click(testId("restore-merge"));
  await until(limitMs, "It is taken in", async () => (await finishedRestores(page)) === store + 1);
}

async function finishedRestores(page: BrowserPage): Promise<number> {
  const jobs = await rowsOf(page, "jobs");
  const failed = jobs.find((job) => at(job, "state") === "failed");
  if (failed) throw new Error(asText(at(failed, "error")));
  return jobs.filter((job) => at(job, "kind") === "restore" && at(job, "state") === "done").length;
}

async function textsIn(store: BrowserPage): Promise<string[]> {
  const stored = (await rowsOf(store, "posts")).map((row) => asText(at(row, "text")) ?? "");
  return stored.toSorted();
}

function deleteStore(page: BrowserPage): Promise<boolean> {
  return page.evaluate(
    () =>
      new Promise<boolean>((resolve, reject) => {
        const deleting = indexedDB.deleteDatabase("mentionary");
        deleting.addEventListener("success", () => resolve(true));
        deleting.addEventListener("error", () => reject(new Error("the store cannot be deleted")));
      }),
  );
}
