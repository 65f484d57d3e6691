import { openPopup, popupWhen } from "@/test/support/app/popup";
import { aSubject, prepare } from "@/test/support/app/prepare";
import { extensionPage } from "@/test/support/app/store";
import { isRead } from "@/test/support/app/tabs";
import type { Driver } from "@/test/support/browsers/driver";
import { aProfile, aStory, endpoint, groupStream, requestBody } from "@/test/support/facebook-payloads";
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

/** A stage whose readers have come, and know what to look for. */
async function openRead(driver: Driver, url = "https://x.com/home"): Promise<StagePage> {
  const helper = await extensionPage(driver);
  const stage = await openStage(driver, url);
  await until(30_000, "Nobody reads the page", () => isRead(helper, url));
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

for (const [name, via] of [
  [first, "fetch"],
  [second, "XMLHttpRequest"],
] as const) {
  test(`a tab that is closed at once has delivered what it had by ${via}, too`, async ({ driver, web }) => {
    web.place("x.com", stageSite(loads));
    await prepare(driver, [brand]);
    const stage = await openRead(driver);

    await stage.load(name ?? "");
    await stage.page.close();

    await popupWhen(
      await openPopup(driver),
      "the mention of the closed tab",
      ({ mentions }) => mentions === 1,
    );
  });
}

test("a tab that is closed at once has delivered what came in a stream, line by line", async ({
  driver,
  web,
}) => {
  const group = aProfile({ name: "Kettle People", type: "Group", id: "300000000000001" });
  const stories = ["one", "two", "three"].map((words) =>
    aStory({ text: `Acme Kettles ${words}`, author: aProfile({ name: words }), to: group }),
  );
  const answer = groupStream(group, stories);
  const part = Math.floor(answer.length / 3);
  const stream = {
    name: "stream",
    url: endpoint,
    via: "xhr",
    method: "POST",
    requestBody: requestBody("GroupsCometFeedRegularStoriesPaginationQuery", { cursor: "stream" }),
    answer,
    pieces: [answer.slice(0, part), answer.slice(part, 2 * part), answer.slice(2 * part)],
  } as const;
  const home = "https://www.facebook.com/";
  web.place("www.facebook.com", stageSite([stream]));
  await prepare(driver, [brand], {
    isXOn: false,
    facebook: { home: true, groups: [`${home}groups/${group.id}`] },
  });
  const stage = await openRead(driver, home);

  await stage.load("stream");
  await stage.page.close();

  await popupWhen(
    await openPopup(driver),
    "all three mentions of the closed tab",
    ({ mentions }) => mentions === 3,
  );
});

test("a tab that is closed at once, while the worker sleeps, has left what it had", async ({
  driver,
  web,
}) => {
  web.place("x.com", stageSite(loads));
  await prepare(driver, [brand]);
  const stage = await openRead(driver);

  await driver.stopBackground();
  await stage.load(first ?? "");
  await stage.page.close();

  await popupWhen(await openPopup(driver), "the mention of the closed tab", ({ mentions }) => mentions === 1);
});
