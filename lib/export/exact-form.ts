/**
 * The exact form of a mention: one JSON object that holds everything and changes nothing. Times are ISO 8601
 * in UTC; a count is a whole number, or `[least, most]` where the platform shortened it; what is unknown is
 * absent. Published as `mention-record.schema.json`.
 */

import type { MentionRecord } from "@/lib/model/mention-record";

export const exactSchema = "mentionary.mention";
export const exactVersion = 1;

export function exactForm(record: MentionRecord): Record<string, unknown> {
  const { postedAt, firstSeenAt, lastSeenAt, answeredAt, firstCounts, ...rest } = record;
  return withoutUnknown({
    schema: exactSchema,
    version: exactVersion,
    ...rest,
    postedAt: timeText(postedAt),
    firstSeenAt: timeText(firstSeenAt),
    lastSeenAt: timeText(lastSeenAt),
    answeredAt: timeText(answeredAt),
    firstCounts: firstCounts && { ...firstCounts, seenAt: timeText(firstCounts.seenAt) },
  });
}

/** `undefined` also for a time that no calendar has. */
export function timeText(at: number | undefined): string | undefined {
  return at === undefined || !Number.isFinite(at) || Math.abs(at) > 8.64e15
    ? undefined
    : new Date(at).toISOString();
}

function withoutUnknown(record: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined));
}
