/** Calendar days as people read them. A day is text ("2026-11-22") and belongs to no zone. */

import { dateFormat } from "./formats";

/** "22 Nov". */
export function shortDay(day: string, locale: string): string {
  return dateFormat(locale, { day: "numeric", month: "short", timeZone: "UTC" }).format(Date.parse(day));
}

/** "22 Nov 2026". */
export function wholeDay(day: string, locale: string): string {
  return dateFormat(locale, { dateStyle: "medium", timeZone: "UTC" }).format(Date.parse(day));
}

/** "Sun 22 Nov". */
export function weekdayOf(day: string, locale: string): string {
  return dateFormat(locale, {
    weekday: "short",
    day: "numeric",
    month: "short",
    timeZone: "UTC",
  }).format(Date.parse(day));
}
