/** Pictures of every view of the extension, in light and in dark. */

import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import type { BrowserPage, Driver } from "@/test/support/browsers/driver";
import { pause } from "@/test/support/waiting";

interface View {
  readonly name: string;
  readonly path: string;
  readonly width: number;
  readonly height: number;
}

/** All that can be opened by itself. The form of the first run is on its page only until it is sent. */
const views: readonly View[] = [
  { name: "popup", path: "popup.html", width: 400, height: 600 },
  { name: "welcome-done", path: "welcome.html", width: 1000, height: 700 },
  { name: "options", path: "options.html", width: 1000, height: 1100 },
  { name: "health", path: "health.html", width: 1000, height: 700 },
  { name: "dashboard-overview", path: "dashboard.html#/overview", width: 1440, height: 900 },
  { name: "dashboard-mentions", path: "dashboard.html#/mentions", width: 1440, height: 900 },
];

/** Views read live: what they show a moment after they opened is what a user sees. */
export const settleMs = 600;

export const schemes = ["light", "dark"] as const;

/** @returns paths of the pictures. */
export async function takeShots(driver: Driver, folder: string): Promise<string[]> {
  const paths: string[] = [];
  for (const { name, path, width, height } of views) {
    const page = await driver.newPage(driver.extensionUrl(path));
    await page.setViewport(width, height);
    paths.push(...(await shootPage(driver, page, folder, name)));
    await page.close();
  }
  return paths;
}

/** One page as it stands, in both schemes. */
export async function shootPage(
  driver: Driver,
  page: BrowserPage,
  folder: string,
  name: string,
): Promise<string[]> {
  const paths: string[] = [];
  for (const scheme of schemes) {
    await driver.setColourScheme(scheme);
    paths.push(await shoot(page, folder, `${name}-${scheme}`));
  }
  await driver.setColourScheme("light");
  return paths;
}

/** One page as it stands. @returns path of the picture. */
export async function shoot(page: BrowserPage, folder: string, name: string): Promise<string> {
  mkdirSync(folder, { recursive: true });
  await pause(settleMs);
  const picture = join(folder, `${name}.png`);
  writeFileSync(picture, await page.screenshot());
  return picture;
}
