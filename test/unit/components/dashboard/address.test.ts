import { assert, constantFrom, dictionary, property, string } from "fast-check";
import { expect, test } from "vitest";

import { addressIn, addressTo, hashOf, withParams } from "@/components/dashboard/address";
import { viewNames } from "@/components/dashboard/dashboard-view";

const known = viewNames;
const params = dictionary(string({ minLength: 1, maxLength: 20 }), string({ minLength: 1, maxLength: 60 }));

test("an address comes back from its hash, whatever its parameters hold", () => {
  assert(
    property(constantFrom(...viewNames), params, (view, given) => {
      const clean = Object.fromEntries(
        Object.entries(given).map(([name, value]) => [name.toWellFormed(), value.toWellFormed()]),
      );
      expect(addressIn(hashOf({ view, params: clean }), known)).toEqual({ view, params: clean });
    }),
  );
});

test("the same place has the same hash, in whatever order its parameters were set", () => {
  const one = hashOf({ view: "mentions", params: { subject: "acme", days: "30" } });
  const other = hashOf({ view: "mentions", params: { days: "30", subject: "acme" } });
  expect(one).toBe(other);
});

test.each([
  { hash: "", why: "an empty hash names no view" },
  { hash: "#/nonsense", why: "a view that is not known is none" },
  { hash: "#/__proto__", why: "a name of the language is no view" },
  { hash: "#mentions/acme", why: "a path below a view is none" },
])("$why", ({ hash }) => {
  expect(addressIn(hash, known)).toBeUndefined();
});

test("a hash of a million characters is read as far as an address can go", () => {
  const address = addressIn(`#/mentions?q=${"a".repeat(1_000_000)}`, known);
  expect(address?.view).toBe("mentions");
  expect(address?.params.q?.length).toBeLessThan(10_000);
});

test("another view keeps brand and time, and nothing else", () => {
  const here = {
    view: "mentions",
    params: { subject: "acme", days: "7", q: "spout", open: "acme|x:1" },
  } as const;
  expect(addressTo("people", here)).toEqual({ view: "people", params: { subject: "acme", days: "7" } });
});

test("a parameter that is set to nothing goes", () => {
  const here = { view: "mentions", params: { q: "spout", status: "done" } } as const;
  expect(withParams(here, { q: "", status: undefined, tag: "lid" }).params).toEqual({ tag: "lid" });
});
