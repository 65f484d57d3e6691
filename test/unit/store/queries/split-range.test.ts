import * as fc from "fast-check";
import { expect, test } from "vitest";

import { addDays, countDays, monthOf } from "@/lib/kit/time";
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
])("$from to $to: $why", ({ from, to, months, days }) => {
  const split = splitRange({ from, to });
  expect(split.months.map((part) => [part.from, part.to])).toEqual(months);
  expect(split.days.map((part) => [part.from, part.to])).toEqual(days);
});

test("every day of a range is in exactly one part", () => {
  const span = fc.record({ start: fc.nat(4_000), length: fc.nat(900) });
  fc.assert(
    fc.property(span, ({ start, length }) => {
      const from = addDays("2020-01-01", start);
      const to = addDays(from, length);
      const { months, days } = splitRange({ from, to });
      const all = Array.from({ length: countDays(from, to) }, (_, place) => addDays(from, place));
      const hits = all.map(
        (day) =>
          days.filter((part) => part.from <= day && day <= part.to).length +
          months.filter((part) => part.from <= monthOf(day) && monthOf(day) <= part.to).length,
      );
      expect(new Set(hits)).toEqual(new Set([1]));
      for (const part of months) {
        expect(`${part.from}-01` >= from && addDays(`${part.to}-28`, 0) <= to).toBe(true);
      }
    }),
  );
});
