import { afterEach, beforeEach, expect, test, vi } from "vitest";

import { createExposure, type Exposed, type Exposure } from "@/lib/capture/exposure";
import { createKeyedHash } from "@/lib/kit/keyed-hash";
import type { Place } from "@/lib/model/place";

import { setVisibility, settle } from "./page-stage";

const home: Place = { kind: "home" };
const search: Place = { kind: "search", detail: "kettle" };
const key = (seed: number) => new Uint8Array(32).fill(seed);

let exposure: Exposure | undefined;
// Frames, and with them what is in view, are real; only the clock is ours.
beforeEach(() => vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "performance"] }));
afterEach(() => {
  vi.useRealTimers();
  exposure?.stop();
  exposure = undefined;
  setVisibility("visible");
  document.body.replaceChildren();
  document.body.style.cssText = "";
  window.scrollTo(0, 0);
});

function start(hash: (postId: string) => Promise<string> = async (postId) => `#${postId}`) {
  const exposed: Exposed[] = [];
  exposure = createExposure({ window, hash, onExposed: (batch) => exposed.push(...batch) });
  document.body.style.margin = "0";
  return { exposure, exposed, hashes: () => exposed.flatMap(({ hashes }) => hashes) };
}

function box(heightPx: number): HTMLElement {
  const element = document.createElement("div");
  element.style.height = `${heightPx}px`;
  document.body.append(element);
  return element;
}

/** The page is drawn, `ms` pass, and what follows from both has happened. */
async function pass(ms: number): Promise<void> {
  await settle();
  await vi.advanceTimersByTimeAsync(ms);
  await settle();
}

/** Long enough for a post to count and to be told. */
const longMs = 1600;

test("what is on the screen for a moment counts; what is below it does not", async () => {
  const { exposure: counter, hashes } = start();
  counter.track(box(200), "1", home);
  box(5000);
  counter.track(box(200), "2", home);
  await pass(longMs);
  expect(hashes()).toEqual(["#1"]);
});

test("less than half of it does not count", async () => {
  const { exposure: counter, hashes } = start();
  counter.track(box(200), "1", home);
  box(window.innerHeight - 280);
  counter.track(box(200), "cut at 80 of 200", home);
  await pass(longMs);
  expect(hashes()).toEqual(["#1"]);
});

test("one that is taller than two screens counts when it fills half of one", async () => {
  const { exposure: counter, hashes } = start();
  counter.track(box(window.innerHeight * 4), "tall", home);
  await pass(longMs);
  expect(hashes()).toEqual(["#tall"]);
});

test("what flies by is not looked at", async () => {
  const { exposure: counter, hashes } = start();
  counter.track(box(200), "flown", home);
  box(5000);
  counter.track(box(200), "reached", home);
  await pass(499);
  window.scrollTo(0, 10_000);
  await pass(longMs);
  expect(hashes()).toEqual(["#reached"]);
});

test("nor what leaves the page within the moment", async () => {
  const { exposure: counter, hashes } = start();
  const gone = box(100);
  counter.track(gone, "gone", home);
  counter.track(box(100), "stays", home);
  await pass(499);
  gone.remove();
  await pass(longMs);
  expect(hashes()).toEqual(["#stays"]);
});

test("a post counts once at each place, however often it is drawn", async () => {
  const { exposure: counter, exposed } = start();
  counter.track(box(50), "1", home);
  counter.track(box(50), "1", home);
  counter.track(box(50), "1", search);
  await pass(longMs);
  counter.track(box(50), "1", home);
  counter.track(box(50), "2", home);
  await pass(longMs);
  expect(exposed).toEqual([
    { place: home, hashes: ["#1"] },
    { place: search, hashes: ["#1"] },
    { place: home, hashes: ["#2"] },
  ]);
});

test("an element that the page uses for another post counts for that one too", async () => {
  const { exposure: counter, hashes } = start();
  const element = box(100);
  counter.track(element, "1", home);
  await pass(longMs);
  counter.track(element, "2", home);
  await pass(longMs);
  expect(hashes()).toEqual(["#1", "#2"]);
});

test("nobody looks at a hidden tab, and what was collected is out at once", async () => {
  const { exposure: counter, hashes } = start();
  counter.track(box(100), "1", home);
  await pass(499);
  setVisibility("hidden");
  await pass(800);
  expect(hashes()).toEqual([]);
  setVisibility("visible");
  await pass(500);
  setVisibility("hidden");
  expect(hashes()).toEqual(["#1"]);
});

test("another day counts anew, under names that do not match the old ones", async () => {
  const first = await createKeyedHash(key(1));
  const second = await createKeyedHash(key(2));
  const { exposure: counter, hashes } = start(first);
  const element = box(100);
  counter.track(element, "2085440000000000001", home);
  await pass(longMs);
  counter.renew(second);
  counter.track(element, "2085440000000000001", home);
  await pass(longMs);
  const [old = "", anew = ""] = hashes();
  expect(old).toMatch(/^[0-9a-f]{16}$/);
  expect(anew).toMatch(/^[0-9a-f]{16}$/);
  expect(anew).not.toBe(old);
  expect(await (await createKeyedHash(key(1)))("2085440000000000001")).toBe(old);
});

test("the name of a post is HMAC-SHA-256, cut to eight bytes", async () => {
  // RFC 4231, test case 2.
  const hash = await createKeyedHash(new TextEncoder().encode("Jefe"));
  expect(await hash("what do ya want for nothing?")).toBe("5bdcc146bf60754e");
});

test("1,000 posts scrolled by leave no element behind", async () => {
  const { exposure: counter } = start();
  let most = 0;
  for (let id = 0; id < 1000; id += 1) {
    counter.track(box(300), String(id), home);
    if (document.body.childElementCount > 20) document.body.firstElementChild?.remove();
    most = Math.max(most, counter.held().elements);
    if (id % 100 === 0) await settle();
  }
  expect(most).toBeLessThanOrEqual(201);
  counter.stop();
  expect(counter.held().elements).toBe(0);
});
