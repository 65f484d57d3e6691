/** Rows of mentions as the views show them. */

import { textHash } from "@/lib/kit/text-hash";
import type { MentionView } from "@/lib/model/figures";
import type { Span } from "@/lib/model/mention";
import type { Database } from "@/lib/store/database";
import type { MentionRow } from "@/lib/store/mention-row";
import type { PostRow } from "@/lib/store/post-row";

/** In the order of `rows`. */
export async function viewsOf(db: Database, rows: readonly MentionRow[]): Promise<MentionView[]> {
  const posts = await db.posts.bulkGet(rows.map(({ postKey }) => postKey));
  return rows.flatMap((row, place) => {
    const post = posts[place];
    return post ? [viewOf(row, post)] : [];
  });
}

function viewOf(row: MentionRow, post: PostRow): MentionView {
  return {
    key: row.key,
    subjectId: row.subjectId,
    platform: post.platform,
    kind: post.kind,
    how: row.how,
    mediaClass: row.mediaClass,
    status: row.status,
    answeredBy: row.answeredBy,
    authorName: post.author.name,
    authorHandle: post.author.handle,
    text: post.text,
    terms: row.terms,
    marks: row.textHash === textHash(post.text) ? marksIn(post.text, row.spans) : [],
    postedAt: post.postedAt,
    firstSeenAt: row.firstSeenAt,
    lastSeenAt: post.lastSeenAt,
    url: post.url,
    counts: post.counts,
  };
}

/** The spans of the text itself, in order, those that overlap joined. */
function marksIn(text: string, spans: readonly Span[]): [number, number][] {
  const marks: [number, number][] = [];
  const inText = spans.filter(({ part, start, end }) => part === "text" && start < end && end <= text.length);
  for (const { start, end } of inText.toSorted((a, b) => a.start - b.start)) {
    const last = marks.at(-1);
    if (last && start <= last[1]) last[1] = Math.max(last[1], end);
    else marks.push([start, end]);
  }
  return marks;
}
