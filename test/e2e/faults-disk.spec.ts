import { asList, asText, at } from "@/lib/kit/read";
import { fillDisk, freeDisk } from "@/test/support/app/fill-disk";
import { openPopup, popupWhen } from "@/test/support/app/popup";
import { aSubject, prepare } from "@/test/support/app/prepare";
import { extensionPage, rowsOf } from "@/test/support/app/store";
import { expect, testOnCopy } from "@/test/support/journey";
import { pause } from "@/test/support/waiting";
import { openStage, stageSite } from "@/test/support/web/stage";
import { aPerson, aTweet, homeTimeline, requestUrl } from "@/test/support/x-payloads";

/** Firefox gives no origin less than this. */
const storageBytes = 10_485_760;
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
  // Chromium tidies up after the disk was filled, now and then, and then it is not full: to be made to hold still.
  test.fixme(driver.name === "chromium", "the circumstance itself does not hold still in Chromium");
  test.slow(); // A browser that is busy with itself takes its time.
  web.place("x.com", stageSite(loads));
  await prepare(driver, [aSubject({ name: "Acme Kettles" })]);
  const stage = await openStage(driver);
  await stage.load("page-0");
  const popup = await openPopup(driver);
  await popupWhen(popup, "the first page", ({ mentions }) => mentions === 20);
  const helper = await extensionPage(driver);

  const filled = await fillDisk(helper);
  expect(filled).toBeGreaterThan(storageBytes / 4);
  await stage.load("page-1");
  await pause(1_500);
  expect(await rowsOf(helper, "mentions")).toHaveLength(20);
  await freeDisk(helper);
  await stage.load("page-2");

  await popupWhen(popup, "all three pages", ({ mentions }) => mentions === 60);
  const keys = (await rowsOf(helper, "posts")).map((post) => asText(at(post, "key")));
  expect(new Set(keys).size).toBe(60);
  expect(await stage.troubles()).toEqual([]);
  expect(await driver.complaints()).toEqual([]);
});
