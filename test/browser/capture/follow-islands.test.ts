/** Scripts of a page that carry answers are brought while the page loads, each once and whole. */

import { afterEach, expect, test } from "vitest";

import { followIslands } from "@/lib/capture/follow-islands";

const frames: HTMLIFrameElement[] = [];

afterEach(() => {
  for (const frame of frames.splice(0)) frame.remove();
});

const mark = '"RelayPrefetchedStreamCache"';
const island = (name: string, chars = 10) =>
  `<script type="application/json" data-sjs>[${mark},"${name}","${"x".repeat(chars)}"]</script>`;

/** A page that is parsed piece by piece, as one comes from the network. */
async function aPage() {
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
  followIslands({
    document: page,
    hasIslands: (script) => script.includes(mark),
    onScript: (script) => brought.push(String(JSON.parse(script)[1])),
    onEnd: () => {
      ends += 1;
    },
    signal: gone.signal,
  });
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
  return { write, add, close: () => page.close(), brought, gone, ends: () => ends };
}

const aMoment = () => new Promise((resolve) => void setTimeout(resolve, 50));

test("each script comes when it is whole, in the order of the page", async () => {
  const page = await aPage();
  page.write(`<html><body>${island("one")}<p>text</p>${island("two", 200_000).slice(0, 100_000)}`);
  await aMoment();
  expect(page.brought).toEqual(["one"]);
  page.write(`${island("two", 200_000).slice(100_000)}<script>1</script>${island("three")}</body></html>`);
  await aMoment();
  expect(page.brought).toEqual(["one", "two"]);
  expect(page.ends()).toBe(0);
  page.close();
  await aMoment();
  expect(page.brought).toEqual(["one", "two", "three"]);
  expect(page.ends()).toBe(1);
});

test("a script that the page itself adds meanwhile makes no half one whole", async () => {
  const page = await aPage();
  page.write(`<html><head></head><body>${island("one", 200_000).slice(0, 100_000)}`);
  await aMoment();
  page.add("two");
  await aMoment();
  expect(page.brought).toEqual(["two"]);
  page.write(`${island("one", 200_000).slice(100_000)}</body></html>`);
  page.close();
  await aMoment();
  expect([page.brought, page.ends()]).toEqual([["two", "one"], 1]);
});

test("what stands there already is brought too, and nothing of ours stays behind", async () => {
  const page = await aPage();
  page.write(`<html><body><div>${island("one")}</div>${island("two")}</body></html>`);
  page.close();
  await aMoment();
  expect([page.brought, page.ends()]).toEqual([["one", "two"], 1]);
});

test("after the end of the extension nothing is brought", async () => {
  const page = await aPage();
  page.write(`<html><body>${island("one")}<p></p>`);
  page.gone.abort();
  page.write(`${island("two")}</body></html>`);
  page.close();
  await aMoment();
  expect([page.brought, page.ends()]).toEqual([[], 0]);
});
