/** Where in the roll-ups a contribution stands: the one list that writing, checking and archiving go by. */

import { monthOf } from "@/lib/kit/time";
import type { Contribution } from "@/lib/rollup/contribution";

import { rollupKey } from "./keys";
import type { DayKind, MonthKind } from "./rollup-row";

export interface ContributionPlace {
  /** Of the row of sums. */
  readonly key: string;
  /** Whether it says who was heard: of all time nobody counts people. */
  readonly hasAuthors: boolean;
}

/** None for a mention that is kept aside. */
export function placesOf(
  subjectId: string,
  { cell, seen, posted }: Pick<Contribution, "cell" | "seen" | "posted">,
): ContributionPlace[] {
  if (cell === "") return [];
  const place = (kind: DayKind | MonthKind, period: string): ContributionPlace => ({
    key: rollupKey(subjectId, kind, period),
    hasAuthors: kind !== "all",
  });
  return [
    place("all", ""),
    place("seen", seen),
    place("seenMonths", monthOf(seen)),
    ...(posted === undefined ? [] : [place("posted", posted), place("postedMonths", monthOf(posted))]),
  ];
}
