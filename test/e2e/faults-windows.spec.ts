/** Several windows at once, and windows that are nobody's business. */

import { asText, at } from "@/lib/kit/read";
import { ask, runJob } from "@/test/support/app/jobs";
import { openPopup, popupWhen } from "@/test/support/app/popup";
import { aSubject, prepare } from "@/test/support/app/prepare";
import { extensionPage, rowsOf } from "@/test/support/app/store";
import { expect, test } from "@/test/support/journey";
import { pause, until } from "@/test/support/waiting";
import { openStage, stageSite } from "@/test/support/web/stage";
import { aPerson, aTweet, homeTimeline, requestUrl } from "@/test/support/x-payloads";

const pages = 4;
const postsOnPage = 30;
/** Two pages that follow each other share half of their posts. */
const posts = (pages + 1) * (postsOnPage / 2);
const tweets = Array.from({ length: posts }, (_, no) =>
  aTweet({
    author: aPerson({ handle: `visitor_${no % 7}` }),
    text: `Acme Kettles, cup ${1_000 + no}`,
    likes: no,
  }),
);

const loads = Array.from({ length: pages }, (_, page) => ({
  name: `page-${page}`,
  url: requestUrl("HomeTimeline", { cursor: String(page) }),
  via: "fetch" as const,
  answer: JSON.stringify(
    homeTimeline(tweets.slice((page * postsOnPage) / 2, (page * postsOnPage) / 2 + postsOnPage)),
  ),
}));

test("two tabs read the same posts while a view decides, keeps places and checks: nothing is lost or doubled", async ({
  driver,
  web,
}) => {
  web.place("x.com", stageSite(loads));
  await prepare(driver, [aSubject({ name: "Acme Kettles" })]);
  const [first, second] = [await openStage(driver), await openStage(driver)];
  const view = await extensionPage(driver);
  await first.load("page-0");
  await until(30_000, "The first page", async () => (await rowsOf(view, "mentions")).length === postsOnPage);
  const keys = (await rowsOf(view, "mentions")).map((row) => asText(at(row, "key")) ?? "");

  const tagging = async (tag: string) => {
    // One after the other, as by hand.
    for (const key of keys.slice(0, 12))
      await ask(view, "mention.edit", { changes: [{ key, change: { tags: [tag] } }] });
  };
  const reading = async (stage: typeof first, order: readonly number[]) => {
    for (const page of order) await stage.load(`page-${page}`);
  };
  await Promise.all([
    reading(first, [0, 1, 2, 3]),
    reading(second, [3, 2, 1, 0]),
    tagging("hot"),
    ask(view, "job.start", { kind: "check", argument: {} }),
  ]);

  const popup = await openPopup(driver);
  await popupWhen(popup, "every post once", ({ mentions, people }) => mentions === posts && people === 7);
  const rows = await rowsOf(view, "mentions");
  expect(rows).toHaveLength(posts);
  const tagged = rows.filter((row) => JSON.stringify(at(row, "tags")) === '["hot"]');
  expect(tagged.map((row) => asText(at(row, "key")) ?? "").toSorted()).toEqual(keys.slice(0, 12).toSorted());
  expect(await runJob(view, "check")).toEqual({ misplaced: 0, corrected: 0, repaired: 0 });
  expect([...(await first.troubles()), ...(await second.troubles())]).toEqual([]);
  expect(await driver.complaints()).toEqual([]);
});

test("private windows are never read", async ({ driver, web }) => {
  web.place("x.com", stageSite(loads));
  await prepare(driver, [aSubject({ name: "Acme Kettles" })]);
  const view = await extensionPage(driver);
  expect(
    await view.evaluate(async () => {
      const { incognito } = browser.runtime.getManifest();
      return { incognito, isAllowed: await browser.extension.isAllowedIncognitoAccess() };
    }),
  ).toEqual({ incognito: "not_allowed", isAllowed: false });

  const hidden = await driver.newPrivatePage?.("https://x.com/home");
  await hidden?.click("#load-page-0");
  const stage = await openStage(driver);
  await stage.load("page-3");
  const popup = await openPopup(driver);
  await popupWhen(popup, "the page of the other window", ({ mentions }) => mentions === postsOnPage);
  await pause(1_000); // Longer than a batch waits.
  const texts = (await rowsOf(view, "posts")).map((row) => asText(at(row, "text")));
  expect(texts).not.toContain("Acme Kettles, cup 1000");
  expect(texts).toHaveLength(postsOnPage);
});

/** What the extension's pages have in both browsers. */
declare const browser: {
  readonly extension: { isAllowedIncognitoAccess(): Promise<boolean> };
  readonly runtime: { getManifest(): { readonly incognito?: string } };
};
