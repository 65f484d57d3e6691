/** Keywords: changed, tried on what is stored, saved, and what is stored is matched again. */

import { at } from "@/lib/kit/read";
import { aSubject, prepare } from "@/test/support/app/prepare";
import { extensionPage, rowsOf } from "@/test/support/app/store";
import { testId } from "@/test/support/app/test-id";
import type { BrowserPage } from "@/test/support/browsers/driver";
import { expect, test } from "@/test/support/journey";
import { until } from "@/test/support/waiting";
import { openStage, stageSite } from "@/test/support/web/stage";
import { aPerson, aTweet, homeTimeline, requestUrl } from "@/test/support/x-payloads";

const limitMs = 30_000;

test("narrower keywords keep mentions aside, wider ones bring them back", async ({ driver, web }) => {
  const texts = ["Acme Kettles leak", "Acme Kettles sing", "Acme Kettles leak and sing"];
  const tweets = texts.map((text, place) =>
    aTweet({ author: aPerson({ handle: `visitor_${place}` }), text }),
  );
  const url = requestUrl("HomeTimeline", {});
  const answer = JSON.stringify(homeTimeline(tweets));
  web.place("x.com", stageSite([{ name: "home", url, via: "fetch", answer }]));
  await prepare(driver, [aSubject({ name: "Acme Kettles" })]);
  const stage = await openStage(driver, "https://x.com/home");
  await stage.load("home");
  const store = await extensionPage(driver);
  await until(limitMs, "Three mentions", async () => (await rowsOf(store, "mentions")).length === 3);

  const brands = await driver.newPage(driver.extensionUrl("dashboard.html#/brands"));
  await brands.setViewport(1_440, 1_000);
  const change = async (query: string, said: string, aside: number, cameTo: string) => {
    await brands.fill(testId("keywords-query"), query);
    await until(limitMs, `The preview says ${said}`, async () => (await estimate(brands)).includes(said));
    await brands.click(testId("keywords-save"));
    await until(limitMs, `${aside} are kept aside`, async () => (await asideIn(store)) === aside);
    await until(limitMs, `The view says ${cameTo}`, async () => (await saidIn(brands)).includes(cameTo));
  };
  await change('"Acme Kettles" AND leak', "0 more and 1 fewer", 1, "1 mention fewer than before");
  await change('"Acme Kettles" AND (leak OR sing)', "1 more and 0 fewer", 0, "1 mention more than before");
  expect(await driver.complaints()).toEqual([]);
});

const estimate = (page: BrowserPage): Promise<string> => textIn(page, testId("keywords-estimate"));
const saidIn = (page: BrowserPage): Promise<string> => textIn(page, testId("rerun-said"));

function textIn(page: BrowserPage, selector: string): Promise<string> {
  return page.evaluate((wanted: string) => document.querySelector(wanted)?.textContent ?? "", selector);
}

async function asideIn(store: BrowserPage): Promise<number> {
  return (await rowsOf(store, "mentions")).filter((row) => at(row, "aside") === "rules").length;
}
