/**
 * Public counters. Where Facebook gives the number it is exact. Where it gives only the shortened figure
 * ("1.2K") the count is the interval of all that can have been shortened to it: Facebook does not say
 * whether it rounds or cuts, so both are in it.
 */

import { asCount, asList, asText } from "@/lib/kit/read";
import type { Count } from "@/lib/model/counts";
import type { Figures } from "@/lib/platforms/figures";

import { own } from "./fields";

const mostKinds = 30;

/**
 * @param exact the number, where the answer has one.
 * @param shown what the page prints for it.
 * @param figures reads what is shortened.
 */
export function countOf(exact: unknown, shown: unknown, figures: Figures): Count | undefined {
  const number = typeof exact === "number" ? asCount(exact) : undefined;
  const printed = shownCount(asText(shown) ?? asText(exact), figures);
  if (number === undefined) return printed;
  // Nobody could read what is shown: a round number may be no more than that.
  if (printed === undefined && asText(shown) !== undefined && isRoundThousand(number)) return undefined;
  // 1200 beside "1.2K" is as likely the figure spelt out as the number itself.
  return typeof printed === "object" && isRound(number, printed) ? printed : number;
}

function shownCount(text: string | undefined, figures: Figures): Count | undefined {
  if (text === undefined || text.length > 40) return undefined;
  return asCount(text) ?? figures(text);
}

function isRoundThousand(number: number): boolean {
  return number >= 1000 && number % 100 === 0;
}

/** Whether nothing of `number` is lost in the figure that stands for `interval`. */
function isRound(number: number, [low, high]: readonly [number, number]): boolean {
  const unit = 10 ** Math.floor(Math.log10(Math.max(1, high - low)));
  return number >= low && number <= high && number % unit === 0;
}

/** Facebook's reactions by the numbers that are the same in every language. */
const reactionKinds = new Map([
  ["1635855486666999", "like"],
  ["1678524932434102", "love"],
  ["613557422527858", "care"],
  ["115940658764963", "haha"],
  ["478547315650144", "wow"],
  ["908563459236466", "sad"],
  ["444813342392137", "angry"],
]);

/**
 * Reactions by kind: "like", "love", "care", "haha", "wow", "sad", "angry"; a kind we do not know goes by
 * its number. `undefined` where none is listed; a kind that is not listed is unknown, not 0.
 */
export function reactionsOf(
  topReactions: unknown,
  figures: Figures,
): Readonly<Record<string, Count>> | undefined {
  const found = new Map<string, Count>();
  for (const edge of asList(own(topReactions, "edges")).slice(0, mostKinds)) {
    const id = asText(own(own(edge, "node"), "id"));
    const count = countOf(own(edge, "reaction_count"), own(edge, "i18n_reaction_count"), figures);
    const kind = id === undefined || !/^\d{1,25}$/.test(id) ? undefined : (reactionKinds.get(id) ?? id);
    if (kind !== undefined && count !== undefined) found.set(kind, count);
  }
  return found.size === 0 ? undefined : Object.fromEntries(found);
}
