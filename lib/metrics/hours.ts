/** When people write: hour of the day and day of the week, in the client's time zone. */

/** Rows Monday to Sunday, columns 0 to 23 o'clock. */
export type WeekGrid = readonly (readonly number[])[];

const hourMs = 3_600_000;
const quarterMs = hourMs / 4;
const names = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];

/** @param moments epoch milliseconds. A zone that this browser does not know counts as UTC. */
export function weekGrid(moments: Iterable<number>, timeZone: string): WeekGrid {
  const grid = Array.from({ length: 7 }, () => Array.from({ length: 24 }, () => 0));
  const format = formatFor(timeZone);
  const places = new Map<number, readonly [number, number]>();
  for (const at of moments) {
    const quarter = Math.floor(at / quarterMs);
    const place = places.get(quarter) ?? placeOf(format, quarter * quarterMs);
    places.set(quarter, place);
    const row = grid[place[0]];
    if (row) row[place[1]] = (row[place[1]] ?? 0) + 1;
  }
  return grid;
}

function placeOf(format: Intl.DateTimeFormat, at: number): readonly [weekday: number, hour: number] {
  const parts = new Map(format.formatToParts(at).map(({ type, value }) => [type, value]));
  return [names.indexOf(parts.get("weekday") ?? ""), Number(parts.get("hour") ?? 0)];
}

function formatFor(timeZone: string): Intl.DateTimeFormat {
  const parts = { weekday: "short", hour: "2-digit", hourCycle: "h23" } as const;
  try {
    return new Intl.DateTimeFormat("en-u-nu-latn", { ...parts, timeZone });
  } catch {
    // A name from another browser or a later year: the hours are still hours, only of another zone.
    return new Intl.DateTimeFormat("en-u-nu-latn", { ...parts, timeZone: "UTC" });
  }
}
