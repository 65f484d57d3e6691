import { asCount, asList, asText, at } from "@/lib/kit/read";
import { cellMarkup, pageMarkup, plainRow, rowMarkup } from "@/test/browser/platforms/x-page-markup";
import { brand as demoBrand, demoContent } from "@/test/demo/content";
import { demoX } from "@/test/demo/x/site";
import { openPopup, popupWhen } from "@/test/support/app/popup";
import { aSubject, prepare } from "@/test/support/app/prepare";
import { extensionPage, rowsOf } from "@/test/support/app/store";
import type { BrowserPage } from "@/test/support/browsers/driver";
import { expect, test } from "@/test/support/journey";
import { pause, until } from "@/test/support/waiting";
import type { WebSite } from "@/test/support/web/fake-web";
import { openStage, stageSite } from "@/test/support/web/stage";
import { aPerson, aTweet, homeTimeline, requestUrl, tweetByRestId } from "@/test/support/x-payloads";

const brand = aSubject({ name: "Acme Kettles" });
const tweets = ["mira_leafwater", "tom_overboil", "lena_descales"].map((handle, index) =>
  aTweet({ author: aPerson({ handle }), text: `Acme Kettles ${index}`, likes: 10 * index, replies: 1 }),
);
const [first, second, third] = tweets;
if (!first || !second || !third) throw new Error("three posts are needed");

test("the network is lost in the middle of a response: the page hears of it, and the next one counts", async ({
  driver,
  web,
}) => {
  const answer = JSON.stringify(homeTimeline([first, second]));
  const loads = (["fetch", "xhr"] as const).map((via) => ({
    name: `by-${via}`,
    url: requestUrl("HomeTimeline", { via }),
    via,
    answer,
    cutAfter: Math.floor(answer.length * 0.9),
  }));
  web.place("x.com", stageSite(loads));
  await prepare(driver, [brand]);
  const stage = await openStage(driver);
  const store = await extensionPage(driver);

  for (const { name } of loads) await stage.lose(name);
  await pause(1_000); // What was cut off would have arrived by now.
  expect(await rowsOf(store, "posts")).toEqual([]);
  for (const { name } of loads) await stage.load(name);
  await popupWhen(await openPopup(driver), "both mentions, once each", ({ mentions }) => mentions === 2);
  expect(await stage.troubles()).toEqual([]);
  expect(await driver.complaints()).toEqual([]);
});

test("one page that shows place after place counts each where it was shown", async ({ driver, web }) => {
  const content = demoContent(Date.now());
  web.place("x.com", demoX(content, Date.now));
  await prepare(driver, [
    aSubject({
      ...demoBrand,
      terms: [...demoBrand.terms],
      handles: [...demoBrand.handles],
      hashtags: [...demoBrand.hashtags],
      domains: [...demoBrand.domains],
      exclusions: [...demoBrand.exclusions],
      accounts: demoBrand.accounts.map((handle) => ({ platform: "x", handle })),
    }),
  ]);
  const page = await driver.newPage("https://x.com/home");
  await shows(page, "HomeTimeline");
  for (const [tab, operation] of [
    ["Explore", "SearchTimeline"],
    ["Notifications", "NotificationsTimeline"],
    ["Profile", "UserTweets"],
    ["Home", "HomeTimeline"],
  ] as const) {
    await page.click(`[data-testid="AppTabBar_${tab}_Link"]`);
    await shows(page, operation);
  }

  const store = await extensionPage(driver);
  await until(30_000, "Not every place is counted", async () => {
    const places = new Set((await rowsOf(store, "exposure")).map((row) => asText(at(row, "place"))));
    return ["home", "search", "notifications", "profile"].every((place) => places.has(place));
  });
  const keys = (await rowsOf(store, "mentions")).map((row) => asText(at(row, "key")));
  expect(keys.length).toBeGreaterThan(10);
  expect(new Set(keys).size).toBe(keys.length);
  expect(await driver.complaints()).toEqual([]);
});

test("a page of nobody who is logged in is read, and makes nobody a viewer", async ({ driver, web }) => {
  const stage = stageSite([
    {
      name: "post",
      url: requestUrl("TweetResultByRestId", { tweetId: first.id }),
      via: "fetch",
      answer: JSON.stringify(tweetByRestId(first)),
    },
  ]);
  web.place("x.com", stage);
  await prepare(driver, [brand]);
  const page = await openStage(driver, `https://x.com/mira_leafwater/status/${first.id}`);
  await page.load("post");
  await popupWhen(await openPopup(driver), "the mention", ({ mentions }) => mentions === 1);

  const store = await extensionPage(driver);
  await until(30_000, "It was not counted", async () => (await rowsOf(store, "exposure")).length > 0);
  for (const row of await rowsOf(store, "exposure")) expect(asCount(at(row, "viewer"))).toBe(0);
  expect(await page.troubles()).toEqual([]);
  expect(await driver.complaints()).toEqual([]);
});

