/** Where the draw of a month is: a page of the settings. Total: any address means something. */

import { hashOf } from "@/components/dashboard/address";
import type { Address } from "@/components/dashboard/dashboard-view";
import { addDays, dayOf, monthOf } from "@/lib/kit/time";

export interface Draw {
  readonly subjectId: string;
  /** "2026-11" */
  readonly month: string;
}

const monthsBack = 12;

/** @param month absent = this one. */
export function drawLink({
  subjectId,
  month,
}: {
  readonly subjectId: string;
  readonly month?: string;
}): string {
  return hashOf({ view: "settings", params: { check: subjectId, ...(month && { month }) } });
}

export function asksForDraw({ params }: Pick<Address, "params">): boolean {
  return params.check !== undefined;
}

/** What the address says wrong becomes the first subject, or the first month. `undefined` = there is none. */
export function drawIn(
  { params }: Pick<Address, "params">,
  subjectIds: readonly string[],
  months: readonly string[],
): Draw | undefined {
  const subjectId = subjectIds.find((id) => id === params.check) ?? subjectIds[0];
  const month = months.find((name) => name === params.month) ?? months[0];
  return subjectId === undefined || month === undefined ? undefined : { subjectId, month };
}

/**
 * The last twelve months, this one first.
 *
 * @param now epoch ms
 */
export function monthsUntil(now: number, timeZone: string): string[] {
  const months = [monthOf(dayOf(now, timeZone))];
  while (months.length < monthsBack) months.push(monthOf(addDays(`${months.at(-1) ?? ""}-01`, -1)));
  return months;
}
