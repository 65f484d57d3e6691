/** Adds a reaction to those that are kept, in whatever order they come. */

import { compact } from "@/lib/kit/compact";
import type { ReactionRow } from "@/lib/store/reaction-row";

import type { Work } from "./work";

/** Its key must have been loaded. */
export function putReaction(work: Work, row: ReactionRow): void {
  const known = work.reactions.get(row.key);
  work.reactions.put(compact(known ? mergeReactions(known, row) : row));
}

/** The kind that was seen last counts; a list that did not show it says nothing about it. */
function mergeReactions(a: ReactionRow, b: ReactionRow): ReactionRow {
  const { kind, kindAt } = isLater(b, a) ? b : a;
  return {
    ...a,
    kind,
    kindAt,
    url: [a.url, b.url].filter((url) => url !== undefined).toSorted()[0],
    subjects: [...new Set([...a.subjects, ...b.subjects])].toSorted(),
    firstSeenAt: Math.min(a.firstSeenAt, b.firstSeenAt),
    lastSeenAt: Math.max(a.lastSeenAt, b.lastSeenAt),
  };
}

/** Of two at the same time the one whose name comes later, so that no order of arrival matters. */
function isLater(a: ReactionRow, b: ReactionRow): boolean {
  const [left, right] = [a.kindAt ?? -1, b.kindAt ?? -1];
  return left === right ? (a.kind ?? "") > (b.kind ?? "") : left > right;
}
