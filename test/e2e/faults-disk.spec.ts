import { asList, asText, at } from "@/lib/kit/read";
import { fillDisk, freeDisk } from "@/test/support/app/fill-disk";
import { openPopup, popupWhen } from "@/test/support/app/popup";
import { aSubject, prepare } from "@/test/support/app/prepare";
import { extensionPage, rowsOf } from "@/test/support/app/store";
import type { BrowserPage, Driver } from "@/test/support/browsers/driver";
import { expect, testOnCopy } from "@/test/support/journey";
import { pause } from "@/test/support/waiting";
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
  await free(driver, helper);
  await stage.load("page-2");

  const popup = await openPopup(driver);
  await popupWhen(popup, "all three pages", ({ mentions }) => mentions === 60);
  const keys = (await rowsOf(helper, "posts")).map((post) => asText(at(post, "key")));
  expect(new Set(keys).size).toBe(60);
  expect(await stage.troubles()).toEqual([]);
  expect(await driver.complaints()).toEqual([]);
});

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
