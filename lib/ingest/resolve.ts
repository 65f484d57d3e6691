/** What counts of a mention's reading and triage: what the user decided, else what was computed. */

import type { MentionRow } from "@/lib/store/mention-row";

type Resolved = Pick<
  MentionRow,
  "sentiment" | "intents" | "stage" | "tags" | "note" | "owner" | "snoozedUntil" | "aside" | "clip"
>;

export function resolve({ edits, classification, isUnmatched }: MentionRow): Resolved {
  const stage = edits?.stage?.value ?? classification?.stage?.name;
  const tags = edits?.tags?.value ?? [];
  return {
    sentiment: edits?.sentiment?.value ?? classification?.sentiment ?? "unclassified",
    intents: edits?.intents?.value ?? classification?.intents.map(({ name }) => name) ?? [],
    stage: stage === "none" ? undefined : stage,
    tags: tags.length > 0 ? tags : undefined,
    note: edits?.note?.value || undefined,
    owner: edits?.owner?.value || undefined,
    snoozedUntil: edits?.snoozedUntil?.value || undefined,
    clip: edits?.clip?.value ?? undefined,
    aside: asideBy(edits?.isAbout?.value ?? undefined, isUnmatched),
  };
}

function asideBy(isAbout: boolean | undefined, isUnmatched: true | undefined): MentionRow["aside"] {
  if (isAbout !== undefined) return isAbout ? undefined : "user";
  return isUnmatched ? "rules" : undefined;
}
