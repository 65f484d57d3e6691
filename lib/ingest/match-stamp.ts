/** Which sighting found a mention: kept in the row of the post, which every sighting changes anyway. */

import type { MatchStamp, PostRow } from "@/lib/store/post-row";
import { compareStamps } from "@/lib/store/stamp";

/** Of the text as it is known now: whole text (1) before cut text (0), then rank of the source, then time. */
function textStamp({ textIsCut, stamp, stamps }: PostRow): MatchStamp {
  const [rank, at] = stamps?.text ?? stamp;
  return [textIsCut ? 0 : 1, rank, at];
}

/** Of the sighting by which `post` is a mention of the subject; `undefined` where it is none. */
function matchStamp(post: PostRow, subjectId: string): MatchStamp | undefined {
  if (!post.subjects.includes(subjectId)) return undefined;
  return post.matched?.[subjectId] ?? textStamp(post);
}

/** Below 0 where `b` found its mention of the subject better than `a` did. */
export function orderOf(a: PostRow | undefined, b: PostRow, subjectId = ""): number {
  const [left, right] = [a && matchStamp(a, subjectId), matchStamp(b, subjectId)];
  if (!left || !right) return left ? 1 : -1;
  return compareMatchStamps(left, right);
}

function compareMatchStamps(a: MatchStamp, b: MatchStamp): number {
  return a[0] - b[0] || compareStamps([a[1], a[2]], [b[1], b[2]]);
}

/** The stamps of `merged`, which brings `a` and `b` together, as far as they are not those of its text. */
export function mergeMatchStamps(a: PostRow, b: PostRow, merged: PostRow): PostRow["matched"] {
  const usual = textStamp(merged);
  const entries = merged.subjects.flatMap((id) => {
    const [left, right] = [matchStamp(a, id), matchStamp(b, id)];
    const best = left && right ? laterOf(left, right) : (left ?? right);
    return best && compareMatchStamps(best, usual) !== 0 ? [[id, best] as const] : [];
  });
  return entries.length > 0 ? Object.fromEntries(entries) : undefined;
}

function laterOf(a: MatchStamp, b: MatchStamp): MatchStamp {
  return compareMatchStamps(a, b) < 0 ? b : a;
}
