/**
 * Long work while the browser ends the worker, at moments that a seed gives: it goes on where it was, and ends
 * as if nothing had been. After each, what is there adds up.
 */

import { randomOf } from "@/lib/kit/random";
import { asText, at } from "@/lib/kit/read";
import { deleteStore } from "@/test/support/app/hold-store";
import {
  endedJobs,
  isJobRunning,
  ask,
  jobEnded,
  killWhileWorking,
  runJob,
  wake,
} from "@/test/support/app/jobs";
import { giveFile, keepFiles, keptFile } from "@/test/support/app/kept-file";
import { aSubject, prepare } from "@/test/support/app/prepare";
import { extensionPage, rowsOf } from "@/test/support/app/store";
import { testId } from "@/test/support/app/test-id";
import { isShown } from "@/test/support/app/welcome";
import type { BrowserPage, Driver } from "@/test/support/browsers/driver";
import { clockOf } from "@/test/support/clock";
import { expect, test, testOnCopy } from "@/test/support/journey";
import { until } from "@/test/support/waiting";
import type { FakeWeb } from "@/test/support/web/fake-web";
import { openStage, stageSite } from "@/test/support/web/stage";
import { aPerson, aTweet, homeTimeline, requestUrl } from "@/test/support/x-payloads";

const mostKills = 8;
const limitMs = 60_000;
const dayMs = 24 * 60 * 60_000;
/** Take the one that a failed run printed to see the same moments again. */
const seed = Number(process.env.SEED ?? Date.now() % 1_000_000);

const brand = aSubject({ name: "Acme Kettles" });
const [visitor, other] = [aPerson({ handle: "mira_leafwater" }), aPerson({ handle: "tom_overboil" })];
const pages = 6;
const postsOnPage = 100;
const posts = pages * postsOnPage;

const loads = Array.from({ length: pages }, (_, page) => ({
  name: `page-${page}`,
  url: requestUrl("HomeTimeline", { cursor: String(page) }),
  via: "fetch" as const,
  answer: JSON.stringify(
    homeTimeline(
      Array.from({ length: postsOnPage }, (_post, place) =>
        aTweet({
          author: place % 2 === 0 ? visitor : other,
          text: `Acme Kettles, cup ${1_000 + page * postsOnPage + place}${place % 5 === 0 ? " decaf" : ""}`,
        }),
      ),
    ),
  ),
}));

/** @returns a page of the extension, with everything captured. */
async function filled({ driver, web }: { driver: Driver; web: FakeWeb }): Promise<BrowserPage> {
  web.place("x.com", stageSite(loads));
  await prepare(driver, [brand]);
  const stage = await openStage(driver);
  for (const { name } of loads) await stage.load(name);
  const page = await extensionPage(driver);
  await until(limitMs, "Everything is stored", async () => (await rowsOf(page, "mentions")).length === posts);
  await stage.page.close();
  await until(limitMs, "What the page left is taken", async () => (await leftIn(page)) === 0);
  return page;
}

/** Batches that a page left behind when it went. */
const leftIn = (page: BrowserPage): Promise<number> =>
  page.evaluate(
    async () =>
      Object.keys(await browser.storage.local.get(null)).filter((name) => name.startsWith("left:")).length,
  );

const textsIn = async (page: BrowserPage): Promise<string[]> =>
  (await rowsOf(page, "posts")).map((row) => asText(at(row, "text")) ?? "").toSorted();

/** What the user would press: it finds nothing to put right. */
async function expectNothingWrong(page: BrowserPage): Promise<void> {
  expect(await runJob(page, "check")).toEqual({ misplaced: 0, corrected: 0, repaired: 0 });
}

/** A check folds what waits: afterwards the rows of sums say it all. */
async function foldedSums(page: BrowserPage): Promise<string> {
  await expectNothingWrong(page);
  expect(await rowsOf(page, "rollupTail")).toEqual([]);
  return JSON.stringify(await rowsOf(page, "rollups"));
}

/** Begins a job, ends the worker while it runs, and waits for the end of the job. */
async function runUnderKills(
  driver: Driver,
  page: BrowserPage,
  random: () => number,
  kind: "erase" | "retention" | "check" | "rerun",
  begin: () => Promise<unknown>,
): Promise<unknown> {
  const before = (await endedJobs(page, kind)).length;
  await begin();
  const kills = await killWhileWorking(driver, page, random, mostKills);
  expect(kills, "The job was over before the worker was ended").toBeGreaterThan(0);
  return jobEnded(page, kind, before);
}

test("the worker is ended while it erases, matches anew and checks", async ({ driver, web }) => {
  test.slow();
  console.log(`SEED=${seed}`);
  const random = randomOf(seed);
  const page = await filled({ driver, web });
  const texts = await textsIn(page);

  const rerun = await runUnderKills(driver, page, random, "rerun", () =>
    ask(page, "subject.save", { ...brand, exclusions: ["decaf"] }),
  );
  expect(rerun).toMatchObject({ fellOut: posts / 5 });
  expect(await textsIn(page)).toEqual(texts);
  const aside = (await rowsOf(page, "mentions")).filter((row) => at(row, "isUnmatched") === true);
  expect(aside).toHaveLength(posts / 5);
  await expectNothingWrong(page);

  await spoilStore(page);
  const checked = await runUnderKills(driver, page, random, "check", () =>
    ask(page, "job.start", { kind: "check", argument: {} }),
  );
  expect(checked).toMatchObject({ anew: 1 });
  expect(Number(at(checked, "repaired"))).toBeGreaterThan(0);
  await expectNothingWrong(page);

  await runUnderKills(driver, page, random, "erase", () =>
    ask(page, "job.start", { kind: "erase", argument: { accounts: ["x:@mira_leafwater"] } }),
  );
  const left = texts.filter((text) => Number(/\d+/.exec(text)?.[0]) % 2 === 1);
  expect(await textsIn(page)).toEqual(left);
  expect(JSON.stringify([await rowsOf(page, "accounts"), await rowsOf(page, "aliases")])).not.toContain(
    "mira",
  );
  await expectNothingWrong(page);
  expect(await driver.complaints()).toEqual([]);
});

