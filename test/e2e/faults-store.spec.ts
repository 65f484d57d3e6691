import { asText, at } from "@/lib/kit/read";
import { blockStore, deleteStore } from "@/test/support/app/hold-store";
import { runJob } from "@/test/support/app/jobs";
import { openPopup, popupWhen, shownPopup } from "@/test/support/app/popup";
import { aSubject, prepare } from "@/test/support/app/prepare";
import { badgeOf, extensionPage, iconTitleOf, rowsOf } from "@/test/support/app/store";
import { testId } from "@/test/support/app/test-id";
import { isShown } from "@/test/support/app/welcome";
import type { BrowserPage, Driver } from "@/test/support/browsers/driver";
import { expect, test } from "@/test/support/journey";
import { until } from "@/test/support/waiting";
import type { FakeWeb } from "@/test/support/web/fake-web";
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

/** A page that has shown one mention, which is stored. */
async function afterOneMention({ driver, web }: { driver: Driver; web: FakeWeb }) {
  web.place("x.com", stageSite(loads));
  await prepare(driver, [brand]);
  const stage = await openStage(driver);
  await stage.load("page-0");
  const popup = await openPopup(driver);
  await popupWhen(popup, "the first mention", ({ mentions }) => mentions === 1);
  return { stage, popup, helper: await extensionPage(driver) };
}

test("the store is blocked by another window: what is shown meanwhile is stored when it lets go", async ({
  driver,
  web,
}) => {
  const { stage, popup, helper } = await afterOneMention({ driver, web });

  const block = await blockStore(helper);
  await stage.load("page-1");
  await driver.stopBackground();
  await stage.load("page-2");
  await block.release();

  await popupWhen(popup, "all three", ({ mentions }) => mentions === 3);
  expect(await stage.troubles()).toEqual([]);
  expect(await driver.complaints()).toEqual([]);
});

test("the store is blocked by another window: the popup says so, and goes on when it lets go", async ({
  driver,
  web,
}) => {
  const { helper } = await afterOneMention({ driver, web });
  const block = await blockStore(helper);
  const popup = await driver.newPage(driver.extensionUrl("popup.html"));
  await until(30_000, "The popup does not say what it waits for", () =>
    isShown(popup, testId("popup-error")),
  );
  await block.release();
  await popupWhen(popup, "the mention", ({ mentions }) => mentions === 1);
  expect(await driver.complaints()).toEqual([]);
});

test("the store is deleted under us: what is looked for is known still, and work goes on by itself", async ({
  driver,
  web,
}) => {
  const { stage, popup, helper } = await afterOneMention({ driver, web });
  await deleteStore(helper);
  await stage.load("page-1");
  await popup.reload();
  await popupWhen(popup, "the mention after it", ({ mentions }) => mentions === 1);
  expect(await isShown(popup, testId("emptied"))).toBe(true);
  await popup.click(testId("emptied-seen"));
  await until(30_000, "The word about it stays", async () => !(await isShown(popup, testId("emptied"))));
  await popup.reload();
  await popupWhen(popup, "the mention still", ({ mentions }) => mentions === 1);
  expect(await isShown(popup, testId("emptied"))).toBe(false);
  expect(await stage.troubles()).toEqual([]);
  expect(await driver.complaints()).toEqual([]);
});

for (const isStopped of [false, true]) {
  test(`the browser evicts the store, the worker ${isStopped ? "ended" : "running"}: it is said, and work goes on`, async ({
    driver,
    web,
  }) => {
    const { stage, popup, helper } = await afterOneMention({ driver, web });
    if (isStopped) await driver.stopBackground();
    await driver.evictStorage();
    await stage.load("page-1");
    await popup.reload();
    await popupWhen(popup, "the mention after it", ({ mentions }) => mentions === 1);
    expect(await isShown(popup, testId("emptied"))).toBe(true);
    await stage.load("page-2");
    await popupWhen(popup, "the next one", ({ mentions }) => mentions === 2);
    expect(await runJob(helper, "check")).toEqual({ misplaced: 0, corrected: 0, repaired: 0 });
    expect(await stage.troubles()).toEqual([]);
    expect(await driver.complaints()).toEqual([]);
  });
}

test("a newer program wrote the store: it is said, what it wrote can be looked at, nothing is changed, and what is shown meanwhile waits in its page", async ({
  driver,
  web,
}) => {
  const { stage, popup, helper } = await afterOneMention({ driver, web });
  await popup.close();
  await driver.stopBackground();
  await raiseVersion(helper);
  const before = JSON.stringify(await rowsOf(helper, "mentions"));
  await stage.load("page-1");
  const next = await driver.newPage(driver.extensionUrl("popup.html"));
  await until(30_000, "The popup does not say so", () => isShown(next, testId("read-only")));
  expect(await next.evaluate(() => document.body.innerText)).toContain("newer Mentionary");
  await popupWhen(next, "what was kept", ({ mentions }) => mentions === 1);
  const dashboard = await driver.newPage(driver.extensionUrl("dashboard.html#/mentions"));
  await until(30_000, "The dashboard does not say so", () => isShown(dashboard, testId("read-only")));
  await until(30_000, "The dashboard does not show what was kept", () =>
    dashboard.evaluate(() => document.body.innerText.includes("1 mention")),
  );
  await expect.poll(() => badgeOf(helper)).toBe("!");
  expect(await iconTitleOf(helper)).toContain("newer Mentionary");
  expect(JSON.stringify(await rowsOf(helper, "mentions"))).toBe(before);
  await next.close();
  await dashboard.close();
  await deleteStore(helper);
  // The brand is known still, and the page asks until it is answered.
  const after = await openPopup(driver);
  // A page asks again after half a minute at the latest.
  await until(
    60_000,
    "What was shown meanwhile is not stored",
    async () => (await shownPopup(after)).mentions === 1,
  );
  const texts = (await rowsOf(helper, "posts")).map((post) => asText(at(post, "text")));
  expect(texts).toEqual(["Acme Kettles 1"]);
  expect(await stage.troubles()).toEqual([]);
});

/** As a version to come would: another number, and a table that this one does not know. */
function raiseVersion(page: BrowserPage): Promise<boolean> {
  return page.evaluate(
    () =>
      new Promise<boolean>((resolve, reject) => {
        const opening = indexedDB.open("mentionary", 1_000);
        opening.addEventListener("upgradeneeded", () => opening.result.createObjectStore("wonders"));
        opening.addEventListener("error", () => reject(new Error("the store cannot be opened")));
        opening.addEventListener("success", () => {
          opening.result.close();
          resolve(true);
        });
      }),
  );
}

test("the store is deleted while nothing is shown: the popup that opens next says so and knows the brand", async ({
  driver,
  web,
}) => {
  const { popup, helper } = await afterOneMention({ driver, web });
  await popup.close();
  await deleteStore(helper);
  const next = await openPopup(driver);
  await popupWhen(next, "the brand without a mention", ({ isEmpty }) => isEmpty);
  await until(30_000, "The popup does not say what happened", () => isShown(next, testId("emptied")));
  expect(await driver.complaints()).toEqual([]);
});
