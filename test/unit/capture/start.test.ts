/** Both halves together in a real page: from a response to a batch. */

import { afterAll, beforeAll, expect, test, vi } from "vitest";

import { aTweet, homeTimeline } from "@/test/support/x-payloads";

import { openLab } from "./chromium/tapped-page";
import type { Lab, TappedPage } from "./chromium/tapped-page";

// A whole browser on a busy machine takes its time.
vi.setConfig({ testTimeout: 30_000 });

const patience = { timeout: 10_000 };

let lab: Lab;

beforeAll(async () => {
  lab = await openLab("isolated-start.ts");
}, 60_000);

afterAll(() => lab.close());

const address = "/i/api/graphql/q1/Set";

/** A page that asks for a timeline with one mention in it, before anything else happens. */
async function openAsking(text: string, first = ""): Promise<TappedPage> {
  lab.fakeX.setTimeline(JSON.stringify(homeTimeline([aTweet({ text }), aTweet({ text: "Nice weather" })])));
  const opened = await lab.open({ page: `${first}; globalThis.answer = fetch("${address}")` });
  await opened.page.evaluate("answer");
  return opened;
}

/** Runs in the page. */
const ask = async (url: string): Promise<number> => (await fetch(url)).status;

/**
 * Runs in the page, which is left in the turn in which it has the text; with fetch, whose copy comes in the same turn
 * but after what the page does first, in the next one.
 */
async function askAndLeave(url: string, via: string): Promise<void> {
  if (via === "fetch") {
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener("message", () => dispatchEvent(new PageTransitionEvent("pagehide")));
    port1.start();
    await (await fetch(url)).text();
    port2.postMessage(undefined);
  } else {
    const request = new XMLHttpRequest();
    request.open("GET", url);
    request.addEventListener("load", () => dispatchEvent(new PageTransitionEvent("pagehide")));
    request.send();
  }
}

/** For the isolated world: Playwright lets no page be drawn ahead. */
const pretend = (isAhead: boolean): string =>
  `Object.defineProperty(document, "prerendering", { value: ${String(isAhead)}, configurable: true })`;

function sunkWith(text: string): number {
  return lab.fakeX.sunk.filter((body) => body.includes(text)).length;
}

test("a response that comes before the plan is known reaches the worker, and only the mention of it", async () => {
  const { page, inside, close, noise } = await openAsking("Acme Kettles first");
  await expect.poll(() => sunkWith("Acme Kettles first"), patience).toBe(1);
  expect(sunkWith("Nice weather")).toBe(0);
  await expect.poll(() => inside("seen().pending"), patience).toBe(0);
  expect(await inside("seen()")).toEqual({
    siteId: "x",
    checked: 2,
    mentions: 1,
    pending: 0,
    givenUp: 0,
    isOn: true,
    hasTap: true,
  });
  lab.fakeX.setTimeline(
    JSON.stringify(homeTimeline([aTweet({ text: "Acme Kettles again" }), aTweet({ text: "Tea" })])),
  );
  await page.evaluate(ask, address);
  await expect.poll(() => inside("seen().checked"), patience).toBe(4);
  expect(await inside("seen().mentions")).toBe(2);
  expect([sunkWith("Acme Kettles first"), noise]).toEqual([1, []]);
  await close();
});

test("what comes before the reader does waits for it, in its order, and is read once", async () => {
  const { page, inside, close, noise } = await openAsking(
    "Acme Kettles early",
    "document.documentElement.dataset.noReader = ''",
  );
  lab.fakeX.setTimeline(JSON.stringify(homeTimeline([aTweet({ text: "Acme Kettles soon after" })])));
  await page.evaluate(ask, address);
  expect(sunkWith("Acme Kettles early")).toBe(0);
  await inside("read()");
  await expect.poll(() => sunkWith("Acme Kettles soon after"), patience).toBe(1);
  expect(sunkWith("Acme Kettles early")).toBe(1);
  const order = (text: string) => lab.fakeX.sunk.join("\n").indexOf(text);
  expect(order("Acme Kettles early")).toBeLessThan(order("Acme Kettles soon after"));
  expect(await inside("seen()")).toMatchObject({ checked: 3, mentions: 2, hasTap: true });
  expect(noise).toEqual([]);
  await close();
});

