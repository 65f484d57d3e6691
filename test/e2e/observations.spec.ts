import { asList, asText, at } from "@/lib/kit/read";
import { grown } from "@/test/demo/content";
import { openPopup, popupWhen } from "@/test/support/app/popup";
import { aSubject, prepare } from "@/test/support/app/prepare";
import { extensionPage, rowsOf } from "@/test/support/app/store";
import { expect, test } from "@/test/support/journey";
import { until } from "@/test/support/waiting";
import { openStage, stageSite } from "@/test/support/web/stage";
import { aPerson, aTweet, homeTimeline, requestUrl } from "@/test/support/x-payloads";

const brand = aSubject({ name: "Acme Kettles" });

test("a post that is seen twice is one mention with two observations", async ({ driver, web }) => {
  const people = ["mira_leafwater", "tom_overboil", "lena_descales"].map((handle) => aPerson({ handle }));
  const tweets = people.map((author, index) =>
    aTweet({
      author,
      text: `Acme Kettles, day ${index}`,
      likes: 100 * (index + 1),
      replies: 4,
      views: 1_000,
    }),
  );
  const later = tweets.map((tweet) => grown(tweet, 1));
  web.place(
    "x.com",
    stageSite([
      {
        name: "first",
        url: requestUrl("HomeTimeline"),
        via: "fetch",
        answer: JSON.stringify(homeTimeline(tweets)),
      },
      {
        name: "second",
        url: requestUrl("HomeTimeline", { cursor: "Top-1" }),
        via: "xhr",
        answer: JSON.stringify(homeTimeline(later)),
      },
    ]),
  );
  await prepare(driver, [brand]);

  const stage = await openStage(driver);
  await stage.load("first");
  const popup = await openPopup(driver);
  await popupWhen(popup, "three mentions", ({ mentions }) => mentions === 3);
  await stage.load("second");
  const store = await extensionPage(driver);
  const pointsOf = async () =>
    (await rowsOf(store, "observations")).map(
      (row) => [asText(at(row, "postKey")), asList(at(row, "points"))] as const,
    );
  await until(30_000, "Two observations of each", async () =>
    (await pointsOf()).every(([, points]) => points.length === 2),
  );

  const laterLikes = new Map(later.map((tweet) => [`${brand.id}|x:${tweet.id}`, tweet.likes]));
  const shown = await popupWhen(popup, "the later counts", ({ newest }) =>
    newest.every(({ key, likes }) => likes === laterLikes.get(key)),
  );
  expect(shown.mentions).toBe(3);
  expect(shown.newest).toHaveLength(3);
  expect(await rowsOf(store, "mentions")).toHaveLength(3);
  for (const [postKey, points] of await pointsOf()) {
    const [before, after] = [tweets, later].map(
      (list) => list.find(({ id }) => `x:${id}` === postKey)?.likes,
    );
    expect(points.map((point) => at(point, "counts", "likes"))).toEqual([before, after]);
  }
});
