/** Rows of mentions as the views show them. */

import { compact } from "@/lib/kit/compact";
import { joinedMarks, type Mark } from "@/lib/kit/marks";
import { textHash } from "@/lib/kit/text-hash";
import type { MentionView } from "@/lib/model/figures";
import type { Span } from "@/lib/model/mention";
import type { ConversationRow } from "@/lib/store/conversation-row";
import type { Database } from "@/lib/store/database";
import type { MentionRow } from "@/lib/store/mention-row";
import type { PostRow } from "@/lib/store/post-row";

/** In the order of `rows`. */
export async function viewsOf(db: Database, rows: readonly MentionRow[]): Promise<MentionView[]> {
  const posts = await db.posts.bulkGet(rows.map(({ postKey }) => postKey));
  const viewed = rows.map((row, place) => ({ row, post: posts[place] }));
  return viewsWith(
    db,
    viewed.flatMap(({ row, post }) => (post ? [{ row, post }] : [])),
  );
}

export interface Viewed {
  readonly row: MentionRow;
  readonly post: PostRow;
}

/** The same where the posts were read before. */
export async function viewsWith(db: Database, viewed: readonly Viewed[]): Promise<MentionView[]> {
  const conversations = await db.conversations.bulkGet(viewed.map(({ post }) => conversationOf(post)));
  return viewed.map(({ row, post }, place) => viewOf(row, post, conversations[place]));
}

function conversationOf({ conversationKey, key }: PostRow): string {
  return conversationKey ?? key;
}

function viewOf(row: MentionRow, post: PostRow, conversation: ConversationRow | undefined): MentionView {
  return compact<MentionView>({
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
    lastCheckedAt: conversation?.lastSeenAt,
    url: post.url,
    counts: post.counts,
    classification: row.classification,
    sentiment: row.sentiment,
    intents: row.intents,
    stage: row.stage,
    classReason: row.classReason,
    tags: row.tags,
    note: row.note,
    owner: row.owner,
    snoozedUntil: row.snoozedUntil,
    aside: row.aside,
    clip: row.clip,
    followers: row.followers,
    authorNo: post.authorNo,
    conversationKey: conversationOf(post),
    visibility: post.visibility,
    need: row.need,
    answeredAt: row.answeredAt,
    firstResponseMs: row.firstResponseMs,
  });
}

/** Those of the text itself. */
function marksIn(text: string, spans: readonly Span[]): Mark[] {
  return joinedMarks(spans.filter(({ part, end }) => part === "text" && end <= text.length));
}
