import { bridgeName } from "@/lib/capture/bridge-name";
import { asCount, at, isRecord } from "@/lib/kit/read";
import { openPopup, popupWhen } from "@/test/support/app/popup";
import { aSubject, prepare } from "@/test/support/app/prepare";
import { extensionPage, rowsOf } from "@/test/support/app/store";
import { expect, test } from "@/test/support/journey";
import { until } from "@/test/support/waiting";
import { openStage, stageSite } from "@/test/support/web/stage";
import { aPerson, aTweet, homeTimeline, requestUrl } from "@/test/support/x-payloads";
import type { Tweet } from "@/test/support/x-payloads";

const brand = aSubject({ name: "Acme Kettles" });
const address = requestUrl("HomeTimeline");
const honest = aTweet({ author: aPerson({ handle: "mira_leafwater" }), text: "My Acme Kettles sings." });

test("a page that forges messages adds nothing and overhears nothing", async ({ driver, web }) => {
  const forged = JSON.stringify(homeTimeline([aTweet({ text: "Acme Kettles is a forgery." })]));
  const answer = JSON.stringify(homeTimeline([honest]));
  web.place(
    "x.com",
    stageSite([{ name: "home", url: address, via: "fetch", answer }], forgery(address, forged, bridgeName)),
  );
  await prepare(driver, [brand]);

  const stage = await openStage(driver);
  await stage.load("home");
  const popup = await popupWhen(
    await openPopup(driver),
    "the honest mention",
    ({ mentions }) => mentions === 1,
  );
  expect(popup.newest.map(({ text }) => text)).toEqual([honest.text]);

  const attempts = () => stage.page.evaluate(() => Number(document.documentElement.dataset.attempts));
  await expect.poll(attempts).toBeGreaterThan(3);
  expect(await stage.page.evaluate(() => document.documentElement.dataset.overheard)).toBeUndefined();
  expect(await rowsOf(await extensionPage(driver), "posts")).toHaveLength(1);
  expect(await stage.troubles()).toEqual([]);
});

test("poisoned items cost only themselves, and each is counted", async ({ driver, web }) => {
  const neighbour = aTweet({
    text: "Acme Kettles, after the flood",
    author: aPerson({ handle: "lena_descales" }),
  });
  const poisoned = ["an id that is none", "no fields", "an endless id"].map((text) =>
    aTweet({ text: `Acme Kettles: ${text}` }),
  );
  const answer = poison(JSON.stringify(homeTimeline([honest, ...poisoned, neighbour])), poisoned);
  web.place("x.com", stageSite([{ name: "home", url: address, via: "xhr", answer }]));
  await prepare(driver, [brand]);

  const stage = await openStage(driver);
  await stage.load("home");
  const popup = await popupWhen(await openPopup(driver), "both neighbours", ({ mentions }) => mentions === 2);
  expect(popup.newest.map(({ text }) => text).toSorted()).toEqual([neighbour.text, honest.text].toSorted());
  const store = await extensionPage(driver);
  await until(30_000, "Each loss is counted", async () =>
    (await rowsOf(store, "exposure")).some((row) => lost(row) === poisoned.length),
  );
});

/** What could not be read, and what could not be kept. */
function lost(exposure: unknown): number {
  return (asCount(at(exposure, "dropped", "unreadable")) ?? 0) + (asCount(at(exposure, "givenUp")) ?? 0);
}

/** One item has an id that is none, one has no fields, and one has an id longer than any. */
function poison(answer: string, [first, second, third]: readonly Tweet[]): string {
  const spoilt: unknown = JSON.parse(answer, (_key, value: unknown) => {
    if (!isRecord(value) || at(value, "legacy") === undefined) return value;
    if (value.rest_id === first?.id) return withId(value, "1 2|3");
    if (value.rest_id === second?.id) return { ...value, legacy: 7, core: [] };
    return value.rest_id === third?.id ? withId(value, "9".repeat(300)) : value;
  });
  return JSON.stringify(spoilt);
}

function withId(tweet: Record<string, unknown>, id: string) {
  return { ...tweet, rest_id: id, edit_control: {}, legacy: { ...Object(tweet.legacy), id_str: id } };
}

/** Runs before everything else in the page. It is told even the name of the handshake. */
function forgery(target: string, answer: string, name: string): string {
  const given = [target, answer, name].map((each) => JSON.stringify(each).replaceAll("<", "\\u003c"));
  return `(${String(forge)})(${given.join()})`;
}

function forge(url: string, text: string, handshake: string) {
  const root = document.documentElement;
  let isOurs = false;
  const overhear = (what: string) => {
    if (!isOurs) root.dataset.overheard = what;
  };
  MessagePort.prototype.postMessage = new Proxy(Reflect.get(MessagePort.prototype, "postMessage"), {
    apply(target, port, given) {
      overhear("a message through a port");
      return Reflect.apply(target, port, given);
    },
  });
  window.addEventListener(handshake, () => overhear("the handshake"), true);
  setInterval(() => {
    isOurs = true;
    for (const type of [handshake, "message"]) {
      const { port1, port2 } = new MessageChannel();
      window.dispatchEvent(new MessageEvent(type, { data: { url, text }, ports: [port2], cancelable: true }));
      document.dispatchEvent(new CustomEvent(type, { detail: { url, text } }));
      for (const message of [{ url, text }, { kind: "payload", url, text }, [url, text], text])
        port1.postMessage(message);
    }
    window.postMessage({ name: "batch.deliver", argument: { url, text } }, "*");
    isOurs = false;
    root.dataset.attempts = String(Number(root.dataset.attempts ?? 0) + 1);
  }, 30);
}