test("the worker is ended in the middle of a job, and nobody comes: it wakes by itself and goes on", async ({
  driver,
  web,
}) => {
  test.slow(); // Its alarm rings after half a minute.
  const page = await filled({ driver, web });
  const before = (await endedJobs(page, "erase")).length;
  await ask(page, "job.start", { kind: "erase", argument: { accounts: ["x:@mira_leafwater"] } });
  await driver.stopBackground();
  expect(await isJobRunning(page)).toBe(true);
  await jobEnded(page, "erase", before);
  expect(await rowsOf(page, "mentions")).toHaveLength(posts / 2);
  await expectNothingWrong(page);
});

testOnCopy("the worker is ended while it forgets what is old", async ({ driver, web, copy }) => {
  test.slow();
  console.log(`SEED=${seed}`);
  const page = await filled({ driver, web });
  const keys = (await rowsOf(page, "mentions")).map((row) => asText(at(row, "key")) ?? "");
  const tagged = keys.slice(0, 7).toSorted();
  const changes = tagged.map((key) => ({ key, change: { tags: ["keep"] } }));
  await ask(page, "mention.edit", { changes });
  await ask(page, "retention.set", { mentions: 30, people: 30, observations: 30 });
  clockOf(copy).set(400 * dayMs);
  await driver.reloadExtension();

  const later = await extensionPage(driver);
  const sums = await foldedSums(later);
  const counts = await runUnderKills(driver, later, randomOf(seed), "retention", () =>
    ask(later, "job.start", { kind: "retention", argument: {} }),
  );
  const left = (await rowsOf(later, "mentions")).map((row) => asText(at(row, "key")) ?? "");
  expect(left.toSorted()).toEqual(tagged);
  expect(counts).toMatchObject({ mentions: posts - tagged.length });
  // What is forgotten is counted still.
  expect(await foldedSums(later)).toEqual(sums);
});

test("the worker is ended while a backup is taken in, and its page closed while it is unpacked", async ({
  driver,
  web,
}) => {
  test.slow();
  console.log(`SEED=${seed}`);
  const store = await filled({ driver, web });
  const texts = await textsIn(store);
  const view = await openHealth(driver);
  await view.click(testId("backup-now"));
  await driver.stopBackground();
  const file = await keptFile(view);
  await view.close();

  await deleteStore(store);
  await store.reload();
  await ask(store, "subject.save", brand);
  const hasty = await openHealth(driver);
  await giveFile(hasty, testId("restore-file"), "mine.ndjson.gz", file);
  await hasty.close();
  expect(await rowsOf(store, "posts")).toEqual([]);

  const again = await openHealth(driver);
  await giveFile(again, testId("restore-file"), "mine.ndjson.gz", file);
  await driver.stopBackground();
  await until(limitMs, "It is in order", () => isShown(again, testId("restore-staged")));
  await again.click(testId("restore-merge"));
  const kills = await killWhileWorking(driver, store, randomOf(seed), mostKills);
  expect(kills, "It was over before the worker was ended").toBeGreaterThan(0);
  await jobEnded(store, "restore", 0);
  expect(await textsIn(store)).toEqual(texts);
  expect(await rowsOf(store, "mentions")).toHaveLength(posts);
  // Nothing of what was unpacked is left, that of the closed page included.
  await until(limitMs, "It is tidied up", async () => (await stagedIn(store)).length === 0);
  await wake(store);
  // A restore asks for everything to be read anew.
  await until(limitMs, "All work ends", async () => !(await isJobRunning(store)));
  await expectNothingWrong(store);
  expect(await driver.complaints()).toEqual([]);
});

async function openHealth(driver: Driver): Promise<BrowserPage> {
  const page = await driver.newPage(driver.extensionUrl("dashboard.html#/health"));
  await page.setViewport(1_440, 900);
  await until(limitMs, "Health and store is there", () => isShown(page, testId("store-erase")));
  await keepFiles(page);
  return page;
}

function stagedIn(page: BrowserPage): Promise<readonly string[]> {
  return page.evaluate(async () => {
    const names = (await indexedDB.databases()).flatMap(({ name }) => name ?? []);
    return names.filter((name) => name.startsWith("mentionary-restoring"));
  });
}

/** Takes sums away, and keys that lists go by. */
function spoilStore(page: BrowserPage): Promise<boolean> {
  return page.evaluate(
    () =>
      new Promise<boolean>((resolve, reject) => {
        const opening = indexedDB.open("mentionary");
        opening.addEventListener("error", () => reject(new Error("the store cannot be opened")));
        opening.addEventListener("success", () => {
          const transaction = opening.result.transaction(
            ["rollups", "rollupTail", "searchTail"],
            "readwrite",
          );
          transaction.objectStore("rollups").clear();
          transaction.objectStore("rollupTail").clear();
          transaction.objectStore("searchTail").clear();
          transaction.addEventListener("complete", () => {
            opening.result.close();
            resolve(true);
          });
        });
      }),
  );
}

/** What the extension's pages have. */
declare const browser: {
  readonly storage: { readonly local: { get(all: null): Promise<Readonly<Record<string, unknown>>> } };
};
