/** Scripts of a page that carry answers are noted from its start and brought to its reader, each once and whole. */

import { afterEach, expect, test } from "vitest";

import { followIslands } from "@/lib/capture/follow-islands";
import { noteScripts } from "@/lib/capture/note-scripts";

const frames: HTMLIFrameElement[] = [];

afterEach(() => {
  for (const frame of frames.splice(0)) frame.remove();
});

const mark = '"RelayPrefetchedStreamCache"';
const island = (name: string, chars = 10) =>
  `<script type="application/json" data-sjs>[${mark},"${name}","${"x".repeat(chars)}"]</script>`;

/** A page that is parsed piece by piece, as one comes from the network; its reader comes when it is told to. */
async function aPage({ hasReader = true } = {}) {
  const frame = document.createElement("iframe");
  frames.push(frame);
  document.body.append(frame);
  // Its own empty page has to be there first: it says so a moment later.
  await aMoment();
  const page = frame.contentDocument;
  if (!page) throw new Error("no document");
  const gone = new AbortController();
  const brought: string[] = [];
  let ends = 0;
  page.open();
  const scripts = noteScripts(page);
  const read = () =>
    followIslands({
      scripts,
      hasIslands: (script) => script.includes(mark),
      onScript: (script) => brought.push(String(JSON.parse(script)[1])),
      onEnd: () => {
        ends += 1;
      },
      signal: gone.signal,
    });
  if (hasReader) read();
  // oxlint-disable-next-line no-restricted-properties -- the only way to hold a parser in the middle of a page.
  const write = (html: string) => page.write(html);
  /** As a program of the page does it, at once and in one piece. */
  const add = (name: string) => {
    const holder = page.createElement("div");
    const script = page.createElement("script");
    script.type = "application/json";
    script.text = JSON.stringify([JSON.parse(mark), name]);
    page.head.append(script, holder);
  };
  const remove = () => page.querySelector("script")?.remove();
  return { write, add, remove, close: () => page.close(), read, brought, gone, ends: () => ends };
}

const aMoment = () => new Promise((resolve) => void setTimeout(resolve, 50));
const patience = { timeout: 30_000 };
/** Longer than anything waits for a pause of the page. */
const afterPatience = () => new Promise((resolve) => void setTimeout(resolve, 1_200));

test("each script comes when it is whole, in the order of the page", async () => {
  const page = await aPage();
  page.write(`<html><body>${island("one")}<p>text</p>${island("two", 200_000).slice(0, 100_000)}`);
  await expect.poll(() => page.brought, patience).toEqual(["one"]);
  page.write(`${island("two", 200_000).slice(100_000)}<script>1</script>${island("three")}</body></html>`);
  await expect.poll(() => page.brought, patience).toEqual(["one", "two"]);
  expect(page.ends()).toBe(0);
  page.close();
  await expect.poll(() => page.brought, patience).toEqual(["one", "two", "three"]);
  await expect.poll(() => page.ends(), patience).toBe(1);
});

test("a reader that comes when the page is there finds all, also what the page has removed by then", async () => {
  const page = await aPage({ hasReader: false });
  page.write(`<html><body>${island("one")}${island("two")}<div>${island("deep")}</div><p>`);
  await aMoment();
  page.remove();
  page.close();
  page.remove();
  await aMoment();
  page.read();
  await expect.poll(() => [page.brought, page.ends()], patience).toEqual([["one", "two", "deep"], 1]);
});

test("a reader that comes while the page still comes finds what was there, and hears of the rest", async () => {
  const page = await aPage({ hasReader: false });
  page.write(`<html><body>${island("one")}${island("two")}<p></p>`);
  await aMoment();
  page.remove();
  page.read();
  await expect.poll(() => page.brought, patience).toEqual(["two"]);
  page.write(`${island("three")}<p></p>`);
  await expect.poll(() => page.brought, patience).toEqual(["two", "three"]);
  expect(page.ends()).toBe(0);
  page.close();
  // What was removed may not have been whole: it has to wait for the page.
  await expect.poll(() => [page.brought, page.ends()], patience).toEqual([["two", "three", "one"], 1]);
});

test("a script that the page itself adds meanwhile makes no half one whole", async () => {
  const page = await aPage();
  page.write(`<html><head></head><body>${island("one", 200_000).slice(0, 100_000)}`);
  await aMoment();
  page.add("two");
  await expect.poll(() => page.brought, patience).toEqual(["two"]);
  page.write(`${island("one", 200_000).slice(100_000)}</body></html>`);
  page.close();
  await expect.poll(() => [page.brought, page.ends()], patience).toEqual([["two", "one"], 1]);
});

test("what stands there already is brought too, and nothing of ours stays behind", async () => {
  const page = await aPage();
  page.write(`<html><body><div>${island("one")}</div>${island("two")}</body></html>`);
  page.close();
  await expect.poll(() => [page.brought, page.ends()], patience).toEqual([["one", "two"], 1]);
});

test("after the end of the extension nothing is brought", async () => {
  const page = await aPage();
  page.write(`<html><body>${island("one")}<p></p>`);
  page.gone.abort();
  page.write(`${island("two")}</body></html>`);
  page.close();
  await afterPatience();
  expect([page.brought, page.ends()]).toEqual([[], 0]);
});

test("a page that is left has brought all that it had, in its order", async () => {
  const page = await aPage();
  page.write(`<html><body>${island("one")}${island("two")}<p>`);
  page.close();
  const seen: number[] = [];
  window.addEventListener("pagehide", () => void seen.push(page.brought.length), { once: true });
  window.dispatchEvent(new PageTransitionEvent("pagehide"));
  // Whoever sends what was read finds it read.
  expect(seen).toEqual([2]);
  // Before the page had any pause, and no second time after it.
  expect([page.brought, page.ends()]).toEqual([["one", "two"], 1]);
  await afterPatience();
  expect([page.brought, page.ends()]).toEqual([["one", "two"], 1]);
});
