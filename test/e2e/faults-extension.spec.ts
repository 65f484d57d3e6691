import { at } from "@/lib/kit/read";
import { openPopup, popupWhen } from "@/test/support/app/popup";
import { aSubject, prepare } from "@/test/support/app/prepare";
import { extensionPage, sendMessage } from "@/test/support/app/store";
import { tabBadgeOf, takeScripts } from "@/test/support/app/tabs";
import { testId } from "@/test/support/app/test-id";
import { isShown } from "@/test/support/app/welcome";
import { expect, testOnCopy as test } from "@/test/support/journey";
import { pause, until } from "@/test/support/waiting";
import { openStage, stageSite } from "@/test/support/web/stage";
import { aPerson, aTweet, homeTimeline, requestUrl } from "@/test/support/x-payloads";

/** A loaded machine takes its time; nothing here is about speed. */
const limitMs = 30_000;

const loads = ["mira_leafwater", "tom_overboil", "lena_descales"].map((handle, index) => ({
  name: `page-${index}`,
  url: requestUrl("HomeTimeline", { cursor: String(index) }),
  via: index === 1 ? ("xhr" as const) : ("fetch" as const),
  answer: JSON.stringify(
    homeTimeline([aTweet({ author: aPerson({ handle }), text: `Acme Kettles ${index}` })]),
  ),
}));

test("the extension is updated under an open tab: its old script falls silent, and a reload helps", async ({
  driver,
  web,
  copy,
}) => {
  web.place("x.com", stageSite(loads));
  await prepare(driver, [aSubject({ name: "Acme Kettles" })]);
  const stage = await openStage(driver);
  await stage.load("page-0");
  await popupWhen(await openPopup(driver), "the first mention", ({ mentions }) => mentions === 1);

  copy.editManifest((manifest) => ({ ...manifest, version: `${String(at(manifest, "version"))}.1` }));
  await driver.reloadExtension();
  await stage.load("page-1");
  await pause(1_000); // Longer than a batch waits: the old script has had its chance to stumble.
  expect(await stage.troubles()).toEqual([]);
  expect(await driver.complaints()).toEqual([]);

  const popup = await openPopup(driver);
  // The popup stands in a tab here, and asks which page its window shows.
  await stage.page.bringToFront();
  await until(limitMs, "The popup offers no reload", () => isShown(popup, testId("page-off")));
  await popup.evaluate(pressed, testId("reload-page"));
  await until(limitMs, "The page was not loaded anew", async () => (await stage.digests()).length === 0);
  await stage.load("page-2");
  await popupWhen(popup, "the mention after the reload", ({ mentions }) => mentions === 2);
  await stage.load("page-1");
  await popupWhen(popup, "what the silent script let pass, seen again", ({ mentions }) => mentions === 3);
  expect(await stage.troubles()).toEqual([]);
  expect(await driver.complaints()).toEqual([]);
});

test("a page that is opened before the scripts are back after an update: its icon says so, and a reload helps", async ({
  driver,
  web,
}) => {
  web.place("x.com", stageSite(loads));
  await prepare(driver, [aSubject({ name: "Acme Kettles" })]);
  await driver.reloadExtension();
  const helper = await extensionPage(driver);
  await until(limitMs, "The scripts are not back", () => takeScripts(helper));
  // Starting, the worker may register them once more.
  await until(limitMs, "The scripts come back again and again", async () => {
    await pause(500);
    return !(await takeScripts(helper));
  });
  const stage = await openStage(driver);
  await stage.load("page-0");
  await driver.stopBackground();
  await sendMessage(helper, "news.seen", {});

  await until(
    limitMs,
    "The icon says nothing",
    async () => (await tabBadgeOf(helper, "https://x.com/*")) === "↻",
  );
  const popup = await openPopup(driver);
  await stage.page.bringToFront();
  await until(limitMs, "The popup offers no reload", () => isShown(popup, testId("page-off")));
  await popup.evaluate(pressed, testId("reload-page"));
  await until(limitMs, "The page was not loaded anew", async () => (await stage.digests()).length === 0);
  await stage.load("page-1");
  await popupWhen(popup, "the mention after the reload", ({ mentions }) => mentions === 1);
  await until(limitMs, "The sign stays", async () => (await tabBadgeOf(helper, "https://x.com/*")) === "1");
  expect(await stage.troubles()).toEqual([]);
  expect(await driver.complaints()).toEqual([]);
});

/** Without bringing its tab to the front. Runs in the page. */
function pressed(button: string) {
  document.querySelector<HTMLElement>(button)?.click();
}
