import { expect, test } from "vitest";

import { zoneNamed, zones } from "@/components/settings/zones";

const few = [
  "UTC",
  "Europe/Lisbon",
  "Europe/Dublin",
  "America/New_York",
  "America/Dublin",
  "America/Sao_Paulo",
];

test.each([
  { typed: "Europe/Lisbon", zone: "Europe/Lisbon" },
  { typed: " europe/lisbon ", zone: "Europe/Lisbon" },
  { typed: "lisbon", zone: "Europe/Lisbon" },
  { typed: "New York", zone: "America/New_York" },
  { typed: "são paulo", zone: "America/Sao_Paulo" },
  { typed: "utc", zone: "UTC" },
  { typed: "dublin", zone: undefined },
  { typed: "Europe", zone: undefined },
  { typed: "Atlantis", zone: undefined },
  { typed: "Atlantis/Centre", zone: undefined },
  { typed: "", zone: undefined },
])("$typed means $zone", ({ typed, zone }) => {
  expect(zoneNamed(typed, few)).toBe(zone);
});

test("an older name that the browser does not list is known all the same", () => {
  expect(["Asia/Kolkata", "Asia/Calcutta"]).toContain(zoneNamed("asia/calcutta", few));
});

test("the browser's own zone comes first, and none comes twice", () => {
  const all = zones();
  expect(all[0]).toBe(new Intl.DateTimeFormat().resolvedOptions().timeZone);
  expect(new Set(all).size).toBe(all.length);
  expect(all.length).toBeGreaterThan(300);
});
