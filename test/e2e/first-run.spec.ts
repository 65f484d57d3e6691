import { at } from "@/lib/kit/read";
import { brand, demoContent } from "@/test/demo/content";
import { demoX } from "@/test/demo/x/site";
import { openPopup, popupWhen } from "@/test/support/app/popup";
import { extensionPage, rowsOf } from "@/test/support/app/store";
import { setUp } from "@/test/support/app/welcome";
import { expect, test } from "@/test/support/journey";
import { until } from "@/test/support/waiting";

test("from the first run to an answer that closes its item", async ({ driver, web }) => {
  const content = demoContent(Date.now());
  const { leaking } = content;
  web.place("x.com", demoX(content, Date.now));
  await setUp(driver, { ...brand, competitors: [brand.competitor], topics: [brand.topic] });

  const page = await driver.newPage(`https://x.com/${leaking.author.handle}/status/${leaking.id}`);
  const popup = await openPopup(driver);
  await popupWhen(popup, "the complaint waits", ({ waitingKeys }) =>
    waitingKeys.some((key) => key.endsWith(leaking.id)),
  );
  const store = await extensionPage(driver);
  expect((await rowsOf(store, "subjects")).map((subject) => at(subject, "name"))).toEqual(
    expect.arrayContaining([brand.name, brand.competitor, brand.topic]),
  );

  await page.fill('[data-testid="tweetTextarea_0"]', "So sorry! A new lid is on its way.");
  await page.click('[data-testid="tweetButtonInline"]');

  await popupWhen(
    popup,
    "it waits no more",
    ({ waitingKeys }) => !waitingKeys.some((key) => key.endsWith(leaking.id)),
  );
  const answered = await until(30_000, "It is answered", async () =>
    (await rowsOf(store, "mentions")).find((mention) => at(mention, "postKey") === `x:${leaking.id}`),
  );
  expect(answered).toMatchObject({ status: "answered", answeredBy: "sent" });
});

test("private messages leave no trace", async ({ driver, web }) => {
  web.place("x.com", demoX(demoContent(Date.now()), Date.now));
  await setUp(driver, brand);
  await driver.newPage("https://x.com/home");
  await popupWhen(
    await openPopup(driver),
    "mentions of the first screen",
    ({ mentions }) => (mentions ?? 0) > 3,
  );

  const store = await extensionPage(driver);
  await until(30_000, "The page asked for its private messages", async () =>
    web.served.some((url) => url.endsWith("/dm/inbox_initial_state.json")),
  );
  for (const table of ["posts", "mentions", "conversations", "answers", "exposure"])
    expect(JSON.stringify(await rowsOf(store, table))).not.toMatch(/in private|between us|DmAllSearch/);
});
