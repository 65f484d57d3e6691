import { addDays, monthOf, yearOf, type DayRange } from "@/lib/kit/time";

export interface SplitRange {
  /** The years that lie in it as a whole, from the first to the last: one stretch, or none. */
  readonly years: readonly DayRange[];
  /** The whole months beside them. */
  readonly months: readonly DayRange[];
  /** The days beside those. */
  readonly days: readonly DayRange[];
}

/** What of a range of days can be answered by years and by months. */
export function splitRange(range: DayRange): SplitRange {
  const { months, days } = splitIntoMonths(range);
  const { years, months: beside } = months ? splitIntoYears(months) : { years: [], months: [] };
  return { years, months: beside, days };
}

function splitIntoMonths({ from, to }: DayRange): { months?: DayRange; days: DayRange[] } {
  const first = from.endsWith("-01") ? monthOf(from) : monthAfter(monthOf(from));
  const isWhole = monthOf(addDays(to, 1)) !== monthOf(to);
  const last = isWhole ? monthOf(to) : monthOf(addDays(`${monthOf(to)}-01`, -1));
  if (first > last) return { days: [{ from, to }] };
  const beside = [
    { from, to: addDays(`${first}-01`, -1) },
    { from: `${monthAfter(last)}-01`, to },
  ];
  return { months: { from: first, to: last }, days: beside.filter(isNotEmpty) };
}

/** @param range of months. */
function splitIntoYears({ from, to }: DayRange): Pick<SplitRange, "years" | "months"> {
  const first = from.endsWith("-01") ? yearOf(from) : yearAfter(yearOf(from));
  const last = to.endsWith("-12") ? yearOf(to) : yearBefore(yearOf(to));
  if (first > last) return { years: [], months: [{ from, to }] };
  const beside = [
    { from, to: `${yearBefore(first)}-12` },
    { from: `${yearAfter(last)}-01`, to },
  ];
  return { years: [{ from: first, to: last }], months: beside.filter(isNotEmpty) };
}

function isNotEmpty({ from, to }: DayRange): boolean {
  return from <= to;
}

function monthAfter(month: string): string {
  return monthOf(addDays(`${month}-28`, 4));
}

function yearAfter(year: string): string {
  return yearOf(addDays(`${year}-12-31`, 1));
}

function yearBefore(year: string): string {
  return yearOf(addDays(`${year}-01-01`, -1));
}
