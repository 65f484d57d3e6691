/** Where in the roll-ups a contribution stands: the one list that writing, checking and archiving go by. */

import { monthOf, yearOf } from "@/lib/kit/time";
import type { Contribution } from "@/lib/rollup/contribution";

import { rollupKey } from "./keys";
import type { DayKind, MonthKind } from "./rollup-row";

export interface ContributionPlace {
  /** Of the row of sums, and the day in it. */
  readonly sumKey: string;
  readonly day: string;
  /** Of the row of authors; absent where none is kept. */
  readonly voiceKey?: string | undefined;
}

/** None for a mention that is kept aside. */
export function placesOf(subjectId: string, added: Contribution): ContributionPlace[] {
  if (added.cell === "") return [];
  const byDay = (kind: DayKind, day: string): ContributionPlace => ({
    day,
    sumKey: rollupKey(subjectId, kind, monthOf(day)),
    voiceKey: added.voice === undefined ? undefined : rollupKey(subjectId, kind, day),
  });
  const byMonth = (kind: MonthKind, day: string): ContributionPlace => ({
    day: monthOf(day),
    sumKey: rollupKey(subjectId, kind, yearOf(day)),
    voiceKey: added.voice === undefined ? undefined : rollupKey(subjectId, kind, monthOf(day)),
  });
  const { seen, posted } = added;
  return [
    { day: "", sumKey: rollupKey(subjectId, "all", "") },
    byDay("seen", seen),
    byMonth("seenMonths", seen),
    ...(posted === undefined ? [] : [byDay("posted", posted), byMonth("postedMonths", posted)]),
  ];
}
