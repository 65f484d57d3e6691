import { expect, test } from "vitest";

import { periodOf } from "@/components/dashboard/period";

const context = { timeZone: "UTC", now: Date.UTC(2026, 10, 22, 12) };

test.each([
  {
    params: {},
    defaultDays: 30,
    range: { from: "2026-10-24", to: "2026-11-22" },
    why: "no time is the default",
  },
  { params: {}, defaultDays: undefined, range: undefined, why: "no time in a list is all time" },
  {
    params: { days: "7" },
    defaultDays: 30,
    range: { from: "2026-11-16", to: "2026-11-22" },
    why: "a number of days ends today",
  },
  { params: { days: "all" }, defaultDays: 30, range: undefined, why: "all time can be asked for" },
  {
    params: { days: "-3" },
    defaultDays: 30,
    range: { from: "2026-10-24", to: "2026-11-22" },
    why: "nonsense is the default",
  },
  {
    params: { from: "2026-02-01", to: "2026-02-10", days: "7" },
    defaultDays: 30,
    range: { from: "2026-02-01", to: "2026-02-10" },
    why: "two days win over a number",
  },
  {
    params: { from: "2026-02-10", to: "2026-02-01" },
    defaultDays: 30,
    range: { from: "2026-10-24", to: "2026-11-22" },
    why: "a time that runs backwards is none",
  },
  {
    params: { from: "2026-02-30", to: "2026-03-01" },
    defaultDays: undefined,
    range: undefined,
    why: "a day that no calendar has is none",
  },
  {
    params: { from: "0000-01-01", to: "9999-12-31" },
    defaultDays: undefined,
    range: undefined,
    why: "nobody has ten thousand years of mentions",
  },
])("$why", ({ params, defaultDays, range }) => {
  expect(periodOf({ params: compactParams(params) }, { ...context, defaultDays }).range).toEqual(range);
});

function compactParams(params: object): Record<string, string> {
  return Object.fromEntries(Object.entries(params).filter(([, value]) => value !== undefined));
}

test.each([
  { compare: undefined, before: { from: "2026-11-09", to: "2026-11-15" }, why: "the week before" },
  {
    compare: "year",
    before: { from: "2025-11-17", to: "2025-11-23" },
    why: "the same weekdays a year earlier",
  },
  { compare: "none", before: undefined, why: "nothing" },
  {
    compare: "nonsense",
    before: { from: "2026-11-09", to: "2026-11-15" },
    why: "what is not known is the time before",
  },
])("compared with $why", ({ compare, before }) => {
  const params: Record<string, string> = { days: "7", ...(compare && { compare }) };
  expect(periodOf({ params }, context).before).toEqual(before);
});
