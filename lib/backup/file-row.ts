/** Rows as they stand in a backup: what can be made from others is left out and made anew. */

import type { MentionRow } from "@/lib/store/mention-row";

export type FileMention = Pick<
  MentionRow,
  | "key"
  | "subjectId"
  | "postKey"
  | "how"
  | "isAddressed"
  | "terms"
  | "spans"
  | "textHash"
  | "edits"
  | "classification"
  | "classifiedAs"
  | "isUnmatched"
  | "firstSeenAt"
>;

/** Without what follows from others: see decide.ts, which every mention passes before it is written. */
export function toFile(row: MentionRow): FileMention {
  const { key, subjectId, postKey, how, isAddressed, terms, spans, textHash, firstSeenAt } = row;
  const { edits, classification, classifiedAs, isUnmatched } = row;
  return {
    key,
    subjectId,
    postKey,
    how,
    isAddressed,
    terms,
    spans,
    textHash,
    firstSeenAt,
    ...(edits && { edits }),
    ...(classification && { classification }),
    ...(classifiedAs !== undefined && { classifiedAs }),
    ...(isUnmatched && { isUnmatched }),
  };
}

export function fromFile(row: FileMention): MentionRow {
  return {
    ...row,
    mediaClass: "earned",
    classReason: "somebody-else",
    status: "open",
    sentiment: "unclassified",
    intents: [],
    at: row.firstSeenAt,
    added: { seen: "", cell: "", values: [] },
  };
}
