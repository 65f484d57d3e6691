import { asList, at } from "@/lib/kit/read";
import { openPopup, shownPopup } from "@/test/support/app/popup";
import { aSubject, prepare } from "@/test/support/app/prepare";
import { extensionPage, rowsOf } from "@/test/support/app/store";
import { expect, test } from "@/test/support/journey";
import { hasSamples, sample } from "@/test/support/samples";
import { until } from "@/test/support/waiting";
import { openStage, stageSite } from "@/test/support/web/stage";
import { aPerson, aTweet, followers, notifications, requestUrl } from "@/test/support/x-payloads";

const acme = aPerson({ handle: "acmekettles", name: "Acme Kettles" });
const subject = aSubject({
  name: "Acme Kettles",
  accounts: [{ platform: "x", handle: "acmekettles" }],
});

test("a list of people is read, and nobody in it is a mention", async ({ driver, web }) => {
  const people = [
    aPerson({ handle: "mira_leafwater", name: "Mira Tannhof", bio: "I own an Acme Kettles Alto." }),
    aPerson({ handle: "acme_kettles_fan", name: "Acme Kettles fan club" }),
  ];
  const url = requestUrl("Followers", { userId: acme.id });
  web.place(
    "x.com",
    stageSite([{ name: "people", url, via: "xhr", answer: JSON.stringify(followers(people)) }]),
  );
  await prepare(driver, [subject]);

  const stage = await openStage(driver, "https://x.com/acmekettles/followers");
  await stage.load("people");
  const store = await extensionPage(driver);
  await until(
    10_000,
    "The response was not counted",
    async () => (await rowsOf(store, "exposure")).length > 0,
  );

  expect((await shownPopup(await openPopup(driver))).isEmpty).toBe(true);
  expect(await rowsOf(store, "mentions")).toEqual([]);
  expect(await rowsOf(store, "posts")).toEqual([]);
});

test("a recorded list of followers is read, and nobody is kept", async ({ driver, web }) => {
  test.skip(!hasSamples, "the recorded samples are not beside this clone");
  const url = requestUrl("Followers", { userId: "1" });
  const answer = sample("x/graphql-2026-new/followers.json");
  web.place("x.com", stageSite([{ name: "people", url, via: "fetch", answer }]));
  // Several of them say it of themselves.
  await prepare(driver, [aSubject({ name: "developer" })]);

  const stage = await openStage(driver, "https://x.com/example/followers");
  await stage.load("people");
  const store = await extensionPage(driver);
  await until(
    10_000,
    "The response was not counted",
    async () => (await rowsOf(store, "exposure")).length > 0,
  );

  expect((await shownPopup(await openPopup(driver))).isEmpty).toBe(true);
  expect(await rowsOf(store, "mentions")).toEqual([]);
  expect(await rowsOf(store, "accounts")).toEqual([]);
  expect(await stage.troubles()).toEqual([]);
});

test("notifications: a reply that names nobody is said to the brand, a like is no post", async ({
  driver,
  web,
}) => {
  const launch = aTweet({ author: acme, text: "The Alto sings in C major." });
  const asked = aTweet({
    author: aPerson({ handle: "tom_overboil" }),
    text: "And in winter?",
    replyTo: launch,
    likes: 3,
  });
  const tagged = aTweet({
    author: aPerson({ handle: "zoe_smallflat" }),
    text: "@acmekettles hello from 12 m²",
    likes: 5,
  });
  const answer = JSON.stringify(notifications([asked, tagged], [aPerson({ handle: "raj_boilpoint" })]));
  const url = requestUrl("NotificationsTimeline", { timeline_type: "All" });
  web.place("x.com", stageSite([{ name: "notifications", url, via: "fetch", answer }]));
  await prepare(driver, [subject]);

  const stage = await openStage(driver, "https://x.com/notifications");
  await stage.load("notifications");
  const store = await extensionPage(driver);
  await until(30_000, "Two mentions", async () => (await rowsOf(store, "mentions")).length === 2);

  const popup = await shownPopup(await openPopup(driver));
  expect(popup).toMatchObject({ mentions: 2, engagement: 8, people: 2 });
  expect(popup.waitingKeys).toEqual(expect.arrayContaining([`${subject.id}|x:${asked.id}`]));
  const found = (await rowsOf(store, "mentions")).map((mention) => [
    at(mention, "postKey"),
    at(mention, "how"),
  ]);
  expect(asList(found)).toEqual(
    expect.arrayContaining([
      [`x:${asked.id}`, "addressed"],
      [`x:${tagged.id}`, "addressed"],
    ]),
  );
});
