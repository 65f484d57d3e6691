/** Drives Chromium through Playwright. */

import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { chromium } from "@playwright/test";
import type { BrowserContext, Page } from "@playwright/test";

import { temporaryFolder } from "@/test/support/temporary-folder";
import { until } from "@/test/support/waiting";
import { readyBrowser } from "@/test/tools/ready.mjs";

import type { BrowserPage, Driver, LaunchOptions } from "./driver";
import { chromiumExtensionId } from "./extension-id";

const limitMs = 15_000;

/** What Chromium would otherwise ask its maker for; Playwright silences more, and own-errands.ts lists the rest. */
const quiet = [
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-domain-reliability",
  "--disable-sync",
  "--disable-quic",
  "--no-first-run",
  "--no-default-browser-check",
  "--no-pings",
];

export async function launchChromium(options: LaunchOptions): Promise<Driver> {
  const profile = temporaryFolder("chromium");
  const id = chromiumExtensionId(options.extension);
  writePreferences(profile.path, id, options.willGrant);
  let context: BrowserContext | undefined;
  const close = async () => {
    await context?.close();
    profile.remove();
  };
  try {
    const opened = await chromium.launchPersistentContext(profile.path, {
      executablePath: readyBrowser("chromium"),
      headless: options.isHeadless ?? true,
      chromiumSandbox: false,
      proxy: { server: `http://127.0.0.1:${options.proxyPort}` },
      ignoreDefaultArgs: ["--disable-extensions"],
      viewport: options.isHeadless === false ? null : { width: 1280, height: 900 },
      // Headless that is the browser itself, not the stripped shell, which knows no extensions.
      ...(options.isHeadless === false ? {} : { channel: "chromium" }),
      args: [
        `--disable-extensions-except=${options.extension}`,
        `--load-extension=${options.extension}`,
        "--ignore-certificate-errors",
        "--disable-gpu",
        ...quiet,
      ],
    });
    context = opened;
    opened.setDefaultTimeout(limitMs);
    await until(limitMs, `The extension's worker did not start in Chromium`, async () =>
      opened.serviceWorkers().some((worker) => worker.url().includes(id)),
    );
    return driverOf(opened, id, close);
  } catch (error) {
    await close();
    throw error;
  }
}

function driverOf(context: BrowserContext, id: string, close: () => Promise<void>): Driver {
  const closed = new Promise<void>((resolve) => context.once("close", () => resolve()));
  const extensionUrl = (path: string) => `chrome-extension://${id}/${path}`;
  return {
    name: "chromium",
    extensionUrl,
    close,
    untilClosed: () => closed,
    async pageAt(url) {
      const page = context.pages().find((each) => each.url() === url);
      return page && pageOf(page);
    },
    async newPage(url) {
      const page = await context.newPage();
      if (url) await page.goto(url);
      return pageOf(page);
    },
    async setColourScheme(colorScheme) {
      await Promise.all(context.pages().map((page) => page.emulateMedia({ colorScheme })));
      context.on("page", (page) => void page.emulateMedia({ colorScheme }));
    },
    async stopBackground() {
      const page = await context.newPage();
      await page.goto(extensionUrl("manifest.json"));
      const session = await context.newCDPSession(page);
      await session.send("ServiceWorker.enable");
      await session.send("ServiceWorker.stopAllWorkers");
      await page.close();
    },
  };
}

function pageOf(page: Page): BrowserPage {
  return {
    goto: async (url) => void (await page.goto(url)),
    reload: async () => void (await page.reload()),
    evaluate: (question, ...given) => page.evaluate(`(${String(question)})(...${JSON.stringify(given)})`),
    click: (selector) => page.click(selector),
    fill: (selector, text) => page.fill(selector, text),
    press: (key) => page.keyboard.press(key),
    setViewport: (width, height) => page.setViewportSize({ width, height }),
    screenshot: () => page.screenshot(),
    close: () => page.close(),
  };
}

/**
 * Notes in the profile that the user has said yes to these hosts before. The extension still holds no
 * permission: it has to ask, by a real click, and is then given it without the prompt.
 */
function writePreferences(profile: string, id: string, hosts: readonly string[]) {
  const granted = { api: [], explicit_host: hosts, manifest_permissions: [], scriptable_host: [] };
  const extension = { granted_permissions: granted, runtime_granted_permissions: granted };
  mkdirSync(join(profile, "Default"));
  writeFileSync(
    join(profile, "Default", "Preferences"),
    JSON.stringify({
      signin: { allowed: false },
      extensions: { settings: hosts.length > 0 ? { [id]: extension } : {} },
    }),
  );
}
