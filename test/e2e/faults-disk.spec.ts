import { asList, asText, at } from "@/lib/kit/read";
import { fillDisk, freeDisk } from "@/test/support/app/fill-disk";
import { deleteStore } from "@/test/support/app/hold-store";
import { ask, isJobRunning, jobEnded, runJob, wake } from "@/test/support/app/jobs";
import { giveFile, keepFiles, keptFile } from "@/test/support/app/kept-file";
import { openPopup, popupWhen } from "@/test/support/app/popup";
import { aSubject, prepare } from "@/test/support/app/prepare";
import { extensionPage, rowsOf, sendMessage } from "@/test/support/app/store";
import { testId } from "@/test/support/app/test-id";
import { isShown } from "@/test/support/app/welcome";
import type { BrowserPage, Driver } from "@/test/support/browsers/driver";
import { clockOf } from "@/test/support/clock";
import type { CopiedBuild } from "@/test/support/copied-build";
import { expect, testOnCopy } from "@/test/support/journey";
import { pause, until } from "@/test/support/waiting";
import { openStage, stageSite } from "@/test/support/web/stage";
import { aPerson, aTweet, homeTimeline, requestUrl } from "@/test/support/x-payloads";

/** Firefox gives no origin less than this. */
const storageBytes = 10_485_760;
/** How long Chromium keeps a store ready that nobody holds open, and a little more. */
const untilClosedMs = 3_000;
/** Long enough that what the store itself keeps free does not hold one of them. */
const longText = "The lid, the spout and the whistle. ".repeat(600);

const loads = [0, 1, 2].map((page) => ({
  name: `page-${page}`,
  url: requestUrl("HomeTimeline", { cursor: String(page) }),
  via: "fetch" as const,
  answer: JSON.stringify(
    homeTimeline(
      Array.from({ length: 20 }, (_, index) =>
        aTweet({
          author: aPerson({ handle: `visitor_${page}_${index}` }),
          text: `Acme Kettles ${page} ${index}. ${longText}`,
        }),
      ),
    ),
  ),
}));

const brand = aSubject({ name: "Acme Kettles" });
const limitMs = 60_000;
const dayMs = 24 * 60 * 60_000;
const postsOnPage = 100;
const manyLoads = [0, 1, 2, 3, 4, 5].map((page) => ({
  name: `many-${page}`,
  url: requestUrl("HomeTimeline", { cursor: `many-${page}` }),
  via: "fetch" as const,
  answer: JSON.stringify(
    homeTimeline(
      Array.from({ length: postsOnPage }, (_, place) =>
        aTweet({
          author: aPerson({ handle: `visitor_${place % 7}` }),
          text: `Acme Kettles, cup ${page * postsOnPage + place}`,
        }),
      ),
    ),
  ),
}));
const mostShown = manyLoads.length * postsOnPage;

const test = testOnCopy.extend({
  extension: async ({ copy }, use) => {
    copy.editManifest(({ permissions, ...manifest }) => ({
      ...manifest,
      permissions: asList(permissions).filter((name) => name !== "unlimitedStorage"),
    }));
    await use(copy.path);
  },
});
test.use({ circumstances: { storageBytes } });

test("the disk is full: what was acknowledged is there, and the rest follows when there is room", async ({
  driver,
  web,
}) => {
  test.slow(); // A browser that is busy with itself takes its time.
  web.place("x.com", stageSite(loads));
  await prepare(driver, [aSubject({ name: "Acme Kettles" })]);
  const stage = await openStage(driver);
  await stage.load("page-0");
  const first = await openPopup(driver);
  await popupWhen(first, "the first page", ({ mentions }) => mentions === 20);
  await first.close();

  await fill(driver);
  await stage.load("page-1");
  await pause(1_500);
  const helper = await extensionPage(driver);
  expect(await rowsOf(helper, "mentions")).toHaveLength(20);
  const told = await openPopup(driver);
  await until(limitMs, "The popup says that the disk is full", () => isShown(told, testId("disk-full")));
  await told.close();
  await free(driver, helper);
  await stage.load("page-2");

  const popup = await openPopup(driver);
  await popupWhen(popup, "all three pages", ({ mentions }) => mentions === 60);
  await until(limitMs, "The popup takes it back", async () => !(await isShown(popup, testId("disk-full"))));
  const keys = (await rowsOf(helper, "posts")).map((post) => asText(at(post, "key")));
  expect(new Set(keys).size).toBe(60);
  expect(await stage.troubles()).toEqual([]);
  expect(await driver.complaints()).toEqual([]);
});

