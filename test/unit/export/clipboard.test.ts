import { parseHTML } from "linkedom";
import { expect, test } from "vitest";

import { copyOf } from "@/lib/export/clipboard";
import type { ChosenColumn } from "@/lib/export/column-set";
import { isFormula } from "@/lib/export/safe-text";
import { hostileRecord, hostileTexts, mentionRecord } from "@/test/support/mention-records";

const chosen: ChosenColumn[] = [
  { id: "author", header: "Author" },
  { id: "text", header: "Text" },
  { id: "url", header: "Link" },
  { id: "likes", header: "Likes" },
];

test("a row and a table keep their columns in both forms", () => {
  const { html, text } = copyOf([mentionRecord(), mentionRecord({ counts: {} })], chosen, {
    withHeaders: true,
  });
  expect(text.split("\n").map((line) => line.split("\t"))).toEqual([
    ["Author", "Text", "Link", "Likes"],
    ["Maria de la Cruz", "My Acme kettle sings", "https://x.com/maria/status/123", "12"],
    ["Maria de la Cruz", "My Acme kettle sings", "https://x.com/maria/status/123", ""],
  ]);
  const { document } = parseHTML(html);
  expect(Array.from(document.querySelectorAll("tr"), (row) => row.querySelectorAll("td").length)).toEqual([
    4, 4, 4,
  ]);
  expect(document.querySelector("a")?.getAttribute("href")).toBe("https://x.com/maria/status/123");
});

test("what a page wrote is text: no element, no script address, no formula", () => {
  const { html, text } = copyOf(hostileTexts.map(hostileRecord), chosen, { withHeaders: false });
  const { document } = parseHTML(html);
  const names = new Set(Array.from(document.querySelectorAll("*"), ({ localName }) => localName));
  expect(
    [...names].filter(
      (name) => !["meta", "table", "tbody", "tr", "td", "a", "html", "head", "body"].includes(name),
    ),
  ).toEqual([]);
  expect(Array.from(document.querySelectorAll("a"), (link) => link.getAttribute("href"))).toEqual([]);
  const cells = text.split("\n").flatMap((line) => line.split("\t"));
  expect(cells.length).toBe(hostileTexts.length * chosen.length);
  expect(cells.filter((cell) => isFormula(cell))).toEqual([]);
  expect(
    Array.from(document.querySelectorAll("td"), (cell) => cell.textContent ?? "").filter((cell) =>
      isFormula(cell),
    ),
  ).toEqual([]);
});
