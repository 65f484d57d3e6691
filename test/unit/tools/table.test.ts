import { expect, test } from "vitest";

import { shortened, table } from "@/test/tools/table";

test("columns line up, numbers on the right, wide letters counted as two", () => {
  const drawn = table(
    ["who", "likes"],
    [
      ["前田", "5"],
      ["@mira", "1,200"],
    ],
    "<>",
  );
  expect(drawn).toBe(["who    likes", "─────  ─────", "前田       5", "@mira  1,200"].join("\n"));
});

test.each([
  { text: "short", width: 10, short: "short", why: "what fits stays" },
  { text: "a\nb  c", width: 10, short: "a b c", why: "a cell is one line" },
  { text: "abcdefgh", width: 5, short: "abcd…", why: "what is cut says so" },
  { text: "👩‍👩‍👧x👩‍👩‍👧", width: 4, short: "👩‍👩‍👧x…", why: "a family is not torn apart" },
])("$why: $text", ({ text, width, short }) => {
  expect(shortened(text, width)).toBe(short);
});
