/** Drives Chromium through Playwright. */

import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { chromium } from "@playwright/test";
import type { BrowserContext, CDPSession, Page } from "@playwright/test";

import { temporaryFolder } from "@/test/support/temporary-folder";
import { until } from "@/test/support/waiting";
import { readyBrowser } from "@/test/tools/ready.mjs";

import { besideChromium } from "./chromium-beside";
import type { BrowserPage, Driver, LaunchOptions } from "./driver";
import { chromiumExtensionId } from "./extension-id";

const limitMs = 30_000;

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
  // Lets a test press the button in the toolbar.
  "--enable-unsafe-extension-debugging",
];

export async function launchChromium(options: LaunchOptions): Promise<Driver> {
  return (await openChromium(options)).driver;
}

/** The same with Playwright's own view of it, for what only Chromium can be asked. */
export async function openChromium(
  options: LaunchOptions,
): Promise<{ readonly driver: Driver; readonly context: BrowserContext }> {
  const id = chromiumExtensionId(options.extension);
  const { context, close } = await startChromium({
    ...options,
    preferences: preferencesFor(id, options.willGrant),
    args: [`--disable-extensions-except=${options.extension}`, `--load-extension=${options.extension}`],
  });
  try {
    await untilWorking(context, id);
    const driver = driverOf(context, id, close);
    if (options.storageBytes !== undefined) await driver.limitStorage?.(options.storageBytes);
    return { driver, context };
  } catch (error) {
    await close();
    throw error;
  }
}

interface Started {
  readonly context: BrowserContext;
  readonly close: () => Promise<void>;
}

interface StartOptions extends Pick<
  LaunchOptions,
  "proxyPort" | "isHeadless" | "hasBackForwardCache" | "profile"
> {
  readonly preferences?: object;
  readonly args?: readonly string[];
}

/** A Chromium with a profile of its own, and no extension but what `args` bring. */
export async function startChromium(options: StartOptions): Promise<Started> {
  const temporary = options.profile === undefined ? temporaryFolder("chromium") : undefined;
  const profile = options.profile ?? temporary?.path ?? "";
  if (!existsSync(join(profile, "Default"))) {
    mkdirSync(join(profile, "Default"), { recursive: true });
    writeFileSync(join(profile, "Default", "Preferences"), JSON.stringify(options.preferences ?? {}));
  }
  let context: BrowserContext | undefined;
  const close = async () => {
    await context?.close();
    temporary?.remove();
  };
  try {
    context = await chromium.launchPersistentContext(profile, {
      executablePath: readyBrowser("chromium"),
      headless: options.isHeadless ?? true,
      chromiumSandbox: false,
      proxy: { server: `http://127.0.0.1:${options.proxyPort}` },
      ignoreDefaultArgs: [
        "--disable-extensions",
        ...(options.hasBackForwardCache ? ["--disable-back-forward-cache"] : []),
      ],
      viewport: options.isHeadless === false ? null : { width: 1280, height: 900 },
      // Headless that is the browser itself, not the stripped shell, which knows no extensions.
      ...(options.isHeadless === false ? {} : { channel: "chromium" }),
      args: [...(options.args ?? []), "--ignore-certificate-errors", "--disable-gpu", ...quiet],
    });
    context.setDefaultTimeout(limitMs);
    return { context, close };
  } catch (error) {
    await close();
    throw error;
  }
}

function driverOf(context: BrowserContext, id: string, close: () => Promise<void>): Driver {
  const closed = new Promise<void>((resolve) => context.once("close", () => resolve()));
  const extensionUrl = (path: string) => `chrome-extension://${id}/${path}`;
  const complaints = complaintsOf(context, extensionUrl(""));
  const session = onePage(context, extensionUrl("manifest.json"));
  const beside = besideChromium(context);
  const panel = () => beside.find(extensionUrl("sidepanel.html"));
  return {
    name: "chromium",
    extensionUrl,
    close,
    untilClosed: () => closed,
    complaints: async () => [...complaints],
    async clip(url) {
      await beside.pressToolbarButton(id, url);
      const popup = await until(limitMs, "The popup opens", () => beside.find(extensionUrl("popup.html")));
      await popup.click('[data-testid="clip-page"]');
    },
    async askPanel<Given extends readonly unknown[], Answer>(
      question: (page: Document, ...given: Given) => Answer,
      ...given: Given
    ) {
      // What it is is known to the caller alone.
      const answer: Answer | undefined = JSON.parse(
        JSON.stringify({ it: await (await panel())?.ask(String(question), given) }),
      ).it;
      return answer;
    },
    async chooseInMenu(page, selector, entry) {
      const url = await page.evaluate(openMenuOn, selector);
      const worker = context.serviceWorkers().find((each) => each.url().startsWith(extensionUrl("")));
      if (!worker) throw new Error("The worker sleeps");
      if (entry) await worker.evaluate(chosenInMenu, { menuItemId: entry.id, pageUrl: url });
      return undefined;
    },
    async keepInPanel() {
      await (await panel())?.pressEnter();
    },
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
      await (await session()).send("ServiceWorker.stopAllWorkers");
    },
    async limitStorage(bytes) {
      const origin = extensionUrl("").slice(0, -1);
      // It holds as long as the page does on whose session it was asked for.
      await (await session()).send("Storage.overrideQuotaForOrigin", { origin, quotaSize: bytes });
    },
    async evictStorage() {
      const origin = extensionUrl("").slice(0, -1);
      await (await session()).send("Storage.clearDataForOrigin", { origin, storageTypes: "indexeddb" });
    },
    allowClipboard: (origin) => context.grantPermissions(["clipboard-read"], { origin }),
    async reloadExtension() {
      const page = await context.newPage();
      await page.goto(extensionUrl("options.html"));
      const next = context.waitForEvent("serviceworker");
      // The page goes with the extension, and may take its answer along.
      await page.evaluate("setTimeout(() => chrome.runtime.reload())").catch(() => undefined);
      await next;
      await untilWorking(context, id);
    },
  };
}

