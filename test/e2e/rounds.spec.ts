/** Rounds: a suggestion is taken on, opened in a visible tab, read there, and due no more; and a list that was pasted. */

import { at } from "@/lib/kit/read";
import { aSubject, prepare } from "@/test/support/app/prepare";
import { extensionPage, rowsOf } from "@/test/support/app/store";
import { testId } from "@/test/support/app/test-id";
import { isShown } from "@/test/support/app/welcome";
import type { BrowserPage } from "@/test/support/browsers/driver";
import { expect, test } from "@/test/support/journey";
import { until } from "@/test/support/waiting";
import { stageSite } from "@/test/support/web/stage";
import { aPerson, aTweet, requestUrl, searchTimeline, tweetDetail } from "@/test/support/x-payloads";

const limitMs = 30_000;

test("add a suggestion, open the next one, and it is due no more", async ({ driver, web }) => {
  const found = aTweet({ author: aPerson({ handle: "tom_overboil" }), text: "Acme Kettles, twice a day." });
  const url = requestUrl("SearchTimeline", { rawQuery: '"Acme Kettles"' });
  const answer = JSON.stringify(searchTimeline([found]));
  web.place("x.com", stageSite([{ name: "search", url, via: "fetch", answer }]));
  await prepare(driver, [aSubject({ name: "Acme Kettles" })]);
  const store = await extensionPage(driver);

  const rounds = await driver.newPage(driver.extensionUrl("dashboard.html#/rounds"));
  await rounds.setViewport(1_440, 900);
  await rounds.click(testId("round-suggestion"));
  await until(limitMs, "It is due", () => isShown(rounds, `${testId("round")}[data-due="true"]`));
  const [row] = await rowsOf(store, "rounds");
  const address = String(at(row, "url"));

  await rounds.click(testId("rounds-start"));
  const place = await until(limitMs, "The place opens in a tab", () => driver.pageAt(address));
  expect(await place.evaluate(() => document.visibilityState)).toBe("visible");
  await until(limitMs, "The page is there", () => isShown(place, "#load-search"));
  await place.evaluate(() => document.querySelector<HTMLElement>("#load-search")?.click());
  await until(limitMs, "The mention is kept", async () => (await rowsOf(store, "mentions")).length === 1);

  await rounds.bringToFront();
  await until(limitMs, "It is due no more", () => isShown(rounds, `${testId("round")}[data-due="false"]`));
  expect(await isShown(rounds, testId("rounds-start"))).toBe(false);
  const shown = await rounds.evaluate(
    (selector: string) => document.querySelector(selector)?.textContent ?? "",
    `${testId("round")} td:nth-of-type(3) bdi`,
  );
  expect(shown).toBe("1");
  expect(await driver.complaints()).toEqual([]);
});

test("a pasted list: opened one by one, ticked off when kept or skipped, still there tomorrow", async ({
  driver,
  web,
}) => {
  const found = aTweet({
    author: aPerson({ handle: "tom_overboil" }),
    text: "Acme Kettles, seen on the phone.",
  });
  const post = `https://x.com/tom_overboil/status/${found.id}`;
  const url = requestUrl("TweetDetail", { focalTweetId: found.id });
  const answer = JSON.stringify(tweetDetail(found, []));
  web.place("x.com", stageSite([{ name: "thread", url, via: "fetch", answer }]));
  await prepare(driver, [aSubject({ name: "Acme Kettles" })]);
  const store = await extensionPage(driver);

  const rounds = await driver.newPage(driver.extensionUrl("dashboard.html#/rounds"));
  await rounds.setViewport(1_440, 900);
  const noise = `From my phone: ${post}?utm_source=share&utm_medium=phone, ${post} and https://x.com/search?q=kettle.`;
  await rounds.fill(testId("paste-addresses"), noise);
  await rounds.click(testId("paste-make"));
  await until(limitMs, "Two addresses", async () => (await statesIn(rounds)).join() === "open,open");

  await rounds.click(testId("address-next"));
  const place = await until(limitMs, "The post opens in a tab", () => driver.pageAt(post));
  await until(limitMs, "The page is there", () => isShown(place, "#load-thread"));
  await place.evaluate(() => document.querySelector<HTMLElement>("#load-thread")?.click());
  await until(limitMs, "The mention is kept", async () => (await rowsOf(store, "mentions")).length === 1);

  await rounds.bringToFront();
  await until(limitMs, "It is ticked off", async () => (await countIn(rounds)) === "1 of 2 done");
  await rounds.click(testId("address-skip"));
  await until(limitMs, "All is done", async () => (await countIn(rounds)) === "2 of 2 done");
  await rounds.reload();
  await until(limitMs, "It is still so", async () => (await statesIn(rounds)).join() === "kept,skipped");
  await rounds.click(testId("address-again"));
  await until(limitMs, "It is taken back", async () => (await countIn(rounds)) === "1 of 2 done");
  expect(await driver.complaints()).toEqual([]);
});

function statesIn(page: BrowserPage): Promise<string[]> {
  return page.evaluate(
    (row: string) =>
      Array.from(document.querySelectorAll(row), (one) => one.getAttribute("data-state") ?? ""),
    testId("address"),
  );
}

function countIn(page: BrowserPage): Promise<string> {
  return page.evaluate(
    (selector: string) => document.querySelector(selector)?.textContent ?? "",
    testId("address-count"),
  );
}
