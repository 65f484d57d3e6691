import { expect, test } from "vitest";

import { createRecent } from "@/lib/kit/recent";

test("it holds the newest, and setting again makes new", () => {
  const recent = createRecent<string, number>(2);
  recent.set("a", 1);
  recent.set("b", 2);
  recent.set("a", 3);
  recent.set("c", 4);
  expect([recent.get("a"), recent.get("b"), recent.get("c"), recent.size]).toEqual([3, undefined, 4, 2]);
  recent.delete("a");
  expect([recent.has("a"), recent.size]).toEqual([false, 1]);
});