async function untilWorking(context: BrowserContext, id: string): Promise<void> {
  await until(limitMs, `The extension's worker did not start in Chromium`, async () =>
    context.serviceWorkers().some((worker) => worker.url().includes(id)),
  );
}

/** A session with the browser about the extension's own origin, over one page that stays open for it. */
function onePage(context: BrowserContext, url: string): () => Promise<CDPSession> {
  let held: { readonly page: Page; readonly session: CDPSession } | undefined;
  return async () => {
    if (held && !held.page.isClosed()) return held.session;
    const page = await context.newPage();
    await page.goto(url);
    const session = await context.newCDPSession(page);
    await session.send("ServiceWorker.enable");
    held = { page, session };
    return session;
  };
}

/** A list that grows: what any page's console says of a file of ours, its isolated worlds included. */
function complaintsOf(context: BrowserContext, ours: string): readonly string[] {
  const complaints: string[] = [];
  context.on("console", (message) => {
    const text = `${message.text()} (${message.location().url})`;
    if (message.type() === "error" && text.includes(ours)) complaints.push(text);
  });
  context.on("weberror", (thrown) => {
    const error = thrown.error();
    const text = `${error.message} ${error.stack ?? ""}`;
    if (text.includes(ours)) complaints.push(text);
  });
  return complaints;
}

function pageOf(page: Page): BrowserPage {
  return {
    goto: async (url) => void (await page.goto(url)),
    reload: async () => void (await page.reload()),
    goBack: async () => void (await page.goBack({ waitUntil: "commit" })),
    bringToFront: () => page.bringToFront(),
    evaluate: (question, ...given) => page.evaluate(`(${String(question)})(...${JSON.stringify(given)})`),
    click: (selector) => page.click(selector),
    fill: (selector, text) => page.fill(selector, text),
    press: (key) => page.keyboard.press(key),
    setViewport: (width, height) => page.setViewportSize({ width, height }),
    screenshot: () => page.screenshot(),
    close: () => page.close(),
  };
}

/** Runs in the page, which hears of it as of a right button; a true one would open a menu that nobody can close. */
function openMenuOn(selector: string): string {
  const on = document.querySelector(selector);
  on?.dispatchEvent(new MouseEvent("contextmenu", { bubbles: true, composed: true }));
  return location.href;
}

/** Runs in the worker: what the browser tells it when an entry of its menu was chosen over the tab in front. */
async function chosenInMenu(chosen: {
  readonly menuItemId: string;
  readonly pageUrl: string;
}): Promise<void> {
  const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
  chrome.contextMenus.onClicked.dispatch({ ...chosen, editable: false }, tab);
}

/** What the worker has; its events can be set off there by their own extension. */
declare const chrome: {
  readonly tabs: { query(wanted: object): Promise<readonly unknown[]> };
  readonly contextMenus: { readonly onClicked: { dispatch(...told: readonly unknown[]): void } };
};

/**
 * Notes in the profile that the user has said yes to these hosts before. The extension still holds no
 * permission: it has to ask, by a real click, and is then given it without the prompt.
 */
function preferencesFor(id: string, hosts: readonly string[]) {
  const granted = { api: [], explicit_host: hosts, manifest_permissions: [], scriptable_host: [] };
  const extension = { granted_permissions: granted, runtime_granted_permissions: granted };
  return {
    signin: { allowed: false },
    extensions: {
      settings: hosts.length > 0 ? { [id]: extension } : {},
      // Or an unpacked extension that is loaded anew stays switched off.
      ui: { developer_mode: true },
    },
  };
}