test("a page in another language, that came with its posts in it, is read off the screen", async ({
  driver,
  web,
}) => {
  const row = rowMarkup({
    label: "3 Antworten, 2 Reposts, 1.204 „Gefällt mir“-Angaben, 4 Lesezeichen, 34.210 Mal angezeigt",
    reply: ["3 Antworten. Antworten", "3"],
    retweet: ["2 Reposts. Reposten", "2"],
    like: ["1.204 „Gefällt mir“-Angaben. Gefällt mir", "1.204"],
    bookmark: ["4 Lesezeichen. Lesezeichen hinzufügen", "4"],
    views: ["34.210 Mal angezeigt. Post-Statistiken anzeigen", "34.210"],
  });
  const said = "Der Deckel von Acme Kettles klemmt.";
  const cells = tweets.map(({ id, author }) =>
    cellMarkup({ id, handle: author.handle, lang: "de", text: said, row }),
  );
  web.place("x.com", still(pageMarkup("de", cells)));
  await prepare(driver, [brand]);
  const page = await driver.newPage("https://x.com/home");
  await page.bringToFront();
  const store = await extensionPage(driver);
  await page.bringToFront();
  await until(30_000, "They are not stored", async () => (await rowsOf(store, "mentions")).length === 3);

  const shown = await popupWhen(await openPopup(driver), "three", ({ mentions }) => mentions === 3);
  for (const { text, likes, replies, shares, views } of shown.newest)
    expect({ text, likes, replies, shares, views }).toEqual({
      text: said,
      likes: 1_204,
      replies: 3,
      shares: 2,
      views: 34_210,
    });
  expect(await driver.complaints()).toEqual([]);
});

test("two tabs of one site: what both show is stored once, and what one shows is stored too", async ({
  driver,
  web,
}) => {
  const loads = [
    [first, second],
    [second, third],
  ].map((shown, index) => ({
    name: `tab-${index}`,
    url: requestUrl("HomeTimeline", { cursor: String(index) }),
    via: "fetch" as const,
    answer: JSON.stringify(homeTimeline(shown)),
  }));
  web.place("x.com", stageSite(loads));
  await prepare(driver, [brand]);
  const stages = [await openStage(driver), await openStage(driver, "https://x.com/notifications")];
  await Promise.all(stages.map((stage, index) => stage.load(`tab-${index}`)));

  const popup = await popupWhen(await openPopup(driver), "three mentions", ({ mentions }) => mentions === 3);
  expect(popup).toMatchObject({ people: 3, engagement: 33, views: 300 });
  const store = await extensionPage(driver);
  const keys = (await rowsOf(store, "posts")).map((row) => asText(at(row, "key")) ?? "");
  expect(keys.toSorted()).toEqual(tweets.map(({ id }) => `x:${id}`).toSorted());
  for (const stage of stages) expect(await stage.troubles()).toEqual([]);
  expect(await driver.complaints()).toEqual([]);
});

test("two accounts in two tabs never mix: what each looked at is counted as theirs", async ({
  driver,
  web,
}) => {
  const cells = tweets.map(({ id, author, text }) =>
    cellMarkup({ id, handle: author.handle, text, row: plainRow({ likes: 1 }) }),
  );
  const [mine = "", theirs = ""] = cells;
  const ours = still(pageMarkup("en", [mine]));
  const other = still(pageMarkup("en", [theirs]).replaceAll("acmekettles", "globexhome"));
  let asked = 0;
  web.place("x.com", (request) => {
    const isPage = request.url.pathname === "/home";
    asked += isPage ? 1 : 0;
    return isPage && asked > 1 ? other(request) : ours(request);
  });
  await prepare(driver, [brand]);
  const store = await extensionPage(driver);
  const shown = async () => {
    const rows = await rowsOf(store, "exposure");
    return new Map(rows.map((row) => [asCount(at(row, "viewer")), asCount(at(row, "shown"))]));
  };
  for (const tab of [
    await driver.newPage("https://x.com/home"),
    await driver.newPage("https://x.com/home"),
  ]) {
    await tab.bringToFront();
    await pause(2_500); // Longer than a look, and than what was looked at waits to be told.
  }
  const expected = new Map([
    [1, 1],
    [2, 1],
  ]);
  await expect.poll(shown).toEqual(expected);
  const viewers = (await rowsOf(store, "settings")).find((row) => at(row, "name") === "viewers");
  // Which of the two is told first, the tabs settle among themselves.
  const handles = asList(at(viewers, "value")).map((viewer) => asText(at(viewer, "handle")));
  expect(new Set(handles)).toEqual(new Set(["acmekettles", "globexhome"]));
  expect(handles).toHaveLength(2);
  expect(await driver.complaints()).toEqual([]);
});

function shows(page: BrowserPage, operation: string): Promise<true> {
  return until(30_000, `The page does not show ${operation}`, () =>
    page.evaluate((wanted: string) => document.documentElement.dataset.shows === wanted, operation),
  );
}

/** A page that asks for nothing and runs nothing. */
function still(html: string): WebSite {
  return ({ url }) =>
    url.pathname === "/home"
      ? {
          headers: {
            "content-type": "text/html; charset=utf-8",
            "content-security-policy": "default-src 'none'; img-src data:",
          },
          body: html.replace("<title>", '<link rel="icon" href="data:,"><title>'),
        }
      : undefined;
}
