/** Figures that a page prints about itself. What it does not say is unknown. */

import { compact } from "@/lib/kit/compact";
import { asList, at, isRecord } from "@/lib/kit/read";
import type { Rating } from "@/lib/model/clipped-page";
import type { CountName, Counts } from "@/lib/model/counts";

import { itemOf } from "./declared";
import { textsOf, type Thing } from "./structured";

/** By the last word of schema.org's action. */
const countOfAction: Readonly<Record<string, CountName>> = {
  LikeAction: "likes",
  CommentAction: "replies",
  ShareAction: "shares",
  WatchAction: "views",
  ReadAction: "views",
  ViewAction: "views",
};

export function printedCounts(document: Document, about: Thing | undefined): Counts {
  const statistics = asList([at(about, "interactionStatistic")].flat());
  const counts: Partial<Record<CountName, number>> = {};
  for (const statistic of statistics) {
    const action = typeName(at(statistic, "interactionType"));
    const name = Object.hasOwn(countOfAction, action) ? countOfAction[action] : undefined;
    const count = wholeNumber(at(statistic, "userInteractionCount"));
    if (name !== undefined && count !== undefined) counts[name] ??= count;
  }
  const replies =
    counts.replies ?? wholeNumber(at(about, "commentCount")) ?? wholeNumber(itemOf(document, "commentCount"));
  return compact({ ...counts, replies });
}

/** Of a review what its author gave, else what everybody gave together. */
export function printedRating(things: readonly Thing[], about: Thing | undefined): Rating | undefined {
  const given = ratingOf(at(about, "reviewRating"));
  if (given) return given;
  const together = [about, ...things].map((thing) => at(thing, "aggregateRating")).find(isRecord);
  const rating = ratingOf(together);
  const count = wholeNumber(at(together, "ratingCount")) ?? wholeNumber(at(together, "reviewCount"));
  return rating && compact({ ...rating, count });
}

function ratingOf(value: unknown): Rating | undefined {
  const given = number(at(value, "ratingValue"));
  const best = number(at(value, "bestRating")) ?? 5;
  return given !== undefined && best > 0 && given >= 0 && given <= best ? { value: given, best } : undefined;
}

/** "https://schema.org/LikeAction", or a thing of that type. */
function typeName(value: unknown): string {
  const [type = ""] = textsOf(isRecord(value) ? at(value, "@type") : value);
  return type.slice(type.lastIndexOf("/") + 1);
}

function wholeNumber(value: unknown): number | undefined {
  const count = number(value);
  return count !== undefined && Number.isSafeInteger(count) && count >= 0 ? count : undefined;
}

function number(value: unknown): number | undefined {
  if (typeof value === "number") return Number.isFinite(value) ? value : undefined;
  // "1,024" is not read: in half of the world it is one and a bit.
  return typeof value === "string" && /^\s*\d{1,15}(?:\.\d{1,6})?\s*$/.test(value)
    ? Number(value)
    : undefined;
}
