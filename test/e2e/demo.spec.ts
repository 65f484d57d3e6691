/** The demo: opened from an empty dashboard, marked, apart from the user's own, and gone with one click. */

import { extensionPage, rowsOf } from "@/test/support/app/store";
import { testId } from "@/test/support/app/test-id";
import { isShown } from "@/test/support/app/welcome";
import { expect, test } from "@/test/support/journey";
import { until } from "@/test/support/waiting";

const limitMs = 90_000;

test("the demo never touches the user's own store, and goes as it came", async ({ driver }) => {
  test.slow(); // Three months of posts are made.
  const store = await extensionPage(driver);
  const empty = await driver.newPage(driver.extensionUrl("dashboard.html"));
  await empty.click(testId("open-demo"));
  const demo = await until(limitMs, "The demo opens in a tab of its own", () =>
    driver
      .pageAt(driver.extensionUrl("dashboard.html?demo"))
      .then(async (page) => page ?? driver.pageAt(driver.extensionUrl("dashboard.html?demo#/overview"))),
  );
  await until(limitMs, "It is marked as a demo", () => isShown(demo, testId("demo-banner")));
  await demo.evaluate(() => {
    location.hash = "#/mentions";
    return true;
  });
  await until(limitMs, "There are mentions", () => isShown(demo, testId("mention-row")));
  expect(await isShown(demo, testId("demo-banner"))).toBe(true);
  for (const table of ["clients", "subjects", "posts", "mentions", "rollups", "rollupTail"])
    expect(await rowsOf(store, table), table).toEqual([]);

  await demo.click(testId("demo-remove"));
  await until(limitMs, "The empty dashboard is back", () => isShown(demo, testId("dashboard-unset")));
  expect(await demo.evaluate(() => indexedDB.databases().then((all) => all.map(({ name }) => name)))).toEqual(
    ["mentionary"],
  );
  expect(await driver.complaints()).toEqual([]);
});
