/** The marks on X's and Facebook's own markup, by keyboard alone: what they say, what their menu does, and that the page stays as it was. */

import { at } from "@/lib/kit/read";
import { cellMarkup, pageMarkup, plainRow } from "@/test/browser/platforms/x-page-markup";
import { aSubject, prepare } from "@/test/support/app/prepare";
import { extensionPage, rowsOf } from "@/test/support/app/store";
import { bringAgain } from "@/test/support/app/tabs";
import { testId } from "@/test/support/app/test-id";
import type { BrowserPage, Driver, Key } from "@/test/support/browsers/driver";
import * as facebook from "@/test/support/facebook-markup";
import { expect, test } from "@/test/support/journey";
import { pause, until } from "@/test/support/waiting";
import type { FakeWeb } from "@/test/support/web/fake-web";
import { openStage, stageSite } from "@/test/support/web/stage";

const limitMs = 30_000;
/** A menu of ours cannot be looked into: it has so long to open, or to have done its work. */
const menuMs = 400;
const brand = aSubject({
  name: "Acme Kettles",
  accounts: [
    { platform: "x", handle: "acmekettles" },
    { platform: "facebook", handle: "robin.example" },
  ],
});
const named = "2085448532773710001";
const noise = "2085448532773710002";

const row = plainRow({ replies: 1, likes: 7, views: 300 });
const timeline = pageMarkup("en", [
  cellMarkup({ id: named, handle: "tom_overboil", text: "Acme Kettles, does it fit a jug?", row }),
  cellMarkup({ id: noise, handle: "ida", text: "Nothing about anybody, and a cup of tea.", row }),
]);

test("on X: a kept post is marked, clipped, tagged, copied; another is clipped by hand", async ({
  driver,
  web,
}) => {
  const { store, stage, page } = await openTimeline(driver, web);
  expect(await marked(page)).toEqual([named]);

  await goToMark(page, named);
  await press(page, "Enter");
  await press(page, "Enter");
  const key = `${brand.id}|x:${named}`;
  await until(limitMs, "It is clipped", async () => at(await mention(store, key), "clip") !== undefined);
  await press(page, ...downs(3), "Enter", "t", "e", "x", "t", "Enter");
  await until(limitMs, "It has a tag", async () => at(await mention(store, key), "tags", "0") === "text");
  await press(page, "Enter");
  await until(limitMs, "The tag is taken back", async () => isUntagged(await mention(store, key)));
  await press(page, ...downs(2), "Enter");
  if (driver.allowClipboard) {
    await driver.allowClipboard("https://x.com");
    const { html, text } = await page.evaluate(readClipboard);
    const url = `https://x.com/tom_overboil/status/${named}`;
    expect(text.split("\t")).toEqual(expect.arrayContaining([key, url]));
    expect(html).toContain(`<a href="${url}">`);
  }
  await press(page, "Escape");
  expect(await focused(page)).toBe("mentionary-mark");

  await goToMark(page, noise);
  await press(page, "Enter");
  await press(page, "Enter");
  const clipped = `${brand.id}|x:${noise}`;
  await until(limitMs, "It is kept", async () => at(await mention(store, clipped), "clip") !== undefined);
  expect(await mention(store, clipped)).toMatchObject({ how: "clipped" });
  await press(page, "Escape");
  await until(limitMs, "Both have marks", async () => (await marked(page)).length === 2);
  expect(await stage.troubles()).toEqual([]);
});

test("on Facebook: a post of a Page of ours is marked, and answers to the keyboard", async ({
  driver,
  web,
}) => {
  const html = facebook.pageMarkup("en", [
    facebook.postMarkup({ text: "Acme Kettles boil at dawn", reactions: "12", buttons: ["3"] }),
  ]);
  web.place("www.facebook.com", stageSite([], "", { "/robin.example": html }));
  await prepare(driver, [brand], { isXOn: false, facebook: { home: true } });
  const store = await extensionPage(driver);
  const stage = await openStage(driver, "https://www.facebook.com/robin.example");
  const { page } = stage;
  await page.bringToFront();
  await until(limitMs, "It has a mark", () =>
    page.evaluate(() => document.querySelector("[role=article] mentionary-mark") !== null),
  );
  await page.evaluate(focusBeforeMark);
  await page.press("Tab");
  expect(await focused(page)).toBe("mentionary-mark");
  await press(page, "Enter");
  await press(page, ...downs(1), "Enter");
  await press(page, "Escape");
  expect(await focused(page)).toBe("mentionary-mark");
  await press(page, "Enter");
  await press(page, "Enter");
  const [kept] = await until(limitMs, "It is clipped", async () => {
    const rows = await rowsOf(store, "mentions");
    return rows.some((one) => at(one, "clip") !== undefined) && rows;
  });
  expect(kept).toMatchObject({ subjectId: brand.id, how: "named" });
  expect(await stage.troubles()).toEqual([]);
});

