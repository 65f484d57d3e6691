/**
 * A page of https://x.com in a real Chromium with our two scripts in their two worlds, as an extension
 * puts them there: at document_start, the isolated one first. Served from loopback.
 */

import { chromium } from "@playwright/test";
import type { Browser, CDPSession, Page } from "@playwright/test";

import type { Payload } from "@/lib/platforms/platform";

import { bundle } from "./bundle";
import { startFakeX } from "./fake-x";
import type { FakeX } from "./fake-x";

interface Scripts {
  /** Runs in the page's world before ours: another extension. */
  readonly before?: string;
  readonly isolated?: boolean;
  readonly tap?: boolean;
  /** The page's own first script. */
  readonly page?: string;
}

export interface TappedPage {
  readonly page: Page;
  /** Evaluates in the isolated world. */
  readonly inside: (expression: string) => Promise<unknown>;
  /** Payloads that arrived since it was last asked. */
  heard(): Promise<readonly Payload[]>;
  /** Console messages and uncaught errors. */
  readonly noise: readonly string[];
  readonly close: () => Promise<void>;
}

export interface Lab {
  readonly fakeX: FakeX;
  open(scripts: Scripts): Promise<TappedPage>;
  close(): Promise<void>;
}

const world = "mentionary";

/** @param half the file that runs in the isolated world. */
export async function openLab(half = "isolated-world.ts"): Promise<Lab> {
  const folder = "test/unit/capture/chromium/";
  const isolated = await bundle(`${folder}${half}`);
  const tap = await bundle(`${folder}main-world.ts`);
  const fakeX = await startFakeX();
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    args: ["--no-sandbox", "--disable-gpu", `--host-resolver-rules=MAP x.com:443 127.0.0.1:${fakeX.port}`],
  });
  return {
    fakeX,
    open: async (scripts) => {
      fakeX.setHead(scripts.page === undefined ? "" : `<script>${scripts.page}</script>`);
      return openPage(browser, scripts, { isolated, tap });
    },
    close: async () => {
      await browser.close();
      await fakeX.close();
    },
  };
}

async function openPage(
  browser: Browser,
  scripts: Scripts,
  sources: { readonly isolated: string; readonly tap: string },
): Promise<TappedPage> {
  const context = await browser.newContext({ ignoreHTTPSErrors: true });
  const page = await context.newPage();
  const noise: string[] = [];
  page.on("console", (message) => noise.push(message.text()));
  page.on("pageerror", (error) => noise.push(String(error)));
  const session = await context.newCDPSession(page);
  const { frameTree } = await session.send("Page.getFrameTree");
  const contexts: number[] = [];
  session.on("Runtime.executionContextCreated", ({ context: made }) => {
    if (made.name === world && made.auxData?.frameId === frameTree.frame.id) contexts.push(made.id);
  });
  await session.send("Page.enable");
  await session.send("Runtime.enable");
  const add = (source: string, worldName?: string): Promise<unknown> =>
    session.send("Page.addScriptToEvaluateOnNewDocument", worldName ? { source, worldName } : { source });
  if (scripts.before) await add(scripts.before);
  if (scripts.isolated !== false) await add(notInFrames(sources.isolated), world);
  if (scripts.tap !== false) await add(notInFrames(sources.tap));
  contexts.length = 0;
  await page.goto("https://x.com/page");
  const inside = (expression: string): Promise<unknown> => evaluate(session, contexts.at(-1), expression);
  return {
    page,
    noise,
    inside,
    heard: async () => {
      await page.evaluate(async (address) => (await fetch(address)).text(), fence);
      return JSON.parse(String(await inside(untilFence)));
    },
    close: () => context.close(),
  };
}

/** Registered content scripts are not put into frames. */
function notInFrames(source: string): string {
  return `if (window === top) { ${source} }`;
}

/** A wanted request of which nothing is left out: what was copied before it has arrived when it arrives. */
const fence = "/i/api/graphql/q1/HomeTimeline?fence";

const untilFence = `new Promise((resolve) => {
  const endAt = Date.now() + 5000;
  const look = () => {
    const place = heard.findIndex(({ url }) => url.endsWith("?fence"));
    if (place < 0 && Date.now() < endAt) setTimeout(look, 5);
    else resolve(JSON.stringify(heard.splice(0).slice(0, place)));
  };
  look();
})`;

async function evaluate(
  session: CDPSession,
  contextId: number | undefined,
  expression: string,
): Promise<unknown> {
  if (contextId === undefined) throw new Error("There is no isolated world");
  const { result, exceptionDetails } = await session.send("Runtime.evaluate", {
    expression,
    contextId,
    awaitPromise: true,
    returnByValue: true,
  });
  if (exceptionDetails) throw new Error(exceptionDetails.text);
  return result.value;
}
