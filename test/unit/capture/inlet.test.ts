import { anything, assert, property } from "fast-check";
import { expect, test } from "vitest";

import { createInlet } from "@/lib/capture/inlet";
import { requestBodyChars, responseChars, urlChars } from "@/lib/capture/limits";
import type { Payload } from "@/lib/platforms/platform";

const url = "https://x.com/i/api/graphql/q/HomeTimeline";

function open(now: () => number = () => 0) {
  const payloads: Payload[] = [];
  let unreadable = 0;
  const take = createInlet({
    isWanted: (address) => address.startsWith("https://x.com/i/api/graphql/"),
    onPayload: (payload) => payloads.push(payload),
    onUnreadable: () => {
      unreadable += 1;
    },
    now,
  });
  return { payloads, take, unreadable: () => unreadable };
}

test.each([
  { message: { url, text: "{}" }, payloads: 1, why: "a response" },
  { message: { url, text: "{}", requestBody: "a=1" }, payloads: 1, why: "with what was asked for" },
  { message: { url, size: 3e7 }, unreadable: 1, why: "too long, and said so" },
  { message: { url, text: "a".repeat(responseChars + 1) }, why: "too long, and not said so" },
  { message: { url: "https://x.com/settings", text: "{}" }, why: "an address that is not wanted" },
  { message: { url: `${url}?${"a".repeat(urlChars)}`, text: "{}" }, why: "an endless address" },
  { message: { url, text: "" }, why: "no text" },
  { message: { url, text: 12 }, why: "text that is none" },
  { message: { url: { href: url }, text: "{}" }, why: "an address that is none" },
  { message: Object.create({ url, text: "{}" }), why: "inherited, not its own" },
  { message: { url, size: -1 }, why: "less than nothing" },
  { message: [url, "{}"], why: "a list" },
  { message: null, why: "nothing" },
  { message: "text", why: "a text" },
])("$why", ({ message, payloads = 0, unreadable = 0 }) => {
  const inlet = open();
  inlet.take(message);
  expect(inlet.payloads).toHaveLength(payloads);
  expect(inlet.unreadable()).toBe(unreadable);
});

test("a request body that is too long is left out, the response is not", () => {
  const inlet = open();
  inlet.take({ url, text: "{}", requestBody: "a".repeat(requestBodyChars + 1) });
  expect(inlet.payloads).toEqual([{ url, requestBody: undefined, text: "{}" }]);
});

test("only what belongs to a payload goes on", () => {
  const inlet = open();
  inlet.take({ url, text: "{}", isOwnWriting: true, __proto__: { size: 5 } });
  expect(Object.keys(inlet.payloads[0] ?? {})).toEqual(["url", "requestBody", "text"]);
});

test("whatever arrives, nothing is thrown", () => {
  assert(
    property(anything({ withNullPrototype: true, withMap: true, withDate: true }), (message) => {
      const inlet = open();
      inlet.take(message);
      expect(inlet.payloads).toEqual([]);
    }),
  );
});

test("a flood is cut off, and what comes later is let in again", () => {
  let now = 0;
  const inlet = open(() => now);
  for (let index = 0; index < 1000; index += 1) inlet.take({ url, text: "{}" });
  expect(inlet.payloads).toHaveLength(100);
  now += 1000;
  for (let index = 0; index < 1000; index += 1) inlet.take({ url, text: "{}" });
  expect(inlet.payloads).toHaveLength(120);
});

test("few but huge ones are cut off too, and counted", () => {
  const inlet = open();
  const text = "a".repeat(responseChars);
  for (let index = 0; index < 5; index += 1) inlet.take({ url, text });
  expect(inlet.payloads).toHaveLength(3);
  expect(inlet.unreadable()).toBe(2);
});
