/** The bridge and the tap against pages and extensions that get in their way. */

import { afterAll, beforeAll, expect, test, vi } from "vitest";

import { hostilePage } from "./chromium/hostile-page";
import { openLab } from "./chromium/tapped-page";
import type { Lab } from "./chromium/tapped-page";

// A whole browser on a busy machine takes its time.
vi.setConfig({ testTimeout: 30_000 });

let lab: Lab;

beforeAll(async () => {
  lab = await openLab();
}, 60_000);

afterAll(() => lab.close());

const address = "/i/api/graphql/q1/HomeTimeline";

/** Runs in the page: the same request by fetch and by XMLHttpRequest. */
const ask = async (url: string): Promise<unknown> => {
  const xhr = new XMLHttpRequest();
  xhr.open("GET", url);
  xhr.send();
  await new Promise((resolve) => {
    xhr.onloadend = resolve;
  });
  const response = await fetch(url);
  return [xhr.responseText === (await response.text()), xhr.status];
};

test("a page that patched everything it could reads nothing of the bridge and puts nothing into it", async () => {
  const tapped = await lab.open({ page: hostilePage });
  expect(tapped.noise).toEqual([]);
  await tapped.inside("bridge.setOpen(false), bridge.setOpen(true)");
  expect(await tapped.page.evaluate(ask, address)).toEqual([true, 200]);
  await tapped.page.evaluate(async () => (await fetch("/i/api/graphql/q1/DmAllSearchSlice")).status);
  const stolen: unknown = await tapped.page.evaluate("globalThis.stolen()");
  expect(stolen).toEqual([]);
  const payloads = await tapped.heard();
  expect(payloads.map(({ url, text }) => [url, text.includes("forged")])).toEqual([
    [`https://x.com${address}`, false],
    [`https://x.com${address}`, false],
  ]);
  expect(await tapped.inside("raw.length")).toBe(3);
  await tapped.close();
});

test("a page that offers a bridge of its own is not listened to, with or without a tap before it", async () => {
  const offer = `
    const { port1, port2 } = new MessageChannel();
    const event = new MessageEvent("mentionary:bridge", { ports: [port2], cancelable: true });
    globalThis.wasTaken = !dispatchEvent(event);
    port1.postMessage({ url: "https://x.com/i/api/graphql/q1/HomeTimeline", text: "forged" });
  `;
  for (const tap of [true, false]) {
    const tapped = await lab.open({ tap, page: offer });
    expect(await tapped.page.evaluate("globalThis.wasTaken")).toBe(false);
    if (tap) await tapped.heard();
    expect(await tapped.inside("raw.filter(({ text }) => text === 'forged').length")).toBe(0);
    await tapped.close();
  }
});

test("a page that takes its own head away first is too late as well", async () => {
  const tapped = await lab.open({
    tap: false,
    page: `
      document.head.remove();
      const { port2 } = new MessageChannel();
      globalThis.wasTaken = !dispatchEvent(new MessageEvent("mentionary:bridge", { ports: [port2], cancelable: true }));
    `,
  });
  expect(await tapped.page.evaluate("globalThis.wasTaken")).toBe(false);
  await tapped.close();
});

test("without a partner in the isolated world nothing is installed", async () => {
  const tapped = await lab.open({ isolated: false });
  expect(await tapped.page.evaluate("fetch.toString()")).toBe("function fetch() { [native code] }");
  expect(await tapped.page.evaluate("XMLHttpRequest.prototype.open.toString()")).toBe(
    "function open() { [native code] }",
  );
  await tapped.close();
});

test("while the other end is closed nothing is copied, and it can be opened again", async () => {
  const tapped = await lab.open({});
  await tapped.inside("bridge.setOpen(false)");
  await tapped.page.evaluate(ask, `${address}?closed`);
  await tapped.inside("bridge.setOpen(true)");
  await tapped.page.evaluate(ask, `${address}?open`);
  const urls = (await tapped.heard()).map(({ url }) => url);
  expect(urls).toEqual([`https://x.com${address}?open`, `https://x.com${address}?open`]);
  await tapped.close();
});

