import { expect, test } from "vitest";

import { createViewer } from "@/lib/capture/viewer";
import type { Account } from "@/lib/model/account";

function open() {
  const page: { says: Account | undefined; now: number; looks: number } = {
    says: undefined,
    now: 0,
    looks: 0,
  };
  const others: unknown[] = [];
  const viewer = createViewer({
    look: () => {
      page.looks += 1;
      return page.says;
    },
    onOther: () => others.push(viewer.known()),
    now: () => page.now,
  });
  const after = (ms: number, says: Account | undefined) => {
    page.now += ms;
    page.says = says;
    return viewer.current();
  };
  return { page, others, after };
}

test("who is logged in is told piece by piece, and stays while the page takes its frame away", () => {
  const { after, others } = open();
  expect(after(0, undefined)).toBeUndefined();
  expect(after(2000, { accountId: "7" })).toEqual({ accountId: "7" });
  expect(after(2000, { handle: "tea_tom", accountId: "7" })).toEqual({ accountId: "7", handle: "tea_tom" });
  expect(after(60_000, undefined)).toEqual({ accountId: "7", handle: "tea_tom" });
  expect(after(60_000, { handle: "Tea_Tom" })).toEqual({ accountId: "7", handle: "Tea_Tom" });
  expect(others).toEqual([]);
});

test("somebody else is another viewer, and the number that the page still says is not theirs", () => {
  const { after, others } = open();
  after(0, { accountId: "7", handle: "tea_tom" });
  expect(after(60_000, { accountId: "7", handle: "maria_pours" })).toEqual({ handle: "maria_pours" });
  expect(others).toEqual([{ accountId: "7", handle: "tea_tom" }]);
  expect(after(60_000, { accountId: "7", handle: "maria_pours" })).toEqual({ handle: "maria_pours" });
  expect(others).toHaveLength(1);
});

test("it is not looked up with every batch", () => {
  const { after, page } = open();
  for (let index = 0; index < 100; index += 1) after(10, { handle: "tea_tom" });
  expect(page.looks).toBe(1);
  after(2000, { accountId: "7", handle: "tea_tom" });
  for (let index = 0; index < 100; index += 1) after(100, { accountId: "7", handle: "tea_tom" });
  expect(page.looks).toBe(2);
});
