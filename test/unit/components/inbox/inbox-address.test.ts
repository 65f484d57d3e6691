import { array, assert, constantFrom, dictionary, property, string } from "fast-check";
import { expect, test } from "vitest";

import { withParams } from "@/components/dashboard/address";
import {
  boundParam,
  cleared,
  filterCount,
  listParam,
  questionIn,
  textsIn,
  toggled,
} from "@/components/inbox/inbox-address";

const context = { subjectIds: ["acme", "globex"], timeZone: "UTC", now: Date.UTC(2026, 10, 22, 12) };
const filterIn = (params: Record<string, string>) => questionIn({ params }, context).filter;

test.each([
  { params: {}, filter: { subjectIds: ["acme"] }, why: "nothing asks for the first brand" },
  { params: { subject: "globex" }, filter: { subjectIds: ["globex"] }, why: "one brand" },
  { params: { subject: "all" }, filter: { subjectIds: ["acme", "globex"] }, why: "all brands" },
  {
    params: { subject: "gone" },
    filter: { subjectIds: ["acme"] },
    why: "a brand that is gone is the first one",
  },
  {
    params: { status: "waiting,nonsense" },
    filter: { subjectIds: ["acme"], statuses: ["waiting"] },
    why: "values that are not known are left out",
  },
  { params: { status: "nonsense" }, filter: { subjectIds: ["acme"] }, why: "no known value is no condition" },
  {
    params: { sentiment: "negative,positive" },
    filter: { subjectIds: ["acme"], sentiments: ["positive", "negative"] },
    why: "several values of one filter",
  },
  {
    params: { q: "  spout " },
    filter: { subjectIds: ["acme"], search: "spout" },
    why: "a search without its edges",
  },
  { params: { q: "   " }, filter: { subjectIds: ["acme"] }, why: "an empty search is none" },
  {
    params: { author: "7,-1,x,1.5" },
    filter: { subjectIds: ["acme"], authors: [7] },
    why: "authors are whole numbers",
  },
  {
    params: { min: "likes.10,views.0,x.3,engagement.1e3" },
    filter: { subjectIds: ["acme"], atLeast: { likes: 10, engagement: 1_000 } },
    why: "least counts",
  },
  {
    params: { snoozed: "only", aside: "only", public: "1", how: "addressed", by: "seen" },
    filter: {
      subjectIds: ["acme"],
      snoozed: "only",
      aside: "only",
      publicOnly: true,
      how: "addressed",
      by: "seen",
    },
    why: "the single choices",
  },
  { params: { how: "clipped" }, filter: { subjectIds: ["acme"], how: "clipped" }, why: "clipped by hand" },
  {
    params: { days: "2" },
    filter: { subjectIds: ["acme"], from: "2026-11-21", to: "2026-11-22" },
    why: "a time",
  },
])("$why", ({ params, filter }) => {
  expect(filterIn(Object.fromEntries(Object.entries(params)))).toEqual(filter);
});

test("any address is a question, and none of its conditions is empty", () => {
  assert(
    property(
      dictionary(
        constantFrom("q", "status", "tag", "min", "author", "days", "order", "lang", "how"),
        string(),
      ),
      (params) => {
        const { filter } = questionIn({ params }, context);
        const lists = Object.values(filter).filter((value) => Array.isArray(value));
        expect(lists.every((list) => list.length > 0)).toBe(true);
      },
    ),
  );
});

test("a list of any texts comes back from its parameter", () => {
  assert(
    property(array(string({ minLength: 1 }), { maxLength: 20 }), (texts) => {
      expect(textsIn(listParam(texts))).toEqual(texts);
    }),
  );
});

test("a value is put in, and taken out again", () => {
  expect(toggled(["a"], "b")).toEqual(["a", "b"]);
  expect(toggled(["a", "b"], "a")).toEqual(["b"]);
});

test("least counts come back from their parameter", () => {
  expect(filterIn({ min: boundParam({ likes: 3, reach: 500 }) }).atLeast).toEqual({ likes: 3, reach: 500 });
});

test("clearing takes away what narrows the list, and leaves brand, time and order", () => {
  const params = { subject: "acme", days: "7", order: "views", q: "a", status: "done", open: "acme|x:1" };
  const address = { view: "mentions", params } as const;
  expect(filterCount(address)).toBe(2);
  expect(cleared(address).params).toEqual({ subject: "acme", days: "7", order: "views" });
  expect(filterCount(withParams(address, { q: undefined }))).toBe(1);
});
