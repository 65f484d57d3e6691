import { asCount, asList, at } from "@/lib/kit/read";
import { grown } from "@/test/demo/content";
import { openPopup, popupWhen, shownPopup } from "@/test/support/app/popup";
import { aSubject, prepare } from "@/test/support/app/prepare";
import { extensionPage, rowsOf, sendMessage } from "@/test/support/app/store";
import type { Driver } from "@/test/support/browsers/driver";
import { clockOf } from "@/test/support/clock";
import { expect, testOnCopy as test } from "@/test/support/journey";
import { until } from "@/test/support/waiting";
import { openStage, stageSite } from "@/test/support/web/stage";
import { aPerson, aTweet, homeTimeline, requestUrl } from "@/test/support/x-payloads";

const dayMs = 24 * 60 * 60_000;
const author = aPerson({ handle: "mira_leafwater" });

test("the system clock is moved back two days and forth again: nothing is lost or counted twice", async ({
  driver,
  web,
  copy,
}) => {
  const now = Date.now();
  const [first, second, third] = [4, 3, 2].map((days) =>
    aTweet({
      author,
      at: now - days * dayMs,
      text: `Acme Kettles, ${days} days ago`,
      likes: 100,
      views: 1_000,
    }),
  );
  if (!first || !second || !third) throw new Error("three posts are needed");
  const answers = [[first, second], [grown(first, 1), second, third], [grown(third, 2)]];
  const loads = answers.map((tweets, index) => ({
    name: `page-${index}`,
    url: requestUrl("HomeTimeline", { cursor: String(index) }),
    via: "fetch" as const,
    answer: JSON.stringify(homeTimeline(tweets)),
  }));
  web.place("x.com", stageSite(loads));
  await prepare(driver, [aSubject({ name: "Acme Kettles" })]);
  const clock = clockOf(copy);
  const load = async (name: string) => {
    const stage = await openStage(driver);
    await stage.load(name);
    expect(await stage.troubles()).toEqual([]);
  };

  await load("page-0");
  await popupWhen(await openPopup(driver), "two mentions", ({ mentions }) => mentions === 2);

  clock.set(-2 * dayMs);
  await loadAnew(driver);
  await load("page-1");
  const store = await extensionPage(driver);
  await until(30_000, "The third is not stored", async () => (await rowsOf(store, "mentions")).length === 3);
  const popup = await openPopup(driver);
  expect((await shownPopup(popup)).text).not.toMatch(/NaN|Invalid|-\d/);

  clock.set(0);
  await loadAnew(driver);
  await load("page-2");
  const shown = await popupWhen(
    await openPopup(driver),
    "all three with the counts of the later sightings",
    ({ mentions, newest }) =>
      mentions === 3 &&
      newest.some(({ key, likes }) => key.endsWith(third.id) && likes === grown(third, 2).likes),
  );
  expect(shown.people).toBe(1);
  expect(shown.text).not.toMatch(/NaN|Invalid|-\d/);
  const rows = await rowsOf(await extensionPage(driver), "observations");
  // Of the first two sightings with a changed count, of the second one with none, of the third two.
  expect(rows.map((row) => asList(at(row, "points")).length).toSorted((a, b) => a - b)).toEqual([1, 2, 2]);
  for (const row of rows)
    for (const point of asList(at(row, "points")))
      expect(asCount(at(point, "lastAt"))).toBeLessThanOrEqual(Date.now());
  expect(await driver.complaints()).toEqual([]);
});

/** An update takes the registered scripts away; a page that is opened before they are back is not read. */
async function loadAnew(driver: Driver): Promise<void> {
  await driver.reloadExtension();
  const page = await extensionPage(driver);
  await sendMessage(page, "sites.follow", {});
  await page.close();
}
