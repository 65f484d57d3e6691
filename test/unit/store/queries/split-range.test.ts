import * as fc from "fast-check";
import { expect, test } from "vitest";

import { addDays, countDays, monthOf, yearOf } from "@/lib/kit/time";
import { splitRange } from "@/lib/store/queries/split-range";

test.each([
  {
    from: "2026-11-03",
    to: "2026-11-20",
    months: [],
    days: [["2026-11-03", "2026-11-20"]],
    why: "within a month",
  },
  { from: "2026-11-01", to: "2026-11-30", months: [["2026-11", "2026-11"]], days: [], why: "a whole month" },
  {
    from: "2026-11-30",
    to: "2026-12-01",
    months: [],
    days: [["2026-11-30", "2026-12-01"]],
    why: "over a turn",
  },
  {
    from: "2025-12-15",
    to: "2026-03-02",
    months: [["2026-01", "2026-02"]],
    days: [
      ["2025-12-15", "2025-12-31"],
      ["2026-03-01", "2026-03-02"],
    ],
    why: "both ends beside whole months",
  },
  { from: "2024-02-01", to: "2024-02-29", months: [["2024-02", "2024-02"]], days: [], why: "a leap year" },
  {
    from: "2021-11-23",
    to: "2026-11-22",
    years: [["2022", "2025"]],
    months: [
      ["2021-12", "2021-12"],
      ["2026-01", "2026-10"],
    ],
    days: [
      ["2021-11-23", "2021-11-30"],
      ["2026-11-01", "2026-11-22"],
    ],
    why: "whole years, months beside them, days beside those",
  },
  { from: "2025-01-01", to: "2025-12-31", years: [["2025", "2025"]], months: [], days: [], why: "a year" },
  {
    from: "2025-02-01",
    to: "2026-11-30",
    months: [["2025-02", "2026-11"]],
    days: [],
    why: "more than a year, and no whole one",
  },
  {
    from: "2025-01-01",
    to: "2026-01-01",
    years: [["2025", "2025"]],
    months: [],
    days: [["2026-01-01", "2026-01-01"]],
    why: "a year and a day",
  },
])("$from to $to: $why", ({ from, to, years = [], months, days }) => {
  const split = splitRange({ from, to });
  expect(split.years.map((part) => [part.from, part.to])).toEqual(years);
  expect(split.months.map((part) => [part.from, part.to])).toEqual(months);
  expect(split.days.map((part) => [part.from, part.to])).toEqual(days);
});

test("every day of a range is in exactly one part", () => {
  const span = fc.record({ start: fc.nat(4_000), length: fc.nat(2_000) });
  fc.assert(
    fc.property(span, ({ start, length }) => {
      const from = addDays("2020-01-01", start);
      const to = addDays(from, length);
      const { years, months, days } = splitRange({ from, to });
      const all = Array.from({ length: countDays(from, to) }, (_, place) => addDays(from, place));
      const hits = all.map(
        (day) =>
          years.filter((part) => part.from <= yearOf(day) && yearOf(day) <= part.to).length +
          days.filter((part) => part.from <= day && day <= part.to).length +
          months.filter((part) => part.from <= monthOf(day) && monthOf(day) <= part.to).length,
      );
      expect(new Set(hits)).toEqual(new Set([1]));
      for (const part of years) {
        expect(`${part.from}-01-01` >= from && `${part.to}-12-31` <= to).toBe(true);
      }
      for (const part of months) {
        expect(`${part.from}-01` >= from && addDays(`${part.to}-28`, 0) <= to).toBe(true);
      }
    }),
  );
});
