/** The time that an address asks for, and the time it is compared with. */

import { addDays, countDays, lastDays, rangeBefore, type DayRange } from "@/lib/kit/time";

import type { Address } from "./dashboard-view";

/** What the title line offers; "all" only in lists. */
export const periodDays = [7, 30, 90, 365] as const;

export const comparisons = ["before", "year", "none"] as const;
export type Comparison = (typeof comparisons)[number];

export interface Period {
  /** Absent = all time. */
  readonly range?: DayRange | undefined;
  /** Absent = nothing to compare with. */
  readonly before?: DayRange | undefined;
}

export interface PeriodContext {
  readonly timeZone: string;
  /** Epoch ms. */
  readonly now: number;
  /** What an address without a time means; absent = all time. */
  readonly defaultDays?: number | undefined;
}

const day = /^\d{4}-\d{2}-\d{2}$/;
const longestDays = 3_660;

export function periodOf({ params }: Pick<Address, "params">, context: PeriodContext): Period {
  const range = rangeOf(params, context);
  if (!range) return {};
  const comparison = comparisonOf(params);
  if (comparison === "none") return { range };
  const before = comparison === "year" ? yearBefore(range) : rangeBefore(range);
  return { range, before };
}

export function comparisonOf(params: Address["params"]): Comparison {
  return comparisons.find((name) => name === params.compare) ?? "before";
}

function rangeOf(params: Address["params"], context: PeriodContext): DayRange | undefined {
  const { from = "", to = "" } = params;
  if (isDay(from) && isDay(to) && from <= to && countDays(from, to) <= longestDays) return { from, to };
  const asked = Number(params.days);
  const isAsked = Number.isInteger(asked) && asked >= 1 && asked <= longestDays;
  const days = isAsked ? asked : params.days === "all" ? undefined : context.defaultDays;
  return days === undefined ? undefined : lastDays(days, context.now, context.timeZone);
}

function isDay(text: string): boolean {
  return day.test(text) && !Number.isNaN(Date.parse(text)) && addDays(text, 0) === text;
}

/** 52 weeks, so that weekdays stand beside the same weekdays. */
function yearBefore({ from, to }: DayRange): DayRange {
  return { from: addDays(from, -364), to: addDays(to, -364) };
}
