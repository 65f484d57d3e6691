/** An agency with two clients that share a brand word: posts are stored once, and nothing of one shows in the other. */

import { asText, at } from "@/lib/kit/read";
import { aSubject, prepare } from "@/test/support/app/prepare";
import { extensionPage, rowsOf, sendMessage } from "@/test/support/app/store";
import { testId } from "@/test/support/app/test-id";
import type { BrowserPage, Driver } from "@/test/support/browsers/driver";
import { expect, test } from "@/test/support/journey";
import { until } from "@/test/support/waiting";
import type { FakeWeb } from "@/test/support/web/fake-web";
import { openStage, stageSite } from "@/test/support/web/stage";
import { aPerson, aTweet, homeTimeline, requestUrl, searchTimeline } from "@/test/support/x-payloads";

const limitMs = 30_000;
const north = aSubject({ name: "Acme Kettles" });
/** The other client watches the same brand: as a competitor. */
const rival = aSubject({ id: "rival", name: "Acme Kettles", clientId: "south", kind: "competitor" });
const globex = aSubject({ name: "Globex", clientId: "south" });

const say = (handle: string, text: string) => aTweet({ author: aPerson({ handle }), text });
const staged = (name: string, answer: unknown, operation: string) => ({
  name,
  url: requestUrl(operation, {}),
  via: "fetch" as const,
  answer: JSON.stringify(answer),
});

/** Three posts were seen: two name what both clients look for, one what only the second does. */
async function begin(driver: Driver, web: FakeWeb) {
  const seen = [
    say("ann", "Acme Kettles leak"),
    say("bob", "Acme Kettles, does it fit?"),
    say("eve", "Globex any day"),
  ];
  const later = say("kim", "Acme Kettles sing");
  web.place(
    "x.com",
    stageSite([
      staged("home", homeTimeline(seen), "HomeTimeline"),
      staged("search", searchTimeline([later]), "SearchTimeline"),
    ]),
  );
  await prepare(driver, [north]);
  const store = await extensionPage(driver);
  await sendMessage(store, "client.save", { id: "south", name: "South" });
  for (const subject of [rival, globex]) await sendMessage(store, "subject.save", subject);
  const stage = await openStage(driver, "https://x.com/home");
  await stage.load("home");
  await until(limitMs, "Five mentions", async () => (await rowsOf(store, "mentions")).length === 5);
  return { store, stage };
}

test("two clients share a word and nothing else", async ({ driver, web }) => {
  const { store } = await begin(driver, web);
  const posts = await rowsOf(store, "posts");
  expect(posts.map((row) => at(row, "firstPlace"))).toEqual(["home", "home", "home"]);

  const page = await driver.newPage(driver.extensionUrl("dashboard.html#/mentions?subject=all"));
  await page.setViewport(1_440, 900);
  await shows(page, ["acme-kettles", "acme-kettles"]);
  // Decided for one client: the other one still has it open.
  await page.bringToFront();
  await page.press("j");
  await page.press("e");
  await until(limitMs, "One is done", async () => (await statuses(store, "acme-kettles")).includes("done"));
  expect(await statuses(store, "rival")).toEqual(["open", "open"]);
  await choose(page, "choose-client", "south");
  await until(limitMs, "The address says whose", async () => (await hashOf(page)).includes("client=south"));
  await page.goto(driver.extensionUrl("dashboard.html#/mentions?client=south&subject=all"));
  await page.reload();
  await shows(page, ["globex", "rival", "rival"]);

  const popup = await driver.newPage(driver.extensionUrl("popup.html"));
  await until(limitMs, "The popup names both clients", async () => (await groupsIn(popup)).length === 2);
  await choose(popup, "subject-select", "globex");
  await until(limitMs, "One mention of Globex", async () =>
    (await textOf(popup, "figure-mentions")).includes("1"),
  );
  expect(await driver.complaints()).toEqual([]);
});

test("an archived client finds nothing, comes back with what was missed, and can be deleted for good", async ({
  driver,
  web,
}) => {
  const { store, stage } = await begin(driver, web);
  const page = await driver.newPage(driver.extensionUrl("dashboard.html#/settings?client=south"));
  await page.setViewport(1_440, 900);
  await page.click(`li:nth-child(2) ${testId("archive-client")}`);
  await until(limitMs, "It is archived", async () => (await choosers(page)) === 0);
  await stage.load("search");
  await until(limitMs, "A mention more", async () => (await statuses(store, "acme-kettles")).length === 3);
  expect(await rowsOf(store, "mentions")).toHaveLength(6);
  await page.click(testId("archived-clients"));
  await page.click(testId("restore-client"));
  // What was captured meanwhile is looked through for its brands, too.
  await until(limitMs, "It is found there, too", async () => (await statuses(store, "rival")).length === 3);

  const kept = await statuses(store, "acme-kettles");
  await page.click(`li:nth-child(2) ${testId("archive-client")}`);
  await page.click(testId("archived-clients"));
  await page.click(testId("forget-client"));
  await page.click(testId("forget-sure"));
  // What concerned nobody else is gone, what concerns the other client is as it was.
  await until(limitMs, "Its post is gone", async () => (await rowsOf(store, "posts")).length === 3);
  expect(await rowsOf(store, "mentions")).toHaveLength(3);
  expect(await statuses(store, "acme-kettles")).toEqual(kept);
  expect(await driver.complaints()).toEqual([]);
});

async function shows(page: BrowserPage, subjects: readonly string[]): Promise<void> {
  await until(limitMs, `The list shows ${subjects.join(", ")}`, async () => {
    const keys = await page.evaluate(
      (selector: string) =>
        Array.from(document.querySelectorAll(selector), (row) => row.getAttribute("data-key") ?? ""),
      testId("mention-row"),
    );
    const found = keys.map((key) => key.slice(0, key.indexOf("|")));
    return found.toSorted((a, b) => a.localeCompare(b)).join(" ") === subjects.join(" ");
  });
}

async function statuses(store: BrowserPage, subjectId: string): Promise<readonly (string | undefined)[]> {
  const rows = (await rowsOf(store, "mentions")).filter((row) => at(row, "subjectId") === subjectId);
  return rows.map((row) => asText(at(row, "status")));
}

function choose(page: BrowserPage, name: string, value: string): Promise<void> {
  return page.evaluate(
    (selector: string, chosen: string) => {
      const field = document.querySelector<HTMLSelectElement>(selector);
      if (!field) throw new Error(`No ${selector}`);
      field.value = chosen;
      field.dispatchEvent(new Event("change", { bubbles: true }));
    },
    testId(name),
    value,
  );
}

function hashOf(page: BrowserPage): Promise<string> {
  return page.evaluate(() => location.hash);
}

function groupsIn(page: BrowserPage): Promise<string[]> {
  return page.evaluate(() => Array.from(document.querySelectorAll("optgroup"), ({ label }) => label));
}

function choosers(page: BrowserPage): Promise<number> {
  return page.evaluate(
    (selector: string) => document.querySelectorAll(selector).length,
    testId("choose-client"),
  );
}

function textOf(page: BrowserPage, name: string): Promise<string> {
  return page.evaluate(
    (selector: string) => document.querySelector(selector)?.textContent ?? "",
    testId(name),
  );
}
