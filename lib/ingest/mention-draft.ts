/** A mention as the page's matcher found it, before anything was decided about it. */

import { textHash } from "@/lib/kit/text-hash";
import type { CapturedPost } from "@/lib/model/batch";
import type { Match } from "@/lib/model/mention";
import type { Edit } from "@/lib/store/edit";
import { mentionKey } from "@/lib/store/keys";
import type { MentionRow } from "@/lib/store/mention-row";

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
  const status = newerEdit(a.edits?.status, b.edits?.status);
  const mediaClass = newerEdit(a.edits?.mediaClass, b.edits?.mediaClass);
  return {
    ...a,
    how: best.how,
    isAddressed: best.isAddressed,
    terms: best.terms,
    spans: best.spans,
    textHash: best.textHash,
    firstSeenAt: Math.min(a.firstSeenAt, b.firstSeenAt),
    ...((status ?? mediaClass) && {
      edits: { ...(status && { status }), ...(mediaClass && { mediaClass }) },
    }),
  };
}

function compareContent(a: MentionRow, b: MentionRow): number {
  const [left, right] = [contentOf(a), contentOf(b)];
  if (left === right) return 0;
  return left < right ? -1 : 1;
}

function contentOf({ how, isAddressed, terms, spans, textHash: hash }: MentionRow): string {
  return JSON.stringify([how, isAddressed, terms, spans, hash]);
}

function newerEdit<Value>(a: Edit<Value> | undefined, b: Edit<Value> | undefined): Edit<Value> | undefined {
  if (!a || !b) return a ?? b;
  return (a.updatedAt - b.updatedAt || (a.updatedBy < b.updatedBy ? -1 : 1)) < 0 ? b : a;
}
