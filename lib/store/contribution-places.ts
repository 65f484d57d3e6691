/** Where in the roll-ups a contribution stands: the one list that writing, checking and archiving go by. */

import { monthOf, yearOf } from "@/lib/kit/time";
import type { Contribution } from "@/lib/rollup/contribution";

import { rollupKey } from "./keys";
import type { DayKind, MonthKind, YearKind } from "./rollup-row";

export interface ContributionPlace {
  /** Of the row of sums. */
  readonly key: string;
  /** What it says of who was heard: with their mentions, by their names alone, or nothing. */
  readonly voices: "counted" | "named" | "none";
}

/** What follows from mentions and archived sums. None for a mention that is kept aside. */
export function placesOf(
  subjectId: string,
  { cell, seen, posted }: Pick<Contribution, "cell" | "seen" | "posted">,
): ContributionPlace[] {
  if (cell === "") return [];
  const place = (kind: DayKind | MonthKind, period: string): ContributionPlace => ({
    key: rollupKey(subjectId, kind, period),
    // Of all time nobody counts people.
    voices: kind === "all" ? "none" : "counted",
  });
  return [
    place("all", ""),
    place("seen", seen),
    place("seenMonths", monthOf(seen)),
    ...(posted === undefined ? [] : [place("posted", posted), place("postedMonths", monthOf(posted))]),
  ];
}

/** Years besides, which follow from the months: see year-sums.ts. */
export function allPlacesOf(subjectId: string, added: Pick<Contribution, "cell" | "seen" | "posted">) {
  return [...placesOf(subjectId, added), ...yearPlacesOf(subjectId, added)];
}

function yearPlacesOf(
  subjectId: string,
  { cell, seen, posted }: Pick<Contribution, "cell" | "seen" | "posted">,
): ContributionPlace[] {
  if (cell === "") return [];
  const place = (kind: YearKind, day: string): ContributionPlace => ({
    key: rollupKey(subjectId, kind, yearOf(day)),
    voices: "named",
  });
  return [place("seenYears", seen), ...(posted === undefined ? [] : [place("postedYears", posted)])];
}