/** Long work in the middle of which the disk is full. */
const works = [
  {
    name: "old mentions are forgotten",
    kind: "retention",
    left: 0,
    prepare: async ({ driver, copy, page }: Standing) => {
      await ask(page, "retention.set", { mentions: 30 });
      clockOf(copy).set(400 * dayMs);
      await driver.reloadExtension();
      return begin(driver, "retention", {});
    },
  },
  {
    name: "a backup is taken in",
    kind: "restore",
    left: mostShown,
    prepare: async ({ driver, page }: Standing) => {
      const file = await backedUp(driver);
      await deleteStore(page);
      await page.reload();
      await ask(page, "subject.save", brand);
      await page.close();
      const health = await openHealth(driver);
      await giveFile(health, testId("restore-file"), "mine.ndjson.gz", file);
      await until(limitMs, "It is in order", () => isShown(health, testId("restore-staged")));
      await health.click(testId("restore-merge"));
      await until(limitMs, "It begins", () => isJobRunning(health));
      await driver.stopBackground();
      return health;
    },
  },
] as const;

for (const { name, kind, left, prepare: brought } of works) {
  test(`the disk is full while ${name}: nothing is lost, and it goes on when there is room`, async ({
    driver,
    web,
    copy,
  }) => {
    test.skip(
      driver.limitStorage === undefined,
      "only Chromium can take the room away while nothing is written",
    );
    test.slow();
    web.place("x.com", stageSite(manyLoads));
    await prepare(driver, [brand]);
    const stage = await openStage(driver);
    for (const load of manyLoads) await stage.load(load.name);
    const page = await extensionPage(driver);
    await until(
      limitMs,
      "Everything is stored",
      async () => (await rowsOf(page, "mentions")).length === mostShown,
    );
    await stage.page.close();

    const watching = await brought({ driver, copy, page });
    expect(await isJobRunning(watching), "It was over before the disk was full").toBe(true);
    const before = await standOf(watching);
    await watching.close();
    await driver.limitStorage?.(1);
    await pause(untilClosedMs);
    const helper = await driver.newPage(driver.extensionUrl("manifest.json"));
    expect(asText(at(await sendMessage(helper, "news.seen", {}), "error"))).toContain("QuotaExceeded");
    await driver.stopBackground();
    await sendMessage(helper, "news.seen", {});
    expect(await standOf(helper)).toEqual(before);
    expect(await isJobRunning(helper)).toBe(true);

    await driver.limitStorage?.(storageBytes);
    await driver.stopBackground();
    await wake(helper);
    await jobEnded(helper, kind, 0);
    expect(await rowsOf(helper, "mentions")).toHaveLength(left);
    await until(limitMs, "All work ends", async () => !(await isJobRunning(helper)));
    expect(await runJob(helper, "check")).toMatchObject({ misplaced: 0 });
    expect(await driver.complaints()).toEqual([]);
  });
}

interface Standing {
  readonly driver: Driver;
  readonly copy: CopiedBuild;
  readonly page: BrowserPage;
}

/** @returns a page from which the store was looked at. The worker has ended. */
async function begin(driver: Driver, kind: string, argument: unknown): Promise<BrowserPage> {
  const page = await driver.newPage(driver.extensionUrl("manifest.json"));
  await ask(page, "job.start", { kind, argument });
  await driver.stopBackground();
  return page;
}

async function openHealth(driver: Driver): Promise<BrowserPage> {
  const page = await driver.newPage(driver.extensionUrl("dashboard.html#/health"));
  await page.setViewport(1_440, 900);
  await until(limitMs, "Health and store is there", () => isShown(page, testId("store-erase")));
  return page;
}

async function backedUp(driver: Driver): Promise<Buffer> {
  const page = await openHealth(driver);
  await keepFiles(page);
  await page.click(testId("backup-now"));
  const file = await keptFile(page);
  await page.close();
  return file;
}

/** What must not change while nothing can be written. */
async function standOf(page: BrowserPage): Promise<unknown> {
  const tables = ["mentions", "rollups", "rollupTail", "jobs"];
  return Promise.all(tables.map((table) => rowsOf(page, table)));
}

/**
 * Chromium tidies up after a disk that was really filled, and then it is not full. There the limit itself falls,
 * of which a store hears that is opened anew.
 */
async function fill(driver: Driver): Promise<void> {
  if (driver.limitStorage) {
    await driver.limitStorage(1);
    await driver.stopBackground();
    await pause(untilClosedMs);
    return;
  }
  const helper = await extensionPage(driver);
  expect(await fillDisk(helper)).toBeGreaterThan(storageBytes / 4);
  await helper.close();
}

async function free(driver: Driver, helper: BrowserPage): Promise<void> {
  if (driver.limitStorage) await driver.limitStorage(storageBytes);
  else await freeDisk(helper);
}