test.for(["fetch", "xhr"])(
  "a page that is left right after it has an answer by %s has sent it",
  async (via) => {
    const { page, inside, close } = await lab.open({
      page: "Object.assign(document.documentElement.dataset, { noReader: '', noTimers: '' })",
    });
    // The plan was there before the reader.
    await inside("beginPlan()");
    await expect.poll(() => inside("worker.plans"), patience).toBe(1);
    await inside("read()");
    expect(await inside("seen().isOn")).toBe(true);
    lab.fakeX.setTimeline(JSON.stringify(homeTimeline([aTweet({ text: `Acme Kettles left by ${via}` })])));
    await page.evaluate(`(${String(askAndLeave)})("${address}", "${via}")`);
    await expect.poll(() => sunkWith(`Acme Kettles left by ${via}`), patience).toBe(1);
    await close();
  },
);

test("a page that is left at once has sent what it had read", async () => {
  const noTimers = "document.documentElement.dataset.noTimers = ''";
  const { page, inside, close } = await openAsking("Acme Kettles and goodbye", noTimers);
  await expect.poll(() => inside("seen().checked"), patience).toBe(2);
  expect(sunkWith("Acme Kettles and goodbye")).toBe(0);
  await page.goto("about:blank");
  await expect.poll(() => sunkWith("Acme Kettles and goodbye"), patience).toBe(1);
  await close();
});

test("a page that is drawn ahead is read when it is opened, and not before", async () => {
  const { page, inside, close, noise } = await lab.open({
    page: "document.documentElement.dataset.noReader = ''",
  });
  await inside(`${pretend(true)}, read()`);
  lab.fakeX.setTimeline(JSON.stringify(homeTimeline([aTweet({ text: "Acme Kettles drawn ahead" })])));
  await page.evaluate(ask, address);
  await expect.poll(() => inside("worker.plans"), patience).toBe(1);
  expect(await inside("seen()")).toMatchObject({ checked: 0, isOn: false });
  await inside(`${pretend(false)}, document.dispatchEvent(new Event("prerenderingchange"))`);
  await expect.poll(() => sunkWith("Acme Kettles drawn ahead"), patience).toBe(1);
  expect([await inside("seen().checked"), noise]).toEqual([1, []]);
  await close();
});

test("paused, nothing is copied, read or counted; switched on again it goes on", async () => {
  const { page, inside, close } = await openAsking("Acme Kettles paused");
  await expect.poll(() => inside("seen().checked"), patience).toBe(2);
  await inside("pause(false)");
  await page.evaluate(ask, address);
  expect(await inside("seen()")).toMatchObject({ checked: 2, isOn: false });
  await inside("pause(true)");
  lab.fakeX.setTimeline(JSON.stringify(homeTimeline([aTweet({ text: "Acme Kettles" }), aTweet()])));
  await page.evaluate(ask, address);
  await expect.poll(() => inside("seen()"), patience).toMatchObject({ checked: 4, isOn: true });
  await close();
});

test("cut off from its extension the page goes on as if nothing had ever been there", async () => {
  const { page, inside, close, noise } = await openAsking("Acme Kettles gone");
  await expect.poll(() => sunkWith("Acme Kettles gone"), patience).toBe(1);
  await inside("worker.isGone = true");
  lab.fakeX.setTimeline(JSON.stringify(homeTimeline([aTweet({ text: "Acme Kettles unheard" })])));
  await page.evaluate(ask, address);
  await expect.poll(() => inside("worker.watchers"), patience).toBe(0);
  expect(await page.evaluate(ask, address)).toBe(200);
  expect(await inside("[seen().pending, worker.batches]")).toEqual([0, 1]);
  expect([sunkWith("unheard"), noise]).toEqual([0, []]);
  await close();
});