test("where no reader comes the notes are dropped, and from then on nothing is copied", async () => {
  const tapped = await lab.open({});
  await tapped.page.evaluate(ask, `${address}?before`);
  await expect.poll(() => tapped.inside("raw.length")).toBe(2);
  await tapped.inside("drop()");
  expect(await tapped.page.evaluate(ask, `${address}?after`)).toEqual([true, 200]);
  expect([await tapped.inside("raw.length"), tapped.noise]).toEqual([2, []]);
  await tapped.close();
});

test("what was asked for goes along: the body of a request, as far as it is text", async () => {
  const tapped = await lab.open({});
  await tapped.page.evaluate(async (url) => {
    const post = (body: BodyInit): Promise<unknown> => fetch(url, { method: "POST", body });
    await post('{"variables":{"count":20}}');
    await post(new URLSearchParams({ variables: "ü" }));
    await post("a".repeat(65_537));
    await post(new Blob(["no text"]));
    const xhr = new XMLHttpRequest();
    xhr.open("POST", url);
    xhr.send("by xhr");
    await new Promise((resolve) => {
      xhr.onloadend = resolve;
    });
  }, "/i/api/graphql/q1/CreateTweet");
  const bodies = (await tapped.heard()).map(({ requestBody }) => requestBody);
  expect(new Set(bodies)).toEqual(
    new Set(['{"variables":{"count":20}}', "variables=%C3%BC", undefined, undefined, "by xhr"]),
  );
  await tapped.close();
});

test("answers that are too long are counted and not copied", async () => {
  const tapped = await lab.open({});
  const lengths = await tapped.page.evaluate(async () => {
    const found: number[] = [];
    for (const name of ["Huge", "HugeUnsaid"]) {
      found.push((await (await fetch(`/i/api/graphql/q1/${name}`)).text()).length);
    }
    return found;
  });
  expect(lengths).toEqual([20_000_001, 20_000_002]);
  expect(await tapped.heard()).toEqual([]);
  expect(await tapped.inside("unreadable()")).toBe(2);
  await tapped.close();
});

test.each([
  {
    what: "another extension that wrapped before us",
    before: `
      const inner = fetch;
      window.fetch = async (...parts) => { const answer = await inner(...parts); answer.marked = true; return answer; };
      const { open } = XMLHttpRequest.prototype;
      XMLHttpRequest.prototype.open = function (...parts) { this.marked = true; return open.apply(this, parts); };
    `,
  },
  {
    what: "a page that wraps after us",
    page: `
      const inner = fetch;
      window.fetch = async (...parts) => { const answer = await inner(...parts); answer.marked = true; return answer; };
      window.XMLHttpRequest = class extends XMLHttpRequest { constructor() { super(); this.marked = true; } };
    `,
  },
  {
    what: "another extension whose fetch gives a promise of its own making",
    before: `
      const inner = fetch;
      window.fetch = (...parts) => {
        const answer = inner(...parts).then((response) => Object.assign(response, { marked: true }));
        return { then: answer.then.bind(answer) };
      };
      const { open } = XMLHttpRequest.prototype;
      XMLHttpRequest.prototype.open = function (...parts) { this.marked = true; return open.apply(this, parts); };
    `,
    isFetchLost: true,
  },
  {
    what: "another extension that reads the body first",
    before: `
      const inner = fetch;
      window.fetch = async (...parts) => {
        const answer = await inner(...parts);
        const text = await answer.text();
        return Object.assign(answer, { marked: true, text: async () => text });
      };
      const { open } = XMLHttpRequest.prototype;
      XMLHttpRequest.prototype.open = function (...parts) { this.marked = true; return open.apply(this, parts); };
    `,
    isFetchLost: true,
  },
])("works with $what", async ({ what: _what, isFetchLost, ...scripts }) => {
  const tapped = await lab.open(scripts);
  const seen = await tapped.page.evaluate(async (url) => {
    const xhr = new XMLHttpRequest();
    xhr.open("GET", url);
    xhr.send();
    await new Promise((resolve) => {
      xhr.addEventListener("loadend", resolve);
    });
    const response = await fetch(url);
    return ["marked" in xhr, "marked" in response, (await response.text()) === xhr.responseText];
  }, address);
  expect(seen).toEqual([true, true, true]);
  await expect.poll(() => tapped.inside("heard.length")).toBe(isFetchLost ? 1 : 2);
  expect(tapped.noise).toEqual([]);
  await tapped.close();
});
