/** The held part of a list, against a plain array: whatever is shown, in whatever order, while the list changes. */

import { array, assert, constantFrom, nat, property, record } from "fast-check";
import { expect, test } from "vitest";

import {
  noPages,
  pagesFor,
  pageSize,
  placeOf,
  rowAt,
  rowCount,
  withPages,
  type ListPages,
} from "@/components/inbox/pages";
import type { MentionView } from "@/lib/model/figures";
import type { MentionPage } from "@/lib/model/mention-list";

function view(number: number): MentionView {
  return {
    key: `acme|x:${number}`,
    subjectId: "acme",
    platform: "x",
    kind: "post",
    how: "named",
    mediaClass: "earned",
    status: "open",
    text: "",
    terms: [],
    marks: [],
    firstSeenAt: 0,
    lastSeenAt: 0,
    counts: {},
  };
}

const numberOf = (key: string) => Number(key.split(":")[1]);

/** The store, newest first: a page of what is older than the cursor names, also when that one is gone. */
function pageOf(list: readonly MentionView[], after: string | undefined): MentionPage {
  const start = after === undefined ? 0 : list.findIndex((one) => numberOf(one.key) < numberOf(after));
  if (start < 0) return { mentions: [], total: { count: list.length, isExact: true } };
  const mentions = list.slice(start, start + pageSize);
  const last = mentions.at(-1);
  const isMore = start + pageSize < list.length;
  return {
    mentions,
    total: { count: list.length, isExact: true },
    ...(last && isMore && { next: last.key }),
  };
}

/** Shows the rows, as the view does: reads the pages they stand on, each after the one before. */
function shown(pages: ListPages, list: readonly MentionView[], first: number, last: number): ListPages {
  const [from, to] = pagesFor(pages, first, last);
  const read: MentionPage[] = [];
  let after = pages.cursors[from];
  for (let number = from; number <= to; number += 1) {
    const page = pageOf(list, after);
    read.push(page);
    if (page.next === undefined) break;
    after = page.next;
  }
  return withPages(pages, from, read);
}

const newestFirst = (count: number) => Array.from({ length: count }, (_, place) => view(count - place));

test.each([0, 1, pageSize - 1, pageSize, pageSize + 1, 1_000])(
  "scrolling through %i mentions shows each at its place, and ends at the last",
  (count) => {
    const list = newestFirst(count);
    let pages = shown(noPages, list, 0, 20);
    for (let place = 0; place < count; place += 20) pages = shown(pages, list, place, place + 20);
    expect(rowCount(pages)).toBe(count);
    expect(rowAt(pages, count - 1)?.key).toBe(list.at(-1)?.key);
    expect(placeOf(pages, "acme|x:1")).toBe(count - 1);
  },
);

test("what is far from the screen is let go, and read again on the way back", () => {
  const list = newestFirst(5_000);
  let pages = noPages;
  for (let place = 0; place < 5_000; place += 40) pages = shown(pages, list, place, place + 30);
  expect(pages.rows.size).toBeLessThan(20);
  expect(rowAt(pages, 0)).toBeUndefined();
  pages = shown(pages, list, 0, 30);
  expect(rowAt(pages, 0)?.key).toBe("acme|x:5000");
  expect(rowCount(pages)).toBe(5_000);
});

test("after any scrolling and any change, what is shown stands together in the list, and nothing twice", () => {
  const steps = array(
    record({
      jump: nat({ max: 400 }),
      change: constantFrom("none", "newer", "first gone", "middle gone", "last gone"),
    }),
    { maxLength: 30 },
  );
  assert(
    property(nat({ max: 300 }), steps, (count, moves) => {
      let list = newestFirst(count);
      let next = count;
      let pages = shown(noPages, list, 0, 20);
      for (const { jump, change } of moves) {
        if (change === "newer") list = list.toSpliced(0, 0, view((next += 1)));
        if (change === "first gone") list = list.slice(1);
        if (change === "middle gone") list = list.toSpliced(Math.floor(list.length / 2), 1);
        if (change === "last gone") list = list.slice(0, -1);
        const place = Math.min(jump, Math.max(0, rowCount(pages) - 1));
        pages = shown(pages, list, place, place + 20);
        const rows = Array.from({ length: 20 }, (_, row) => rowAt(pages, place + row)).flatMap(
          (row) => row ?? [],
        );
        const keys = rows.map(({ key }) => key);
        const begin = list.findIndex(({ key }) => key === keys[0]);
        expect(keys).toEqual(list.slice(begin, begin + keys.length).map(({ key }) => key));
      }
    }),
  );
});

test("what comes in above moves what is below: no mention falls between two pages", () => {
  const before = newestFirst(150);
  let pages = shown(noPages, before, 0, 20);
  pages = shown(pages, before, pageSize, pageSize + 20);
  const after = before.toSpliced(0, 0, view(151));
  pages = shown(pages, after, 0, 20);
  pages = shown(pages, after, pageSize, pageSize + 20);
  const held = Array.from({ length: 2 * pageSize }, (_, place) => rowAt(pages, place)?.key);
  expect(held).toEqual(after.slice(0, 2 * pageSize).map(({ key }) => key));
});

test("a list that becomes shorter than what was held ends where it ends", () => {
  let pages = shown(noPages, newestFirst(200), 0, 20);
  pages = shown(pages, newestFirst(200), 60, 80);
  pages = shown(pages, newestFirst(200), 120, 140);
  const short = newestFirst(10);
  pages = shown(pages, short, 0, 20);
  expect(rowCount(pages)).toBe(10);
  expect(rowAt(pages, 70)).toBeUndefined();
});

test.each([
  [[{ count: 60, isExact: false }], { count: 60, isExact: false }],
  [
    [
      { count: 60, isExact: false },
      { count: 40, isExact: false },
    ],
    { count: 60, isExact: false },
  ],
  [
    [
      { count: 60, isExact: false },
      { count: 7, isExact: true },
    ],
    { count: 7, isExact: true },
  ],
  [
    [
      { count: 7, isExact: true },
      { count: 60, isExact: false },
    ],
    { count: 7, isExact: true },
  ],
])("of totals %j the one that knows more is shown", (totals, shownTotal) => {
  const read = totals.map((total): MentionPage => ({ mentions: [view(1)], total, next: "x" }));
  expect(withPages(noPages, 0, read).total).toEqual(shownTotal);
});
