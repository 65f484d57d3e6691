/** A step into a page's JSON never ends in something that the page did not write. */

import { expect, test } from "vitest";

import { own as ownOfFacebook } from "@/lib/platforms/facebook/fields";
import { own as ownOfX } from "@/lib/platforms/x/fields";

const inherited = [
  ...Object.getOwnPropertyNames(Object.prototype),
  ...Object.getOwnPropertyNames(Array.prototype),
];

test.each([
  { site: "x", own: ownOfX },
  { site: "facebook", own: ownOfFacebook },
])("$site: what every object inherits is not there", ({ own }) => {
  const names = inherited.filter((name) => name !== "length");
  const found = names.filter((name) => own({}, name) !== undefined || own([], name) !== undefined);
  expect(found).toEqual([]);
  expect(own(JSON.parse('{"__proto__":{"text":"hostile"},"text":null}'), "text")).toBeUndefined();
  expect(own({ text: "said" }, "text")).toBe("said");
});
