import { expect, test } from "vitest";

import { figuresIn, standardSheet, withFigure, withoutHandles } from "@/components/report/client-sheet-model";

test.each([
  { text: "@maria_k asked @jonas.k: why?", shown: "@… asked @…: why?" },
  { text: "mail tea@acme.example", shown: "mail tea@acme.example" },
  { text: "@山田 said so", shown: "@… said so" },
  { text: "nobody", shown: "nobody" },
])("a handle in $text names nobody on the sheet", ({ text, shown }) => {
  expect(withoutHandles(text)).toBe(shown);
});

test("a figure that no longer exists is left out, and ticking one on and off changes nothing else", () => {
  const sheet = standardSheet("house");
  expect(figuresIn({ ...sheet, figures: ["gone", "views", "mentions"] })).toEqual(["views", "mentions"]);
  const more = withFigure(sheet, "people", true);
  expect(more.figures).toContain("people");
  expect(new Set(withFigure(more, "people", false).figures)).toEqual(new Set(sheet.figures));
});
