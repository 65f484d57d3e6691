import * as fc from "fast-check";
import { expect, test } from "vitest";

import { addDays, countDays, dayOf, lastDays, monthOf, rangeBefore } from "@/lib/kit/time";

test.each([
  { at: "2026-11-22T23:59:59Z", zone: "UTC", day: "2026-11-22", why: "just before midnight" },
  { at: "2026-11-22T23:59:59Z", zone: "Europe/Madrid", day: "2026-11-23", why: "ahead of UTC" },
  { at: "2026-11-22T02:00:00Z", zone: "America/Lima", day: "2026-11-21", why: "behind UTC" },
  { at: "2026-11-22T18:14:59Z", zone: "Asia/Kathmandu", day: "2026-11-22", why: "a zone of three quarters" },
  {
    at: "2026-11-22T18:15:00Z",
    zone: "Asia/Kathmandu",
    day: "2026-11-23",
    why: "its midnight to the second",
  },
  {
    at: "2026-03-29T00:59:59Z",
    zone: "Europe/London",
    day: "2026-03-29",
    why: "the hour before summer time",
  },
  { at: "2026-06-30T23:00:00Z", zone: "Europe/London", day: "2026-07-01", why: "summer time" },
  { at: "2024-02-29T12:00:00Z", zone: "UTC", day: "2024-02-29", why: "a leap day" },
  { at: "0099-01-01T12:00:00Z", zone: "UTC", day: "0099-01-01", why: "a page's nonsense is still a day" },
  {
    at: "2026-11-22T23:00:00Z",
    zone: "Mars/Olympus",
    day: "2026-11-22",
    why: "an unknown zone counts as UTC",
  },
])("$at in $zone is $day: $why", ({ at, zone, day }) => {
  expect(dayOf(Date.parse(at), zone)).toBe(day);
  expect(dayOf(Date.parse(at), zone)).toBe(day);
});

test("the last days include today, and the range before them is as long", () => {
  const range = lastDays(7, Date.parse("2026-03-03T01:00:00Z"), "UTC");
  expect(range).toEqual({ from: "2026-02-25", to: "2026-03-03" });
  expect(rangeBefore(range)).toEqual({ from: "2026-02-18", to: "2026-02-24" });
  expect(monthOf(range.from)).toBe("2026-02");
});

test("adding days and counting them agree", () => {
  const day = fc.date({ min: new Date("1990-01-01"), max: new Date("2090-01-01"), noInvalidDate: true });
  fc.assert(
    fc.property(day, fc.integer({ min: 0, max: 4_000 }), (date, count) => {
      const from = date.toISOString().slice(0, 10);
      expect(countDays(from, addDays(from, count))).toBe(count + 1);
      expect(addDays(addDays(from, count), -count)).toBe(from);
    }),
  );
});
