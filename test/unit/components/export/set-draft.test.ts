import * as fc from "fast-check";
import { expect, test } from "vitest";

import { moved, problemOf, renamed, withColumn, without } from "@/components/export/set-draft";
import type { ChosenColumn } from "@/lib/export/column-set";
import { ourColumns } from "@/lib/export/columns";

const columns: readonly ChosenColumn[] = [
  { id: "key", header: "Key" },
  { id: "text", header: "Text" },
  { id: "field:shelf", header: "Shelf" },
];
const ids = (list: readonly ChosenColumn[]) => list.map(({ id }) => id);

test.each([
  { from: 0, to: 2, ids: ["text", "field:shelf", "key"], why: "to the end" },
  { from: 2, to: 0, ids: ["field:shelf", "key", "text"], why: "to the beginning" },
  { from: 1, to: 1, ids: ["key", "text", "field:shelf"], why: "nowhere" },
  { from: 0, to: 9, ids: ["text", "field:shelf", "key"], why: "beyond the end is the end" },
  { from: 1, to: -3, ids: ["text", "key", "field:shelf"], why: "before the beginning is the beginning" },
  { from: 7, to: 0, ids: ["key", "text", "field:shelf"], why: "a column that is not there stays away" },
])("moved $why", ({ from, to, ids: wanted }) => {
  expect(ids(moved(columns, from, to))).toEqual(wanted);
});

test("moving loses no column and doubles none, and the column stands where it was put", () => {
  const some = fc.shuffledSubarray([...ourColumns], { minLength: 1 });
  fc.assert(
    fc.property(some, fc.nat(), fc.nat(), (chosen, one, other) => {
      const list = chosen.map((id) => ({ id, header: id }));
      const [from, to] = [one % list.length, other % list.length];
      const next = moved(list, from, to);
      expect(next[to]).toEqual(list[from]);
      expect(ids(next).toSorted()).toEqual(ids(list).toSorted());
      expect(moved(next, to, from)).toEqual(list);
    }),
  );
});

test.each([
  { draft: { name: " ", columns }, problem: "noName" },
  { draft: { name: "Press", columns: [] }, problem: "noColumns" },
  { draft: { name: "Press", columns: renamed(columns, "text", "  ") }, problem: "noHeader" },
  { draft: { name: "Press", columns: renamed(columns, "text", " KEY ") }, problem: "sameHeader" },
  { draft: { name: "Press", columns }, problem: undefined },
])("a set is refused for $problem", ({ draft, problem }) => {
  expect(problemOf(draft)).toBe(problem);
});

test("a column is added once, at the end, and taken out alone", () => {
  const added = withColumn(columns, { id: "likes", header: "Likes" });
  expect(ids(added)).toEqual(["key", "text", "field:shelf", "likes"]);
  expect(withColumn(added, { id: "key", header: "Again" })).toBe(added);
  expect(ids(without(added, "text"))).toEqual(["key", "field:shelf", "likes"]);
});
