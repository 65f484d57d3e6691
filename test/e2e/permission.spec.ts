import { openPopup, popupWhen, shownPopup } from "@/test/support/app/popup";
import { aSubject, prepare } from "@/test/support/app/prepare";
import { extensionPage, isGranted, rowsOf } from "@/test/support/app/store";
import { testId } from "@/test/support/app/test-id";
import { isShown, switchSite } from "@/test/support/app/welcome";
import { xHosts } from "@/test/support/hosts";
import { expect, test } from "@/test/support/journey";
import { pause } from "@/test/support/waiting";
import { openStage, stageSite } from "@/test/support/web/stage";
import { aPerson, aTweet, homeTimeline, requestUrl } from "@/test/support/x-payloads";

const brand = aSubject({ name: "Acme Kettles" });
const loads = ["mira_leafwater", "tom_overboil"].map((handle, index) => ({
  name: `page-${index}`,
  url: requestUrl("HomeTimeline", { cursor: String(index) }),
  via: "fetch" as const,
  answer: JSON.stringify(
    homeTimeline([aTweet({ author: aPerson({ handle }), text: `Acme Kettles ${index}` })]),
  ),
}));

/** Longer than a batch may take, with room: what has not arrived by then is not on its way. */
const wellAfterMs = 1_500;

test("a site that was never switched on is not read", async ({ driver, web }) => {
  web.place("x.com", stageSite(loads));
  await prepare(driver, [brand], { isXOn: false });
  const stage = await openStage(driver);
  await stage.load("page-0");
  await pause(wellAfterMs);

  const store = await extensionPage(driver);
  for (const host of xHosts) expect(await isGranted(store, host)).toBe(false);
  for (const table of ["mentions", "posts", "accounts", "exposure"])
    expect(await rowsOf(store, table)).toEqual([]);
  const popup = await openPopup(driver);
  expect(await isShown(popup, testId("site-off"))).toBe(true);
});

test("a site that is switched off gives its permission back and is read no more", async ({ driver, web }) => {
  web.place("x.com", stageSite(loads));
  await prepare(driver, [brand]);
  const stage = await openStage(driver);
  await stage.load("page-0");
  const popup = await openPopup(driver);
  await popupWhen(popup, "the first mention", ({ mentions }) => mentions === 1);

  const options = await extensionPage(driver);
  expect(await isGranted(options, "https://x.com/*")).toBe(true);
  await switchSite(options, false);
  for (const host of xHosts) expect(await isGranted(options, host)).toBe(false);
  const afterwards = await openStage(driver);
  await afterwards.load("page-1");
  await pause(wellAfterMs);

  expect(await rowsOf(options, "mentions")).toHaveLength(1);
  expect((await shownPopup(popup)).mentions).toBe(1);
});

test("a site that is switched off is not read in the tabs that are still open either", async ({
  driver,
  web,
}) => {
  web.place("x.com", stageSite(loads));
  await prepare(driver, [brand]);
  const stage = await openStage(driver);
  const options = await extensionPage(driver);
  await switchSite(options, false);
  await stage.load("page-0");
  await pause(wellAfterMs);

  expect(await rowsOf(options, "mentions")).toEqual([]);
});
