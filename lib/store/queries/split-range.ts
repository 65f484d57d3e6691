import { addDays, monthOf, type DayRange } from "@/lib/kit/time";

export interface SplitRange {
  /** The months that lie in it as a whole, from the first to the last: one stretch, or none. */
  readonly months: readonly DayRange[];
  /** The days beside them. */
  readonly days: readonly DayRange[];
}

/** What of a range of days can be answered by months. */
export function splitRange({ from, to }: DayRange): SplitRange {
  const first = from.endsWith("-01") ? monthOf(from) : monthAfter(monthOf(from));
  const isWhole = monthOf(addDays(to, 1)) !== monthOf(to);
  const last = isWhole ? monthOf(to) : monthOf(addDays(`${monthOf(to)}-01`, -1));
  if (first > last) return { months: [], days: [{ from, to }] };
  const beside = [
    { from, to: addDays(`${first}-01`, -1) },
    { from: `${monthAfter(last)}-01`, to },
  ];
  return { months: [{ from: first, to: last }], days: beside.filter((part) => part.from <= part.to) };
}

function monthAfter(month: string): string {
  return monthOf(addDays(`${month}-28`, 4));
}
