/** Calendar days in a time zone. A day is written "2026-11-22", a month "2026-11", a year "2026". */

const quarterHourMs = 15 * 60_000;
const dayMs = 24 * 60 * 60_000;
const rememberedDays = 20_000;

interface Zone {
  readonly format: Intl.DateTimeFormat;
  /** No zone changes its day within a quarter of an hour that begins at a full one. */
  readonly days: Map<number, string>;
}

const zones = new Map<string, Zone>();

/**
 * The calendar day in `timeZone` at which `at` (epoch ms) falls.
 *
 * @param timeZone an IANA name; one that this browser does not know counts as UTC.
 */
export function dayOf(at: number, timeZone: string): string {
  const zone = zoneOf(timeZone);
  const quarter = Math.floor(at / quarterHourMs);
  const known = zone.days.get(quarter);
  if (known !== undefined) return known;
  const day = formatDay(zone.format, quarter * quarterHourMs);
  if (zone.days.size >= rememberedDays) zone.days.clear();
  zone.days.set(quarter, day);
  return day;
}

export function monthOf(day: string): string {
  return day.slice(0, 7);
}

/** @param period a day or a month. */
export function yearOf(period: string): string {
  return period.slice(0, 4);
}

/** The day `count` days after `day` (before it when negative). */
export function addDays(day: string, count: number): string {
  return new Date(Date.parse(day) + count * dayMs).toISOString().slice(0, 10);
}

/** How many days `from` to `to` are, both included. */
export function countDays(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / dayMs) + 1;
}

export interface DayRange {
  /** First day. */
  readonly from: string;
  /** Last day, included. */
  readonly to: string;
}

/** The last `count` days, today included. */
export function lastDays(count: number, now: number, timeZone: string): DayRange {
  const to = dayOf(now, timeZone);
  return { from: addDays(to, 1 - count), to };
}

/** The range of the same length that ends the day before `range` begins. */
export function rangeBefore({ from, to }: DayRange): DayRange {
  return { from: addDays(from, -countDays(from, to)), to: addDays(from, -1) };
}

function zoneOf(timeZone: string): Zone {
  const known = zones.get(timeZone);
  if (known) return known;
  const zone = { format: formatFor(timeZone), days: new Map<number, string>() };
  zones.set(timeZone, zone);
  return zone;
}

function formatFor(timeZone: string): Intl.DateTimeFormat {
  const parts = { year: "numeric", month: "2-digit", day: "2-digit" } as const;
  const locale = "en-u-ca-gregory-nu-latn";
  try {
    return new Intl.DateTimeFormat(locale, { ...parts, timeZone });
  } catch {
    // A name from another browser or a later year: every day is still a day, only cut at another hour.
    return new Intl.DateTimeFormat(locale, { ...parts, timeZone: "UTC" });
  }
}

function formatDay(format: Intl.DateTimeFormat, at: number): string {
  const parts = new Map(format.formatToParts(at).map(({ type, value }) => [type, value]));
  const year = (parts.get("year") ?? "").padStart(4, "0");
  return `${year}-${parts.get("month") ?? "01"}-${parts.get("day") ?? "01"}`;
}
