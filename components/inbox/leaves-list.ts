/** Whether a mention is not in a list any more once something was decided about it: then the next one is opened. */

import type { MentionChange } from "@/lib/model/mention-change";
import type { MentionFilter } from "@/lib/model/mention-list";

export function leavesList(filter: MentionFilter, change: MentionChange): boolean {
  const { status, snoozedUntil, isAbout, sentiment, mediaClass } = change;
  if (isOutside(filter.statuses, status) || isOutside(filter.sentiments, sentiment)) return true;
  if (isOutside(filter.classes, mediaClass)) return true;
  const isWaitingOnly = filter.statuses?.length === 1 && filter.statuses[0] === "waiting";
  if (snoozedUntil !== undefined && snoozedUntil !== null) {
    const isSnoozed = snoozedUntil > 0;
    if (filter.snoozed === "only") return !isSnoozed;
    return isSnoozed && (filter.snoozed !== "with" || isWaitingOnly);
  }
  if (isAbout === undefined || isAbout === null) return false;
  return filter.aside === "only" ? isAbout : !isAbout;
}

function isOutside<Value>(wanted: readonly Value[] | undefined, value: Value | null | undefined): boolean {
  if (value === undefined || value === null || wanted === undefined || wanted.length === 0) return false;
  return !wanted.includes(value);
}
