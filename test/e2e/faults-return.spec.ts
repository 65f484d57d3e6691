import { openPopup, popupWhen } from "@/test/support/app/popup";
import { aSubject, prepare } from "@/test/support/app/prepare";
import { extensionPage } from "@/test/support/app/store";
import { discardTab, showTab } from "@/test/support/app/tabs";
import { expect, test } from "@/test/support/journey";
import { until } from "@/test/support/waiting";
import { openStage, stageSite } from "@/test/support/web/stage";
import { aPerson, aTweet, homeTimeline, requestUrl } from "@/test/support/x-payloads";

const brand = aSubject({ name: "Acme Kettles" });
const loads = ["mira_leafwater", "tom_overboil", "lena_descales"].map((handle, index) => ({
  name: `page-${index}`,
  url: requestUrl("HomeTimeline", { cursor: String(index) }),
  via: "fetch" as const,
  answer: JSON.stringify(
    homeTimeline([aTweet({ author: aPerson({ handle }), text: `Acme Kettles ${index}` })]),
  ),
}));

test.use({ circumstances: { hasBackForwardCache: true } });

test("a page that comes back out of the back-forward cache reads on", async ({ driver, web }) => {
  web.place("x.com", stageSite(loads));
  await prepare(driver, [brand]);
  const stage = await openStage(driver);
  await stage.page.evaluate(() =>
    window.addEventListener("pageshow", ({ persisted }) => {
      document.documentElement.dataset.cameBack = String(persisted);
    }),
  );
  await stage.load("page-0");
  await stage.page.goto("https://x.com/notifications"); // Before the batch has left the page.
  await stage.page.goBack();
  await until(30_000, "The page did not come back", () =>
    stage.page.evaluate(() => document.documentElement.dataset.cameBack === "true"),
  );
  await driver.stopBackground();
  await stage.load("page-1");

  await popupWhen(await openPopup(driver), "before and after", ({ mentions }) => mentions === 2);
  expect(await stage.troubles()).toEqual([]);
  expect(await driver.complaints()).toEqual([]);
});

test("a tab that the browser put away and restored reads on", async ({ driver, web }) => {
  web.place("x.com", stageSite(loads));
  await prepare(driver, [brand]);
  const stage = await openStage(driver);
  await stage.load("page-0");
  const popup = await openPopup(driver);
  await popupWhen(popup, "the first mention", ({ mentions }) => mentions === 1);

  const helper = await extensionPage(driver);
  const tab = await discardTab(helper, "https://x.com/home");
  await showTab(helper, tab);
  const restored = await until(30_000, "The tab was not restored", () => driver.pageAt("https://x.com/home"));
  await restored.click("#load-page-1");
  await popupWhen(popup, "the mention after it", ({ mentions }) => mentions === 2);
  expect(await driver.complaints()).toEqual([]);
});
