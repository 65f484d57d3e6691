/** A mention as the page's matcher found it, before anything was decided about it. */

import { compact } from "@/lib/kit/compact";
import { textHash } from "@/lib/kit/text-hash";
import type { CapturedPost } from "@/lib/model/batch";
import type { Match } from "@/lib/model/mention";
import { mentionKey } from "@/lib/store/keys";
import type { MentionRow } from "@/lib/store/mention-row";

import { mergeEdits } from "./merge-edits";

export function draftOf(postKey: string, { post, seenAt }: CapturedPost, match: Match): MentionRow {
  return {
    key: mentionKey(match.subjectId, postKey),
    subjectId: match.subjectId,
    postKey,
    how: match.how,
    isAddressed: match.isAddressed,
    terms: match.terms,
    spans: match.spans,
    textHash: textHash(post.text),
    firstSeenAt: seenAt,
    // Undecided: see decide.ts, which every mention passes before it is written.
    mediaClass: "earned",
    classReason: "somebody-else",
    status: "open",
    sentiment: "unclassified",
    intents: [],
    at: seenAt,
    added: { seen: "", cell: "", values: [] },
  };
}

/**
 * Two sightings of one mention: the match on the better text decides, and the newer edits of the user.
 *
 * @param order below 0 where the match of `b` is the better one, 0 where their sightings are equal.
 */
export function mergeMentions(a: MentionRow, b: MentionRow, order: number): MentionRow {
  const best = (order || compareContent(a, b)) < 0 ? b : a;
  const edits = mergeEdits(a.edits, b.edits);
  return compact({
    ...a,
    how: best.how,
    isAddressed: best.isAddressed,
    terms: best.terms,
    spans: best.spans,
    textHash: best.textHash,
    firstSeenAt: Math.min(a.firstSeenAt, b.firstSeenAt),
    edits,
    // A run over what was stored is right about the text that it read, and says nothing of another one.
    isUnmatched: (a.isUnmatched ?? b.isUnmatched) && a.textHash === b.textHash ? true : undefined,
  });
}

function compareContent(a: MentionRow, b: MentionRow): number {
  const [left, right] = [contentOf(a), contentOf(b)];
  if (left === right) return 0;
  return left < right ? -1 : 1;
}

function contentOf({ how, isAddressed, terms, spans, textHash: hash }: MentionRow): string {
  return JSON.stringify([how, isAddressed, terms, spans, hash]);
}
