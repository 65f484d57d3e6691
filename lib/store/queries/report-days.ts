/** Sums of a subject by day, from roll-ups alone. */

import type { DayRange } from "@/lib/kit/time";
import type { Sum } from "@/lib/model/figures";
import type { MediaClass } from "@/lib/model/mention";
import { type Cells, partsOfCell } from "@/lib/rollup/cells";
import { medianFirstAnswerIn, plainIn, sentimentsOf, sumIn, totalsOf } from "@/lib/rollup/totals";

import { type CellsByDay, daysIn } from "./days-between";
import type { ClassFigures, DayFigures, PlatformFigures } from "./report-figures";

/** One entry a calendar day of the range. */
export function dayFigures(
  range: DayRange,
  cells: CellsByDay,
  checked: ReadonlyMap<string, number>,
): DayFigures[] {
  return daysIn(range).map((day) => {
    const ofDay = [cells.get(day) ?? {}];
    const earned = totalsOf(ofDay, ["earned"]);
    const count = (mediaClass: MediaClass) => plainIn(totalsOf(ofDay, [mediaClass]), "mentions");
    return {
      day,
      checked: checked.get(day),
      classes: { earned: plainIn(earned, "mentions"), owned: count("owned"), paid: count("paid") },
      sentiments: sentimentsOf(ofDay, ["earned"]),
      engagement: sumIn(earned, "engagement"),
      views: sumIn(earned, "views"),
    };
  });
}

export function classFigures(days: readonly Cells[], mediaClass: MediaClass, people: number): ClassFigures {
  const totals = totalsOf(days, [mediaClass]);
  const sum = (name: Parameters<typeof sumIn>[1]): Sum => sumIn(totals, name);
  return {
    mentions: plainIn(totals, "mentions"),
    named: plainIn(totals, "named"),
    people,
    engagement: sum("engagement"),
    views: sum("views"),
    likes: sum("likes"),
    replies: sum("replies"),
    shares: sum("shares"),
    viewedEngagement: sum("viewedEngagement"),
    viewedShares: sum("viewedShares"),
    reachedEngagement: sum("reachedEngagement"),
    followers: sum("reach"),
    sentiments: sentimentsOf(days, [mediaClass]),
    answered: plainIn(totals, "answered"),
    waiting: plainIn(totals, "waiting"),
    medianFirstAnswer: medianFirstAnswerIn(totals),
  };
}

/** Earned mentions by platform, the most first. */
export function platformFigures(days: readonly Cells[]): PlatformFigures[] {
  const names = new Set(
    days.flatMap((cells) => Object.keys(cells).map((name) => partsOfCell(name).platform)),
  );
  const found = [...names].map((platform) => {
    const ofPlatform = days.map((cells) =>
      Object.fromEntries(Object.entries(cells).filter(([name]) => partsOfCell(name).platform === platform)),
    );
    const totals = totalsOf(ofPlatform, ["earned"]);
    return {
      platform,
      mentions: plainIn(totals, "mentions"),
      engagement: sumIn(totals, "engagement"),
      views: sumIn(totals, "views"),
    };
  });
  return found.filter(({ mentions }) => mentions > 0).toSorted((a, b) => b.mentions - a.mentions);
}
