/** When a calendar day begins. */

import { dayOf } from "./time";

const quarterHourMs = 15 * 60_000;
/** No zone is further from UTC than this. */
const farthestMs = 16 * 60 * 60_000;

/** Epoch ms of the first quarter of an hour that falls on `day` ("2026-11-22") or later in `timeZone`. */
export function dayStart(day: string, timeZone: string): number {
  const utc = Date.parse(day);
  let [low, high] = [(utc - farthestMs) / quarterHourMs, (utc + farthestMs) / quarterHourMs];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (dayOf(middle * quarterHourMs, timeZone) < day) low = middle + 1;
    else high = middle;
  }
  return low * quarterHourMs;
}