test("readers that are brought twice do their work once", async ({ driver, web }) => {
  const { store, stage, page } = await openTimeline(driver, web);
  await bringAgain(store, "https://x.com/home");
  await page.evaluate(() => document.body.append(document.createElement("p")));
  await pause(1_000); // A second mark would be there by now.
  expect(await marked(page)).toEqual([named]);
  expect(await stage.troubles()).toEqual([]);
  expect(await driver.complaints()).toEqual([]);
});

test("switched off for a site, nothing of ours stands in its pages", async ({ driver, web }) => {
  const { page } = await openTimeline(driver, web);
  const options = await driver.newPage(driver.extensionUrl("options.html"));
  await options.click(testId("marks-switch-x"));
  await page.bringToFront();
  await until(limitMs, "It is gone", async () => (await marked(page)).length === 0);
});

/** X in front, and its one kept post marked; beside it a page of the extension. */
async function openTimeline(driver: Driver, web: FakeWeb) {
  web.place("x.com", stageSite([], "", { "/home": timeline }));
  await prepare(driver, [brand]);
  const store = await extensionPage(driver);
  const stage = await openStage(driver, "https://x.com/home");
  const { page } = stage;
  await page.bringToFront();
  await until(limitMs, "The kept post has a mark", async () => (await marked(page)).length === 1);
  return { store, stage, page };
}

/** Ids of the posts whose rows of buttons hold a mark. */
function marked(page: BrowserPage): Promise<string[]> {
  return page.evaluate(() =>
    Array.from(document.querySelectorAll("[role=group] > mentionary-mark"), (mark) => {
      const link = mark.closest("article")?.querySelector("a[href*='/status/']");
      return /\d+$/.exec(link?.getAttribute("href") ?? "")?.[0] ?? "";
    }),
  );
}

/** From the last button of the post one step on, as with the Tab key. */
async function goToMark(page: BrowserPage, postId: string): Promise<void> {
  await until(limitMs, `There is a mark at ${postId}`, () => page.evaluate(focusOnLast, postId));
  await page.press("Tab");
  expect(await focused(page)).toBe("mentionary-mark");
}

/** Runs in the page. @returns whether the post has a mark. */
function focusOnLast(id: string): boolean {
  const article = document.querySelector(`a[href$="/status/${id}"]`)?.closest("article");
  const button = article?.querySelector('button[aria-label="Share post"]');
  if (button instanceof HTMLElement) button.focus();
  return article?.querySelector("mentionary-mark") instanceof Element;
}

/** Runs in the page: on what stands before the mark and takes the focus, if anything does. */
function focusBeforeMark(): void {
  const mark = document.querySelector("[role=article] mentionary-mark");
  const before = [...document.querySelectorAll<HTMLElement>("a[href], button, [tabindex]")].filter(
    (one) => mark && (one.compareDocumentPosition(mark) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0,
  );
  before.at(-1)?.focus();
}

/** Runs in the page. */
async function readClipboard(): Promise<{ readonly html: string; readonly text: string }> {
  const [item] = await navigator.clipboard.read();
  const part = async (type: string) => (await item?.getType(type))?.text() ?? "";
  return { html: await part("text/html"), text: await part("text/plain") };
}

function focused(page: BrowserPage): Promise<string> {
  return page.evaluate(() => document.activeElement?.localName ?? "");
}

async function press(page: BrowserPage, ...keys: readonly Key[]): Promise<void> {
  for (const key of keys) await page.press(key);
  await pause(menuMs);
}

const downs = (count: number): Key[] => Array.from({ length: count }, () => "ArrowDown" as const);

async function mention(store: BrowserPage, key: string): Promise<unknown> {
  return (await rowsOf(store, "mentions")).find((one) => at(one, "key") === key);
}

function isUntagged(kept: unknown): boolean {
  return at(kept, "tags", "0") === undefined;
}
