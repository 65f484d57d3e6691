import { openPopup, popupWhen } from "@/test/support/app/popup";
import { aSubject, prepare } from "@/test/support/app/prepare";
import { extensionPage } from "@/test/support/app/store";
import { isRead } from "@/test/support/app/tabs";
import type { Driver } from "@/test/support/browsers/driver";
import { expect, test } from "@/test/support/journey";
import { pause, until } from "@/test/support/waiting";
import { openStage, stageSite } from "@/test/support/web/stage";
import type { StagePage } from "@/test/support/web/stage";
import { aPerson, aTweet, homeTimeline, requestUrl } from "@/test/support/x-payloads";

const brand = aSubject({ name: "Acme Kettles" });
const handles = ["mira_leafwater", "tom_overboil", "lena_descales"];
const loads = handles.map((handle, index) => ({
  name: handle.replaceAll("_", "-"),
  url: requestUrl("HomeTimeline", { cursor: String(index) }),
  via: index % 2 === 0 ? ("fetch" as const) : ("xhr" as const),
  answer: JSON.stringify(
    homeTimeline([aTweet({ author: aPerson({ handle }), text: `Acme Kettles, says ${handle}` })]),
  ),
}));
const [first, second, third] = loads.map(({ name }) => name);

/** A stage whose readers have come. */
async function openRead(driver: Driver): Promise<StagePage> {
  const helper = await extensionPage(driver);
  const stage = await openStage(driver);
  await until(30_000, "Nobody reads the page", () => isRead(helper, "https://x.com/home"));
  await helper.close();
  return stage;
}

test("the worker is stopped between capture and popup, and nothing is lost", async ({ driver, web }) => {
  web.place("x.com", stageSite(loads));
  await prepare(driver, [brand]);
  const stage = await openStage(driver);

  await driver.stopBackground();
  await stage.load(first ?? "");
  await driver.stopBackground();
  await stage.load(second ?? "");
  await pause(100); // While the batch is on its way.
  await driver.stopBackground();
  await stage.load(third ?? "");

  const popup = await popupWhen(
    await openPopup(driver),
    "all three mentions",
    ({ mentions }) => mentions === 3,
  );
  expect(popup.people).toBe(3);
  expect(await stage.troubles()).toEqual([]);
});

test("a tab that is closed 500 ms after the response has delivered its mention", async ({ driver, web }) => {
  web.place("x.com", stageSite(loads));
  await prepare(driver, [brand]);
  const stage = await openRead(driver);

  await stage.load(first ?? "");
  await pause(500);
  await stage.page.close();

  await popupWhen(await openPopup(driver), "the mention of the closed tab", ({ mentions }) => mentions === 1);
});

test("a tab that is closed at once has delivered it too", async ({ driver, web }) => {
  web.place("x.com", stageSite(loads));
  await prepare(driver, [brand]);
  const stage = await openRead(driver);

  await stage.load(second ?? "");
  await stage.page.close();

  await popupWhen(await openPopup(driver), "the mention of the closed tab", ({ mentions }) => mentions === 1);
});
