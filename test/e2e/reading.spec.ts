import { asList, asText, at } from "@/lib/kit/read";
import { brand, demoContent } from "@/test/demo/content";
import { demoX } from "@/test/demo/x/site";
import { openPopup, popupWhen } from "@/test/support/app/popup";
import { extensionPage, rowsOf } from "@/test/support/app/store";
import { setUp } from "@/test/support/app/welcome";
import { expect, test } from "@/test/support/journey";
import { until } from "@/test/support/waiting";

test("the worker reads what it stores: language, sentiment, intents, each with its reason", async ({
  driver,
  web,
}) => {
  const content = demoContent(Date.now());
  const { leaking } = content;
  web.place("x.com", demoX(content, Date.now));
  await setUp(driver, brand);
  await driver.newPage(`https://x.com/${leaking.author.handle}/status/${leaking.id}`);
  await popupWhen(await openPopup(driver), "the complaint waits", ({ waitingKeys }) =>
    waitingKeys.some((key) => key.endsWith(leaking.id)),
  );

  const store = await extensionPage(driver);
  const mention = await until(30_000, "The complaint is stored", async () =>
    (await rowsOf(store, "mentions")).find((row) => at(row, "postKey") === `x:${leaking.id}`),
  );
  const classification = at(mention, "classification");
  expect(classification).toMatchObject({ language: "en", isRead: true });
  expect(asList(at(mention, "intents"))).toContain("complaint");
  const rules = asList(at(classification, "intents")).map((fired) => asText(at(fired, "ruleId")));
  expect(rules).toEqual(expect.arrayContaining([expect.stringMatching(/^en\.complaint\./)]));
});
