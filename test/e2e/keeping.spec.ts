import { readFileSync, existsSync, rmSync } from "node:fs";
import { gunzipSync } from "node:zlib";

import { asList, asText, at } from "@/lib/kit/read";
import { ask } from "@/test/support/app/jobs";
import { openPopup, popupWhen } from "@/test/support/app/popup";
import { aSubject, prepare } from "@/test/support/app/prepare";
import { extensionPage, rowsOf, sendMessage } from "@/test/support/app/store";
import type { BrowserPage } from "@/test/support/browsers/driver";
import { expect, testOnCopy } from "@/test/support/journey";
import { pause, until } from "@/test/support/waiting";
import { openStage, stageSite } from "@/test/support/web/stage";
import { aPerson, aTweet, homeTimeline, requestUrl } from "@/test/support/x-payloads";

const load = {
  name: "home",
  url: requestUrl("HomeTimeline", { count: 20 }),
  via: "fetch" as const,
  answer: JSON.stringify(
    homeTimeline(
      Array.from({ length: 20 }, (_, index) =>
        aTweet({ author: aPerson({ handle: `visitor_${index}` }), text: `Acme Kettles, cup ${index}` }),
      ),
    ),
  ),
};

const test = testOnCopy.extend({
  extension: async ({ copy }, use) => {
    // The prompt for an optional permission cannot be answered without a window; what follows it is the real thing.
    copy.editManifest(({ permissions, ...manifest }) => ({
      ...manifest,
      optional_permissions: [],
      permissions: [...asList(permissions), "downloads"],
    }));
    await use(copy.path);
  },
});

test("every week a backup arrives in the downloads folder, and the last three stay there", async ({
  driver,
  web,
}) => {
  test.slow(); // Five backups, each a download.
  web.place("x.com", stageSite([load]));
  await prepare(driver, [aSubject({ name: "Acme Kettles" })]);
  const stage = await openStage(driver);
  await stage.load("home");
  const popup = await openPopup(driver);
  await popupWhen(popup, "the page", ({ mentions }) => mentions === 20);
  const page = await extensionPage(driver);
  // Asked when the first site was switched on; the browser's answer is kept.
  const asked = (await rowsOf(page, "settings")).find((row) => at(row, "name") === "persistence");
  // Chromium promises nothing to a profile that was never used; its extensions are not evicted anyway.
  expect(at(asked, "value", "isPersisted")).toBe(driver.name === "firefox");

  const made: string[] = [];
  for (let week = 0; week < 5; week += 1) {
    await sendMessage(page, "backup.set", { isOn: true });
    const id = await until(30_000, "A backup arrives", async () => {
      const state = await backups(page);
      return state.at === undefined ? undefined : state.kept.at(-1);
    });
    made.push(await pathOf(page, id));
    await forgetLast(page);
  }
  expect(new Set(made).size).toBe(5);
  expect(made.filter((path) => existsSync(path))).toHaveLength(3);
  expect(made.slice(-3).map((path) => existsSync(path))).toEqual([true, true, true]);
  const lines = gunzipSync(readFileSync(made.at(-1) ?? ""))
    .toString()
    .trimEnd()
    .split("\n");
  expect(JSON.parse(lines[0] ?? "")).toMatchObject({ format: "mentionary-backup", schema: 1 });
  expect(lines.filter((line) => line.startsWith('["mentions",'))).toHaveLength(20);
  expect(JSON.parse(lines.at(-1) ?? "")).toMatchObject(["end", { rows: lines.length - 2 }]);
  expect(await driver.complaints()).toEqual([]);
  for (const path of made) rmSync(path, { force: true });
});

test("asked for several times while it is made, one backup arrives", async ({ driver }) => {
  await prepare(driver, [aSubject({ name: "Acme Kettles" })]);
  const page = await extensionPage(driver);
  await page.evaluate(async () => {
    const asked = { name: "backup.set", argument: { isOn: true } };
    await Promise.all([asked, asked, asked].map((message) => browser.runtime.sendMessage(message)));
    return true;
  });
  await until(30_000, "A backup arrives", async () => (await backups(page)).at !== undefined);
  await pause(1500); // Others would arrive about now.
  const made = await page.evaluate(async () => (await browser.downloads.search({})).map(({ id }) => id));
  expect(made).toHaveLength(1);
  expect((await backups(page)).kept).toEqual(made);
});

test("the worker is ended while it writes the weekly backup: the next try brings a whole one", async ({
  driver,
  web,
}) => {
  test.slow();
  web.place("x.com", stageSite([load]));
  await prepare(driver, [aSubject({ name: "Acme Kettles" })]);
  const stage = await openStage(driver);
  await stage.load("home");
  const popup = await openPopup(driver);
  await popupWhen(popup, "the page", ({ mentions }) => mentions === 20);
  const page = await extensionPage(driver);

  const made = new Set<string>();
  for (const moment of [0, 60, 150, 300, 600]) {
    // Nobody waits for its answer: there may be none.
    await page.evaluate(() => {
      void browser.runtime.sendMessage({ name: "backup.set", argument: { isOn: true } });
      return true;
    });
    await pause(moment);
    await driver.stopBackground();
    await ask(page, "backup.set", { isOn: true });
    const id = await until(30_000, "A backup arrives", async () => {
      const state = await backups(page);
      return state.at === undefined ? undefined : state.kept.at(-1);
    });
    const path = await pathOf(page, id);
    const lines = gunzipSync(readFileSync(path)).toString().trimEnd().split("\n");
    expect(lines.filter((line) => line.startsWith('["mentions",'))).toHaveLength(20);
    expect(JSON.parse(lines.at(-1) ?? "")).toMatchObject(["end", { rows: lines.length - 2 }]);
    made.add(path);
    await forgetLast(page);
  }
  expect((await backups(page)).kept.length).toBeLessThanOrEqual(3);
  for (const path of made) rmSync(path, { force: true });
});

interface Backups {
  readonly at: unknown;
  readonly kept: readonly number[];
}

async function backups(page: BrowserPage): Promise<Backups> {
  const rows = await rowsOf(page, "settings");
  const value = at(
    rows.find((row) => at(row, "name") === "backups"),
    "value",
  );
  const failed = asText(at(value, "error"));
  if (failed !== undefined) throw new Error(failed);
  return { at: at(value, "at"), kept: asList(at(value, "kept")).map(Number) };
}

function pathOf(page: BrowserPage, id: number): Promise<string> {
  return page.evaluate(async (wanted: number) => {
    const [item] = await browser.downloads.search({ id: wanted });
    return item?.filename ?? "";
  }, id);
}

/** As if a week had passed. */
function forgetLast(page: BrowserPage): Promise<boolean> {
  return page.evaluate(
    () =>
      new Promise<boolean>((resolve, reject) => {
        const opening = indexedDB.open("mentionary");
        opening.addEventListener("error", () => reject(new Error("the store cannot be opened")));
        opening.addEventListener("success", () => {
          const database = opening.result;
          const transaction = database.transaction("settings", "readwrite");
          const settings = transaction.objectStore("settings");
          const asking = settings.get("backups");
          asking.addEventListener("success", () => {
            const { at: _, ...value } = asking.result.value;
            settings.put({ name: "backups", value });
          });
          transaction.addEventListener("complete", () => {
            database.close();
            resolve(true);
          });
        });
      }),
  );
}

declare const browser: {
  readonly runtime: { sendMessage(message: unknown): Promise<unknown> };
  readonly downloads: {
    search(query: {
      readonly id?: number;
    }): Promise<readonly { readonly id: number; readonly filename: string }[]>;
  };
};
