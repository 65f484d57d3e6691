/** What a page begins with, in a real page. Whether it is drawn ahead is pretended: Playwright lets no page be. */

import { afterAll, beforeAll, expect, test, vi } from "vitest";

import { openLab } from "@/test/unit/capture/chromium/tapped-page";
import type { Lab } from "@/test/unit/capture/chromium/tapped-page";

// A whole browser on a busy machine takes its time.
vi.setConfig({ testTimeout: 30_000 });

let lab: Lab;

beforeAll(async () => {
  lab = await openLab("isolated-run-start.ts");
}, 60_000);

afterAll(() => lab.close());

test("a page that is drawn ahead asks for no reader and no plan until it is opened, and then for both", async () => {
  const { page, inside, close, noise } = await lab.open({});
  await page.waitForLoadState("load");
  // Longer than a page that never rests is waited for.
  await page.evaluate(() => new Promise((resolve) => void setTimeout(resolve, 1500)));
  expect(await inside("[asked.length, plans()]")).toEqual([0, 0]);
  await inside("open()");
  await expect.poll(() => inside("asked.slice(0, 1)"), { timeout: 10_000 }).toEqual(["page.up"]);
  expect([await inside("plans()"), noise]).toEqual([1, []]);
  await close();
});
